import { UserError } from '../../errors.ts';
import { epoch } from '../../schedule/instants.ts';
import type { Interval } from '../../schedule/types.ts';
import type { CalendarReading, CalendarSource, SourceStatus } from '../types.ts';
import { readFeed } from './read-feed.ts';

/** A feed as it was downloaded. */
export interface FeedCopy {
  text: string;
  /** When it was downloaded, ISO instant. The calendar behind it may be hours newer: nobody says how often it is written. */
  readAt: string;
}

export interface FeedSourceOptions {
  /**
   * Gets the newest copy; null while no address is set.
   * @throws UserError when there is an address and nothing can be had from it
   */
  load(signal?: AbortSignal): Promise<FeedCopy | null>;
  /** IANA zone of the rep. */
  zone: string;
}

const NOT_SET = 'No calendar address is set.';

/** A calendar read from an iCalendar feed. A feed holds the whole calendar, so whatever range is asked for is reached. */
export function feedSource({ load, zone }: FeedSourceOptions): CalendarSource {
  let status: SourceStatus = { state: 'ready', readAt: null, reach: null };
  return {
    id: 'ical',
    status: async () => status,
    read: async (range: Interval, signal?: AbortSignal): Promise<CalendarReading> => {
      try {
        const copy = await load(signal);
        signal?.throwIfAborted();
        if (!copy) throw new UserError(NOT_SET);
        const { meetings, warnings } = readFeed(copy.text, { from: epoch(range.start), to: epoch(range.end), zone });
        status = { state: 'ready', readAt: copy.readAt, reach: range };
        return { meetings, removed: [], reach: range, readAt: copy.readAt, warnings };
      } catch (error) {
        const why = error instanceof UserError ? error.message : 'The calendar could not be read.';
        if (!signal?.aborted) status = { state: why === NOT_SET ? 'needs-setup' : 'broken', why };
        throw error;
      }
    },
  };
}
