import { instantOf } from '../../schedule/instants.ts';
import type { Meeting } from '../../schedule/meeting.ts';
import { eventKey } from '../event-key.ts';
import type { FeedEvent } from '../ical/event.ts';
import { expandSeries, type FeedBudget, type Occurrence } from '../ical/expand.ts';
import { DAY, dayOf, dayText } from '../ical/wall.ts';
import { ianaZone } from '../ical/zone.ts';
import { feedZones, type Zones } from '../ical/zones.ts';
import type { CalendarReading } from '../types.ts';
import type { RawCalendar } from './answer.ts';
import { type PageEvent, readPageEvent, type UnreadEvent } from './event.ts';
import { eventId } from './event-id.ts';
import { feedEvent } from './feed-event.ts';
import type { GoogleId } from './google-id.ts';
import type { DayRange } from './request.ts';
import type { PageTime } from './times.ts';

export interface PageReading extends CalendarReading {
  /** The calendar's id, most often an address; empty when the page did not say. */
  calendar: string;
}

export interface ReadingOptions {
  /** The days the events are complete for; null when that is not known. */
  days: DayRange | null;
  /** IANA zone of the account. */
  zone: string;
  /** When the answer came, ISO instant. */
  readAt: string;
  /** Ids of events that were deleted since. */
  gone?: readonly GoogleId[];
}

const MOST_WARNINGS = 50;
const MOST_MEETINGS = 5_000;
/** Without known days: single events this far from now are kept. */
const [BEFORE, AFTER] = [62 * DAY, 400 * DAY];

/**
 * The meetings in what the page downloaded. An event that is not as expected is left out with a warning. Where its time
 * could be read, nothing is claimed of its days: `reach` ends before them or begins after them, on the side of now. Where
 * it could not, the event may have been at any time, and nothing is claimed of its calendar's silence: `reach` is null.
 */
export function readCalendar(raw: RawCalendar, options: ReadingOptions): PageReading[] {
  const read: PageEvent[] = [];
  const unread: UnreadEvent[] = [];
  const { gone = [] } = options;
  for (const each of raw.events) {
    const event = readPageEvent(each, raw.calendar);
    // Of what was deleted Google sends what is left, which has no times.
    if ('problem' in event) {
      if (!gone.some(({ id }) => id === event.google?.id)) unread.push(event);
    } else read.push(event);
  }
  const calendars = new Set(raw.calendar === null ? read.map(({ calendar }) => calendar) : [raw.calendar]);
  // What cannot be read and belongs to no known calendar may belong to any.
  if (calendars.size === 0 && unread.length > 0) calendars.add('');
  return [...calendars].map((calendar) => {
    const own = read.filter((event) => event.calendar === calendar);
    return { calendar, ...readEvents(own, unread, options) };
  });
}

function readEvents(
  read: PageEvent[],
  unread: UnreadEvent[],
  { days, zone, readAt, gone = [] }: ReadingOptions,
): CalendarReading {
  const zones = zonesSeenFrom(zone);
  const viewer = zones.floating;
  const now = Date.parse(readAt);
  const range = days
    ? { from: viewer.toInstant(days.from * DAY), to: viewer.toInstant(days.to * DAY) }
    : { from: now - BEFORE, to: now + AFTER };
  const warnings = unread.map(({ title, problem }) => leftOut(title, `has not ${problem} as expected`));
  const byId = new Map(read.map((event) => [event.google.id, event]));
  const series = new Map<string, FeedEvent[]>();
  // An event without an id may change any occurrence of any series.
  const lost = unread.some(({ google }) => google === null);
  for (const event of byId.values()) {
    const version = feedEvent(event, zones);
    const repeats = event.recurrence.length > 0;
    if (version === null) warnings.push(leftOut(event.title, 'repeats by a rule that cannot be read'));
    else if (repeats && (lost || days === null))
      warnings.push(leftOut(event.title, 'may have changes that were not read'));
    else series.set(version.id, [...(series.get(version.id) ?? []), version]);
  }
  for (const google of [...gone, ...unread.flatMap((event) => event.google ?? [])]) {
    if (!google.original) continue;
    for (const version of series.get(google.series) ?? []) version.excluded.push(google.original);
  }
  const bySource = new Map<object, PageEvent>([...byId.values()].map((event) => [event.google, event]));
  const meetings: Meeting[] = [];
  const budget = budgetFor((range.to - range.from) / DAY);
  for (const versions of series.values()) {
    const { occurrences, complete } = expandSeries(versions, { ...range, viewer, zones, budget });
    if (!complete) warnings.push(leftOut(versions[0]?.title ?? '', 'repeats more often than can be read'));
    for (const occurrence of occurrences) {
      const event = bySource.get(occurrence.event.source);
      if (event) meetings.push(meetingOf(occurrence, event));
    }
  }
  meetings.sort((a, b) => compare(a.start, b.start) || compare(a.key, b.key));
  const placed = unread.flatMap(({ at }) => at ?? []);
  const isWhole = days !== null && warnings.length === placed.length && meetings.length <= MOST_MEETINGS;
  const reach = isWhole ? around(now, range, placed, viewer) : null;
  return {
    meetings: meetings.slice(0, MOST_MEETINGS),
    removed: gone.map(({ key }) => key).filter((key) => !meetings.some((meeting) => meeting.key === key)),
    reach: reach && { start: instantOf(reach.from), end: instantOf(reach.to) },
    readAt,
    warnings: warnings.slice(0, MOST_WARNINGS),
  };
}

/** What is left of a range around an instant without the days of some times; null when the instant is in one of these. */
function around(
  now: number,
  range: { from: number; to: number },
  times: { start: PageTime; end: PageTime }[],
  viewer: Zones['floating'],
): { from: number; to: number } | null {
  let { from, to } = range;
  const midnight = (time: PageTime, later: number): number => {
    const day = time.allDay ? time.day : dayOf(viewer.toWall(time.ms)) + later;
    return viewer.toInstant(day * DAY);
  };
  for (const { start, end } of times) {
    const [first, last] = [midnight(start, 0), midnight(end, 1)];
    if (last <= now) from = Math.max(from, last);
    else if (first > now) to = Math.min(to, first);
    else return null;
  }
  return from < to ? { from, to } : null;
}

/** Asking the browser about a zone is slow, and every answer has the same few. */
const known = new Map<string, Zones>();

function zonesSeenFrom(viewer: string): Zones {
  const zones = known.get(viewer) ?? feedZones(new Map(), ianaZone(viewer), Number.POSITIVE_INFINITY);
  known.set(viewer, zones);
  return zones;
}

const budgetFor = (days: number): FeedBudget => ({
  steps: 300_000 + 3_000 * days,
  most: 40_000 + 300 * days,
  least: 2_000,
  meetings: 2 * MOST_MEETINGS,
});

function meetingOf({ start, end, zone, original }: Occurrence, event: PageEvent): Meeting {
  const { google, details } = event;
  const written = (point: number, allDay: boolean): string => (allDay ? dayText(dayOf(point)) : instantOf(point));
  const allDay = zone === null;
  const first = original && written(original.point, original.allDay);
  const id = first === null ? google.id : eventKey(google.series, first);
  return {
    key: eventKey(google.seriesKey, first),
    seriesKey: first === null ? null : google.seriesKey,
    uid: google.uid,
    start: written(start, allDay),
    end: written(end, allDay),
    allDay,
    zone: event.start.allDay ? null : event.start.zone,
    title: event.title.slice(0, 1_000),
    ...details,
    ...(event.calendar === '' ? {} : { link: linkTo(id, event.calendar) }),
  };
}

const linkTo = (id: string, calendar: string): string =>
  `https://calendar.google.com/calendar/event?eid=${eventId(id, calendar)}`;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function leftOut(title: string, why: string): string {
  const short = title.length > 60 ? `${title.slice(0, 59)}…` : title;
  return `${short === '' ? 'An event without a title' : `“${short.replace(/\s+/g, ' ')}”`} ${why}, and was left out.`;
}
