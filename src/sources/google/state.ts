import type { Meeting } from '../../schedule/meeting.ts';
import type { Interval } from '../../schedule/types.ts';

/** One calendar as it was last read whole. */
export interface SyncedCalendar {
  /** Its id in the API, most often an address. */
  id: string;
  name: string;
  /** The rep's main calendar; its id is the account's address. */
  primary: boolean;
  /** `busy`: only when it is taken is told, and `meetings` are stretches without a title. */
  access: 'details' | 'busy';
  /** What the last full sync asked for. A sync token keeps it. */
  window: Interval;
  /** Asks for what changed since; null when the next sync must be a full one. */
  syncToken: string | null;
  /** By the event's id in the API, which is all that is told of one that was deleted. */
  meetings: Record<string, Meeting>;
  /** Ids of events that could not be read. While there are any, the calendar's silence means nothing. */
  unread: string[];
}

/** What reading one calendar came to. */
export interface CalendarSync {
  /** Null when the calendar is not there any more, or not for the rep. */
  calendar: SyncedCalendar | null;
  /** Keys of what was there before and is no more; empty when the calendar itself is not. */
  removed: string[];
  warnings: string[];
}

/**
 * What was read so far: plain JSON that the caller stores and passes in again. It changes only when every counted
 * calendar was read to its last page, so a read that fails half-way, or whose result is never stored, loses nothing.
 */
export interface GoogleState {
  version: 1;
  /** Address of the account, lower case: the `loginHint` for a silent sign-in. Null before the first read. */
  account: string | null;
  calendars: SyncedCalendar[];
  /** When the last whole read was true, ISO instant. */
  readAt: string | null;
  /** What it was complete for. */
  reach: Interval | null;
  /** Google asked not to be asked before this ISO instant. */
  notBefore: string | null;
}

export const noGoogleState: GoogleState = {
  version: 1,
  account: null,
  calendars: [],
  readAt: null,
  reach: null,
  notBefore: null,
};
