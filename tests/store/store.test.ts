import { beforeEach, describe, expect, test } from 'vitest';
import type { TimelineEvent } from '../../src/deals/types.ts';
import { UserError } from '../../src/errors.ts';
import { clearStores, storedCounts } from '../../src/store/counts.ts';
import { allDeals, dealById, dealByKey, putDeal } from '../../src/store/deals.ts';
import { allDismissals, putDismissal, removeDismissal } from '../../src/store/dismissals.ts';
import {
  appendEvent,
  eventById,
  eventsOfDeal,
  eventsOfDraft,
  eventsSince,
  removeEvent,
} from '../../src/store/events.ts';
import { allHealth, putHealth } from '../../src/store/health.ts';
import { peopleOfDeal, personByAddress, putPerson } from '../../src/store/people.ts';
import { load, save } from '../../src/store/save.ts';
import type { Database, StoreName } from '../../src/store/schema.ts';
import { freshDatabase } from './database-in-memory.ts';
import { acme, jo, sent } from './records.ts';

let db: Database;
beforeEach(async () => {
  db = await freshDatabase();
});

const ALL: StoreName[] = ['deals', 'people', 'events', 'dismissals'];

describe('what is saved can be read back', () => {
  test('a deal, by id and by what new people are matched by', async () => {
    await save(db, ['deals'], (tx) => putDeal(tx, acme));
    expect(await load(db, ['deals'], (tx) => dealById(tx, acme.id))).toEqual(acme);
    expect(await load(db, ['deals'], (tx) => dealByKey(tx, acme.account, acme.key))).toEqual(acme);
    expect(await load(db, ['deals'], allDeals)).toEqual([acme]);
  });

  test('a deal of one account does not show under another', async () => {
    await save(db, ['deals'], (tx) => putDeal(tx, acme));
    expect(await load(db, ['deals'], (tx) => dealByKey(tx, 'me@private.example', acme.key))).toBeUndefined();
  });

  test('a person, by account and address, and with the deal', async () => {
    await save(db, ['people'], (tx) => putPerson(tx, jo));
    expect(await load(db, ['people'], (tx) => personByAddress(tx, jo.account, jo.address))).toEqual(jo);
    expect(await load(db, ['people'], (tx) => personByAddress(tx, 'me@private.example', jo.address))).toBeUndefined();
    expect(await load(db, ['people'], (tx) => peopleOfDeal(tx, acme.id))).toEqual([jo]);
  });

  test('an event, by id, deal, draft and time', async () => {
    const earlier: TimelineEvent = { ...sent, id: 'event-0', at: '2026-03-01T09:00:00.000Z', draft: null };
    await save(db, ['events'], async (tx) => {
      await appendEvent(tx, sent);
      await appendEvent(tx, earlier);
    });
    expect(await load(db, ['events'], (tx) => eventById(tx, 'event-1'))).toEqual(sent);
    expect(await load(db, ['events'], (tx) => eventsOfDeal(tx, acme.id))).toHaveLength(2);
    expect(await load(db, ['events'], (tx) => eventsOfDraft(tx, 'r-100'))).toEqual([sent]);
    expect(await load(db, ['events'], (tx) => eventsSince(tx))).toEqual([earlier, sent]);
    expect(await load(db, ['events'], (tx) => eventsSince(tx, '2026-03-02T00:00:00.000Z'))).toEqual([sent]);
  });

  test('a dismissal, until it is taken back', async () => {
    const once = { id: 'd1', scope: 'thread', phrase: 'touch base', thread: '18f', at: sent.at } as const;
    await save(db, ['dismissals'], (tx) => putDismissal(tx, once));
    expect(await load(db, ['dismissals'], allDismissals)).toEqual([once]);
    await save(db, ['dismissals'], (tx) => removeDismissal(tx, 'd1'));
    expect(await load(db, ['dismissals'], allDismissals)).toEqual([]);
  });

  test('of health reports the newest of each page', async () => {
    await putHealth(db, { page: 'gmail', at: '2026-03-01T09:00:00Z', anchors: [] });
    await putHealth(db, { page: 'gmail', at: '2026-03-02T09:00:00Z', anchors: [] });
    expect((await allHealth(db)).map(({ at }) => at)).toEqual(['2026-03-02T09:00:00Z']);
  });

  test('of a place that is missing, until it is looked for again: the compose may be closed by then', async () => {
    const tell = async (second: number, anchors: Record<string, boolean>) => {
      const at = `2026-03-01T09:00:${String(second).padStart(2, '0')}Z`;
      const told = Object.entries(anchors).map(([anchor, found]) => ({ anchor, found, rung: null, feature: 'it' }));
      await putHealth(db, { page: 'gmail', at, anchors: told });
      const [report] = await allHealth(db);
      return report?.anchors.map(({ anchor, found, isEarlier }) => `${anchor} ${found}${isEarlier ? ' earlier' : ''}`);
    };
    await tell(0, { account: true, sendButton: false, subjectField: true });
    const left = ['account true', 'sendButton false earlier', 'subjectField true earlier'];
    expect(await tell(9, { account: true })).toEqual(left);
    expect(await tell(10, { account: true })).toEqual(left);
    // What was missing for a moment is no news: the compose was just closing.
    await tell(20, { sendButton: true, subjectField: false });
    expect(await tell(21, {})).toEqual(['sendButton true earlier', 'account true earlier']);
  });
});

describe('the timeline is append only', () => {
  test('writing an event twice leaves one', async () => {
    await save(db, ['events'], (tx) => appendEvent(tx, sent));
    await save(db, ['events'], (tx) => appendEvent(tx, sent));
    expect(await storedCounts(db)).toMatchObject({ events: 1 });
  });

  test('an event with a known id never replaces the first', async () => {
    await save(db, ['events'], (tx) => appendEvent(tx, sent));
    await save(db, ['events'], (tx) => appendEvent(tx, { ...sent, subject: 'Something else' }));
    expect(await load(db, ['events'], (tx) => eventById(tx, 'event-1'))).toEqual(sent);
  });

  test('only the rep’s own undo takes an event back', async () => {
    await save(db, ['events'], (tx) => appendEvent(tx, sent));
    await save(db, ['events'], (tx) => removeEvent(tx, sent.id));
    expect(await storedCounts(db)).toMatchObject({ events: 0 });
  });
});

describe('a write of several stores is all or nothing', () => {
  const steps = [
    (tx: Parameters<typeof putDeal>[0]) => putDeal(tx, acme),
    (tx: Parameters<typeof putDeal>[0]) => putPerson(tx, jo),
    (tx: Parameters<typeof putDeal>[0]) => appendEvent(tx, sent),
  ];

  test.each([0, 1, 2, 3])('an error after %i of 3 records leaves none', async (after) => {
    const writing = save(db, ALL, async (tx) => {
      for (const step of steps.slice(0, after)) await step(tx);
      throw new Error('in the middle');
    });
    await expect(writing).rejects.toThrow('in the middle');
    expect(await storedCounts(db)).toMatchObject({ deals: 0, people: 0, events: 0 });
    expect(await db.get('meta', 'generation')).toBeUndefined();
  });

  test('a record the browser refuses takes the others with it', async () => {
    const writing = save(db, ALL, async (tx) => {
      await putDeal(tx, acme);
      await putPerson(tx, { ...jo, name: (() => 'not cloneable') as unknown as string });
    });
    await expect(writing).rejects.toThrow();
    expect(await storedCounts(db)).toMatchObject({ deals: 0, people: 0 });
  });

  test('without an error all three are there, and it counts as one write', async () => {
    await save(db, ALL, async (tx) => {
      for (const step of steps) await step(tx);
    });
    expect(await storedCounts(db)).toMatchObject({ deals: 1, people: 1, events: 1 });
    expect(await db.get('meta', 'generation')).toBe(1);
  });

  test('a disk that fails at the commit is told to the rep', async () => {
    const writing = save(db, ALL, async (tx) => {
      await putDeal(tx, acme);
      // What a commit that runs into a full disk looks like from here: the transaction aborts by itself.
      queueMicrotask(() => tx.abort());
    });
    await expect(writing).rejects.toThrow(UserError);
    expect(await storedCounts(db)).toMatchObject({ deals: 0 });
  });
});

test('delete everything empties every store and says how much there was', async () => {
  await save(db, ALL, async (tx) => {
    await putDeal(tx, acme);
    await putPerson(tx, jo);
    await appendEvent(tx, sent);
  });
  await putHealth(db, { page: 'gmail', at: sent.at, anchors: [] });
  expect(await clearStores(db)).toMatchObject({ deals: 1, people: 1, events: 1, health: 1, settings: 0 });
  for (const store of db.objectStoreNames) expect(await db.count(store), store).toBe(0);
});

test('what a page reports right after it is no part of what was to be deleted', async () => {
  await save(db, ['deals'], (tx) => putDeal(tx, acme));
  const clearing = clearStores(db);
  await putHealth(db, { page: 'gmail', at: sent.at, anchors: [] });
  expect(await clearing).toMatchObject({ deals: 1 });
});
