import type { JSX } from 'preact';
import { badgeText } from './words.ts';

export interface BadgeProps {
  /** Open closings in the draft. */
  count: number;
  onOpen(): void;
}

/** Stands beside a field whose words cannot be underlined: plain text, or a browser without highlights. */
export function Badge({ count, onOpen }: BadgeProps): JSX.Element {
  return (
    <button type="button" class="badge" aria-keyshortcuts="Alt+B" onClick={onOpen}>
      <span class="broken" aria-hidden="true" />
      {badgeText(count)}
    </button>
  );
}
