import '../../store/database-in-memory.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { schemas } from '../../../src/background/checks/schemas.ts';
import { allowedFrom, type Sender } from '../../../src/background/checks/senders.ts';
import { recordSend } from '../../../src/background/compose/record-send.ts';
import { deal, deals } from '../../../src/background/deals/deals.ts';
import { insights } from '../../../src/background/deals/insights.ts';
import { readStandings } from '../../../src/background/deals/standings.ts';
import { today } from '../../../src/background/deals/today.ts';
import { messageHandler } from '../../../src/background/handle-message.ts';
import { progress } from '../../../src/background/progress.ts';
import type { World } from '../../../src/background/world.ts';
import type { TimelineEvent } from '../../../src/deals/types.ts';
import type { Progress } from '../../../src/messages/data.ts';
import type { MessageName } from '../../../src/messages.ts';
import { makeBackup } from '../../../src/store/backup.ts';
import { addEvents } from '../../../src/store/events.ts';
import { save } from '../../../src/store/save.ts';
import { fakeBrowser, resetFakeBrowser } from '../../fake-browser.ts';
import { emptyProfile } from '../../store/database-in-memory.ts';
import { acme } from '../../store/records.ts';
import { currentSummaries, expectRight, momentAt } from '../../store/right-summaries.ts';
import { payloads } from '../checks/payloads.ts';
import { self, senders } from '../checks/sender-kinds.ts';
import { wakeWorld } from '../fake-world.ts';

const NOW = '2026-03-05T10:00:00.000Z';
const ZONE = 'Europe/Madrid';

let world: World;
beforeEach(() => {
  emptyProfile();
  resetFakeBrowser();
  world = { ...wakeWorld(NOW), session: fakeBrowser.storage.session };
});
afterEach(() => vi.restoreAllMocks());

const reply = (id: string, dealId: string, at = '2026-03-03T09:00:00.000Z'): TimelineEvent => ({
  id,
  kind: 'reply-seen',
  dealId,
  at,
  thread: 't1',
  person: 'ana@acme.example',
});

/** The deal that the messages of the tests are about, a promise in it, and another one. */
async function fill(): Promise<void> {
  const db = await world.connection.checked();
  await save(db, ['deals', 'events'], async (tx) => {
    await tx.objectStore('deals').put({ ...acme, id: 'deal-1' });
    const promise = { side: 'mine', what: 'Send it', due: '2026-03-05', sentence: '', person: null } as const;
    const at = '2026-03-02T09:00:00.000Z';
    await addEvents(tx, [{ id: 'promise-1', kind: 'promise-made', dealId: 'deal-1', at, ...promise }]);
  });
  await recordSend(payloads['mail-sent'], world);
  const recipients = [{ address: 'jo@norwick.example', name: 'Jo' }];
  await recordSend({ ...payloads['mail-sent'], id: 'mail-2', draft: 'r-2', recipients }, world);
}

describe('whatever a message writes, what is kept of each deal stays what its events say', () => {
  const senderOf = (name: MessageName): Sender => {
    const kind = allowedFrom[name] === 'any-page' ? 'page' : allowedFrom[name];
    return senders.find(([, , is]) => is === kind)?.[1] as Sender;
  };

  test.each(Object.keys(schemas) as MessageName[])('%s', async (name) => {
    await fill();
    const db = await world.connection.checked();
    const { backup } = await makeBackup(db, NOW);
    const handle = messageHandler(world, self, () => {});
    await readStandings(world);
    expect(await currentSummaries(db, momentAt(NOW, ZONE))).toHaveLength(2);
    const payload = payloads[name];
    await handle(
      { name: 'restore-part', payload: { ...payloads['restore-part'], text: JSON.stringify(backup) } },
      senderOf('restore-part'),
    );
    // What takes something back has something to take back.
    for (const before of ['close-step', 'close-deal'] as const) {
      if (name !== before) await handle({ name: before, payload: payloads[before] }, senderOf(before));
    }
    await readStandings(world);
    await handle({ name, payload }, senderOf(name));
    await expectRight(await world.connection.unchecked(), NOW, ZONE);
  });
});

describe('of 60 deals with 600 events', () => {
  /** How many events were handed over by the database while something ran. */
  async function eventsRead(run: () => Promise<unknown>, of: 'events' | 'summaries' = 'events'): Promise<number> {
    let read = 0;
    for (const { prototype } of [IDBObjectStore, IDBIndex]) {
      const getAll = prototype.getAll as (this: IDBObjectStore | IDBIndex, ...args: unknown[]) => IDBRequest<unknown[]>;
      vi.spyOn(prototype as IDBObjectStore, 'getAll').mockImplementation(function (this: IDBObjectStore, ...args) {
        const request = getAll.apply(this, args) as IDBRequest<unknown[]>;
        const { name } = (this as unknown as { objectStore?: IDBObjectStore }).objectStore ?? this;
        request.addEventListener('success', () => {
          if (name === of) read += request.result.length;
        });
        return request;
      });
    }
    await run();
    vi.restoreAllMocks();
    return read;
  }

  beforeEach(async () => {
    const db = await world.connection.checked();
    await save(db, ['deals', 'events'], async (tx) => {
      for (let number = 0; number < 60; number++) {
        const id = `deal-${number}`;
        await tx.objectStore('deals').put({ ...acme, id, key: `domain:acme-${number}.example` });
        await addEvents(
          tx,
          Array.from({ length: 10 }, (_, i) => reply(`${id} ${i}`, id)),
        );
      }
    });
  });

  test('all are read for the first list, none for those that follow', async () => {
    expect(await eventsRead(() => deals(null, world))).toBe(600);
    expect(await eventsRead(() => deals(null, world))).toBe(0);
    expect(await eventsRead(() => today(null, world))).toBe(0);
    expect(await eventsRead(() => insights(null, world))).toBe(0);
  });

  test('how far it is with them is told meanwhile, and nothing after', async () => {
    const reading = Promise.all([deals(null, world), deals(null, world)]);
    const told: Progress[] = [];
    const over = reading.then(() => true);
    for (let is = false; !is; is = await Promise.race([over, new Promise<boolean>((r) => setImmediate(r, false))])) {
      const one = await progress(null, world);
      if (one) told.push(one);
    }
    expect(told).toContainEqual({ what: 'deals', done: 40, of: 60 });
    expect(await progress(null, world)).toBeNull();
    const [first, second] = await reading;
    expect(second).toEqual(first);
  });

  test('a single one opens with its own ten, and the list after an event in it too', async () => {
    await deals(null, world);
    expect(await eventsRead(() => deal({ id: 'deal-7' }, world))).toBe(10);
    const db = await world.connection.checked();
    await save(db, ['events'], (tx) => addEvents(tx, [reply('one more', 'deal-7')]));
    expect(await eventsRead(() => deals(null, world))).toBe(11);
  });

  test('what was answered is answered again without a look at any deal, until its time is over', async () => {
    const first = await deals(null, world);
    const again = async () => expect(await deals(null, world)).toEqual(first);
    expect(await eventsRead(again, 'summaries')).toBe(0);
    await today(null, world);
    expect(await eventsRead(() => today(null, world), 'summaries')).toBe(0);
    world = { ...world, now: () => '2026-03-06T10:00:00.000Z' };
    expect(await eventsRead(() => deals(null, world), 'summaries')).toBe(60);
  });

  test('something that is written in one deal has no other looked at', async () => {
    await deals(null, world);
    await save(await world.connection.checked(), ['events'], (tx) => addEvents(tx, [reply('one more', 'deal-7')]));
    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    const all = await eventsRead(async () => {
      await deals(null, world);
      const read = get.mock.calls.flatMap(([id], call) => {
        const { name } = get.mock.contexts[call] as IDBObjectStore;
        return name === 'summaries' ? [id] : [];
      });
      expect(new Set(read)).toEqual(new Set(['deal-7']));
    }, 'summaries');
    expect(all).toBe(0);
  });

  test('a new week has all figures of weeks derived anew, once', async () => {
    await insights(null, world);
    world = { ...world, now: () => '2026-03-12T10:00:00.000Z' };
    expect(await eventsRead(() => deals(null, world))).toBe(0);
    expect(await eventsRead(() => insights(null, world))).toBe(600);
    expect(await eventsRead(() => insights(null, world))).toBe(0);
  });
});
