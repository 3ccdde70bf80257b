import { readProperty } from '../ical/content-line.ts';
import { readTime, type WrittenTime } from '../ical/date-time.ts';
import { type EventProblem, type FeedEvent, readRepetition } from '../ical/event.ts';
import type { Zones } from '../ical/zones.ts';
import type { PageEvent } from './event.ts';
import { ianaName, type PageTime } from './times.ts';

/**
 * The event as the expansion of repeating events takes it; null when a part of its recurrence cannot be followed.
 * `source` is its Google id, by which the event is found again.
 */
export function feedEvent(
  { google, updated, start, end, recurrence, title }: PageEvent,
  zones: Zones,
): FeedEvent | null {
  const repeats = recurrence.length > 0;
  const event: FeedEvent = {
    id: google.series,
    uid: google.uid,
    title,
    sequence: updated,
    start: writtenTime(start, repeats ? zones : null),
    end: writtenTime(end, repeats && sameZone(start, end) ? zones : null),
    recurrenceId: google.original,
    andFuture: false,
    rules: [],
    excludedRules: [],
    extra: [],
    excluded: [],
    cancelled: false,
    answer: false,
    stamp: '',
    source: google,
  };
  const problems: EventProblem[] = [];
  for (const line of recurrence) {
    const property = readProperty(line);
    if (!property) return null;
    if (/DATE$/.test(property.name) && !property.value.split(',').every(isTime)) return null;
    const zone = property.params['TZID'];
    if (zone !== undefined && ianaName(zone) === null) return null;
    readRepetition(property, event, problems);
  }
  return problems.length > 0 ? null : event;
}

const isTime = (item: string): boolean => readTime(item.split('/')[0] ?? '') !== null;

const sameZone = (a: PageTime, b: PageTime): boolean => a.allDay || b.allDay || a.zone === b.zone;

/** @param zones where the clock time is to stay the same from one occurrence to the next; null where one instant is meant */
function writtenTime(time: PageTime, zones: Zones | null): WrittenTime {
  if (time.allDay) return { kind: 'date', day: time.day };
  if (!zones || time.zone === null) return { kind: 'utc', ms: time.ms };
  return { kind: 'local', wall: zones.find(time.zone).toWall(time.ms), zone: time.zone };
}
