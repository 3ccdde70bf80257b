import type { ShownCalendar } from '../../messages/calendar.ts';
import type { Shelf } from '../../schedule/shelf.ts';
import type { Interval } from '../../schedule/types.ts';
import { mergeShelves } from '../../sources/merge.ts';
import { pageSource } from '../../sources/page/source.ts';
import { allCalendars, type CalendarRecord, calendarById, putCalendar, removeCalendar } from '../../store/calendars.ts';
import { meetingsOf, replaceMeetings } from '../../store/meetings.ts';
import { load, save } from '../../store/save.ts';
import type { Reading, Writing } from '../../store/schema.ts';
import type { Handler } from '../world.ts';
import { readCalendar } from './calendar-sync.ts';
import { isLastOfGoogle, leaveGoogle } from './leave-google.ts';

export const calendars: Handler<'calendars'> = async (_payload, world) => {
  const now = world.now();
  const connected = await load(await world.connection.checked(), ['calendars', 'meetings'], async (tx) => {
    const records = await allCalendars(tx);
    return Promise.all(records.map((record) => shownOf(tx, record, now)));
  });
  return { googlePossible: world.google != null && world.google.clientId !== null, connected };
};

/** A record as a page may see it. */
async function shownOf(tx: Reading, record: CalendarRecord, now: string): Promise<ShownCalendar> {
  const { id, source, account, shown, state, why, readAt, off, shelves, listed } = record;
  const kept = await Promise.all(
    shelves.map(async (memory) => {
      const place = { account, source, calendar: memory.calendar };
      return { ...memory, ...place, meetings: await meetingsOf(tx, place) };
    }),
  );
  const reach = source === 'page' ? await reachOfPage(kept, now) : mergeShelves(kept, now).reach;
  const meetings = kept.reduce((sum, shelf) => sum + shelf.meetings.length, 0);
  const counted = countedOf(record);
  const each = listed.map(({ id: calendar, name }) => ({ id: calendar, name, counts: counted.includes(calendar) }));
  return { id, source, account, shown, state, why, readAt, off, reach, meetings, calendars: each };
}

async function reachOfPage(kept: Shelf[], now: string): Promise<Interval | null> {
  const status = await pageSource({ load: async () => kept, now: () => now, zone: 'UTC' }).status();
  return status.state === 'ready' ? status.reach : null;
}

function countedOf({ source, account, chosen, shelves }: CalendarRecord): string[] {
  if (chosen) return chosen;
  return source === 'page' ? [account] : shelves.flatMap(({ covers }) => covers);
}

export const readCalendarNow: Handler<'read-calendar'> = async ({ id }, world) => {
  await readCalendar(world, id);
  return null;
};

/** Forgets what the calendars that do not count any more brought. What the others hold comes with the next reading. */
export const chooseCalendars: Handler<'choose-calendars'> = async ({ id, chosen }, world) => {
  const source = await save(await world.connection.checked(), ['calendars', 'meetings'], async (tx) => {
    const record = await calendarById(tx, id);
    if (!record) return null;
    const isKept = ({ calendar }: { calendar: string }): boolean =>
      record.source === 'page' && chosen.includes(calendar);
    await forget(tx, record, (shelf) => !isKept(shelf));
    const { asking: _asked, ...rest } = record;
    // A source that reads only what changed has to begin again.
    await putCalendar(tx, { ...rest, chosen, shelves: record.shelves.filter(isKept), sync: null });
    return record.source;
  });
  if (source === 'google-api') await readCalendar(world, id);
  return null;
};

async function forget(
  tx: Writing,
  { account, source, shelves }: CalendarRecord,
  which: (shelf: { calendar: string }) => boolean,
): Promise<void> {
  for (const { calendar } of shelves.filter(which)) await replaceMeetings(tx, { account, source, calendar }, []);
}

/** The page is not removed but switched off: it would come back with the next tab. */
export const disconnectCalendar: Handler<'disconnect-calendar'> = async ({ id }, world) => {
  const db = await world.connection.checked();
  const gone = await save(db, ['calendars', 'meetings', 'secrets'], async (tx) => {
    const record = await calendarById(tx, id);
    if (!record) return null;
    if (record.source === 'page') {
      await forget(tx, record, () => true);
      await putCalendar(tx, { ...record, off: true, shelves: [], listed: [], readAt: null });
      return null;
    }
    await removeCalendar(tx, id);
    return record;
  });
  const { google } = world;
  if (!google || gone?.source !== 'google-api') return { revoked: null };
  const revoked = await leaveGoogle(google, gone, world);
  if (await load(db, ['calendars'], isLastOfGoogle)) await google.release().catch(() => {});
  return { revoked };
};

export const reconnectPage: Handler<'reconnect-page'> = async ({ id }, world) => {
  await save(await world.connection.checked(), ['calendars'], async (tx) => {
    const record = await calendarById(tx, id);
    if (record?.source === 'page') await putCalendar(tx, { ...record, off: false });
  });
  return null;
};
