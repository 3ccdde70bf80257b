import { dateFollows, dateSpec, dayAtom } from './day.ts';
import { ordinalOf, wordOf } from './lexicon.ts';
import { readDotted, readNumeric } from './numeric.ts';
import { closes, isDash, normAt, numberAt, tokenAt, touches } from './reading.ts';
import type { Atom, DaySpec, Reading } from './types.ts';

const SUFFIXES = new Set(['st', 'nd', 'rd', 'th']);

/** A day of the month at token `i`: "14", "14th". `to` is the token after it. */
function readDayNumber(r: Reading, i: number): { day: number; to: number; ordinal: boolean } | undefined {
  const day = numberAt(r, i);
  if (day < 1 || day > 31) return undefined;
  const ordinal = touches(r, i) && SUFFIXES.has(normAt(r, i + 1));
  return { day, to: ordinal ? i + 2 : i + 1, ordinal };
}

/** ", 2026" or " 2026" at token `i`. */
function readYear(r: Reading, i: number): { year: number; to: number } | undefined {
  const at = normAt(r, i) === ',' ? i + 1 : i;
  const token = tokenAt(r, at);
  if (token?.kind !== 'number' || token.norm.length !== 4) return undefined;
  const year = Number(token.norm);
  const next = normAt(r, at + 1);
  if (year < 1980 || year > 2100 || next === 'hrs' || next === 'hours') return undefined;
  return { year, to: at + 1 };
}

/** The month named at token `i`, with a dot after an abbreviation skipped. Guards are the caller's. */
export function readMonth(r: Reading, i: number): { month: number; to: number; guarded: boolean } | undefined {
  const word = wordOf(normAt(r, i));
  if (word?.class !== 'month') return undefined;
  const dot =
    normAt(r, i + 1) === '.' && touches(r, i) && normAt(r, i).length < 5 && tokenAt(r, i + 2)?.kind === 'number';
  return { month: word.value, to: dot ? i + 2 : i + 1, guarded: word.guarded === true };
}

/** "March 12", "Aug. 4th, 2026", "September 5-7" at the month at token `i`. */
export function readMonthDay(r: Reading, i: number): Atom | undefined {
  const month = readMonth(r, i);
  if (!month) return undefined;
  const first = readDayNumber(r, normAt(r, month.to) === 'the' ? month.to + 1 : month.to);
  if (!first) return undefined;
  const sign = touches(r, first.to - 1) ? normAt(r, first.to) : '';
  if (
    !first.ordinal &&
    (sign === ':' || sign === '%' || normAt(r, first.to) === 'pm' || normAt(r, first.to) === 'am')
  ) {
    return undefined;
  }
  const second =
    isDash(normAt(r, first.to)) || normAt(r, first.to) === 'to' ? readDayNumber(r, first.to + 1) : undefined;
  const last = second && second.day > first.day && !isHourAfter(r, second.to) ? second : undefined;
  const to = last?.to ?? first.to;
  const year = readYear(r, to);
  const from = dateSpec(first.day, month.month, year?.year);
  const day: DaySpec = last ? { kind: 'range', from, to: dateSpec(last.day, month.month, year?.year) } : from;
  return dayAtom(i, year?.to ?? to, day);
}

const isHourAfter = (r: Reading, i: number): boolean => {
  const norm = normAt(r, i);
  return norm === 'pm' || norm === 'am' || norm === ':' || norm === 'p' || norm === 'a';
};

const NTH_LEADS = new Set(['the', 'by', 'on', 'before', 'after', 'until', 'till', 'around', 'about', 'from', '@']);

/** A date that begins with a number at token `i`. `last` lets "March 12 or 13" be two dates. */
export function readNumberDate(r: Reading, i: number, last: Atom | undefined): Atom | undefined {
  const token = tokenAt(r, i);
  if (!token || token.norm.length > 4) return undefined;
  const before = touches(r, i - 1) ? normAt(r, i - 1) : '';
  if (
    before === '/' ||
    before === '#' ||
    before === '$' ||
    before === '€' ||
    before === '£' ||
    before === '.' ||
    before === '+'
  ) {
    return undefined;
  }
  const next = normAt(r, i + 1);
  if (next === '.' && touches(r, i) && touches(r, i + 1) && touches(r, i + 2) && normAt(r, i + 3) === '.') {
    const dotted = readDotted(r, i);
    if (dotted) return dotted;
  }
  if (touches(r, i) && (next === '-' || next === '/' || next === '.')) {
    const numeric = readNumeric(r, i, next, before);
    if (numeric) return numeric;
  }
  const first = readDayNumber(r, i);
  if (!first) return undefined;
  return readDayMonth(r, i, first) ?? (before === '' || before === '(' ? readNth(r, i, first, last) : undefined);
}

/** "12 March", "12th of March 2027", "5-7 March", "5 or 6 March". */
function readDayMonth(r: Reading, i: number, first: { day: number; to: number; ordinal: boolean }): Atom | undefined {
  const join = normAt(r, first.to);
  const range = isDash(join) || join === 'to';
  const second = range || join === 'or' || join === 'and' || join === '/' ? readDayNumber(r, first.to + 1) : undefined;
  const end = second?.to ?? first.to;
  const at = normAt(r, end) === 'of' ? end + 1 : end;
  const month = readMonth(r, isDash(normAt(r, at)) && touches(r, at) ? at + 1 : at);
  // "5 may" and "2 mar" need the capital a month has; "in 2 May" is no worry.
  if (!month || (month.guarded && tokenAt(r, month.to - 1)?.capital === false)) return undefined;
  const year = readYear(r, month.to);
  const from = dateSpec(first.day, month.month, year?.year);
  if (!second) return dayAtom(articleAt(r, i), year?.to ?? month.to, from);
  // Alternatives: the first date now, the second when the reader reaches it.
  if (!range) return dayAtom(articleAt(r, i), first.to, from);
  const to = dateSpec(second.day, month.month, year?.year);
  return dayAtom(articleAt(r, i), year?.to ?? month.to, { kind: 'range', from, to });
}

const articleAt = (r: Reading, i: number): number => (normAt(r, i - 1) === 'the' ? i - 1 : i);

function readNth(
  r: Reading,
  i: number,
  first: { day: number; to: number; ordinal: boolean },
  last: Atom | undefined,
): Atom | undefined {
  const lead = normAt(r, i - 1);
  const dated = last?.day && last.kind === 'day' && i - last.to <= 2;
  if (dated && last.day?.kind === 'date' && i - last.to === 1) {
    // "March 12 or 13", "August 3, 4 or 5": the month is said once.
    const goesOn = isListed(r, first.to);
    const joined = lead === 'or' || lead === 'and' || lead === '&' || (lead === ',' && goesOn);
    if (joined && (first.ordinal || goesOn || closes(normAt(r, first.to)))) {
      return dayAtom(i, first.to, dateSpec(first.day, last.day.month, last.day.year));
    }
  }
  // "Tuesday 15": too late for an hour.
  const bare = dated && last.day?.kind === 'weekday' && last.to === i && first.day > 12 && closes(normAt(r, first.to));
  if (bare && !first.ordinal && normAt(r, first.to) !== ':')
    return dayAtom(i, first.to, { kind: 'nth', day: first.day });
  if (!first.ordinal) return undefined;
  const ofMonth = readOfMonth(r, first.to);
  if (ofMonth) return dayAtom(articleAt(r, i), ofMonth.to, { kind: 'nth', day: first.day, ...ofMonth.month });
  const next = tokenAt(r, first.to);
  const free = dateFollows(r, first.to);
  const led =
    NTH_LEADS.has(lead) ||
    (dated && (lead === ',' || lead === '(' || lead === 'or' || lead === 'and' || last.to === i));
  const pair =
    next && (next.norm === 'and' || next.norm === 'or' || next.norm === 'to')
      ? readDayNumber(r, first.to + 1)
      : undefined;
  if (pair && !dateFollows(r, pair.to)) return undefined;
  if (!free || !(led || wordOf(normAt(r, first.to))?.class === 'part')) return undefined;
  return dayAtom(articleAt(r, i), first.to, { kind: 'nth', day: first.day });
}

/** ", 4", "or 5" at token `i`: a list of day numbers goes on. */
const isListed = (r: Reading, i: number): boolean => {
  const join = normAt(r, i);
  return (join === 'or' || join === 'and' || join === ',') && readDayNumber(r, i + 1) !== undefined;
};

/** "of the month", "of next month" at token `i`. */
function readOfMonth(r: Reading, i: number): { to: number; month: { month?: 'this' | 'next' } } | undefined {
  if (normAt(r, i) !== 'of' || normAt(r, i + 2) !== 'month') return undefined;
  const which = normAt(r, i + 1);
  if (which === 'next') return { to: i + 3, month: { month: 'next' } };
  if (which === 'this') return { to: i + 3, month: { month: 'this' } };
  return which === 'the' || which === 'each' ? { to: i + 3, month: {} } : undefined;
}

/** "the first Monday of September", "the last Thursday of every month": at the ordinal at token `i`. */
export function readNthWeekday(r: Reading, i: number): Atom | undefined {
  const n = ordinalOf(normAt(r, i));
  const weekday = n === undefined ? undefined : wordOf(normAt(r, i + 1));
  const link = normAt(r, i + 2);
  if (n === undefined || weekday?.class !== 'weekday' || (link !== 'of' && link !== 'in')) return undefined;
  const day = { kind: 'nth-weekday' as const, n, weekday: weekday.value as 1 };
  const every = normAt(r, i - 1) === 'every' || normAt(r, i - 1) === 'each';
  const month = readMonth(r, i + 3);
  if (month) {
    const year = readYear(r, month.to);
    const at = { ...day, month: month.month };
    return dayAtom(articleAt(r, i), year?.to ?? month.to, year ? { ...at, year: year.year } : at);
  }
  if (normAt(r, i + 4) !== 'month') return undefined;
  const which = normAt(r, i + 3);
  if (every) return { ...dayAtom(i - 1, i + 5, day), recurring: true };
  if (which === 'every' || which === 'each') return { ...dayAtom(articleAt(r, i), i + 5, day), recurring: true };
  return dayAtom(articleAt(r, i), i + 5, which === 'next' ? { ...day, ahead: 1 } : day);
}
