import { followsHour, HOUR_LEADS, type Hour, readHour } from './hour.ts';
import { ordinalOf, type Word } from './lexicon.ts';
import { closes, isDash, normAt, touches } from './reading.ts';
import type { Atom, ClockSpec, Reading } from './types.ts';
import { ahead, among, atomOf, behind, dress } from './words.ts';
import { readZone } from './zone.ts';

/** Minutes after midnight of a written hour, guessing working hours: 1 to 6 is afternoon, 7 to 11 morning, 12 noon. */
function minutesOf({ hour, minute, meridiem }: Hour, half = meridiem): number {
  const late = half ? half === 'pm' : hour >= 1 && hour <= 6;
  return (half ? hour % 12 : hour) * 60 + minute + (late ? 720 : 0);
}

const isUnsure = (h: Hour): boolean => !h.meridiem && h.hour >= 1 && h.hour <= 12;

function specOf(from: Hour, to?: Hour): ClockSpec {
  const start = minutesOf(from);
  if (!to) return { from: start, guessed: isUnsure(from) && from.hour !== 12 };
  const end = minutesOf(to);
  if (!from.meridiem && to.meridiem && from.hour <= 12) {
    const same = minutesOf(from, to.meridiem);
    return { from: same < end ? same : minutesOf(from, 'am'), to: end, guessed: false };
  }
  const later = end <= start && !to.meridiem && end <= 720 ? 720 : 0;
  return { from: start, to: end + later, guessed: isUnsure(from) && isUnsure(to) };
}

/** Whether a number that touches what is before it belongs to a code, a price or a version. */
function isGlued(r: Reading, i: number, last: Atom | undefined): boolean {
  const norm = normAt(r, i - 1);
  if (!touches(r, i - 1) || last?.to === i || among('( @ ~ [ " “ , ;', norm)) return false;
  return !(isDash(norm) || among('/ :', norm)) || last?.to !== i - 1;
}

/**
 * A clock time or a range of clock times at token `i`.
 * @param last the piece found before, which lets a bare number be an hour: "Thu after 2", "Mon 3-5"
 */
export function readClock(r: Reading, i: number, last: Atom | undefined): Atom | undefined {
  const first = isGlued(r, i, last) ? undefined : readHour(r, i);
  if (!first) return undefined;
  const between = behind(r, i, 'between|from') < i;
  const join = ahead(
    r,
    first.to,
    between ? '-|to|until|till|til|thru|through|and' : '-|to|until|till|til|thru|through',
  );
  const second = join > first.to ? readHour(r, join) : undefined;
  const to = second?.to ?? first.to;
  const whole = second ? first : inherit(r, first);
  if (!accepts(r, i, whole, second, to, last)) return undefined;
  return clockAtom(r, i, specOf(whole, second), to, second !== undefined);
}

/** "2 or 3pm": the first hour takes the half of the day of the one after it. */
function inherit(r: Reading, first: Hour): Hour {
  const join = ahead(r, first.to, 'or|and|/|,');
  const other = first.said || join === first.to ? undefined : readHour(r, join);
  if (!other?.meridiem) return first;
  // "11 or 1pm": the first of them is before noon.
  const crosses = other.meridiem === 'pm' && first.hour > other.hour % 12 && first.hour < 12;
  return { ...first, meridiem: crosses ? 'am' : other.meridiem };
}

const CLOSE_TO_DAY = `${HOUR_LEADS}|,|:|(|or|and|/|&|any|time|anytime|either|say|no|later|earlier|maybe|;|-`;

function accepts(
  r: Reading,
  i: number,
  first: Hour,
  second: Hour | undefined,
  to: number,
  last: Atom | undefined,
): boolean {
  if (first.said || second?.said) return first.hour <= 24 && !(touches(r, to - 1) && ahead(r, to, '%') > to);
  const isHour = (h: Hour): boolean => h.hour >= 1 && h.hour <= 23;
  if (!isHour(first) || (second && !isHour(second))) return false;
  // "2 or 3pm", "2/3pm".
  if (first.meridiem && ahead(r, to, 'or|/') > to) return first.hour <= 12;
  const near = last && isNear(r, last, i) ? last.kind : undefined;
  const at = behind(r, i, 'at|@') < i;
  const led = behind(r, i, HOUR_LEADS) < i;
  if (first.minute > 0 && !at && !near) return false;
  const ish = ahead(r, to, 'ish') > to;
  if (!followsHour(r, to) && !ish) return readZone(r, to) !== undefined && (near !== undefined || at);
  if (near) {
    if (near === 'period') return false;
    // "Fri 12.15", "tomorrow 10ish"; "at 2 or 3", after a comma only if the list goes on to an "or".
    const written = first.minute % 5 === 0 && to - (last?.to ?? 0) === 3 && first.hour >= 6 && first.hour <= 20;
    const listed = behind(r, i, 'or|and|/') < i || (normAt(r, i - 1) === ',' && normAt(r, to) === 'or');
    return (near === 'day' && (written || ish)) || second !== undefined || led || (near === 'clock' && listed);
  }
  if (at) return first.hour <= 12 || normAt(r, i - 1) === '@';
  if (second) return behind(r, i, 'between|from') < i && followedByDay(r, to, 3);
  // "4 works for me" opens a sentence or a clause.
  if (first.hour > 12) return false;
  return led ? followedByDay(r, to, 1) : ahead(r, to, 'works|suits') > to && closes(normAt(r, i - 1));
}

function followedByDay(r: Reading, i: number, reach: number): boolean {
  for (let at = i; at < i + reach; at++) if (ahead(r, at, ':weekday|:today|:month') > at) return true;
  return false;
}

/** Between the last piece and token `i` there are at most three small words. */
function isNear(r: Reading, last: Atom, i: number): boolean {
  if (!among('day clock part period', last.kind) || i - last.to > 3) return false;
  for (let at = last.to; at < i; at++) if (ahead(r, at, CLOSE_TO_DAY) === at) return false;
  return true;
}

const BEFORE = `by = by
before|until|till = before
after|from = after
around|about|~|approximately|roughly = around`;

const AFTER = `sharp|ish =
- ish =
or so = around
onward|onwards = after
or later >END = after`;

function clockAtom(r: Reading, i: number, clock: ClockSpec, to: number, isRange: boolean): Atom {
  const atom = atomOf(i, to, 'clock', { clock });
  dress(r, atom, 'from', isRange ? 'between|from =' : BEFORE);
  if (atom.modifier === 'before') atom.clock = { to: clock.from as number, guessed: clock.guessed };
  dress(r, atom, 'from', 'anytime|sometime =\nany|some time =');
  dress(r, atom, 'to', AFTER);
  const zone = readZone(r, atom.to);
  return zone ? { ...atom, ...zone } : atom;
}

/** An hour in words at token `i`: only with "o'clock", "pm" or a lead ("at two"). */
export function readClockWord(r: Reading, i: number, _word: Word, last: Atom | undefined): Atom | undefined {
  const hour = readHour(r, i);
  const led = hour && normAt(r, i - 1) === 'at' && ordinalOf(normAt(r, hour.to)) === undefined;
  return hour?.said || led ? readClock(r, i, last) : undefined;
}
