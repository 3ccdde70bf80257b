import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { TimelineEvent } from '../../src/deals/types.ts';
import { makeBackup } from '../../src/store/backup.ts';
import { openDatabase } from '../../src/store/database.ts';
import { deriveSummaries, isCurrent } from '../../src/store/derive-summaries.ts';
import { addEvents, appendEvent, dropAllEvidence, eventsSince, removeEvent } from '../../src/store/events.ts';
import { bringBack, forget } from '../../src/store/person/forget.ts';
import { restore } from '../../src/store/restore.ts';
import { load, save } from '../../src/store/save.ts';
import type { Database, Writing } from '../../src/store/schema.ts';
import { allSummaries } from '../../src/store/summaries.ts';
import { anyTimeline } from '../deals/any-timeline.ts';
import { runs } from '../runs.ts';
import { freshDatabase } from './database-in-memory.ts';
import { currentSummaries, expectRight, momentAt } from './right-summaries.ts';

const zone = 'Europe/Helsinki';
const NOW = '2026-11-20T09:00:00.000Z';
const DEALS = ['a', 'b', 'c'];
const at = (now: string) => momentAt(now, zone);

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

const ACTS = [
  'append',
  'append',
  'append',
  'add many',
  'remove',
  'derive',
  'derive',
  'clock',
  'forget',
  'evidence',
  'restore',
] as const;

test('what is kept is what would be derived, whatever is written in whichever order', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyTimeline,
      fc.array(fc.tuple(fc.constantFrom(...ACTS), fc.nat()), { minLength: 4, maxLength: 14 }),
      async (timeline, acts) => {
        db.close();
        db = await freshDatabase();
        const left = [...timeline];
        let now = NOW;
        let backup = (await makeBackup(db, now)).backup;
        for (const [act, pick] of acts) {
          if (act === 'append') await add(left.splice(0, 1));
          else if (act === 'add many') await save(db, ['events'], (tx) => addEvents(tx, left.splice(0, 4)));
          else if (act === 'derive') await deriveSummaries(db, DEALS.slice(pick % 3), at(now));
          else if (act === 'clock') now = new Date(Date.parse(NOW) + ((pick % 11) - 5) * 86_400_000).toISOString();
          else if (act === 'evidence') await save(db, ['events'], dropAllEvidence);
          else if (act === 'remove') {
            const there = await load(db, ['events'], (tx) => eventsSince(tx));
            await save(db, ['events'], (tx) => removeEvent(tx, there[pick % Math.max(1, there.length)]?.id ?? ''));
          } else if (act === 'forget') {
            const changes = await forget(db, 'per@halden-marine.example', 'salt');
            await expectRight(db, now, zone);
            if (pick % 2 === 0) await bringBack(db, 'per@halden-marine.example', changes);
          } else if (pick % 2 === 0) backup = (await makeBackup(db, now)).backup;
          else await restore(db, backup);
          await expectRight(db, now, zone);
        }
        await deriveSummaries(db, DEALS, at(now));
        const kept = await load(db, ['summaries'], allSummaries);
        expect(kept.filter((one) => isCurrent(one, at(now), true)).map(({ id }) => id)).toEqual(
          expect.arrayContaining(DEALS),
        );
        await expectRight(db, now, zone);
      },
    ),
    runs(60),
  );
});

async function add(events: TimelineEvent[]): Promise<void> {
  await save(db, ['events'], async (tx) => {
    for (const event of events) await appendEvent(tx, event);
  });
}

const reply = (id: string, dealId: string, when = '2026-11-19T09:00:00.000Z'): TimelineEvent => ({
  id,
  kind: 'reply-seen',
  dealId,
  at: when,
  thread: 't1',
  person: 'ines@halden-marine.example',
});
const kept = async (): Promise<string[]> => (await load(db, ['summaries'], allSummaries)).map(({ id }) => id).sort();

describe('a worker that is killed', () => {
  const REQUESTS = ['get', 'getKey', 'getAll', 'add', 'put', 'delete', 'clear'] as const;

  /** Runs a write whose transaction is lost at its nth request to a store. Answers how many there were. */
  const stoppedBefore = async (nth: number, write: () => Promise<unknown>): Promise<number> => {
    let made = 0;
    const stores = IDBObjectStore.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
    for (const name of REQUESTS) {
      const request = stores[name];
      vi.spyOn(stores, name).mockImplementation(function (this: unknown, ...args) {
        const { transaction } = this as IDBObjectStore;
        if (made++ === nth) queueMicrotask(() => transaction.abort());
        return request?.apply(this, args);
      });
    }
    try {
      await write();
    } finally {
      vi.restoreAllMocks();
    }
    return made;
  };

  const WRITES: [string, (tx: Writing) => Promise<unknown>][] = [
    ['appending an event', (tx) => appendEvent(tx, reply('new', 'a'))],
    ['adding many', (tx) => addEvents(tx, [reply('n1', 'a'), reply('n2', 'b')])],
    ['merging', (tx) => appendEvent(tx, { id: 'join', kind: 'deal-merged', dealId: 'a', at: NOW, from: 'c' })],
    ['removing an event', (tx) => removeEvent(tx, 'e1')],
  ];

  test.each(WRITES)(
    'while %s leaves both the event and what is kept as they were, or changes both',
    async (_what, write) => {
      const begin = async () => {
        db.close();
        db = await freshDatabase();
        await add([reply('e1', 'a'), reply('e2', 'b'), reply('e3', 'c')]);
        await deriveSummaries(db, DEALS, at(NOW));
      };
      await begin();
      let requests = 0;
      await save(db, ['events'], async (tx) => {
        requests = await stoppedBefore(Number.POSITIVE_INFINITY, () => write(tx));
      });
      expect(requests).toBeGreaterThan(2);
      expect(await kept()).not.toEqual(DEALS);
      for (let nth = 0; nth < requests; nth++) {
        await begin();
        const before = await db.getAll('events');
        const killed = save(db, ['events'], (tx) => stoppedBefore(nth, () => write(tx)));
        await expect(killed).rejects.toThrow('Not saved');
        expect(await db.getAll('events')).toEqual(before);
        expect(await kept()).toEqual(DEALS);
        await expectRight(db, NOW, zone);
      }
    },
  );

  test('while deriving has kept some, all of them right, and the next one goes on from there', async () => {
    const many = Array.from({ length: 90 }, (_, i) => `deal-${i}`);
    await add(many.map((id) => reply(`of ${id}`, id)));
    const deriving = deriveSummaries(db, many, at(NOW));
    db.close();
    await expect(deriving).rejects.toThrow();
    db = await openDatabase();
    expect((await kept()).length).toBeLessThan(90);
    await deriveSummaries(db, many, at(NOW));
    expect(await kept()).toHaveLength(90);
    await expectRight(db, NOW, zone);
  });
});

describe('what is kept no longer holds', () => {
  const current = async (now: string): Promise<string[]> => (await currentSummaries(db, at(now))).map(({ id }) => id);

  test('once the next event happens, or the clock is set back before the newest', async () => {
    await add([reply('past', 'a'), reply('ahead', 'a', '2026-11-21T09:00:00.000Z')]);
    await deriveSummaries(db, ['a'], at(NOW));
    expect(await current('2026-11-21T08:59:59.000Z')).toEqual(['a']);
    expect(await current('2026-11-21T09:00:00.000Z')).toEqual([]);
    expect(await current('2026-11-19T08:59:59.000Z')).toEqual([]);
  });

  test('in all deals that are linked when something happens in one, and in no other', async () => {
    await add([reply('e1', 'a'), reply('e2', 'b'), reply('e3', 'c')]);
    await add([{ id: 'join', kind: 'deal-merged', dealId: 'a', at: NOW, from: 'b' }]);
    await deriveSummaries(db, DEALS, at(NOW));
    expect(await kept()).toEqual(DEALS);
    await add([reply('e4', 'b')]);
    expect(await kept()).toEqual(['c']);
  });

  test('when a backup is restored', async () => {
    await add([reply('e1', 'a')]);
    const { backup } = await makeBackup(db, NOW);
    await deriveSummaries(db, DEALS, at(NOW));
    await restore(db, backup);
    expect(await kept()).toEqual([]);
  });
});
