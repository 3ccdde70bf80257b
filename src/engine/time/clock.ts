import { amountOf, ordinalOf, wordOf } from './lexicon.ts';
import { closes, isDash, normAt, numberAt, tokenAt, touches } from './reading.ts';
import type { Atom, ClockSpec, Reading } from './types.ts';
import { readZone } from './zone.ts';

/** A reading of one clock time. `hour` as written; `said` when only a clock is written like that ("2:30", "2pm", "14h"). */
interface Hour {
  hour: number;
  minute: number;
  meridiem?: 'am' | 'pm';
  said: boolean;
  to: number;
}

/** Reads "2", "2:30", "2.30pm", "14h30", "1400 hrs", "2p", "noon", "two o'clock" at token `i`. */
export function readHour(r: Reading, i: number): Hour | undefined {
  const token = tokenAt(r, i);
  if (!token) return undefined;
  if (token.kind === 'word') return readHourWord(r, i, token.norm);
  if (token.kind !== 'number') return undefined;
  if (token.norm.length > 2) return readMilitary(r, i, token.norm);
  const hour = Number(token.norm);
  if (hour > 24) return undefined;
  const found: Hour = { hour, minute: 0, said: false, to: i + 1 };
  const separator = touches(r, i) ? normAt(r, i + 1) : '';
  if ((separator === ':' || separator === '.' || separator === 'h') && touches(r, i + 1)) {
    const minutes = tokenAt(r, i + 2);
    if (minutes?.kind === 'number' && minutes.norm.length === 2 && Number(minutes.norm) < 60) {
      found.minute = Number(minutes.norm);
      found.to = i + 3;
      found.said = separator !== '.';
      if (normAt(r, found.to) === ':' && touches(r, found.to - 1) && touches(r, found.to)) found.to += 2;
    } else if (separator !== 'h') return separator === ':' && minutes?.kind === 'number' ? undefined : found;
  }
  if (separator === 'h' && found.to === i + 1) return { ...found, said: true, to: i + 2 };
  const meridiem = readMeridiem(r, found.to);
  if (meridiem && hour >= 1) {
    found.to = meridiem.to;
    found.said = true;
    if (hour <= 12) found.meridiem = meridiem.value;
  } else if (wordOf(normAt(r, found.to))?.class === 'oclock') {
    found.to++;
    found.said = true;
  } else if (found.said && (normAt(r, found.to) === 'hrs' || normAt(r, found.to) === 'h')) found.to++;
  return found;
}

function readHourWord(r: Reading, i: number, norm: string): Hour | undefined {
  const word = wordOf(norm);
  if (word?.class === 'noon') return { hour: word.value / 60, minute: 0, said: true, to: i + 1 };
  if (norm === 'half' || norm === 'quarter' || norm === 'ten' || norm === 'twenty' || norm === 'five') {
    const past = readPast(r, i, norm);
    if (past) return past;
  }
  if (word?.class !== 'hour-word') return undefined;
  const found: Hour = { hour: word.value, minute: 0, said: false, to: i + 1 };
  const minute = normAt(r, i + 1);
  if (minute === 'thirty' || minute === 'fifteen') {
    found.minute = amountOf(minute) as number;
    found.to++;
    found.said = true;
  }
  const meridiem = readMeridiem(r, found.to);
  if (meridiem) return { ...found, meridiem: meridiem.value, said: true, to: meridiem.to };
  if (wordOf(normAt(r, found.to))?.class === 'oclock') return { ...found, said: true, to: found.to + 1 };
  return found;
}

/** "half past two", "quarter to 3". */
function readPast(r: Reading, i: number, norm: string): Hour | undefined {
  const way = normAt(r, i + 1);
  if (way !== 'past' && way !== 'to') return undefined;
  const hour = amountOf(normAt(r, i + 2)) ?? numberAt(r, i + 2);
  if (hour < 1 || hour > 12 || (norm !== 'half' && norm !== 'quarter' && way === 'to')) return undefined;
  const step = norm === 'half' ? 30 : norm === 'quarter' ? 15 : (amountOf(norm) as number);
  const minutes = hour * 60 + (way === 'past' ? step : -step);
  const meridiem = readMeridiem(r, i + 3);
  const found: Hour = { hour: Math.floor(minutes / 60), minute: minutes % 60, said: true, to: meridiem?.to ?? i + 3 };
  if (meridiem) found.meridiem = meridiem.value;
  return found;
}

/** "1400 hrs", "1430h", "1400 GMT", "230pm": four digits are a clock only with a word that says so. */
function readMilitary(r: Reading, i: number, norm: string): Hour | undefined {
  if (norm.length > 4) return undefined;
  const hour = Math.floor(Number(norm) / 100);
  const minute = Number(norm) % 100;
  if (hour > 24 || minute > 59) return undefined;
  const next = normAt(r, i + 1);
  if (norm.length === 4 && (next === 'hrs' || next === 'hours' || next === 'h')) {
    return { hour, minute, said: true, to: i + 2 };
  }
  const meridiem = readMeridiem(r, i + 1);
  if (hour < 1 || hour > 12) return undefined;
  if (!meridiem) {
    // "after 630", "around 430": no count ends like that often, and a clock does.
    const clock = minute > 0 && minute % 15 === 0 && HOUR_LEADS.has(normAt(r, i - 1)) && followsHour(r, i + 1);
    return clock ? { hour, minute, said: true, to: i + 1 } : undefined;
  }
  return { hour, minute, meridiem: meridiem.value, said: true, to: meridiem.to };
}

function readMeridiem(r: Reading, i: number): { value: 'am' | 'pm'; to: number } | undefined {
  const norm = normAt(r, i);
  if (norm === 'pm' || norm === 'am') {
    // "2 am" with a space is a clock; "I am" never gets here, but "at 2 am I ..." does: a clock too.
    return { value: norm, to: i + 1 };
  }
  if (norm !== 'p' && norm !== 'a') return undefined;
  const value = norm === 'p' ? 'pm' : 'am';
  const dot = normAt(r, i + 1) === '.' && touches(r, i);
  const m = dot ? i + 2 : i + 1;
  if (normAt(r, m) === 'm' && (dot ? touches(r, i + 1) : false)) {
    // The last dot of "p.m." may also end the sentence: taken only when the text goes on after it.
    const last = normAt(r, m + 1) === '.' && touches(r, m) && m + 2 < r.to && normAt(r, m + 2) !== '\n';
    return { value, to: last ? m + 2 : m + 1 };
  }
  return touches(r, i - 1) && !dot && tokenAt(r, i - 1)?.kind === 'number' ? { value, to: i + 1 } : undefined;
}

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

/** Words that may follow a bare hour: "at 2 on Monday", "at 2 if that works". Any other word makes it a count or an address. */
const FOLLOWERS = new Set(
  (
    'on or and if to for with works work is today tomorrow tonight in this next sharp my your our local eastern pacific central ' +
    'via over by so but then when as would should could can instead please et ct pt mt est pst cst cet cest bst gmt utc ist edt ' +
    'pdt cdt at onwards onward because since unless though until till est through thru before after @ & / works? suits ok okay ' +
    'fine good either i we you let just from where there during every'
  ).split(' '),
);

/** Whether what comes after token `i` lets a bare number be an hour. */
function followsHour(r: Reading, i: number): boolean {
  const token = tokenAt(r, i);
  if (!token || token.kind === 'newline') return true;
  if (token.kind === 'punctuation') {
    if (closes(token.norm) || token.norm === '(')
      return !(tokenAt(r, i + 1)?.kind === 'number' && touches(r, i - 1) && touches(r, i));
    return (isDash(token.norm) && !touches(r, i - 1)) || token.norm === '/' || token.norm === '&';
  }
  const word = wordOf(token.norm);
  return FOLLOWERS.has(token.norm) || (word !== undefined && (word.class === 'weekday' || word.class === 'today'));
}

const HOUR_LEADS = new Set([
  'at',
  '@',
  'from',
  'between',
  'after',
  'before',
  'until',
  'till',
  'by',
  'around',
  'about',
  '~',
  'past',
  'than',
]);

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
  return other.meridiem === 'pm' && first.hour >= 8 && first.hour < 12 ? first : { ...first, meridiem: other.meridiem };
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
  if (first.minute > 0 && c.lead !== 'at' && c.lead !== '@' && !c.near) return false;
  if (!followsHour(r, c.to)) return readZone(r, c.to) !== undefined && (c.near || c.lead === 'at');
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
  if (modifier === 'before') atom.clock = { to: clock.from as number, guessed: clock.guessed };
  const after = normAt(r, to);
  if (after === 'sharp' || after === 'ish') to++;
  else if (isDash(after) && normAt(r, to + 1) === 'ish') to += 2;
  else if (after === 'or' && normAt(r, to + 1) === 'so') {
    to += 2;
    atom.modifier = 'around';
  } else if (after === 'onward' || after === 'onwards' || (after === 'or' && normAt(r, to + 1) === 'later')) {
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
