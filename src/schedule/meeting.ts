import type { Interval } from './types.ts';

/** What an event is for. Sources that cannot tell (iCal, mostly) say `default`. */
export type MeetingKind = 'default' | 'focus' | 'out-of-office' | 'working-location' | 'birthday' | 'task';

/** An answer to an invitation. `none`: not answered, or not known. */
export type Rsvp = 'yes' | 'maybe' | 'no' | 'none';

export interface Guest {
  /** Lower case. */
  email: string;
  rsvp: Rsvp;
  name?: string;
  optional?: true;
  /** A room or a device, not a person. */
  room?: true;
  /** A mailing list, whose members are not known. */
  group?: true;
}

/**
 * One occurrence of one event, as every calendar source gives it: the open Calendar page, the Google API, an iCal feed.
 * Never a cancelled one: those are `removed`.
 */
export interface Meeting {
  /** The same for the same occurrence in every source and at every reading, however often it is moved: see `eventKey`. */
  key: string;
  /** What all occurrences of a series share; null for an event that does not repeat. */
  seriesKey: string | null;
  /** RFC 5545 UID; null where the source does not show it. */
  uid: string | null;
  /** A timed event: ISO instant in UTC (`2026-11-26T09:00:00Z`). An all-day one: `YYYY-MM-DD`. */
  start: string;
  /** As `start`, exclusive: an all-day event of one day ends on the next. */
  end: string;
  allDay: boolean;
  /** IANA zone that the start was entered in; null for all-day events, UTC times and zones without a known name. */
  zone: string | null;
  title: string;
  people: Guest[];
  /** Lower-case address; null when the event has none or the source does not say. */
  organizer: string | null;
  kind: MeetingKind;
  /** False for an event that its owner marked as free. An answer to the invitation does not change it. */
  busy: boolean;
  status: 'confirmed' | 'tentative';
  /** Where to join online, an https address. */
  conference: string | null;
  location: string | null;
  /** The event in Google Calendar, an https address; absent where the source does not know it. */
  link?: string;
  /** Whether there is any text in the description. The text itself is never kept. */
  description: 'present' | 'absent' | 'unknown';
}

/** A timed meeting of which nothing is known but when it is. @param start ISO instant @param end ISO instant */
export const bareMeeting = (key: string, start: string, end: string): Meeting => ({
  key,
  seriesKey: null,
  uid: null,
  start,
  end,
  allDay: false,
  zone: null,
  title: '',
  people: [],
  organizer: null,
  kind: 'default',
  busy: true,
  status: 'confirmed',
  conference: null,
  location: null,
  description: 'unknown',
});

/** A meeting as it is kept: with where it was read. */
export interface KnownMeeting extends Meeting {
  /** The rep's address the calendar belongs to, lower case; empty when the source cannot tell. */
  account: string;
  source: 'page' | 'google-api' | 'ical';
  /** The calendar's id within its source; empty when the source has only one. */
  calendar: string;
  /** When this was true, as an ISO instant. */
  readAt: string;
}

/** What is known of the rep's calendars: every meeting once, and the range in which silence means "nothing is booked". */
export interface KnownCalendar {
  meetings: KnownMeeting[];
  /** When the part inside `reach` was true, as an ISO instant; null when no calendar was ever read. */
  readAt: string | null;
  /** The range known completely; null when none is. */
  reach: Interval | null;
}
