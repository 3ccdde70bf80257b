import type { JSX } from 'preact';
import type { TodayItem } from '../../messages.ts';
import { Icon } from '../Icon.tsx';

/** The four urgencies, told apart by shape first and colour second. Decoration: the reason beside it says it in words. */
export function Mark({ urgency }: { urgency: TodayItem['urgency'] }): JSX.Element {
  return (
    <span class={`mark is-${urgency}`}>
      {urgency === 'overdue' && <Icon name="warning" />}
      {urgency === 'today' && <Icon name="clock" />}
      {urgency === 'waiting' && (
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <circle cx="8" cy="8" r="6" />
          <path class="half" d="M8 2a6 6 0 0 1 0 12Z" />
        </svg>
      )}
      {urgency === 'open' && (
        <svg class="icon broken" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <circle cx="8" cy="8" r="6" stroke-dasharray="2.7 2.01" />
        </svg>
      )}
    </span>
  );
}
