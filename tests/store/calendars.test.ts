import { beforeEach, expect, test } from 'vitest';
import type { NudgeRecord } from '../../src/nudges/ledger.ts';
import type { KnownMeeting } from '../../src/schedule/meeting.ts';
import {
  allCalendars,
  calendarById,
  calendarId,
  newCalendar,
  putCalendar,
  putSecret,
  removeCalendar,
  secretOf,
} from '../../src/store/calendars.ts';
import { clearStores, storedCounts } from '../../src/store/counts.ts';
import { meetingsOf, meetingsSince, replaceMeetings } from '../../src/store/meetings.ts';
import { allNudges, nudgeById, putNudge } from '../../src/store/nudges.ts';
import { load, save } from '../../src/store/save.ts';
import type { Database, StoreName } from '../../src/store/schema.ts';
import { meeting } from '../sources/readings.ts';
import { freshDatabase } from './database-in-memory.ts';

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

const ALL: StoreName[] = ['meetings', 'calendars', 'secrets', 'nudges'];
const place = { account: 'rep@bookend.example', source: 'ical', calendar: 'rep@bookend.example' } as const;
const known = (key: string, at: string, fields: Partial<KnownMeeting> = {}): KnownMeeting => ({
  ...meeting(key, at),
  ...place,
  readAt: '2026-03-02T08:00:00.000Z',
  ...fields,
});
const SECRET = 'https://calendar.google.com/calendar/ical/rep/private-7c1d/basic.ics';
const feed = {
  ...newCalendar({ id: calendarId('ical', place.calendar), source: 'ical', account: place.account }),
  shelves: [{ calendar: place.calendar, covers: [place.calendar], gone: {}, known: [] }],
};

test('meetings come back by the shelf they are on, and by when they start', async () => {
  const fair = known('fair', '03-04 00:00', { allDay: true, start: '2026-03-04', end: '2026-03-05' });
  const other = known('other', '03-05 09:00', { calendar: 'rep@bookend.example.too' });
  await save(db, ALL, async (tx) => {
    await replaceMeetings(tx, place, [known('pilot', '03-03 09:00'), fair]);
    await replaceMeetings(tx, other, [other]);
  });
  const keys = (meetings: KnownMeeting[]) => meetings.map(({ key }) => key);
  expect(keys(await load(db, ALL, (tx) => meetingsOf(tx, place)))).toEqual(['fair', 'pilot']);
  expect(keys(await load(db, ALL, (tx) => meetingsSince(tx, '2026-03-04')))).toEqual(['fair', 'other']);
});

test('replacing the meetings of a shelf leaves those that are still there, changed or not, and no others', async () => {
  const moved = known('review', '03-06 09:00');
  await save(db, ALL, (tx) =>
    replaceMeetings(tx, place, [
      known('pilot', '03-03 09:00'),
      known('review', '03-04 09:00'),
      known('x', '03-04 09:00'),
    ]),
  );
  await save(db, ALL, (tx) => replaceMeetings(tx, place, [known('pilot', '03-03 09:00'), moved]));
  expect(await load(db, ALL, (tx) => meetingsOf(tx, place))).toEqual([known('pilot', '03-03 09:00'), moved]);
});

test('a removed calendar takes its meetings and its secret with it, and nobody else’s', async () => {
  const page = newCalendar({ id: calendarId('page', place.account), source: 'page', account: place.account });
  const shown = known('shown', '03-03 09:00', { source: 'page' });
  await save(db, ALL, async (tx) => {
    await putCalendar(tx, feed);
    await putCalendar(tx, page);
    await putSecret(tx, feed.id, SECRET);
    await replaceMeetings(tx, place, [known('pilot', '03-03 09:00')]);
    await replaceMeetings(tx, shown, [shown]);
  });
  expect(await load(db, ALL, (tx) => secretOf(tx, feed.id))).toBe(SECRET);
  await save(db, ALL, (tx) => removeCalendar(tx, feed.id));
  expect(await load(db, ALL, allCalendars)).toEqual([page]);
  expect(await load(db, ALL, (tx) => calendarById(tx, feed.id))).toBeUndefined();
  expect(await load(db, ALL, (tx) => secretOf(tx, feed.id))).toBeNull();
  expect(await load(db, ALL, (tx) => meetingsSince(tx, '2026-01-01'))).toEqual([shown]);
});

test('the ledger of nudges has one record for each', async () => {
  const claimed: NudgeRecord = { id: 'after-end pilot', state: 'claimed', at: '2026-03-03T09:30:00Z', notice: 'n-1' };
  const shown: NudgeRecord = { ...claimed, state: 'shown' };
  await save(db, ALL, (tx) => putNudge(tx, claimed));
  await save(db, ALL, (tx) => putNudge(tx, shown));
  expect(await load(db, ALL, allNudges)).toEqual([shown]);
  expect(await load(db, ALL, (tx) => nudgeById(tx, shown.id))).toEqual(shown);
});

test('counts and deletion include them; of secrets there is no count, and none is left', async () => {
  await save(db, ALL, async (tx) => {
    await putCalendar(tx, feed);
    await putSecret(tx, feed.id, SECRET);
    await replaceMeetings(tx, place, [known('pilot', '03-03 09:00')]);
    await putNudge(tx, { id: 'after-end pilot', state: 'shown', at: '2026-03-03T09:30:00Z', notice: null });
  });
  const counts = await storedCounts(db);
  expect(counts).toMatchObject({ meetings: 1, calendars: 1, nudges: 1 });
  expect(counts).not.toHaveProperty('secrets');
  expect(await clearStores(db)).toMatchObject({ meetings: 1, calendars: 1, nudges: 1 });
  for (const store of db.objectStoreNames) expect(await db.count(store), store).toBe(0);
});
