import type { ShelfMemory } from '../../schedule/shelf.ts';
import { addReading, withoutAhead, withoutOld } from '../../sources/shelf.ts';
import type { CalendarReading } from '../../sources/types.ts';
import type { CalendarRecord } from '../../store/calendars.ts';
import { meetingsOf, replaceMeetings } from '../../store/meetings.ts';
import type { Writing } from '../../store/schema.ts';

/**
 * Puts a reading to what its source told before. The meetings are written; the record with what else is known is handed
 * back, for the caller to put. Needs the store `meetings`.
 * @param place which of the source's calendars was read, and for which it speaks
 * @param now ISO instant
 */
export async function takeReading(
  tx: Writing,
  record: CalendarRecord,
  place: Pick<ShelfMemory, 'calendar' | 'covers'>,
  reading: CalendarReading,
  now: string,
): Promise<CalendarRecord> {
  const { account, source, shelves } = record;
  const { calendar } = place;
  const before = shelves.find((shelf) => shelf.calendar === calendar) ?? { gone: {}, known: [] };
  const meetings = await meetingsOf(tx, { account, source, calendar });
  // A clock that runs ahead must not make later readings look old.
  const readAt = Date.parse(reading.readAt) < Date.parse(now) ? reading.readAt : now;
  const known = withoutAhead({ ...before, ...place, account, source, meetings }, readAt, now);
  const shelf = withoutOld(addReading(known, { ...reading, readAt }), now);
  await replaceMeetings(tx, shelf, shelf.meetings);
  const memory: ShelfMemory = { ...place, gone: shelf.gone, known: shelf.known };
  const last = record.readAt === null ? Number.NEGATIVE_INFINITY : Date.parse(record.readAt);
  const isNewest = last <= Date.parse(readAt) || last > Date.parse(now);
  return {
    ...record,
    readAt: isNewest ? readAt : record.readAt,
    shelves: [...shelves.filter((other) => other.calendar !== calendar), memory],
  };
}
