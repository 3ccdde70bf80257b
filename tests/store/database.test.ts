import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { storedCounts } from '../../src/store/counts.ts';
import { openDatabase } from '../../src/store/database.ts';
import { putDeal } from '../../src/store/deals.ts';
import { type Migration, migrations } from '../../src/store/migrations.ts';
import { save } from '../../src/store/save.ts';
import { STORES } from '../../src/store/schema.ts';
import v1 from '../fixtures/store/v1.json' with { type: 'json' };
import v2 from '../fixtures/store/v2.json' with { type: 'json' };
import v3 from '../fixtures/store/v3.json' with { type: 'json' };
import { emptyProfile } from './database-in-memory.ts';
import { acme } from './records.ts';

beforeEach(emptyProfile);

/** What each version's stores held, by version. */
const DUMPS: Record<string, unknown[]>[] = [v1, v2, v3];
const KEYS: Record<string, string> = { settings: 'rep', policy: 'team', meta: 'generation' };

/** A profile as a version left it. */
async function profileOf(version: number): Promise<void> {
  const db = await openDatabase({ migrations: migrations.slice(0, version) });
  for (const [store, records] of Object.entries(DUMPS[version - 1] ?? {})) {
    for (const record of records) await db.put(store as 'deals', record as never, KEYS[store]);
  }
  db.close();
}
const profileOfVersion1 = () => profileOf(1);

/** A dump as today's stores have it: those that came later are empty. */
const today = (records: Record<string, unknown[]>) => ({
  ...Object.fromEntries(STORES.map((store): [string, unknown[]] => [store, []])),
  ...records,
});

/** Everything in the database, store by store. */
async function dump(version?: number): Promise<Record<string, unknown[]>> {
  const db = await openDB('bookend', version);
  const stores = [...db.objectStoreNames];
  const entries = await Promise.all(stores.map(async (store) => [store, await db.getAll(store)]));
  db.close();
  return Object.fromEntries(entries);
}

/** Records come back in the order of their keys. */
const sorted = (records: Record<string, unknown[]>) =>
  Object.fromEntries(
    Object.entries(records).map(([store, kept]) => [store, kept.map((one) => JSON.stringify(one)).sort()]),
  );

describe('migrations', () => {
  test('from nothing they make every store', async () => {
    const db = await openDatabase();
    expect(db.version).toBe(migrations.length);
    expect([...db.objectStoreNames].sort()).toEqual([...STORES].sort());
    expect(Object.values(await storedCounts(db)).every((count) => count === 0)).toBe(true);
    db.close();
  });

  test.each(DUMPS.map((records, index) => ({ version: index + 1, records })))(
    'what version $version saved opens today with every field',
    async ({ version, records }) => {
      await profileOf(version);
      (await openDatabase()).close();
      expect(sorted(await dump())).toEqual(sorted(today(records)));
    },
  );

  test.each(DUMPS.map((records, index) => ({ version: index + 1, records })))(
    'the dump of version $version has records in every store it had',
    async ({ version, records }) => {
      await profileOf(version);
      expect(Object.keys(records).sort()).toEqual(Object.keys(await dump()).sort());
      for (const [store, kept] of Object.entries(records)) expect(kept.length, store).toBeGreaterThan(0);
    },
  );

  test('every version there ever was has its dump', () => {
    expect(DUMPS).toHaveLength(migrations.length);
  });

  const addStore: Migration = (db) => {
    db.createObjectStore('later', { keyPath: 'id' });
  };
  const rewriteDeals: Migration = async (_db, tx) => {
    const deals = tx.objectStore('deals');
    for (const deal of await deals.getAll()) await deals.put({ ...deal, name: 'changed' });
  };
  const failAtOnce: Migration = () => {
    throw new Error('a bad step');
  };
  const failAfterWriting: Migration = async (_db, tx) => {
    await rewriteDeals(_db, tx);
    throw new Error('a bad step');
  };
  const abortedByBrowser: Migration = async (_db, tx) => {
    await rewriteDeals(_db, tx);
    tx.abort();
  };

  test('a later step that succeeds changes what is there', async () => {
    await profileOfVersion1();
    const db = await openDatabase({ migrations: [...migrations, addStore, rewriteDeals] });
    expect((await db.getAll('deals')).every(({ name }) => name === 'changed')).toBe(true);
    db.close();
  });

  test.each([
    ['fails at once', failAtOnce],
    ['fails after writing', failAfterWriting],
    ['is aborted by the browser', abortedByBrowser],
  ])('an upgrade whose second step %s leaves the old version whole', async (_name, step) => {
    await profileOfVersion1();
    const opening = openDatabase({ migrations: [...migrations, addStore, step] });
    await expect(opening).rejects.toThrow(/Nothing was overwritten/);
    expect(await dump()).toEqual(v1);
    const db = await openDatabase();
    expect(db.version).toBe(migrations.length);
    db.close();
  });

  /** The same step, stopped before its nth request that makes something. Answers how many there were. */
  const stoppedBefore = (step: Migration, nth: number): { step: Migration; made: () => number } => {
    let made = 0;
    const counted = <T extends object>(target: T): T =>
      new Proxy(target, {
        get(object, name) {
          const value: unknown = Reflect.get(object, name);
          const makes = name === 'createObjectStore' || name === 'createIndex';
          if (!makes && name !== 'objectStore') return typeof value === 'function' ? value.bind(object) : value;
          return (...args: unknown[]) => {
            if (makes && made++ === nth) throw new Error('stopped');
            return counted(Reflect.apply(value as () => object, object, args));
          };
        },
      });
    return { step: (db, tx) => step(counted(db), counted(tx)), made: () => made };
  };

  test.each([
    { version: 2, makes: 5 },
    { version: 3, makes: 18 },
  ])(
    'the step to version $version, stopped anywhere, leaves the version before it whole and succeeds the next time',
    async ({ version, makes }) => {
      const before = migrations.slice(0, version - 1);
      const step = migrations[version - 1] as Migration;
      const records = sorted(DUMPS[version - 2] ?? {});
      await profileOf(version - 1);
      const whole = stoppedBefore(step, Number.POSITIVE_INFINITY);
      (await openDatabase({ migrations: [...before, whole.step] })).close();
      expect(whole.made()).toBe(makes);
      for (let nth = 0; nth < makes; nth++) {
        emptyProfile();
        await profileOf(version - 1);
        const opening = openDatabase({ migrations: [...before, stoppedBefore(step, nth).step] });
        await expect(opening).rejects.toThrow(/Nothing was overwritten/);
        expect(sorted(await dump())).toEqual(records);
        (await openDatabase()).close();
        expect(sorted(await dump())).toEqual(sorted(today(DUMPS[version - 2] ?? {})));
      }
    },
  );

  test('the step to version 3 lets joined deals be found among those that were there', async () => {
    const { events } = v3;
    const db = await openDatabase({ migrations: migrations.slice(0, 2) });
    for (const event of events) await db.put('events', event as never);
    db.close();
    const upgraded = await openDatabase();
    const found = await Promise.all([
      upgraded.getAllFromIndex('events', 'from'),
      upgraded.getAllFromIndex('events', 'to'),
    ]);
    expect(found.flat().map(({ kind }) => kind)).toEqual(['deal-merged', 'person-moved']);
    upgraded.close();
  });
});

/** An open request that ends as Chromium's does when the database's folder cannot be used. */
function failedRequest(): IDBOpenDBRequest {
  const events = new EventTarget();
  queueMicrotask(() => events.dispatchEvent(new Event('error')));
  return Object.create(IDBOpenDBRequest.prototype, {
    addEventListener: { value: events.addEventListener.bind(events) },
    removeEventListener: { value: events.removeEventListener.bind(events) },
    error: { value: new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError') },
  });
}

describe('a database that cannot be used is left alone', () => {
  test('one of a newer Bookend: says to update, changes nothing', async () => {
    await profileOfVersion1();
    const newer = await openDB('bookend', 99);
    newer.close();
    const opening = openDatabase();
    await expect(opening).rejects.toThrow(UserError);
    await expect(opening).rejects.toThrow(/newer Bookend.*Update/s);
    expect(await dump(99)).toEqual(v1);
  });

  test('one the browser cannot open: says so, and never tries to make it anew', async () => {
    const deletion = vi.spyOn(indexedDB, 'deleteDatabase');
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => failedRequest());
    await expect(openDatabase()).rejects.toThrow(/cannot read its data. Nothing was overwritten/);
    expect(open).toHaveBeenCalledTimes(1);
    expect(deletion).not.toHaveBeenCalled();
  });
});

describe('two versions at once', () => {
  const oneMore: Migration[] = [...migrations, (db) => void db.createObjectStore('later')];

  test('an open connection lets go when a newer version is opened, and says so', async () => {
    const closed = vi.fn();
    await openDatabase({ onClosed: closed });
    const newer = await openDatabase({ migrations: oneMore });
    expect(newer.version).toBe(oneMore.length);
    expect(closed).toHaveBeenCalledTimes(1);
    newer.close();
  });

  test('an opening that the browser leaves without an answer is given up, and says what to do', async () => {
    const held = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('bookend');
      opening.onsuccess = () => resolve(opening.result);
    });
    // Nothing is opened while a deletion waits for a connection that does not let go.
    const deleting = indexedDB.deleteDatabase('bookend');
    await expect(openDatabase({ silenceMs: 5 })).rejects.toThrow(/does not open.*Restart/s);
    held.close();
    await new Promise((resolve) => (deleting.onsuccess = resolve));
    const db = await openDatabase();
    expect(await storedCounts(db)).toMatchObject({ deals: 0 });
    db.close();
  });

  test('a connection that does not let go is reported after a while, and used when it does', async () => {
    await profileOfVersion1();
    const stubborn = await openDB('bookend', 1);
    await expect(openDatabase({ migrations: oneMore, patienceMs: 5 })).rejects.toThrow(/older Bookend.*restart/s);
    stubborn.close();
    const db = await openDatabase({ migrations: oneMore });
    expect(db.version).toBe(oneMore.length);
    db.close();
  });

  test('writes go on after another connection came and went', async () => {
    const db = await openDatabase();
    (await openDatabase()).close();
    await save(db, ['deals'], (tx) => putDeal(tx, acme));
    expect(await storedCounts(db)).toMatchObject({ deals: 1 });
    db.close();
  });
});
