import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { titleOf } from '../deals/commitments.ts';
import type { WholeDeal } from '../deals/shown.ts';
import type { send } from '../messages.ts';
import { dayText } from '../schedule/format.ts';
import { dayOf } from '../schedule/wall.ts';
import { Failed } from '../ui/Failed.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { StepMark } from './StepMark.tsx';
import { useDeal } from './useBoard.ts';

interface Props {
  ask: typeof send;
  id: string;
  /** `YYYY-MM-DD`. */
  today: string;
  onClose: () => void;
}

/** How many lines of the timeline are shown; the side panel has them all. */
const LINES = 30;

/** One deal beside the list: what is next, why it may go dark, the ten, and what happened. */
export function DealPane({ ask, id, today, onClose }: Props): JSX.Element {
  const { state, again } = useDeal(ask, id);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  const title = state.is === 'ready' && state.value ? state.value.deal.name : 'Deal';
  return (
    <aside
      class="pane"
      aria-label={title}
      aria-busy={state.is === 'loading'}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header class="spread">
        <h2>{title}</h2>
        <button ref={close} type="button" class="btn icon-only" aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {state.is === 'loading' && <Loading label="Reading the deal" />}
      {state.is === 'failed' && <Failed title="The deal could not be read" message={state.message} onRetry={again} />}
      {state.is === 'ready' &&
        (state.value ? (
          <Whole whole={state.value} today={today} />
        ) : (
          <p class="muted">This deal is not there any more.</p>
        ))}
    </aside>
  );
}

const STANDINGS = { open: 'Open', asked: 'Asked', gained: 'Gained', lost: 'Lost' };

function Whole({ whole, today }: { whole: WholeDeal; today: string }): JSX.Element {
  const { state, lines, people, zone } = whole;
  return (
    <>
      {state.nextAsk && (
        <section>
          <h3>Next to ask: {titleOf(state.nextAsk.commitment)}</h3>
          <p class="muted">{state.nextAsk.why}</p>
        </section>
      )}
      {state.risks.length > 0 && (
        <section>
          <h3>May go dark because</h3>
          <ul class="reasons">
            {state.risks.map(({ kind, reason }) => (
              <li key={`${kind} ${reason}`}>{reason}</li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h3>The ten commitments</h3>
        <ul class="ten">
          {state.commitments.map(({ id, state: standing, evidence }) => (
            <li key={id}>
              <StepMark is={standing === 'gained' ? 'agreed' : standing === 'lost' ? 'danger' : 'open'} />
              <span>{titleOf(id)}</span>
              <span class="muted small">
                {STANDINGS[standing]}
                {evidence && <span class="time">{`, ${dayText(evidence.day, today)}`}</span>}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>People</h3>
        <ul class="reasons">
          {people.map(({ address, name }) => (
            <li key={address}>
              {name && (
                <>
                  <bdi>{name}</bdi>,{' '}
                </>
              )}
              <bdi>{address}</bdi>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3>Timeline</h3>
        <ol class="timeline">
          {lines.slice(0, LINES).map(({ id, at, text, sentence }) => (
            <li key={id}>
              <span class="muted small time num">{dayText(dayOf(at, zone), today)}</span>
              <div>
                <p>{text}</p>
                {sentence && <q>{sentence}</q>}
              </div>
            </li>
          ))}
        </ol>
        {lines.length > LINES && (
          <p class="muted small">
            The newest {LINES} of {lines.length}.
          </p>
        )}
      </section>
    </>
  );
}
