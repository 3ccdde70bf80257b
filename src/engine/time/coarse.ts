import { readMonth } from './date.ts';
import { MONTH, QUARTER, type Word, wordOf } from './lexicon.ts';
import { offsetOf, period } from './period.ts';
import { normAt, numberAt, tokenAt, touches } from './reading.ts';
import type { Atom, Reading } from './types.ts';
import { ahead, behind } from './words.ts';

const LEADS = 'in|by|until|till|before|after|since|for|of|mid|early|late|from|through|to|during|around -?';

/** A month without a day: "in September", "mid-September", "next May". */
export function readMonthPeriod(r: Reading, i: number): Atom | undefined {
  const month = readMonth(r, i);
  if (!month) return undefined;
  const offset = offsetOf(normAt(r, i - 1));
  const led = offset !== undefined || behind(r, i, LEADS) < i;
  const year = numberAt(r, month.to, 4) > 1900 ? 1 : 0;
  const next = tokenAt(r, month.to);
  // "from Jan Novak", "by April Chen": a first name.
  const named = next?.kind === 'word' && next.capital && wordOf(next.norm) === undefined;
  const capital = tokenAt(r, i)?.capital;
  if (month.guarded ? !capital || named || !(led || year) : !capital && !led) return undefined;
  return period(r, offset === undefined ? i : i - 1, month.to + year, MONTH, Math.min(offset ?? 0, 0));
}

/** "Q3", "Q4 2026", "H1" at token `i`. */
export function readQuarter(r: Reading, i: number, { value }: Word): Atom | undefined {
  const n = touches(r, i) ? numberAt(r, i + 1, 1) : -1;
  if (n < 1 || n > (value === QUARTER ? 4 : 2)) return undefined;
  // "Q1. What ..." opens a numbered question.
  if ((i === r.from || normAt(r, i - 1) === '\n') && ahead(r, i + 2, '.|:|)') > i + 2) return undefined;
  return period(r, i, i + 2 + (numberAt(r, i + 2, 4) > 1900 ? 1 : 0), QUARTER, 0);
}

/** "this summer", "in the spring", "after summer". "The fall campaign" is no time. */
export function readSeason(r: Reading, i: number): Atom | undefined {
  const offset = offsetOf(normAt(r, i - 1));
  if (offset !== undefined) return period(r, i - 1, i + 1, QUARTER, offset);
  const from = behind(r, i, 'the');
  if (behind(r, from, 'in|during|over|by|until|till|after|before|early|late|mid') === from) return undefined;
  // "before the spring break", "after the summer campaign": the season only qualifies a noun.
  const follows =
    ahead(r, i + 1, 'END|-|(|of|and|or|if|when|to|for|with|but|so|as|we|i|you|is|would|at|because|since|then') > i + 1;
  return from < i && normAt(r, from - 1) !== 'in' && !follows && i + 1 < r.to
    ? undefined
    : period(r, from, i + 1, QUARTER, 0);
}
