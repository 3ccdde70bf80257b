import type { JSX } from 'preact';
import { InPageIcon } from '../../ui/InPageIcon.tsx';
import { badgeText } from '../words.ts';

export interface BadgeProps {
  /** Open closings in the draft. */
  count: number;
  /** A meeting with them is booked: nothing is open, and it could be mentioned. */
  booked?: boolean;
  onOpen(): void;
}

/**
 * Stands beside a field whose words cannot be underlined (plain text, forced colours, no highlights), and where a meeting
 * is booked, that could be mentioned.
 */
export function Badge({ count, booked = false, onOpen }: BadgeProps): JSX.Element {
  return (
    <button type="button" class="badge" aria-keyshortcuts="Alt+B" onClick={onOpen}>
      {booked ? <InPageIcon name="calendar" /> : <span class="broken" aria-hidden="true" />}
      {booked ? 'Mention the next meeting' : badgeText(count)}
    </button>
  );
}
