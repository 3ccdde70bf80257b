import { followsHour, type Hour, readHour, touches } from './hour.ts';
import { ahead, behind, isAt, pattern } from './pattern.ts';
import { dress } from './rules.ts';
import type { Atom, ClockSpec, Reading } from './types.ts';
import { wordsOf } from './vocabulary.ts';
import { readZone } from './zone.ts';

const TO = pattern('-|to|until|till|til|thru|through');
const TO_AND = pattern('-|to|until|till|til|thru|through|and');
const BETWEEN = pattern('between|from');
const OR = pattern('or|and|/|,');
const AT = pattern('at|@');
const LEADS = pattern(':lead');
const LISTED = pattern('or|and|/');
const ISH = pattern('ish');
const PERCENT = pattern('%');
const SUITS = pattern('works|suits');
const COMMA = wordsOf(',');
const THEN_OR = wordsOf('or');
const OR_SLASH = wordsOf('or|/');
const CLOSES = wordsOf(':end');
const NEAR = wordsOf(':near');
const GLUE = wordsOf(':glue');
const SIGN = wordsOf('-|/|:');
const DAY_WORDS = wordsOf(':wd|:today|:any-month');

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
  if (i === 0 || !touches(r, i - 1) || last?.to === i || isAt(r, i - 1, GLUE)) return false;
  return !isAt(r, i - 1, SIGN) || last?.to !== i - 1;
}

/**
 * A clock time or a range of clock times at token `i`.
 * @param last the piece found before, which lets a bare number be an hour: "Thu after 2", "Mon 3-5"
 */
export function readClock(r: Reading, i: number, last: Atom | undefined): Atom | undefined {
  let first = isGlued(r, i, last) ? undefined : readHour(r, i);
  if (!first) return undefined;
  const between = behind(r, i, BETWEEN) >= 0;
  const join = ahead(r, first.to, between ? TO_AND : TO);
  const second = join > 0 ? readHour(r, join) : undefined;
  if (!second) first = inherit(r, first);
  const to = second?.to ?? first.to;
  if (!accepts(r, i, first, second, to, last)) return undefined;
  const atom: Atom = { from: i, to, kind: 'clock', clock: specOf(first, second) };
  dress(r, atom, second ? 'clock-range' : 'clock-before');
  if (atom.modifier === 'before') atom.clock = { to: minutesOf(first), guessed: specOf(first).guessed };
  dress(r, atom, 'clock-any');
  dress(r, atom, 'clock-after');
  return { ...atom, ...readZone(r, atom.to) };
}

/** "2 or 3pm": the first hour takes the half of the day of the one after it. */
function inherit(r: Reading, first: Hour): Hour {
  const join = first.said ? -1 : ahead(r, first.to, OR);
  const meridiem = join < 0 ? undefined : readHour(r, join);
  if (!meridiem?.meridiem) return first;
  // "11 or 1pm": the first of them is before noon.
  const crosses = meridiem.meridiem === 'pm' && first.hour > meridiem.hour % 12 && first.hour < 12;
  return { ...first, meridiem: crosses ? 'am' : meridiem.meridiem };
}

function accepts(r: Reading, i: number, first: Hour, second: Hour | undefined, to: number, last?: Atom): boolean {
  if (first.said || second?.said) return !(touches(r, to - 1) && ahead(r, to, PERCENT) > 0);
  if (!isHour(first) || (second && !isHour(second))) return false;
  // "2 or 3pm", "2/3pm".
  if (first.meridiem && isAt(r, to, OR_SLASH)) return first.hour <= 12;
  const near = last && isNear(r, last, i) ? last.kind : undefined;
  const at = behind(r, i, AT) >= 0;
  const led = behind(r, i, LEADS) >= 0;
  if (first.minute > 0 && !at && !near) return false;
  const ish = ahead(r, to, ISH) > 0;
  if (!followsHour(r, to) && !ish) return readZone(r, to) !== undefined && (near !== undefined || at);
  if (near) {
    if (near === 'period') return false;
    // "Fri 12.15", "tomorrow 10ish"; "at 2 or 3", after a comma only if the list goes on to an "or".
    const written = first.minute % 5 === 0 && to - (last?.to ?? 0) === 3 && first.hour >= 6 && first.hour <= 20;
    const listed = behind(r, i, LISTED) >= 0 || (isAt(r, i - 1, COMMA) && isAt(r, to, THEN_OR));
    return (near === 'day' && (written || ish)) || second !== undefined || led || (near === 'clock' && listed);
  }
  if (at) return first.hour <= 12;
  if (second) return behind(r, i, BETWEEN) >= 0 && followedByDay(r, to, 3);
  // "4 works for me" opens a sentence or a clause.
  if (first.hour > 12) return false;
  return led ? followedByDay(r, to, 1) : ahead(r, to, SUITS) > 0 && isAt(r, i - 1, CLOSES);
}

const isHour = (h: Hour): boolean => h.hour >= 1 && h.hour <= 23;

function followedByDay(r: Reading, i: number, reach: number): boolean {
  for (let at = i; at < i + reach; at++) if (isAt(r, at, DAY_WORDS)) return true;
  return false;
}

const NEAR_KINDS = 'day clock part period';

/** Between the last piece and token `i` there are at most three small words. */
function isNear(r: Reading, last: Atom, i: number): boolean {
  if (i - last.to > 3 || !NEAR_KINDS.includes(last.kind as string)) return false;
  for (let at = last.to; at < i; at++) if (!isAt(r, at, NEAR)) return false;
  return true;
}
