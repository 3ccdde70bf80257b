import type { FirstToday } from '../../messages/today.ts';

/** More rows than the popup has room for: it is 600 px high, and a closed row takes 60. */
const SEEN = 8;

/** Only the rows that the popup shows before anybody scrolls: what is drawn below them keeps them from being seen. */
export function firstRows(first: FirstToday): FirstToday {
  let room = SEEN;
  const take = <T>(rows: T[]): T[] => {
    const seen = rows.slice(0, room);
    room -= seen.length;
    return seen;
  };
  // As they stand below one another.
  const nudges = first.nudges && take(first.nudges);
  const { due = [], items, ...counts } = first.today;
  const today = { ...counts, due: take(due), items: take(items) };
  return { ...first, ...(nudges && { nudges }), today };
}
