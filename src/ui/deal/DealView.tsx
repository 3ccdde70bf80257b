import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { send } from '../../messages.ts';
import { dayOf } from '../../schedule/wall.ts';
import { Failed } from '../Failed.tsx';
import { Loading } from '../Loading.tsx';
import { NoticeBar } from '../today/NoticeBar.tsx';
import { useKeysAfter } from '../useKeysAfter.ts';
import { DealHead } from './DealHead.tsx';
import { DealMore } from './DealMore.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { Ladder } from './Ladder.tsx';
import { People } from './People.tsx';
import { Promises } from './Promises.tsx';
import { Risks } from './Risks.tsx';
import { TheirZone } from './TheirZone.tsx';
import { Timeline } from './Timeline.tsx';
import type { useDeal } from './useDeal.ts';

interface Props {
  ask: typeof send;
  deal: ReturnType<typeof useDeal>;
  /** Takes the focus when what held it goes. */
  onFocus: () => void;
  onSettings?: () => void;
  /** Of its heading: 1 where the deal is the page, 2 beside a list. */
  level?: 1 | 2;
}

/** One deal: next step, the ten, promises, timeline, risk, people; at the foot, what was last done and its undo. */
export function DealView({ ask, deal, onFocus, onSettings, level = 1 }: Props): JSX.Element {
  const { answer, notice, acts, read, onCloseNotice } = deal;
  const noteAct = useKeysAfter(answer, onFocus);
  useEffect(() => {
    if (notice?.kind === 'done') noteAct();
  }, [notice, noteAct]);
  return (
    <>
      <div class="deal-body">
        {answer.is === 'loading' && <Loading label="Reading the deal" />}
        {answer.is === 'gone' && (
          <div class="empty">
            <h2>This deal is no longer kept</h2>
            <p class="muted">It begins anew with the next mail that names a next step.</p>
          </div>
        )}
        {answer.is === 'failed' && (
          <Failed
            title="The deal could not be read"
            message={answer.message}
            onRetry={read}
            {...(onSettings && { onSettings })}
          />
        )}
        {answer.is === 'ready' && <Whole {...answer} ask={ask} acts={acts} level={level} />}
      </div>
      <footer class="foot">
        <NoticeBar
          notice={notice}
          onAction={onFocus}
          onClose={() => {
            onFocus();
            onCloseNotice();
          }}
        />
      </footer>
    </>
  );
}

type WholeProps = Pick<Extract<Props['deal']['answer'], { is: 'ready' }>, 'whole' | 'readAt'> &
  Pick<Props['deal'], 'acts'> &
  Pick<Props, 'ask'> & { level: 1 | 2 };

function Whole({ ask, whole, readAt, acts, level }: WholeProps): JSX.Element {
  const today = dayOf(readAt, whole.zone);
  const { promises, risks } = whole.state;
  return (
    <>
      <DealHead ask={ask} whole={whole} now={readAt} today={today} onReopen={acts.onReopen} level={level} />
      <Elsewhere ask={ask} whole={whole} onShowIn={acts.onShowIn} />
      <Ladder whole={whole} today={today} onSay={acts.onCommitment} />
      <Promises
        promises={promises}
        dealName={whole.deal.name}
        today={today}
        onSettle={acts.onSettle}
        onCorrectPromise={acts.onCorrectPromise}
      />
      {risks.length > 0 && <Risks whole={whole} />}
      <Timeline whole={whole} today={today} />
      <People ask={ask} whole={whole} today={today} onMove={acts.onMove} />
      <TheirZone client={whole.client ?? null} now={readAt} onSet={acts.onZone} />
      <DealMore ask={ask} whole={whole} acts={acts} />
    </>
  );
}
