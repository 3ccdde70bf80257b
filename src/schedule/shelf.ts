import type { KnownMeeting } from './meeting.ts';
import type { Interval } from './types.ts';

/** A range that was read completely. */
export interface KnownStretch extends Interval {
  /** ISO instant. */
  readAt: string;
}

/** What is known of one shelf beyond its meetings. */
export interface ShelfMemory {
  /** As in `KnownMeeting`: the calendar's id within its source, empty when the source has only one. */
  calendar: string;
  /** Ids of all calendars it speaks for: several where a source reads them as one. */
  covers: string[];
  /** Keys that are known to be gone, with when that was read. */
  gone: Record<string, string>;
  /** In order, never overlapping. */
  known: KnownStretch[];
}

/** All that one source told of one calendar (or of several that it reads as one), reading upon reading. */
export interface Shelf extends ShelfMemory, Pick<KnownMeeting, 'account' | 'source'> {
  /** The newest version of each. */
  meetings: KnownMeeting[];
}
