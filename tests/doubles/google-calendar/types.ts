/** A time as the API writes it: all-day ones have a date. */
export interface DoubleTime {
  date?: string;
  dateTime?: string;
  timeZone?: string;
}

/** One event as the double keeps it: single, or one that repeats every so many days. */
export interface DoubleEvent {
  id: string;
  summary: string;
  start: DoubleTime;
  end: DoubleTime;
  /** Every `days` days, `count` times; the clock stays the same in `timeZone`, or in UTC where there is none. */
  repeat?: { days: number; count: number };
  /** Other fields of the API, given as they are. */
  more?: Record<string, unknown>;
}

export interface DoubleCalendar {
  id: string;
  summary: string;
  primary?: boolean;
  selected?: boolean;
  accessRole: 'owner' | 'writer' | 'reader' | 'freeBusyReader';
}

/** What goes wrong with the next request for the API. */
export type Fault =
  | { kind: 'status'; status: number; reason?: string; retryAfter?: string }
  /** The answer never comes: the client has to give up. */
  | { kind: 'slow' }
  /** The connection ends in the middle of the answer. */
  | { kind: 'cut' }
  /** The answer is whole for HTTP and ends in the middle of its JSON. */
  | { kind: 'short' };
