import type { JSX } from 'preact';
import { Icon } from '../ui/Icon.tsx';

/** A broken ring is open, a whole one agreed. */
export function StepMark({ is }: { is: 'open' | 'agreed' | 'danger' }): JSX.Element {
  if (is === 'danger') {
    return (
      <span class="is-danger">
        <Icon name="warning" />
      </span>
    );
  }
  return (
    <svg
      class={`icon ${is === 'open' ? 'is-vague' : 'is-booked'}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="8" cy="8" r="6" stroke-linecap="butt" stroke-dasharray={is === 'open' ? '2.6 2.1' : undefined} />
      {is === 'agreed' && <path d="m5.25 8.25 2 2 3.5-4" />}
    </svg>
  );
}
