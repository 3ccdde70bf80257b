import { readMonth } from './date.ts';
import { MONTH, QUARTER, type Word, wordOf } from './lexicon.ts';
import { OFFSETS, period } from './period.ts';
import { isDash, normAt, numberAt, tokenAt, touches } from './reading.ts';
import type { Atom, Reading } from './types.ts';

/** A month without a day: "in September", "mid-September", "next May". */
export function readMonthPeriod(r: Reading, i: number): Atom | undefined {
  const month = readMonth(r, i);
  if (!month) return undefined;
  const before = normAt(r, i - 1);
  const offset = OFFSETS.get(before);
  const led = offset !== undefined || MONTH_LEADS.has(before) || (isDash(before) && normAt(r, i - 2) === 'mid');
  const year = tokenAt(r, month.to)?.kind === 'number' && numberAt(r, month.to, 4) > 1900 ? 1 : 0;
  const next = tokenAt(r, month.to);
  // "from Jan Novak", "by April Chen": a first name.
  const named = next?.kind === 'word' && next.capital && wordOf(next.norm) === undefined;
  if (month.guarded && (!tokenAt(r, i)?.capital || named || (!led && !year))) return undefined;
  if (!month.guarded && !tokenAt(r, i)?.capital && !led) return undefined;
  const atom = period(
    r,
    offset === undefined ? i : i - 1,
    month.to + year,
    MONTH,
    offset !== undefined && offset < 0 ? -1 : 0,
  );
  return atom;
}
const MONTH_LEADS = new Set(
  'in by until till before after since for of mid early late from through to during around'.split(' '),
);

/** "Q3", "Q4 2026", "H1" at token `i`. */
export function readQuarter(r: Reading, i: number, word: Word): Atom | undefined {
  const n = touches(r, i) ? numberAt(r, i + 1, 1) : -1;
  if (n < 1 || n > (word.value === QUARTER ? 4 : 2) || !tokenAt(r, i)) return undefined;
  // "Q1. What ..." opens a numbered question.
  const label = (i === r.from || normAt(r, i - 1) === '\n') && ['.', ':', ')'].includes(normAt(r, i + 2));
  if (label) return undefined;
  const year = numberAt(r, i + 2, 4) > 1900 ? 1 : 0;
  return { ...period(r, i, i + 2 + year, QUARTER, 0), grain: 'quarter' };
}

/** "this summer", "in the spring", "after summer". "The fall campaign" is no time. */
export function readSeason(r: Reading, i: number): Atom | undefined {
  const before = normAt(r, i - 1);
  const offset = OFFSETS.get(before);
  if (offset !== undefined) return { ...period(r, i - 1, i + 1, QUARTER, offset), grain: 'quarter' };
  const article = before === 'the';
  const lead = article ? normAt(r, i - 2) : before;
  if (!SEASON_LEADS.has(lead)) return undefined;
  const next = tokenAt(r, i + 1);
  // "before the spring break", "after the summer campaign": the season only qualifies a noun.
  if (article && lead !== 'in' && next?.kind === 'word' && !SEASON_FOLLOWERS.has(next.norm)) return undefined;
  return { ...period(r, article ? i - 1 : i, i + 1, QUARTER, 0), grain: 'quarter' };
}
const SEASON_LEADS = new Set('in during over by until till after before early late mid'.split(' '));
const SEASON_FOLLOWERS = new Set(
  'of and or if when to for with but so as we i you is would at because since then'.split(' '),
);
