import { UserError } from '../../errors.ts';
import { epoch, instantOf, stretch } from '../../schedule/instants.ts';
import type { Meeting } from '../../schedule/meeting.ts';
import type { Shelf } from '../../schedule/shelf.ts';
import type { Interval } from '../../schedule/types.ts';
import { ianaZone } from '../ical/zone.ts';
import { mergeShelves } from '../merge.ts';
import type { CalendarReading, CalendarSource } from '../types.ts';

export interface PageSourceOptions {
  /** What the page told so far of one account's calendars that count; also those it never showed. */
  load(): Promise<Shelf[]>;
  /** Now, ISO instant. */
  now(): string;
  /** IANA zone of the rep: where all-day events begin. */
  zone: string;
}

const NEVER_OPEN = 'Open Google Calendar once: Bookend reads the weeks that you look at.';

/**
 * The open Calendar page. Nobody can ask it: it tells of itself, and what it told so far is what can be read here, as
 * fresh and as far as it reaches.
 */
export function pageSource({ load, now, zone }: PageSourceOptions): CalendarSource {
  const known = async () => mergeShelves(await load(), now());
  return {
    id: 'page',
    status: async () => {
      const { readAt, reach } = await known();
      return readAt === null ? { state: 'needs-setup', why: NEVER_OPEN } : { state: 'ready', readAt, reach };
    },
    read: async (range, signal): Promise<CalendarReading> => {
      const { meetings, readAt, reach } = await known();
      signal?.throwIfAborted();
      if (readAt === null || reach === null) throw new UserError(NEVER_OPEN);
      const viewer = ianaZone(zone);
      const { start, end } = stretch(range);
      const startsInside = (meeting: Meeting): boolean => {
        const at = meeting.allDay ? viewer.toInstant(epoch(`${meeting.start}T00:00:00Z`)) : epoch(meeting.start);
        return start <= at && at < end;
      };
      return {
        meetings: meetings.filter(startsInside),
        removed: [],
        reach: shared(range, reach),
        readAt,
        warnings: [],
      };
    },
  };
}

/** What two ranges have in common; null when that is nothing. */
function shared(a: Interval, b: Interval): Interval | null {
  const start = Math.max(epoch(a.start), epoch(b.start));
  const end = Math.min(epoch(a.end), epoch(b.end));
  return start < end ? { start: instantOf(start), end: instantOf(end) } : null;
}
