import '../../store/database-in-memory.ts';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runInThisContext } from 'node:vm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { recordSend } from '../../../src/background/compose/record-send.ts';
import { deleteEverything } from '../../../src/background/data/everything.ts';
import { deals } from '../../../src/background/deals/deals.ts';
import { dropKept } from '../../../src/background/deals/kept.ts';
import { closeStep } from '../../../src/background/deals/steps.ts';
import { today } from '../../../src/background/deals/today.ts';
import { forgetPerson } from '../../../src/background/people/people.ts';
import { saveSettings } from '../../../src/background/settings.ts';
import type { World } from '../../../src/background/world.ts';
import { type FirstDeals, firstList } from '../../../src/deals/first-list.ts';
import type { FirstToday } from '../../../src/messages/today.ts';
import { defaultSettings } from '../../../src/settings.ts';
import { keepAnswers } from '../../../src/store/answers.ts';
import { bringToHand } from '../../../src/store/at-hand.ts';
import { openDatabase } from '../../../src/store/database.ts';
import { addEvents } from '../../../src/store/events.ts';
import { migrations } from '../../../src/store/migrations.ts';
import { save } from '../../../src/store/save.ts';
import { askEarly, keptEarly, readKept } from '../../../src/ui/ask-early.ts';
import { fakeBrowser, resetFakeBrowser } from '../../fake-browser.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { acme } from '../../store/records.ts';
import { payloads } from '../checks/payloads.ts';
import { wakeWorld } from '../fake-world.ts';

const NOW = '2026-03-05T10:00:00.000Z';
const script = readFileSync(resolve(import.meta.dirname, '../../../public/ask-early.js'), 'utf8');
/** As the script says: a busy machine does not decide what a test sees. */
const PATIENCE_MS = 100;
const sendMessage = vi.fn();

let world: World;
beforeEach(async () => {
  emptyProfile();
  resetFakeBrowser();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(NOW) });
  const systemZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
  world = { ...wakeWorld(NOW), now: () => new Date().toISOString(), systemZone, session: fakeBrowser.storage.session };
  sendMessage.mockReset().mockResolvedValue({ ok: true, value: 'of the background' });
  vi.stubGlobal('chrome', {
    runtime: { id: 'bookend', sendMessage },
    storage: { session: fakeBrowser.storage.session },
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** What a page has before its own code runs. @param waits called with the end of the patience, which here never comes by itself */
async function opened(waits: (end: () => void) => void = () => {}): Promise<FirstToday | undefined> {
  return openedWith({}, waits);
}

/** As the popup is: what is at hand is looked at first. */
const openedAtHand = () => openedWith({ atHand: '' }, () => {});

async function openedWith(more: { atHand?: '' }, waits: (end: () => void) => void): Promise<FirstToday | undefined> {
  vi.stubGlobal('document', { currentScript: { dataset: { kept: 'first-today', ask: 'today settings', ...more } } });
  const { setTimeout: later } = globalThis;
  vi.stubGlobal('setTimeout', (run: (value: unknown) => void, ms?: number, value?: unknown) => {
    if (ms === PATIENCE_MS) waits(() => run(value));
    else later(run, ms, value);
  });
  runInThisContext(script);
  vi.stubGlobal('setTimeout', later);
  return keptEarly<FirstToday>();
}

const mailed = () => recordSend(payloads['mail-sent'], world);

test('a page draws what was last answered without waking anybody, and asks when it has drawn', async () => {
  await mailed();
  const { left: _, ...answered } = await today(null, world);
  expect(answered.items).toHaveLength(1);
  const first = await opened();
  expect(first?.today).toEqual(answered);
  expect(first?.settings).toEqual({ firstRunReadAt: null, hours: defaultSettings.schedule.hours });
  expect(sendMessage).not.toHaveBeenCalled();
  expect(await askEarly('today')).toBe('of the background');
  expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ name: 'today', payload: null });
});

test('of many deals as many are kept for it as a page is high', async () => {
  for (const n of Array(14).keys()) {
    const recipients = [{ address: `jo@norwick-${n}.example`, name: 'Jo' }];
    await recordSend(
      { ...payloads['mail-sent'], id: `mail ${n}`, draft: `r ${n}`, thread: `t ${n}`, recipients },
      world,
    );
  }
  const { items } = await today(null, world);
  expect(items).toHaveLength(14);
  expect((await opened())?.today.items).toEqual(items.slice(0, 10));
});

test('the board reads every deal in pieces, as the background would answer them', async () => {
  await save(await world.connection.checked(), ['deals', 'events'], async (tx) => {
    for (const n of Array(120).keys()) {
      const dealId = `deal ${n}`;
      await tx.objectStore('deals').put({ ...acme, id: dealId, key: `acme-${n}.example`, name: `Acme ${n}` });
      const said = { thread: `t ${n}`, person: `ana@acme-${n}.example` };
      await addEvents(tx, [{ id: `reply ${n}`, kind: 'reply-seen', dealId, at: '2026-03-03T09:00:00.000Z', ...said }]);
    }
  });
  const answered = await deals(null, world);
  expect(answered.deals).toHaveLength(120);
  await opened();
  const { list, zone } = (await readKept<FirstDeals>('first-deals')) ?? {};
  expect(zone).toBe(answered.zone);
  expect(list).toEqual(firstList(answered.deals));
  expect(list?.lines.length).toBeLessThan(100);
  expect(await readKept('deals')).toMatchObject(answered);
  expect(await deals(null, world)).toEqual(answered);
  await deleteEverything(null, world);
  expect(await readKept('deals')).toBeUndefined();
});

test('a list that became shorter leaves no piece of the longer one behind', async () => {
  const db = await world.connection.checked();
  const holds = { generation: 0, from: NOW, until: '2026-03-05T11:00:00.000Z' };
  await keepAnswers(db, [{ name: 'deals 7', value: '[]', ...holds }]);
  await keepAnswers(db, [{ name: 'deals 8', value: '[]', ...holds, generation: 99 }]);
  expect(await db.getAllKeys('answers')).toEqual(['deals 7']);
  await today(null, world);
  expect(await db.getAllKeys('answers')).not.toContain('deals 7');
});

test.each<[string, () => unknown]>([
  ['a step was closed', () => closeStep({ ...payloads['close-step'], refersTo: payloads['mail-sent'].id }, world)],
  ['the settings changed', () => saveSettings({ ...defaultSettings, keepEvidence: false }, world)],
  ['a person was forgotten', () => forgetPerson({ address: 'ana@acme.example' }, world)],
  ['Bookend was updated', () => dropKept(world)],
  ['everything was deleted', () => deleteEverything(null, world)],
  ['the day is over', () => vi.setSystemTime('2026-03-06T10:00:00.000Z')],
  ['the clock was set back', () => vi.setSystemTime('2026-03-04T10:00:00.000Z')],
  ['the computer is in another zone', () => vi.stubGlobal('Intl', { ...Intl, DateTimeFormat: elsewhere })],
])('nothing of it is drawn once %s: the background is asked at once', async (_what, happens) => {
  await mailed();
  await today(null, world);
  expect(await opened()).toBeDefined();
  expect(await openedAtHand()).toBeDefined();
  await happens();
  sendMessage.mockClear();
  expect(await openedAtHand()).toBeUndefined();
  sendMessage.mockClear();
  expect(await opened()).toBeUndefined();
  expect(sendMessage.mock.calls).toEqual([[{ name: 'today', payload: null }], [{ name: 'settings', payload: null }]]);
  expect(await askEarly('today')).toBe('of the background');
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

const elsewhere = () => ({ resolvedOptions: () => ({ timeZone: 'Pacific/Auckland' }) });

test('what is at hand is drawn without the database being opened', async () => {
  await mailed();
  await today(null, world);
  const fromDatabase = await opened();
  vi.stubGlobal('indexedDB', { open: () => expect.unreachable() });
  expect(await openedAtHand()).toEqual(fromDatabase);
});

test.each([
  ['nothing is at hand', () => fakeBrowser.storage.session.clear()],
  ['the browser has no such memory', () => vi.stubGlobal('chrome', { runtime: { sendMessage }, storage: {} })],
])('where %s, what is kept is drawn', async (_what, happens) => {
  await mailed();
  await today(null, world);
  await happens();
  expect(await openedAtHand()).toEqual(await opened());
  expect(sendMessage).not.toHaveBeenCalled();
});

test('a worker that starts brings to hand what is kept, and takes away what was left by one that died', async () => {
  await mailed();
  await today(null, world);
  await fakeBrowser.storage.session.clear();
  await bringToHand(await next().connection.checked());
  const left = await fakeBrowser.storage.session.get('first-today');
  expect(left['first-today']).toMatchObject({ name: 'first-today' });

  await mailed();
  await fakeBrowser.storage.session.set(left);
  await bringToHand(await next().connection.checked());
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});

/** Another worker over the same browser. */
const next = () => wakeWorld(NOW);

test('where there is no database yet, none is made', async () => {
  expect(await opened()).toBeUndefined();
  expect(sendMessage).toHaveBeenCalledTimes(2);
  expect(await indexedDB.databases()).toEqual([]);
});

test('a database of an older Bookend is let go at once, so that the background can bring it up to date', async () => {
  const older = await openDatabase({ migrations: migrations.slice(0, 2) });
  older.close();
  expect(await opened()).toBeUndefined();
  expect(sendMessage).toHaveBeenCalledTimes(2);
  const newer = await openDatabase({ patienceMs: 50 });
  expect(newer.version).toBe(migrations.length);
});

test('a browser that lets nobody at the database asks the background', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });
  expect(await opened()).toBeUndefined();
  expect(sendMessage).toHaveBeenCalledTimes(2);
});

test('a database that is busy for long is not waited for', async () => {
  vi.stubGlobal('indexedDB', { open: () => ({}) });
  expect(await opened((end) => end())).toBeUndefined();
  expect(sendMessage).toHaveBeenCalledTimes(2);
});
