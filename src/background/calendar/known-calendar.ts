import { dayInUtc } from '../../schedule/days.ts';
import { groupBy } from '../../schedule/group-by.ts';
import { DAY } from '../../schedule/instants.ts';
import type { KnownCalendar } from '../../schedule/meeting.ts';
import type { Shelf } from '../../schedule/shelf.ts';
import { mergeShelves } from '../../sources/merge.ts';
import { allCalendars, type CalendarRecord } from '../../store/calendars.ts';
import { meetingsSince } from '../../store/meetings.ts';
import type { Reading } from '../../store/schema.ts';
import { mayRead } from '../team/policy.ts';

/** What began longer ago than this is over, or runs on as nobody's meeting does. */
const DAYS_BACK = 35;

/**
 * What all connected calendars know together: meetings from five weeks ago on, and the range in which nothing else is
 * booked. Needs the stores `calendars` and `meetings`.
 * @param now ISO instant
 */
export async function knownCalendar(tx: Reading, now: string): Promise<KnownCalendar> {
  const since = dayInUtc(Date.parse(now) - DAYS_BACK * DAY);
  const [all, meetings] = await Promise.all([allCalendars(tx), meetingsSince(tx, since)]);
  const allowed = await Promise.all(all.map(({ source }) => mayRead(tx, source)));
  const records = all.filter((_record, index) => allowed[index]);
  const byShelf = groupBy(meetings, ({ account, source, calendar }) => placeOf(account, source, calendar));
  return mergeShelves(
    records.flatMap((record) =>
      countedShelves(record).map(
        (memory): Shelf => ({
          ...memory,
          account: record.account,
          source: record.source,
          meetings: byShelf.get(placeOf(record.account, record.source, memory.calendar)) ?? [],
        }),
      ),
    ),
    now,
  );
}

const placeOf = (...parts: string[]): string => JSON.stringify(parts);

/** With an empty one for each calendar that counts and was never read. */
function countedShelves({ source, account, chosen, shelves, off }: CalendarRecord): CalendarRecord['shelves'] {
  if (off) return [];
  if (source !== 'page') return shelves;
  const counted = chosen ?? [account];
  return counted.map(
    (calendar) =>
      shelves.find((shelf) => shelf.calendar === calendar) ?? { calendar, covers: [calendar], gone: {}, known: [] },
  );
}
