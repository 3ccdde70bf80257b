import { wordOf } from './lexicon.ts';
import { readNumeric } from './numeric.ts';
import { closes, isDash, normAt, numberAt, tokenAt, touches } from './reading.ts';
import type { Atom, DaySpec, Reading } from './types.ts';
import { ahead, among, atomOf, behind, goesOn } from './words.ts';

/** A named day. */
export const dayAtom = (from: number, to: number, day: DaySpec): Atom => atomOf(from, to, 'day', { day });

/** A day of a month, its year if said. */
export const dateSpec = (day: number, month: number, year?: number): DaySpec =>
  year === undefined ? { kind: 'date', day, month } : { kind: 'date', day, month, year };

/** Whether what stands at token `i` lets the number before it be a date: not "the 14th floor", "the 3rd party". */
export const dateFollows = (r: Reading, i: number): boolean =>
  tokenAt(r, i)?.kind !== 'word' ||
  goesOn(normAt(r, i)) ||
  ahead(r, i, 'of|about|around|:noon|:weekday|:month|:part') > i;

interface DayNumber {
  day: number;
  to: number;
  ordinal: boolean;
}

/** A day of the month at token `i`: "14", "14th". `to` is the token after it. */
function readDayNumber(r: Reading, i: number): DayNumber | undefined {
  const day = numberAt(r, i);
  if (day < 1 || day > 31) return undefined;
  const ordinal = touches(r, i) && among('st nd rd th', normAt(r, i + 1));
  return { day, to: i + (ordinal ? 2 : 1), ordinal };
}

/** ", 2026" or " 2026" at token `i`. */
function readYear(r: Reading, i: number): { year?: number; to: number } {
  const at = ahead(r, i, ',');
  const year = numberAt(r, at, 4);
  return year < 1980 || year > 2100 || among('hrs hours', normAt(r, at + 1)) ? { to: i } : { year, to: at + 1 };
}

/** The month named at token `i`, with a dot after an abbreviation skipped. Guards are the caller's. */
export function readMonth(r: Reading, i: number): { month: number; to: number; guarded: boolean } | undefined {
  const word = wordOf(normAt(r, i));
  if (word?.class !== 'month') return undefined;
  const dotted = touches(r, i) && normAt(r, i).length < 5;
  return { month: word.value, to: dotted ? ahead(r, i + 1, '. >#') : i + 1, guarded: word.guarded };
}

/** "March 12", "Aug. 4th, 2026", "September 5-7" at the month at token `i`. */
export function readMonthDay(r: Reading, i: number): Atom | undefined {
  const month = readMonth(r, i);
  const first = month && readDayNumber(r, ahead(r, month.to, 'the'));
  if (!first || (!first.ordinal && isHour(r, first.to))) return undefined;
  const join = ahead(r, first.to, '-|to');
  const second = join > first.to ? readDayNumber(r, join) : undefined;
  const last = second && second.day > first.day && !isHour(r, second.to) ? second : undefined;
  const { year, to } = readYear(r, (last ?? first).to);
  const from = dateSpec(first.day, month.month, year);
  return dayAtom(i, to, last ? { kind: 'range', from, to: dateSpec(last.day, month.month, year) } : from);
}

/** What stands at token `i` makes the number before it a clock or a share. */
const isHour = (r: Reading, i: number): boolean =>
  ahead(r, i, 'pm|am') > i || (touches(r, i - 1) && ahead(r, i, ':|%') > i);

/** A date that begins with a number at token `i`. `last` lets "March 12 or 13" be two dates. */
export function readNumberDate(r: Reading, i: number, last: Atom | undefined): Atom | undefined {
  const before = touches(r, i - 1) ? normAt(r, i - 1) : '';
  if (normAt(r, i).length > 4 || among('/ # $ € £ . +', before)) return undefined;
  const numeric = touches(r, i) && !isDash(before) ? readNumeric(r, i) : undefined;
  const first = numeric ? undefined : readDayNumber(r, i);
  if (!first) return numeric;
  return readDayMonth(r, i, first) ?? (before === '' || before === '(' ? readNth(r, i, first, last) : undefined);
}

/** "12 March", "12th of March 2027", "5-7 March", "5 or 6 March". */
function readDayMonth(r: Reading, i: number, first: DayNumber): Atom | undefined {
  const join = ahead(r, first.to, '-|to|or|and|/');
  const second = join > first.to ? readDayNumber(r, join) : undefined;
  const at = ahead(r, second?.to ?? first.to, 'of');
  const month = readMonth(r, touches(r, at) ? ahead(r, at, '-') : at);
  // "5 may" and "2 mar" need the capital a month has; "in 2 May" is no worry.
  if (!month || (month.guarded && !tokenAt(r, month.to - 1)?.capital && normAt(r, month.to - 1) !== '.'))
    return undefined;
  const { year, to } = readYear(r, month.to);
  const from = dateSpec(first.day, month.month, year);
  const start = behind(r, i, 'the');
  if (!second) return dayAtom(start, to, from);
  // Alternatives: the first date now, the second when the reader reaches it.
  if (ahead(r, first.to, '-|to') === first.to) return dayAtom(start, first.to, from);
  return dayAtom(start, to, { kind: 'range', from, to: dateSpec(second.day, month.month, year) });
}

/** "the 14th", "the 5th of next month", "March 12 or 13", "Tuesday 15". */
function readNth(r: Reading, i: number, { day, to, ordinal }: DayNumber, last: Atom | undefined): Atom | undefined {
  const named = last?.kind === 'day' && i - last.to <= 2 ? last.day : undefined;
  const gap = last ? i - last.to : 0;
  const ends = closes(normAt(r, to));
  if (named?.kind === 'date' && gap === 1) {
    // "March 12 or 13", "August 3, 4 or 5": the month is said once.
    const goes = ahead(r, to, 'or|and|, >#') > to;
    if ((ordinal || goes || ends) && behind(r, i, goes ? 'or|and|&|,' : 'or|and|&') < i)
      return dayAtom(i, to, dateSpec(day, named.month, named.year));
  }
  // "Tuesday 15": too late for an hour.
  if (named?.kind === 'weekday' && gap === 0 && day > 12 && ends && !ordinal && normAt(r, to) !== ':')
    return dayAtom(i, to, { kind: 'nth', day });
  if (!ordinal) return undefined;
  const from = behind(r, i, 'the');
  const month = ahead(r, to, 'of the|this|next|each month');
  if (month > to)
    return dayAtom(
      from,
      month,
      normAt(r, to + 1) === 'next' ? { kind: 'nth', day, month: 'next' } : { kind: 'nth', day },
    );
  const pair = ahead(r, to, 'and|or|to');
  const other = pair > to ? readDayNumber(r, pair) : undefined;
  if (!dateFollows(r, to) || (other && !dateFollows(r, other.to))) return undefined;
  const led =
    behind(r, i, 'the|by|on|before|after|until|till|around|about|from|@') < i ||
    (named && (gap === 0 || behind(r, i, ',|(|or|and') < i)) ||
    ahead(r, to, ':part') > to;
  return led ? dayAtom(from, to, { kind: 'nth', day }) : undefined;
}
