import { unfold } from './content-line.ts';
import { daysIn } from './wall.ts';

/** Where an event stands in a feed, and what its plain lines say. */
export interface EventMark {
  /** From the first letter of BEGIN to the line of END. */
  start: number;
  end: number;
  /** Where its last RRULE stands; -1 without one. */
  rule: number;
  rules: number;
  /** It has an RDATE, or a change for all that follows: the days below do not say all. */
  wide: boolean;
  /** The day of DTSTART as a number such as 20261126; `NONE` without DTSTART, `UNCLEAR` when it is not plain to see. */
  day: number;
  /** The same of RECURRENCE-ID. */
  original: number;
  /** Where its UID stands; -1 without one. */
  uid: number;
  /** Some of its lines are folded. */
  folded: boolean;
}

export const NONE = -1;
export const UNCLEAR = -2;

/** What is told of a feed while it is gone through; positions are in the text. */
export interface FeedVisitor {
  calendar(): void;
  /** A METHOD or X- property of the calendar itself. */
  property(start: number): void;
  event(mark: EventMark): void;
  zone(start: number, end: number): void;
  /** There are more events than are gone through; the next that is told of is one of the last. */
  skipped(): void;
}

const [TAB, SPACE, COLON, MARK] = [9, 32, 58, 0xfeff] as const;
/** Small letters: the standard allows both, and capitals differ from them in one bit. */
const [B, C, D, E, I, M, R, S, T, U, X] = [98, 99, 100, 101, 105, 109, 114, 115, 116, 117, 120] as const;
const LONGEST_NAME = 60;
/** Many times the events of the largest real feed known. Of more, the first and the last are told of. */
const MOST_EVENTS = 60_000;
const LAST_EVENTS = 2_000;
/** BEGIN and END lines that are gone through, and so many of each event that comes after that. */
const MOST_MARKS = 150_000;
const LAST_MARKS = 2_000;
/** Folded lines are long, but for those made to be many. */
const SHORT = 12;
const RECURRENCE_ID = 'RECURRENCE-ID'.length;

const EVENT = 'VEVENT';
const KINDS = new Set([EVENT, 'VCALENDAR', 'VTIMEZONE', 'VTODO', 'VJOURNAL', 'VFREEBUSY']);
/** By far the most lines of this kind; and a feed may be nothing but a million of them. */
const EVENT_LINES = { 'BEGIN:': 'BEGIN:VEVENT\r', 'END:': 'END:VEVENT\r' };
const EVENT_LINES_OF_LF = { 'BEGIN:': 'BEGIN:VEVENT', 'END:': 'END:VEVENT' };

/**
 * Goes through the lines of a feed once; most cost no more than finding their ends. A BEGIN of an event, calendar or zone
 * holds wherever it stands, so that nothing that was left open swallows what follows.
 */
export function scanFeed(text: string, visitor: FeedVisitor): void {
  let mark = newMark(0);
  let events = 0;
  let marksLeft = MOST_MARKS;
  let open = '';
  let depth = 0;
  for (let at = 0, end = 0; at < text.length; at = end + 1) {
    end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    const first = text.charCodeAt(at);
    const letter = first | 32;
    if (first === SPACE || first === TAB) {
      mark.folded = true;
      if (end - at < SHORT) end = endOfFolds(text, end);
    } else if ((letter === B || letter === E) && marksLeft-- === 0) {
      marksLeft = LAST_MARKS;
      close(visitor, open, mark, at);
      visitor.skipped();
      open = '';
      depth = 0;
      const next = text.indexOf('\nBEGIN:VEVENT', at);
      end = next < 0 ? text.length : next;
    } else if (letter === B || first === MARK) {
      const start = first === MARK ? at + 1 : at;
      const name = nameAfter('BEGIN:', text, start, end);
      if (name === '') continue;
      if (KINDS.has(name)) {
        close(visitor, open, mark, at);
        depth = 0;
        open = name === 'VCALENDAR' ? '' : name;
        if (open === '') visitor.calendar();
        else mark = newMark(start);
        if (open === EVENT && ++events === MOST_EVENTS) {
          const last = startOfLast(text);
          if (last <= start) continue;
          visitor.skipped();
          open = '';
          end = last - 1;
        }
      } else depth++;
    } else if (letter === E) {
      const name = nameAfter('END:', text, at, end);
      if (name === '') continue;
      if (name === open || name === 'VCALENDAR') {
        close(visitor, open, mark, at);
        open = '';
        depth = 0;
      } else if (depth > 0) depth--;
    } else if (depth > 0) continue;
    else if (open === EVENT) {
      if (letter === D || letter === R || letter === U) look(mark, text, at, end);
    } else if (open === '' && (letter === M || letter === X)) visitor.property(at);
  }
  close(visitor, open, mark, text.length);
}

/** Where the last events of a feed begin. */
function startOfLast(text: string): number {
  let at = text.length;
  for (let left = LAST_EVENTS; left > 0 && at > 0; left--) at = text.lastIndexOf('\nBEGIN:VEVENT', at - 1);
  return at + 1;
}

/** Where the last of the folded lines ends that follow each other. @param end of the first */
export function endOfFolds(text: string, end: number): number {
  UNFOLDED.lastIndex = end;
  const next = UNFOLDED.exec(text);
  return next ? next.index : text.length;
}

const UNFOLDED = /\n(?![ \t])/g;

function close(visitor: FeedVisitor, open: string, mark: EventMark, at: number): void {
  if (open === EVENT) {
    mark.end = at;
    visitor.event(mark);
  } else if (open === 'VTIMEZONE') visitor.zone(mark.start, at);
}

const newMark = (start: number): EventMark => ({
  start,
  end: start,
  rule: -1,
  rules: 0,
  wide: false,
  day: NONE,
  original: NONE,
  uid: -1,
  folded: false,
});

/** Notes what a line of an event says of when it is. Of several the last holds. */
function look(mark: EventMark, text: string, at: number, end: number): void {
  const letter = text.charCodeAt(at) | 32;
  const second = text.charCodeAt(at + 1) | 32;
  const third = text.charCodeAt(at + 2) | 32;
  if (letter === D) {
    // DTSTART, not DTSTAMP.
    if (second === T && third === S && (text.charCodeAt(at + 5) | 32) === R) mark.day = dayIn(text, at, end);
  } else if (letter === U) {
    if (second === I && third === D) mark.uid = at;
  } else if (second === R) {
    mark.rule = at;
    mark.rules++;
  } else if (second === E && third === C) {
    mark.original = dayIn(text, at, end);
    if (text.charCodeAt(at + RECURRENCE_ID) !== COLON && /RANGE/i.test(text.slice(at, end))) mark.wide = true;
  } else if (second !== E || third < 97) mark.wide = true;
}

/**
 * What follows BEGIN: or END: on a line, in capitals; empty for another line, and for one too long to be a name. What takes
 * long in a program that was just started is its own loops, so strings are compared whole here.
 */
function nameAfter(word: 'BEGIN:' | 'END:', text: string, at: number, end: number): string {
  if (end - at > LONGEST_NAME) return '';
  const line = isFold(text, end + 1) ? unfolded(text, at) : text.slice(at, end);
  if (line === EVENT_LINES[word] || line === EVENT_LINES_OF_LF[word]) return EVENT;
  const upper = line.toUpperCase();
  return upper.startsWith(word) ? upper.slice(word.length).trim() : '';
}

const isFold = (text: string, at: number): boolean => text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB;

/** The line that begins there with what is folded onto it, as far as a name may be long. */
const unfolded = (text: string, at: number): string =>
  unfold(text.slice(at, Math.min(endOfProperty(text, at), at + LONGEST_NAME)));

/** The day that stands after the first colon. */
function dayIn(text: string, at: number, end: number): number {
  const colon = text.indexOf(':', at);
  return colon < 0 || colon + 8 >= end ? UNCLEAR : dayAt(text, colon + 1);
}

/** A day of eight digits as a number; `UNCLEAR` when that is no day on the calendar. */
export function dayAt(text: string, from: number): number {
  const written = Number(text.slice(from, from + 8));
  const day = written % 100;
  const month = Math.floor(written / 100) % 100;
  if (!(written >= 10_000) || day < 1 || month < 1 || month > 12) return UNCLEAR;
  return day <= 28 || day <= daysIn(Math.floor(written / 10_000), month) ? written : UNCLEAR;
}

/** The end of a property that begins at `at`, with the lines that it is folded onto. */
export function endOfProperty(text: string, at: number): number {
  let end = text.indexOf('\n', at);
  while (end >= 0 && isFold(text, end + 1)) {
    end = text.indexOf('\n', end + 1);
  }
  return end < 0 ? text.length : end;
}
