import type { FirstToday } from '../../messages/today.ts';

/** More rows than the popup has room for: it is 600 px high, and a closed row takes 60. */
const SEEN = 8;

/** Only the rows that the popup shows before anybody scrolls: what is drawn below them keeps them from being seen. */
export function firstRows(first: FirstToday): FirstToday {
  const { due = [], items, ...counts } = first.today;
  const seen = due.slice(0, SEEN);
  return { ...first, today: { ...counts, due: seen, items: items.slice(0, SEEN - seen.length) } };
}
