import '../../store/database-in-memory.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { calendarCaptured } from '../../../src/background/calendar/calendar-captured.ts';
import { recordSend } from '../../../src/background/compose/record-send.ts';
import { readListed } from '../../../src/background/nudges/listed.ts';
import { inputReader, NUDGE_STORES } from '../../../src/background/nudges/nudge-store.ts';
import { refresh } from '../../../src/background/nudges/refresh.ts';
import type { World } from '../../../src/background/world.ts';
import { load } from '../../../src/store/save.ts';
import { resetFakeBrowser } from '../../fake-browser.ts';
import { meeting, reading } from '../../sources/readings.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { payloads } from '../checks/payloads.ts';
import { changeSettings, wakeWorld } from '../fake-world.ts';

const account = 'rep@bookend.example';

/** Ana declined Friday's review: a nudge that stays in the list. */
let world: World;
beforeEach(async () => {
  emptyProfile();
  resetFakeBrowser();
  world = wakeWorld('2026-03-02T09:00:00.000Z');
  await recordSend(payloads['mail-sent'], world);
  const people = [
    { email: account, rsvp: 'yes' as const },
    { email: 'ana@acme.example', rsvp: 'no' as const },
  ];
  const meetings = [meeting('review', '03-06 10:00', { people })];
  const read = reading('03-02 08:58', { reach: ['03-01 00:00', '04-01 00:00'], meetings });
  await calendarCaptured({ account, readings: [{ ...read, calendar: account }] }, world);
  await refresh(world);
});
afterEach(() => void vi.restoreAllMocks());

/** How often a whole store is read, by its name. */
function wholeReads(): Record<string, number> {
  const counts: Record<string, number> = {};
  const getAll = IDBObjectStore.prototype.getAll;
  vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...args) {
    counts[this.name] = (counts[this.name] ?? 0) + 1;
    return getAll.apply(this, args);
  });
  return counts;
}

test('after a write all people are read once, and all deals once more for the lists', async () => {
  expect(await readListed(world)).toMatchObject([{ kind: 'declined' }]);
  await changeSettings(world, { accountsOff: ['other@bookend.example'] });
  const counts = wholeReads();
  await refresh(world);
  expect(counts).toMatchObject({ people: 1, deals: 2 });
});

test('what was read is read again once something was saved', async () => {
  const db = await world.connection.checked();
  const read = inputReader(world);
  const colleagues = () => load(db, NUDGE_STORES, async (tx) => (await read(tx)).internalDomains);
  expect(await colleagues()).toEqual([]);
  await changeSettings(world, { internalDomains: ['colleagues.example'] });
  expect(await colleagues()).toEqual(['colleagues.example']);
});
