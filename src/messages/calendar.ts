import type { KnownMeeting, Meeting } from '../schedule/meeting.ts';
import type { Interval } from '../schedule/types.ts';

/** What the open Calendar page downloaded of one calendar. */
export interface CapturedReading {
  /** The calendar's id, most often an address; empty when the page did not say. */
  calendar: string;
  meetings: Meeting[];
  /** Keys of occurrences that are gone. */
  removed: string[];
  /** The range that `meetings` is complete for; null after a single change, and when an event could not be read. */
  reach: Interval | null;
  readAt: string;
  warnings: string[];
}

/** A meeting in the Calendar page: one that is stored, by its key, or one that is being written. */
export type MeetingQuery =
  | { account: string; key: string }
  | { account: string; people: string[]; start: string; end: string };

/** What a hint in the Calendar page says of one meeting. */
export interface MeetingContext {
  /** False when the meeting is not in the store, or nobody else takes part in it: then there is nothing to say. */
  known: boolean;
  next: { start: string; title: string } | null;
  /** `nothing` only where the calendar reaches far enough and is fresh. */
  claim: 'booked' | 'nothing' | 'unknown';
  /** Opens a filled-in event in Calendar, an https address; null when there is nothing to fill in. */
  prefill: string | null;
  /** Opening lines for the description, plain text; null when there are none to offer. */
  agenda: string | null;
  /** What the opening lines are in, a code such as `de`; absent where there are none. */
  agendaLanguage?: string;
}

/** A connected calendar as the options page shows it. What opens it is not in it. */
export interface ShownCalendar {
  id: string;
  source: KnownMeeting['source'];
  /** The rep's address; empty when the source cannot tell. */
  account: string;
  /** How it is shown where it has no account to show: host and last letters of an address. */
  shown: string;
  state: 'ready' | 'needs-setup' | 'lapsed' | 'blocked' | 'broken';
  /** What is wrong and what to do about it; null when nothing is. */
  why: string | null;
  /** When it last answered, as an ISO instant; null for never. */
  readAt: string | null;
  /** The range around now that it knows completely; null when none is. */
  reach: Interval | null;
  /** Not read any more, by the rep's wish. */
  off: boolean;
  /** How many meetings it holds. */
  meetings: number;
  calendars: { id: string; name: string; counts: boolean }[];
}

export interface Calendars {
  /** False when this copy of Bookend was built without a Google client id. */
  googlePossible: boolean;
  connected: ShownCalendar[];
}
