import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { dayOf } from '../schedule/wall.ts';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { isLoss } from '../ui/loss.ts';
import { NoticeBar } from '../ui/today/NoticeBar.tsx';
import type { TodayOptions } from '../ui/today/useToday.ts';
import { DealHead } from './DealHead.tsx';
import { Ladder } from './Ladder.tsx';
import { Promises } from './Promises.tsx';
import { People, Risks } from './RisksAndPeople.tsx';
import { Timeline } from './Timeline.tsx';
import { useDeal } from './useDeal.ts';

interface Props extends TodayOptions {
  id: string;
  onSettings: () => void;
}

/** One deal: next step, the ten, promises, timeline, risk, people. */
export function DealPage({ id, onSettings, ...options }: Props): JSX.Element {
  const { answer, notice, acts, read, onCloseNotice } = useDeal(id, options);
  const page = useRef<HTMLElement>(null);
  const toPage = () => page.current?.focus();

  return (
    <main class="deal-page" ref={page} tabIndex={-1} aria-busy={answer.is === 'loading'} aria-label="Deal">
      <div class="deal-body">
        {answer.is === 'loading' && <Loading label="Reading the deal" />}
        {answer.is === 'gone' && (
          <div class="empty">
            <h2>This deal is no longer kept</h2>
            <p class="muted">It begins anew with the next mail that names a next step.</p>
          </div>
        )}
        {answer.is === 'failed' && (
          <div class="failed" role="alert">
            <Icon name="warning" />
            <div>
              <h2>The deal could not be read</h2>
              <p class="muted">{answer.message}</p>
              <p class="muted">Gmail works as ever.</p>
              <button type="button" class="btn" onClick={isLoss(answer.message) ? onSettings : read}>
                {isLoss(answer.message) ? 'Open settings' : 'Try again'}
              </button>
            </div>
          </div>
        )}
        {answer.is === 'ready' && <Whole {...answer} acts={acts} />}
      </div>
      <footer class="foot">
        <NoticeBar
          notice={notice}
          onAction={toPage}
          onClose={() => {
            toPage();
            onCloseNotice();
          }}
        />
      </footer>
    </main>
  );
}

type WholeProps = Pick<Extract<ReturnType<typeof useDeal>['answer'], { is: 'ready' }>, 'whole' | 'readAt'> &
  Pick<ReturnType<typeof useDeal>, 'acts'>;

function Whole({ whole, readAt, acts }: WholeProps): JSX.Element {
  const today = dayOf(readAt, whole.zone);
  const { outcome, promises, risks } = whole.state;
  return (
    <>
      <DealHead whole={whole} now={readAt} today={today} onReopen={acts.onReopen} />
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
      <People whole={whole} today={today} />
      {outcome === 'open' && (
        <div class="part close-deal">
          <button type="button" class="btn plain" onClick={acts.onClose}>
            Close this deal
          </button>
          <span class="faint">Nothing is deleted.</span>
        </div>
      )}
    </>
  );
}
