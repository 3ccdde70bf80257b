import { UserError } from '../../errors.ts';
import { DAY } from '../../schedule/instants.ts';
import type { ShelfMemory } from '../../schedule/shelf.ts';
import type { Interval } from '../../schedule/types.ts';
import { readAddress } from '../../sources/ical/address.ts';
import { downloadFeed } from '../../sources/ical/download.ts';
import { feedSource } from '../../sources/ical/source.ts';
import type { CalendarReading } from '../../sources/types.ts';
import type { CalendarRecord } from '../../store/calendars.ts';
import type { World } from '../world.ts';

/** What asking a source came to. */
export interface SourceAnswer {
  /** Null when nothing could be read: what was known before still stands. */
  reading: CalendarReading | null;
  place: Pick<ShelfMemory, 'calendar' | 'covers'>;
  /** What changes in the record whether or not something was read. */
  change: Partial<Pick<CalendarRecord, 'state' | 'why' | 'sync' | 'listed' | 'account'>>;
}

/** A feed holds the whole calendar: how much of what is ahead is read of it. */
export const FEED_DAYS_AHEAD = 365;

/** From two weeks back to as far ahead as is asked for. @param now ISO instant */
export function rangeFrom(now: string, daysAhead: number): Interval {
  const at = (days: number): string => `${new Date(Date.parse(now) + days * DAY).toISOString().slice(0, 19)}Z`;
  return { start: at(-14), end: at(daysAhead) };
}

/** Reads a feed. @param secret the address; null when it was lost */
export async function readFeedOf(
  { account, shown }: Pick<CalendarRecord, 'account' | 'shown'>,
  secret: string | null,
  zone: string,
  world: Pick<World, 'get' | 'now'>,
): Promise<SourceAnswer> {
  const address = secret === null ? null : readAddress(secret);
  const calendar = address?.calendar ?? account;
  const source = feedSource({
    load: async (signal) => (address ? downloadFeed(address, { ...world, ...(signal ? { signal } : {}) }) : null),
    zone,
  });
  const place = { calendar, covers: [calendar] };
  try {
    const reading = await source.read(rangeFrom(world.now(), FEED_DAYS_AHEAD));
    const why = summary(reading.warnings);
    return { reading, place, change: { state: 'ready', why, listed: [{ id: calendar, name: account || shown }] } };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { state } = await source.status();
    return { reading: null, place, change: { state, why: error.message } };
  }
}

/** The first of what was left out or is not as written, and how much more there is; null when all was read. */
function summary([first, ...others]: string[]): string | null {
  if (first === undefined) return null;
  return others.length === 0 ? first : `${first} And ${others.length} more.`;
}
