import { followsHour, HOUR_LEADS, type Hour, readHour } from './hour.ts';
import { ordinalOf, wordOf } from './lexicon.ts';
import { closes, isDash, normAt, touches } from './reading.ts';
import type { Atom, ClockSpec, Reading } from './types.ts';
import { readZone } from './zone.ts';

const RANGE_WORDS = new Set(['to', 'until', 'till', 'til', 'thru', 'through']);
const joinsRange = (norm: string): boolean => isDash(norm) || RANGE_WORDS.has(norm);

/** Minutes after midnight of a written hour, guessing working hours: 1 to 6 is afternoon, 7 to 11 morning, 12 noon. */
function minutesOf(h: Hour): number {
  const base = h.meridiem
    ? (h.hour % 12) + (h.meridiem === 'pm' ? 12 : 0)
    : h.hour >= 1 && h.hour <= 6
      ? h.hour + 12
      : h.hour;
  return base * 60 + h.minute;
}

function specOf(from: Hour, to?: Hour): ClockSpec {
  const leading = (h: Hour) => h.hour > 12 || h.hour === 0;
  if (!to) return { from: minutesOf(from), guessed: !from.meridiem && !leading(from) && from.hour !== 12 };
  if (!from.meridiem && to.meridiem && from.hour <= 12) {
    const same = minutesOf({ ...from, meridiem: to.meridiem });
    const end = minutesOf(to);
    return { from: same < end ? same : minutesOf({ ...from, meridiem: 'am' }), to: end, guessed: false };
  }
  const start = minutesOf(from);
  let end = minutesOf(to);
  if (end <= start && !to.meridiem && end + 720 <= 1440) end += 720;
  return { from: start, to: end, guessed: !from.meridiem && !to.meridiem && !leading(from) && !leading(to) };
}

/** Whether a number that touches what is before it belongs to a code, a price or a version. */
function isGlued(r: Reading, i: number, last: Atom | undefined): boolean {
  if (!touches(r, i - 1) || last?.to === i) return false;
  const norm = normAt(r, i - 1);
  if (
    norm === '(' ||
    norm === '@' ||
    norm === '~' ||
    norm === '[' ||
    norm === '"' ||
    norm === '“' ||
    norm === ',' ||
    norm === ';'
  ) {
    return false;
  }
  return !(isDash(norm) || norm === '/' || norm === ':') || last?.to !== i - 1;
}

/**
 * A clock time or a range of clock times at token `i`.
 * @param last the piece found before, which lets a bare number be an hour: "Thu after 2", "Mon 3-5"
 */
export function readClock(r: Reading, i: number, last: Atom | undefined): Atom | undefined {
  if (isGlued(r, i, last)) return undefined;
  const first = readHour(r, i);
  if (!first) return undefined;
  const lead = normAt(r, i - 1);
  const joined = normAt(r, first.to);
  const range = joinsRange(joined) || (joined === 'and' && (lead === 'between' || lead === 'from'));
  const second = range ? readHour(r, first.to + 1) : undefined;
  const to = second?.to ?? first.to;
  const near = last !== undefined && isNear(r, last, i);
  if (!accepts(r, first, second, { lead, near, last, to })) return undefined;
  return clockAtom(r, i, second ? specOf(first, second) : specOf(inherit(r, first)), to, second !== undefined);
}

/** "2 or 3pm": the first hour takes the half of the day of the one after it. */
function inherit(r: Reading, first: Hour): Hour {
  if (first.said) return first;
  const join = normAt(r, first.to);
  const other = join === 'or' || join === 'and' || join === '/' || join === ',' ? readHour(r, first.to + 1) : undefined;
  if (!other?.meridiem) return first;
  // "11 or 1pm": the first of them is before noon.
  const crosses = other.meridiem === 'pm' && first.hour > other.hour % 12 && first.hour < 12;
  return { ...first, meridiem: crosses ? 'am' : other.meridiem };
}

function accepts(
  r: Reading,
  first: Hour,
  second: Hour | undefined,
  c: { lead: string; near: boolean; last: Atom | undefined; to: number },
): boolean {
  if (second ? first.said || second.said : first.said)
    return first.hour <= 24 && !(normAt(r, c.to) === '%' && touches(r, c.to - 1));
  if (first.hour < 1 || first.hour > 23 || (second && (second.hour < 1 || second.hour > 23))) return false;
  // "2 or 3pm", "2/3pm".
  const join = normAt(r, c.to);
  if (!second && (join === 'or' || join === '/') && inherit(r, first).meridiem) return first.hour <= 12;
  if (first.minute > 0 && c.lead !== 'at' && c.lead !== '@' && !c.near) return false;
  if (!followsHour(r, c.to) && normAt(r, c.to) !== 'ish')
    return readZone(r, c.to) !== undefined && (c.near || c.lead === 'at');
  // "Fri 12.15", "tomorrow 10ish".
  if (c.near && c.last?.kind === 'day' && (isWrittenOut(first, c.last, c.to) || normAt(r, c.to) === 'ish')) return true;
  if (c.near)
    return c.last?.kind !== 'period' && (second !== undefined || HOUR_LEADS.has(c.lead) || isAlternative(r, c));
  if (c.lead === '@' || (c.lead === 'at' && first.hour <= 12))
    return !second || followedByDay(r, c.to) || second.hour > 0;
  if (second === undefined && HOUR_LEADS.has(c.lead) && first.hour <= 12) return followedByDay(r, c.to, 1);
  // "4 works for me" opens a sentence or a clause.
  const works = normAt(r, c.to);
  if (second === undefined && first.hour <= 12 && (works === 'works' || works === 'suits')) return closes(c.lead);
  return second !== undefined && (c.lead === 'between' || c.lead === 'from') && followedByDay(r, c.to);
}

/** "12.15" right after a day: a clock, not a version or a price. */
const isWrittenOut = (hour: Hour, last: Atom, to: number): boolean =>
  hour.minute % 5 === 0 && to - last.to === 3 && hour.hour >= 6 && hour.hour <= 20;

/** "at 2 or 3": a bare number after a clock. After a comma only if the list goes on to an "or". */
function isAlternative(r: Reading, c: { lead: string; last: Atom | undefined; to: number }): boolean {
  if (c.last?.kind !== 'clock') return false;
  return c.lead === 'or' || c.lead === 'and' || c.lead === '/' || (c.lead === ',' && normAt(r, c.to) === 'or');
}

function followedByDay(r: Reading, i: number, reach = 3): boolean {
  for (let at = i; at < i + reach; at++) {
    const word = wordOf(normAt(r, at));
    if (word && (word.class === 'weekday' || word.class === 'today' || word.class === 'month')) return true;
  }
  return false;
}

/** Between the last piece and token `i` there are at most three small words. */
function isNear(r: Reading, last: Atom, i: number): boolean {
  if (last.kind !== 'day' && last.kind !== 'clock' && last.kind !== 'part' && last.kind !== 'period') return false;
  if (i - last.to > 3) return false;
  for (let at = last.to; at < i; at++) {
    const norm = normAt(r, at);
    if (!HOUR_LEADS.has(norm) && !GAP.has(norm) && !isDash(norm)) return false;
  }
  return true;
}
const GAP = new Set([
  ',',
  ':',
  '(',
  'or',
  'and',
  '/',
  '&',
  'any',
  'time',
  'anytime',
  'either',
  'say',
  'no',
  'later',
  'earlier',
  'than',
  'maybe',
  ';',
]);

const CLOCK_MODIFIERS = new Map<string, NonNullable<Atom['modifier']>>([
  ['by', 'by'],
  ['before', 'before'],
  ['until', 'before'],
  ['till', 'before'],
  ['after', 'after'],
  ['from', 'after'],
  ['around', 'around'],
  ['about', 'around'],
  ['~', 'around'],
  ['approximately', 'around'],
  ['roughly', 'around'],
]);

function clockAtom(r: Reading, i: number, clock: ClockSpec, end: number, isRange: boolean): Atom {
  let from = i;
  let to = end;
  const lead = normAt(r, i - 1);
  const atom: Atom = { from, to, kind: 'clock', grain: 'clock', grounded: true, clock };
  const modifier = isRange ? undefined : CLOCK_MODIFIERS.get(lead);
  if (modifier) {
    atom.modifier = modifier;
    from--;
  } else if (isRange && (lead === 'between' || lead === 'from')) from--;
  const any = normAt(r, from - 1);
  if (any === 'anytime' || any === 'sometime') from--;
  else if (any === 'time' && (normAt(r, from - 2) === 'any' || normAt(r, from - 2) === 'some')) from -= 2;
  if (modifier === 'before') atom.clock = { to: clock.from as number, guessed: clock.guessed };
  const after = normAt(r, to);
  if (after === 'sharp' || after === 'ish') to++;
  else if (isDash(after) && normAt(r, to + 1) === 'ish') to += 2;
  else if (after === 'or' && normAt(r, to + 1) === 'so') {
    to += 2;
    atom.modifier = 'around';
  } else if (
    after === 'onward' ||
    after === 'onwards' ||
    (after === 'or' && normAt(r, to + 1) === 'later' && closes(normAt(r, to + 2)))
  ) {
    to += after === 'or' ? 2 : 1;
    atom.modifier = 'after';
  }
  const zone = readZone(r, to);
  if (zone) {
    atom.zone = zone.zone;
    to = zone.to;
  }
  atom.from = from;
  atom.to = to;
  return atom;
}

/** An hour in words at token `i`: only with "o'clock", "pm" or a lead ("at two"). */
export function readClockWord(r: Reading, i: number, last: Atom | undefined): Atom | undefined {
  const hour = readHour(r, i);
  if (!hour) return undefined;
  if (!hour.said && !(normAt(r, i - 1) === 'at' && ordinalOf(normAt(r, hour.to)) === undefined)) return undefined;
  return readClock(r, i, last);
}
