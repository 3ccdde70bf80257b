import { newAtom } from './atom.ts';
import { ahead, isAt, numberAt, pattern, tokenFrom, touches } from './pattern.ts';
import { dress } from './rules.ts';
import type { Atom, ClockSpec, Reading } from './types.ts';
import { wordsOf } from './vocabulary.ts';
import { readZone } from './zone.ts';

/** One clock time. `half` is 0 before noon, 12 after it; `said` when only a clock is written like that: "2:30", "2pm". */
interface Hour {
  hour: number;
  minute: number;
  half: number | undefined;
  said: boolean;
  to: number;
}

/** "2", "2:30", "9.30", "14h30", "15h", "1430": hour, sign, minutes, sign. */
const HEAD = /(\d\d?)(?:([:.h]?)([0-5]\d)(?::\d\d)?)?(h(?![a-z]))?(?!:?\d)/iy;
/** "pm", "p.m.", "p", "o'clock", "hrs". The dot of "p.m." may end the sentence: taken only when the text goes on after it. */
const TAIL =
  /[^\S\n]*([ap])(?:m|\.[^\S\n]?m(?:\.(?=[^\S\n]*\S))?)(?![a-z])|([ap])(?![\w.])|[^\S\n]*(?:o['’]?clock|h(?:ou)?rs\b)/iy;

const PAST = pattern('half|quarter past|to');
const HALF = wordsOf('half');
const TO = wordsOf('to');
const NOON = wordsOf(':noon');
const HOUR = wordsOf(':hour');
const OTHER = wordsOf(':other');
const CLOSES = wordsOf(':end|(');
const DASH = wordsOf('-');
const JOIN = wordsOf('-|to|until|till|til|thru|through');
const AND = wordsOf('and');
const BETWEEN = wordsOf('between|from');
const OR = wordsOf('or|and|/|,');
const OR_SLASH = wordsOf('or|/');
const AT = wordsOf('at|@');
const LEAD = wordsOf(':lead');
const WORKS = wordsOf('works|suits');
const ISH = wordsOf('ish');
const PERCENT = wordsOf('%');
const NEAR = wordsOf(':near');
const GLUE = wordsOf(':glue');
const SIGN = wordsOf('-|/|:');
const DAY_WORD = wordsOf(':wd|:today|:any-month');

/** Reads "2", "2:30", "2.30pm", "14h30", "1400 hrs", "2p", "noon", "two o'clock", "half past two" at token `i`. */
function readHour(r: Reading, i: number): Hour | undefined {
  const token = r.tokens[i];
  let hour = numberAt(r, i) ?? 0;
  let minute = 0;
  let half: number | undefined;
  let said = false;
  let bare = false;
  let end = token?.end as number;
  if (token?.kind === 'number') {
    HEAD.lastIndex = token.start;
    const head = HEAD.exec(r.text);
    if (!head || Number(head[1]) > 24) return undefined;
    const sign = head[2] ?? '';
    end = HEAD.lastIndex;
    hour = Number(head[1]);
    minute = Number(head[3] ?? 0);
    // "1430" is a year or a count without more.
    bare = head[3] !== undefined && !sign;
    said = sign > '.' || head[4] !== undefined;
    // Who writes 06:30 counts to 24.
    if (sign === ':' && hour && head[1]?.[0] === '0') half = 0;
  } else if (isAt(r, i, NOON)) return { hour, minute, half, said: true, to: i + 1 };
  else {
    const past = ahead(r, i, PAST);
    if (past > 0) {
      const minutes = (numberAt(r, past) ?? 0) * 60 + (isAt(r, i, HALF) ? 30 : 15) * (isAt(r, past - 1, TO) ? -1 : 1);
      hour = Math.floor(minutes / 60);
      minute = minutes % 60;
      end = r.tokens[past]?.end as number;
      said = true;
    } else if (!isAt(r, i, HOUR)) return undefined;
  }
  TAIL.lastIndex = end;
  const [tail, letter, short] = TAIL.exec(r.text) ?? [];
  const meridiem = letter ?? short;
  const counts = tail && (meridiem ? hour > 0 && (letter || hour < 13) : said || bare || /cl/i.test(tail));
  if (counts) {
    if (meridiem && hour < 13) half = /p/i.test(meridiem) ? 12 : 0;
    end += tail.length;
    // "20a" and "3p" are flats and pages as well: a lone letter does not make a clock.
    said ||= !short;
  } else if (bare && !said) {
    // "after 630": a quarter of an hour that no count ends in.
    said = minute > 0 && minute % 15 === 0 && hour > 0 && hour < 13 && isAt(r, i - 1, LEAD) && letsBeHour(r, i + 1);
    if (!said) return undefined;
  }
  return { hour, minute, half, said, to: tokenFrom(r, i, end) };
}

/** Minutes after midnight, guessing working hours: 1 to 6 is afternoon, 7 to 11 morning, 12 noon. */
const minutesOf = ({ hour, minute }: Hour, half: number | undefined): number =>
  (half === undefined ? hour + (hour > 0 && hour < 7 ? 12 : 0) : (hour % 12) + half) * 60 + minute;

const isUnsure = ({ half, hour }: Hour): boolean => half === undefined && hour > 0 && hour < 13;

function specOf(from: Hour, to: Hour | undefined): ClockSpec {
  const start = minutesOf(from, from.half);
  if (!to) return { from: start, guessed: isUnsure(from) && from.hour !== 12 };
  const end = minutesOf(to, to.half);
  if (to.half !== undefined && isUnsure(from)) {
    const same = minutesOf(from, to.half);
    return { from: same < end ? same : minutesOf(from, 0), to: end, guessed: false };
  }
  return { from: start, to: end + (end <= start && end <= 720 ? 720 : 0), guessed: isUnsure(from) && isUnsure(to) };
}

/** Whether a number that touches what is before it belongs to a code, a price or a version. */
const isGlued = (r: Reading, i: number, last: Atom | undefined): boolean =>
  touches(r, i - 1) && last?.to !== i && !isAt(r, i - 1, GLUE) && !(isAt(r, i - 1, SIGN) && last?.to === i - 1);

/**
 * A clock time or a range of clock times at token `i`.
 * @param last the piece found before, which lets a bare number be an hour: "Thu after 2", "Mon 3-5"
 */
export function readClock(r: Reading, i: number, last: Atom | undefined): Atom | undefined {
  const first = isGlued(r, i, last) ? undefined : readHour(r, i);
  if (!first) return undefined;
  const joins = isAt(r, first.to, JOIN) || (isAt(r, first.to, AND) && isAt(r, i - 1, BETWEEN));
  const second = joins ? readHour(r, first.to + 1) : undefined;
  if (!second && !first.said && isAt(r, first.to, OR)) {
    // "2 or 3pm": the first hour takes the half of the day of the other, but "11 or 1pm" starts before noon.
    const other = readHour(r, first.to + 1);
    if (other?.half !== undefined) first.half = first.hour > other.hour % 12 && first.hour < 12 ? 0 : other.half;
  }
  const to = second?.to ?? first.to;
  if (!accepts(r, i, first, second, to, last)) return undefined;
  const atom = newAtom(i, to);
  atom.kind = 'clock';
  atom.clock = specOf(first, second);
  dress(r, atom, second ? 'clock-range' : 'clock-before');
  if (atom.modifier === 'before') {
    const { from, guessed } = specOf(first, undefined);
    atom.clock = { to: from as number, guessed };
  }
  dress(r, atom, 'clock-any');
  dress(r, atom, 'clock-after');
  const zone = readZone(r, atom.to);
  if (zone) {
    atom.zone = zone.zone;
    atom.to = zone.to;
  }
  return atom;
}

function accepts(r: Reading, i: number, first: Hour, second: Hour | undefined, to: number, last?: Atom): boolean {
  if (first.said || second?.said) return !isAt(r, to, PERCENT);
  const { hour, minute } = first;
  if (hour < 1 || hour > 23 || (second && (second.hour < 1 || second.hour > 23))) return false;
  // "2 or 3pm", "2/3pm".
  if (first.half !== undefined && isAt(r, to, OR_SLASH)) return hour < 13;
  const near = last && isNear(r, last, i) ? last.kind : undefined;
  const at = isAt(r, i - 1, AT);
  const ish = isAt(r, to, ISH);
  if (minute > 0 && !at && !near) return false;
  if (!ish && !letsBeHour(r, to)) return (near !== undefined || at) && readZone(r, to) !== undefined;
  const led = isAt(r, i - 1, LEAD);
  if (near) {
    // "Fri 12.15", "tomorrow 10ish"; "at 2 or 3", after a comma only if the list goes on to an "or".
    const written = minute % 5 === 0 && to - i === 3 && i === last?.to && hour > 5 && hour < 21;
    const listed = isAt(r, i - 1, OR) && (!isAt(r, i - 1, CLOSES) || isAt(r, to, OR_SLASH));
    return (
      near !== 'period' &&
      ((near === 'day' && (written || ish)) || second !== undefined || led || (near === 'clock' && listed))
    );
  }
  if (at) return hour < 13;
  if (second) return isAt(r, i - 1, BETWEEN) && followedByDay(r, to, 3);
  // "4 works for me" opens a sentence or a clause.
  return hour < 13 && (led ? followedByDay(r, to, 1) : isAt(r, to, WORKS) && isAt(r, i - 1, CLOSES));
}

/** Whether what stands at token `i` lets a bare number before it be an hour. */
function letsBeHour(r: Reading, i: number): boolean {
  if (isAt(r, i, DASH)) return !touches(r, i - 1);
  if (isAt(r, i, CLOSES)) return !(touches(r, i - 1) && touches(r, i) && r.tokens[i + 1]?.kind === 'number');
  return !isAt(r, i, OTHER);
}

function followedByDay(r: Reading, i: number, reach: number): boolean {
  for (let at = i; at < i + reach; at++) if (isAt(r, at, DAY_WORD)) return true;
  return false;
}

const NEAR_KINDS = 'day clock part period';

/** Between the last piece and token `i` there are at most three small words. */
function isNear(r: Reading, last: Atom, i: number): boolean {
  let at = last.to;
  if (i - at > 3 || !NEAR_KINDS.includes(last.kind as string)) return false;
  while (at < i && isAt(r, at, NEAR)) at++;
  return at === i;
}
