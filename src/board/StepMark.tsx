import type { JSX } from 'preact';
import { Icon } from '../ui/Icon.tsx';

/** A broken ring is open, half a disc offered and not answered, a ring with a tick agreed. */
export function StepMark({ is }: { is: 'open' | 'offered' | 'agreed' | 'danger' }): JSX.Element {
  if (is === 'danger') {
    return (
      <span class="is-danger">
        <Icon name="warning" />
      </span>
    );
  }
  const tone = { open: 'is-vague', offered: 'is-accent', agreed: 'is-booked' }[is];
  return (
    <svg class={`icon ${tone}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="6" stroke-linecap="butt" stroke-dasharray={is === 'open' ? '2.6 2.1' : undefined} />
      {is === 'offered' && <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" stroke="none" />}
      {is === 'agreed' && <path d="m5.25 8.25 2 2 3.5-4" />}
    </svg>
  );
}
