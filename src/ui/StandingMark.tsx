import type { JSX } from 'preact';
import type { CommitmentStanding } from '../deals/event-types.ts';

/**
 * The mark of a commitment or a promise: told by its shape, then by its colour. A broken ring is open, half a disc is asked,
 * a whole disc with a tick is gained, a crossed ring is lost. The words beside it say the same.
 */
export function StandingMark({ state }: { state: CommitmentStanding }): JSX.Element {
  return (
    <svg class={`icon mark ${state}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {state === 'gained' ? (
        <>
          <circle cx="8" cy="8" r="6.75" fill="currentColor" stroke="none" />
          <path d="m5.2 8.2 2 2 3.7-4.1" stroke="var(--surface)" />
        </>
      ) : (
        <circle cx="8" cy="8" r="6" stroke-linecap="butt" stroke-dasharray={state === 'open' ? '2.6 2.1' : undefined} />
      )}
      {state === 'asked' && <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" stroke="none" />}
      {state === 'lost' && <path d="m6 6 4 4m0-4-4 4" />}
    </svg>
  );
}
