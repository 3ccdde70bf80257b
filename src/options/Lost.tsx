import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Answer, send } from '../messages.ts';
import { dayOf } from '../schedule/wall.ts';
import { Icon } from '../ui/Icon.tsx';
import { momentText } from '../ui/times.ts';
import { CutOff } from './CutOff.tsx';
import { Fault } from './Fault.tsx';
import { Restoring } from './Restoring.tsx';
import { useAct } from './useAct.ts';
import { useRestore } from './useRestore.ts';

interface Props {
  ask: typeof send;
  /** ISO instant. */
  now: string;
  zone: string;
  message: string;
  /** After the copy was put back. Resolves as `onGoOn`. */
  onRestored: () => Promise<unknown>;
  /** Resolves once the page has been read anew. */
  onGoOn: () => Promise<unknown>;
}

/** The browser lost records: what is missing, and the ways on: the copy Bookend made, or what is left. Nothing is written until then. */
export function Lost({ ask, now, zone, message, onRestored, onGoOn }: Props): JSX.Element {
  const [copy, setCopy] = useState<Answer<'snapshot'>>(null);
  useEffect(() => {
    // Without an answer there is nothing to offer; the other ways stay.
    ask('snapshot').then(setCopy, () => {});
  }, [ask]);
  const { isBusy, said, setSaid, fault, setFault, run } = useAct();
  const restoring = useRestore(ask, onRestored);
  const putBack = async () => setSaid((await restoring.begin(() => ask('restore-snapshot'))).said);
  return (
    <div class="box ask">
      <div role="alert">
        <p class="row strong">
          <span class="is-danger">
            <Icon name="warning" />
          </span>
          Records are missing
        </p>
        <p class="muted">{message}</p>
      </div>
      {copy && (
        <p class="muted">
          A copy of {momentText(copy.at, zone, dayOf(now, zone))} is whole: {copy.counts.deals} deals,{' '}
          {copy.counts.people} people and {copy.counts.events} timeline entries.
          {copy.leftOut > 0 && ` ${copy.leftOut} older entries did not fit into it.`} It takes the place of what is
          left.
        </p>
      )}
      <div class="row">
        {copy && (
          <button type="button" class="btn primary" disabled={isBusy} onClick={() => run(putBack)}>
            Put the copy back
          </button>
        )}
        <button type="button" class={copy ? 'btn' : 'btn primary'} disabled={isBusy} onClick={() => run(onGoOn)}>
          Go on with what is left
        </button>
        <a class="btn plain" href="#delete">
          Delete everything
        </a>
      </div>
      {restoring.isRunning && <Restoring ask={ask} heading="settings-title" onFault={setFault} />}
      {restoring.cutOff && (
        <CutOff
          cutOff={restoring.cutOff}
          now={now}
          zone={zone}
          again="Put the copy back once more."
          onSeen={restoring.seen}
        />
      )}
      <output class="muted">{said}</output>
      <Fault text={fault} />
    </div>
  );
}
