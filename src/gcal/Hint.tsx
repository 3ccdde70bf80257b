import type { JSX } from 'preact';
import { InPageIcon } from '../ui/InPageIcon.tsx';

export interface HintProps {
  /** A whole line is agreed, a broken one is open. */
  tone: 'booked' | 'open';
  /** One sentence. */
  text: string;
  /** What the rep can do about it; null for nothing. */
  act: { label: string; run(): void } | null;
  /** In the page's language. */
  closeLabel: string;
  onClose(): void;
}

/** One line about a meeting, in Calendar's own page. */
export function Hint({ tone, text, act, closeLabel, onClose }: HintProps): JSX.Element {
  return (
    <section class="hint" aria-label="Bookend" data-tone={tone}>
      <span class={`mark is-${tone}`}>
        <InPageIcon name={tone === 'booked' ? 'check' : 'calendar'} />
      </span>
      <p role="status">{text}</p>
      {act && (
        <button type="button" class="btn quiet" onClick={act.run}>
          {act.label}
        </button>
      )}
      <button type="button" class="btn icon-only" aria-label={closeLabel} onClick={onClose}>
        <InPageIcon name="close" />
      </button>
    </section>
  );
}
