import type { Meeting } from '../../schedule/meeting.ts';
import { readDetails } from './details.ts';
import { type GoogleId, readGoogleId } from './google-id.ts';
import { spread } from './spread.ts';
import { inOrder, type PageTime, readPageTime } from './times.ts';

/** An event as the page downloads it, read and checked: one occurrence, or a series with its rules. */
export interface PageEvent {
  google: GoogleId;
  /** Empty when the answer does not say. */
  calendar: string;
  /** Milliseconds since 1970; 0 when the answer does not say. */
  updated: number;
  start: PageTime;
  end: PageTime;
  /** RFC 5545 lines: `RRULE:…`, `EXDATE;TZID=…:…`. */
  recurrence: string[];
  title: string;
  details: PageDetails;
}

export type PageDetails = Pick<
  Meeting,
  'people' | 'organizer' | 'kind' | 'busy' | 'status' | 'conference' | 'location' | 'description'
>;

/** An event that is not as expected. What its id tells may still be true: it may change an occurrence of a series. */
export interface UnreadEvent {
  problem: string;
  google: GoogleId | null;
  title: string;
  /** When it takes place, where that could be read and it takes place once: nothing else of it is unknown elsewhere. */
  at?: { start: PageTime; end: PageTime };
}

/** Nothing an event has could stand further back than its end. */
const SHORTEST = 37;

/** @param calendar what the answer says the event belongs to; null when the event itself must say */
export function readPageEvent(written: unknown, calendar: string | null): PageEvent | UnreadEvent {
  const raw = Array.isArray(written) ? spread(written) : written;
  const google = Array.isArray(raw) ? readGoogleId(raw[0]) : null;
  const title = Array.isArray(raw) && typeof raw[5] === 'string' ? raw[5].trim() : '';
  const unread = (problem: string): UnreadEvent => ({ problem, google, title });
  if (!Array.isArray(raw) || !google) return unread('an id');
  if (raw.length < SHORTEST) return unread('an end');
  const updated = raw[4] ?? 0;
  if (typeof updated !== 'number' || updated < 0) return unread('a time of its last change');
  const [start, end] = [readPageTime(raw[35]), readPageTime(raw[36])];
  if (!start || !end || !inOrder(start, end)) return unread('a start and an end');
  const recurrence = readLines(raw[12]);
  if (!recurrence) return unread('a rule to repeat by');
  if (recurrence.length > 0 && google.original) return unread('one way to repeat');
  if (recurrence.length > 0 && !start.allDay && start.zone === null) return unread('a zone to repeat in');
  const once = recurrence.length === 0 ? { at: { start, end } } : {};
  const own = readCalendar(raw[34]);
  if (own === null) return { ...unread('a calendar'), ...once };
  const details = readDetails(raw, {
    allDay: start.allDay,
    yearly: recurrence.some((line) => /FREQ=YEARLY/.test(line)),
  });
  if (typeof details === 'string') return { ...unread(details), ...once };
  return { google, calendar: calendar ?? own, updated, start, end, recurrence, title, details };
}

const LINE = /^(?:RRULE|EXRULE|RDATE|EXDATE)(?:;[A-Z-]+=[^:;\s]+)*:\S+$/;
const RULE =
  /^(?:RRULE|EXRULE):(?:(?:FREQ|UNTIL|COUNT|INTERVAL|WKST|BY(?:SECOND|MINUTE|HOUR|DAY|MONTHDAY|YEARDAY|WEEKNO|MONTH|SETPOS))=[\w,+-]+(?:;|$))+$/;

/** Null for lines that are no recurrence. A rule that is cut off would put meetings on wrong days, so all of it must fit. */
function readLines(value: unknown): string[] | null {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) return null;
  const lines = value.flatMap((line) => (typeof line === 'string' ? line.split('\n') : [line]));
  const fits = lines.every(
    (line) => typeof line === 'string' && LINE.test(line) && (!/^(?:RR|EXR)ULE/.test(line) || RULE.test(line)),
  );
  return fits ? (lines as string[]) : null;
}

/** `[id, name]`. Empty when there is none, null when it is something else. */
function readCalendar(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  const id: unknown = Array.isArray(value) ? value[0] : undefined;
  return typeof id === 'string' && id.length <= 400 ? id : null;
}
