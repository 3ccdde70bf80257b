import { DAY, epoch, HOUR } from '../schedule/instants.ts';
import type { KnownMeeting, Meeting } from '../schedule/meeting.ts';
import type { Shelf } from '../schedule/shelf.ts';
import { readOf, type Span, spansOf, unionOf } from './stretches.ts';
import type { CalendarReading } from './types.ts';

/**
 * Puts one reading to those before it. Of each meeting the newest version stays, and it stays only as long as no newer
 * reading that is complete for its start leaves it out. In what order readings come, and how often, does not matter.
 */
export function addReading(shelf: Shelf, reading: CalendarReading): Shelf {
  const { account, source, calendar } = shelf;
  const { readAt, reach } = reading;
  const present = new Map(shelf.meetings.map((meeting) => [meeting.key, meeting]));
  const gone = new Map(Object.entries(shelf.gone));
  for (const key of reading.removed) {
    const before = gone.get(key);
    if (before === undefined || epoch(before) < epoch(readAt)) gone.set(key, readAt);
  }
  for (const meeting of reading.meetings) {
    const before = present.get(meeting.key);
    const next: KnownMeeting = { ...meeting, account, source, calendar, readAt };
    if (!before || isNewer(next, before)) present.set(meeting.key, next);
  }
  const known = unionOf(reach ? [...shelf.known, { ...reach, readAt }] : shelf.known);
  const spans = spansOf(known);
  for (const [key, meeting] of present) {
    const end = gone.get(key);
    if (end !== undefined && epoch(end) > epoch(meeting.readAt)) present.delete(key);
    else if (isLeftOut(meeting, epoch(meeting.readAt), spans)) {
      present.delete(key);
      // Versions as old as this one are of no use any more, wherever they start.
      gone.set(key, meeting.readAt);
    } else gone.delete(key);
  }
  return { ...shelf, meetings: [...present.values()], gone: Object.fromEntries(gone), known };
}

/** All-day events begin at midnight somewhere: nobody says where. */
const ANYWHERE = 14 * HOUR;

/**
 * Whether a newer reading was complete for the time a meeting starts. It did not have it then, or had it elsewhere.
 * @param readAt of the meeting, milliseconds since 1970
 */
export function isLeftOut({ start, allDay }: Meeting, readAt: number, known: Span[]): boolean {
  const at = allDay ? Date.parse(`${start}T00:00:00Z`) : epoch(start);
  const moments = allDay ? [at - ANYWHERE, at, at + ANYWHERE] : [at];
  return moments.every((moment) => readOf(moment, known) > readAt);
}

/** What was written at the same moment is told apart by its text, so that order never matters. */
function isNewer(next: KnownMeeting, before: KnownMeeting): boolean {
  const by = epoch(next.readAt) - epoch(before.readAt);
  return by > 0 || (by === 0 && JSON.stringify(next) > JSON.stringify(before));
}

/**
 * The shelf with nothing dated later than now: a clock that was ahead, and set back since, must not make a new reading look old.
 * What it dated was read before that one, just before as far as anybody can tell.
 * @param readAt of the new reading, ISO instant
 * @param now ISO instant
 */
export function withoutAhead(shelf: Shelf, readAt: string, now: string): Shelf {
  const before = new Date(epoch(readAt) - 1).toISOString();
  const isAhead = (at: string): boolean => epoch(at) > epoch(now);
  const dated = <T extends { readAt: string }>(one: T): T => (isAhead(one.readAt) ? { ...one, readAt: before } : one);
  return {
    ...shelf,
    meetings: shelf.meetings.map(dated),
    gone: Object.fromEntries(Object.entries(shelf.gone).map(([key, at]) => [key, isAhead(at) ? before : at])),
    known: shelf.known.map(dated),
  };
}

/** Readings arrive within seconds. What was gone before that will not come back by itself. */
const GONE_KEPT = 2 * DAY;
const PAST_KEPT = 200 * DAY;
/** Older knowledge says nothing of a calendar's silence, see `merge.ts`. */
const KNOWN_KEPT = 30 * DAY;

/** The shelf without what has become too old to be of use. @param now ISO instant */
export function withoutOld(shelf: Shelf, now: string): Shelf {
  const age = (at: string): number => epoch(now) - epoch(at);
  return {
    ...shelf,
    meetings: shelf.meetings.filter(({ end, allDay }) => age(allDay ? `${end}T00:00:00Z` : end) < PAST_KEPT),
    gone: Object.fromEntries(Object.entries(shelf.gone).filter(([, at]) => age(at) < GONE_KEPT)),
    known: shelf.known.filter(({ end, readAt }) => age(readAt) < KNOWN_KEPT && age(end) < PAST_KEPT),
  };
}
