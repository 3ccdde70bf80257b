import { readMonth } from './date.ts';
import { DAY, MONTH, QUARTER, WEEK, type Word, wordOf } from './lexicon.ts';
import { period } from './period.ts';
import { isUpper, normAt, numberAt } from './reading.ts';
import type { Atom, DaySpec, Reading, Weekday } from './types.ts';
import { ahead, among, atomOf, behind } from './words.ts';

const endOfDay = (from: number, to: number): Atom =>
  atomOf(from, to, 'part', { grain: 'day', part: 'end-of-day', modifier: 'by' });

const weekEnd = (from: number, to: number, week: number): Atom =>
  atomOf(from, to, 'day', { modifier: 'end', day: { kind: 'week-end', week } });

/** EOD, COB, EOW, EOM and their like at token `i`. EOD and EOW name a day; a month's or a quarter's end does not. */
export function readDeadline(r: Reading, i: number, { value }: Word): Atom | undefined {
  // "cop" and "cob" are words; in capitals, or before a day, they are close of play and close of business.
  if (normAt(r, i).startsWith('co') && !isUpper(r, i) && normAt(r, i - 1) !== 'by') return undefined;
  if (value === DAY) return endOfDay(i, i + 1);
  return value === WEEK ? weekEnd(i, i + 1, 0) : { ...period(r, i, i + 1, value, 0), modifier: 'end' };
}

/** "first thing", "the last day of the month" at token `i`. */
export function readOrdinal(r: Reading, i: number, word: Word): Atom | undefined {
  if (ahead(r, i, 'first thing') > i)
    return atomOf(i, i + 2, 'part', { part: 'first-thing', partial: true, weak: true });
  const month = ahead(r, i, 'last business|working? day of the|this month');
  const from = behind(r, i, 'the|every|each');
  if (month > i) return atomOf(from, month, 'day', { day: { kind: 'month-end' } });
  const of = ahead(r, i + 1, ':weekday of|in');
  if (of === i + 1) return undefined;
  const weekday = wordOf(normAt(r, i + 1))?.value as Weekday;
  const day: DaySpec = { kind: 'nth-weekday', n: word.value, weekday };
  const named = readMonth(r, of);
  if (named) return atomOf(from, named.to, 'day', { day: { ...day, month: named.month } });
  const to = ahead(r, of, 'the|this|every|each month');
  return to > of
    ? atomOf(from, to, 'day', {
        day,
        ...(among('every each', normAt(r, from)) || among('every each', normAt(r, of)) ? { recurring: true } : {}),
      })
    : undefined;
}

/** "end of (the) day", "close of business", "end of next week" at token `i`. */
export function readEnd(r: Reading, i: number): Atom | undefined {
  const from = behind(r, i, 'the');
  for (const day of [
    'of the|this|that|my|your|our|next? working|business|work? day',
    'of business|play',
    'of >today',
  ]) {
    const to = ahead(r, i + 1, day);
    if (to > i + 1) return endOfDay(from, to);
  }
  const at = ahead(r, i + 1, 'of the|this|next|that|my|your|our? working|business|work|following|current?');
  const core = wordOf(normAt(r, at));
  if (at === i + 1 || !core) return undefined;
  const next = behind(r, at, 'next|following working|business|work?') < at ? 1 : 0;
  if (core.class === 'unit' && core.value === WEEK) {
    const to = ahead(r, at + 1, 'after next');
    const week = weekEnd(behind(r, from, 'towards|toward'), to, to > at + 1 ? 2 : next);
    return week.from < from ? { ...week, grounded: false, hedged: true, grain: 'week' } : week;
  }
  const numbered = core.class === 'quarter' && numberAt(r, at + 1) > 0;
  const unit =
    core.class === 'unit' && core.value >= MONTH
      ? core.value
      : core.class === 'month'
        ? MONTH
        : numbered || core.class === 'season'
          ? QUARTER
          : 0;
  return unit ? { ...period(r, from, at + (numbered ? 2 : 1), unit, next), modifier: 'end' } : undefined;
}
