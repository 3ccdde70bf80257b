import * as v from 'valibot';
import { epoch, instantOf } from '../../schedule/instants.ts';
import type { Meeting } from '../../schedule/meeting.ts';
import { eventKey } from '../event-key.ts';
import { eventId } from '../page/event-id.ts';
import { type GoogleId, readGoogleId } from '../page/google-id.ts';
import { ianaName } from '../page/times.ts';
import { ApiEvent, type ApiTime } from './api-event.ts';
import { detailsOf } from './details.ts';

export type ReadEvent =
  /** `updated` is when it was last changed, an ISO instant; empty when that was not told. */
  | { is: 'meeting'; id: string; updated: string; meeting: Meeting; fewerGuests: boolean }
  /** Cancelled or deleted. */
  | { is: 'gone'; id: string; updated: string; key: string | null }
  | { is: 'unread'; id: string; updated: string; title: string };

/**
 * One event of the Calendar API as a meeting. Its key is made from the event's id, as the Calendar page's is: the id is
 * all that is told of a deleted event, and it says the UID both of events made in Google (`id@google.com`) and of
 * imported ones (`_` and the UID in base32hex), and for an occurrence its original start in UTC. So the page, the API and
 * the iCal feed, which has the UID and the RECURRENCE-ID, name an occurrence alike. Only where an id hides another UID
 * would the feed's key differ; `uid` then still tells that they are one.
 * @param raw an item of `events.list`
 * @param calendar id of the calendar it is in
 */
export function readApiEvent(raw: unknown, calendar: string): ReadEvent {
  const parsed = v.safeParse(ApiEvent, raw);
  if (!parsed.success) return { is: 'unread', updated: '', ...idAndTitle(raw) };
  const event = parsed.output;
  const { id, updated = '', summary = '' } = event;
  const names = namesOf(event);
  if (event.status === 'cancelled') return { is: 'gone', id, updated, key: names?.key ?? null };
  const start = timeOf(event.start);
  const end = timeOf(event.end);
  if (!names || !start || !end || start.allDay !== end.allDay || start.at > end.at) {
    return { is: 'unread', id, updated, title: summary };
  }
  const zone = event.start?.timeZone;
  const meeting: Meeting = {
    ...names,
    uid: event.iCalUID ?? null,
    start: start.at,
    end: end.at,
    allDay: start.allDay,
    zone: start.allDay || zone === undefined || zone === 'UTC' ? null : ianaName(zone),
    title: summary.trim().slice(0, 1_000),
    ...detailsOf(event),
    link: `https://calendar.google.com/calendar/event?eid=${eventId(id, calendar)}`,
  };
  return { is: 'meeting', id, updated, meeting, fewerGuests: event.attendeesOmitted === true };
}

/** Null for an id that is none of an event's. */
function namesOf(event: ApiEvent): Pick<Meeting, 'key' | 'seriesKey'> | null {
  const google = readGoogleId(event.id);
  if (!google) return null;
  if (google.original) return namesIn(google);
  const series = event.recurringEventId === undefined ? null : readGoogleId(event.recurringEventId);
  const original = timeOf(event.originalStartTime);
  if (!series || !original) return { key: google.key, seriesKey: null };
  return { key: eventKey(series.seriesKey, original.at), seriesKey: series.seriesKey };
}

const namesIn = ({ key, seriesKey }: GoogleId): Pick<Meeting, 'key' | 'seriesKey'> => ({ key, seriesKey });

/** As a meeting has it; null for what is no time. */
function timeOf(time: ApiTime | undefined): { at: string; allDay: boolean } | null {
  try {
    if (time?.dateTime !== undefined) return { at: instantOf(epoch(time.dateTime)), allDay: false };
    if (time?.date === undefined) return null;
    epoch(`${time.date}T00:00:00Z`);
    return { at: time.date, allDay: true };
  } catch {
    return null;
  }
}

function idAndTitle(raw: unknown): { id: string; title: string } {
  const { id, summary } = (raw ?? {}) as { id?: unknown; summary?: unknown };
  return { id: typeof id === 'string' ? id : '', title: typeof summary === 'string' ? summary : '' };
}
