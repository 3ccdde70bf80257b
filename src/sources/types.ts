import type { Meeting } from '../schedule/meeting.ts';
import type { Interval } from '../schedule/types.ts';

/** What a source knows about a range, with how far that can be trusted. */
export interface CalendarReading {
  meetings: Meeting[];
  /** Keys that are known to be gone or cancelled. A source that reads everything anew leaves it empty. */
  removed: string[];
  /** The range that `meetings` is complete for; null when nothing is. Outside it, silence means nothing. */
  reach: Interval | null;
  /** When the data was true, as an ISO instant. */
  readAt: string;
  /** What could not be read or was left out, in plain words and without the text of an event beyond its title. */
  warnings: string[];
}

export type SourceStatus =
  | { state: 'ready'; readAt: string | null; reach: Interval | null }
  | { state: 'needs-setup' | 'lapsed' | 'blocked' | 'broken'; why: string };

/** Where meetings come from. */
export interface CalendarSource {
  id: 'page' | 'google-api' | 'ical';
  status(): Promise<SourceStatus>;
  /**
   * Every occurrence that starts in the range.
   * @throws UserError when nothing could be read
   */
  read(range: Interval, signal?: AbortSignal): Promise<CalendarReading>;
}
