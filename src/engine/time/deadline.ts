import { readNthWeekday } from './date.ts';
import { DAY, MONTH, QUARTER, WEEK, type Word, wordOf, YEAR } from './lexicon.ts';
import { period } from './period.ts';
import { isUpper, normAt } from './reading.ts';
import type { Atom, Reading } from './types.ts';

const endOfDay = (from: number, to: number): Atom => ({
  from,
  to,
  kind: 'part',
  grain: 'day',
  grounded: true,
  part: 'end-of-day',
  modifier: 'by',
});

/** EOD, COB, EOW, EOM and their like at token `i`. EOD and EOW name a day; a month's or a quarter's end does not. */
export function readDeadline(r: Reading, i: number, word: Word): Atom | undefined {
  // "cop" and "cob" are words; in capitals, or before a day, they are close of play and close of business.
  if (normAt(r, i).startsWith('co') && !isUpper(r, i) && normAt(r, i - 1) !== 'by') return undefined;
  if (word.value === DAY) return endOfDay(i, i + 1);
  if (word.value === WEEK) return weekEnd(i, i + 1, 0);
  return { ...period(r, i, i + 1, word.value, 0), modifier: 'end' };
}

const weekEnd = (from: number, to: number, week: number): Atom => ({
  from,
  to,
  kind: 'day',
  grain: 'day',
  grounded: true,
  modifier: 'end',
  day: { kind: 'week-end', week },
});

/** "end of (the) day", "close of business", "end of next week", "first thing", "the last day of the month" at token `i`. */
export function readEnd(r: Reading, i: number): Atom | undefined {
  const norm = normAt(r, i);
  if (norm !== 'end' && norm !== 'close') {
    if (norm === 'first' && normAt(r, i + 1) === 'thing') {
      return {
        from: i,
        to: i + 2,
        kind: 'part',
        grain: 'part',
        grounded: true,
        part: 'first-thing',
        partial: true,
        weak: true,
      };
    }
    return readNthWeekday(r, i) ?? lastOfMonth(r, i, norm);
  }
  if (normAt(r, i + 1) !== 'of') return undefined;
  let at = i + 2;
  let week = 0;
  const which = normAt(r, at);
  if (
    which === 'the' ||
    which === 'this' ||
    which === 'next' ||
    which === 'that' ||
    which === 'my' ||
    which === 'your' ||
    which === 'our'
  ) {
    at++;
    if (which === 'next') week = 1;
  }
  const inner = normAt(r, at);
  if (inner === 'working' || inner === 'business' || inner === 'work' || inner === 'following' || inner === 'current') {
    const next = wordOf(normAt(r, at + 1));
    if (inner === 'following') week = 1;
    if (next?.class === 'unit' && next.value >= DAY) at++;
  }
  const from = normAt(r, i - 1) === 'the' ? i - 1 : i;
  const core = normAt(r, at);
  if (core === 'day' || core === 'business' || core === 'play' || core === 'today')
    return endOfDay(from, core === 'today' ? at : at + 1);
  const unit = wordOf(core);
  if (unit?.class === 'unit' && unit.value === WEEK) {
    const after = normAt(r, at + 1) === 'after' && normAt(r, at + 2) === 'next' ? 2 : 0;
    const toward = normAt(r, from - 1) === 'towards' || normAt(r, from - 1) === 'toward';
    const atom = weekEnd(toward ? from - 1 : from, at + 1 + after, after ? 2 : week);
    return toward ? { ...atom, grounded: false, hedged: true, grain: 'week' } : atom;
  }
  if (unit?.class === 'unit' && (unit.value === MONTH || unit.value === QUARTER || unit.value === YEAR)) {
    return { ...period(r, from, at + 1, unit.value, week), modifier: 'end' };
  }
  if (unit?.class === 'month') return { ...period(r, from, at + 1, MONTH, 0), modifier: 'end' };
  if (unit?.class === 'quarter' && r.tokens[at + 1]?.kind === 'number') {
    return { ...period(r, from, at + 2, QUARTER, 0), grain: 'quarter', modifier: 'end' };
  }
  return unit?.class === 'season' ? { ...period(r, from, at + 1, QUARTER, 0), modifier: 'end' } : undefined;
}

/** "the last day of the month", "the last business day of this month". */
function lastOfMonth(r: Reading, i: number, norm: string): Atom | undefined {
  if (norm !== 'last') return undefined;
  let at = i + 1;
  if (normAt(r, at) === 'business' || normAt(r, at) === 'working') at++;
  if (normAt(r, at) !== 'day' || normAt(r, at + 1) !== 'of' || normAt(r, at + 3) !== 'month') return undefined;
  const month = normAt(r, at + 2) === 'next' ? 1 : 0;
  const from = normAt(r, i - 1) === 'the' ? i - 1 : i;
  return { from, to: at + 4, kind: 'day', grain: 'day', grounded: true, day: { kind: 'month-end', month } };
}
