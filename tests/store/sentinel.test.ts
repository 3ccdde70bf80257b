import { forceCloseDatabase } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Connection, connect } from '../../src/store/connection.ts';
import { clearStores, storedCounts } from '../../src/store/counts.ts';
import { openDatabase } from '../../src/store/database.ts';
import { putDeal } from '../../src/store/deals.ts';
import { save } from '../../src/store/save.ts';
import { DataLostError, forgetSentinel, noteSaved } from '../../src/store/sentinel.ts';
import { emptyProfile, memoryArea } from './database-in-memory.ts';
import { acme } from './records.ts';

let area: ReturnType<typeof memoryArea>;
let connection: Connection;

/** What a new worker starts with. */
const wake = () => {
  connection = connect({ area });
  return connection;
};

async function saveDeal(id = acme.id): Promise<void> {
  const db = await connection.checked();
  await save(db, ['deals'], (tx) => putDeal(tx, { ...acme, id }));
}

/** What Chromium and Firefox do with a damaged database: an empty one, without an error. */
async function browserLosesData(): Promise<void> {
  (await connection.unchecked()).close();
  emptyProfile();
}

beforeEach(() => {
  emptyProfile();
  area = memoryArea();
  wake();
});

describe('a database that lost records never passes for a fresh start', () => {
  test('nothing saved yet is a fresh start', async () => {
    await expect(connection.checked()).resolves.toBeDefined();
    await noteSaved(await connection.checked(), area);
    expect(area.items).toEqual({});
  });

  test('all of it gone', async () => {
    await saveDeal();
    await noteSaved(await connection.checked(), area);
    await browserLosesData();
    const waking = wake().checked();
    await expect(waking).rejects.toThrow(DataLostError);
    await expect(waking).rejects.toThrow(/lost Bookend’s data: 1 deals/);
  });

  test('part of it gone: an older state came back', async () => {
    await saveDeal('one');
    await saveDeal('two');
    await noteSaved(await connection.checked(), area);
    await browserLosesData();
    const older = await openDatabase();
    await save(older, ['deals'], (tx) => putDeal(tx, { ...acme, id: 'one' }));
    older.close();
    await expect(wake().checked()).rejects.toThrow(/1 deals, 0 people/);
  });

  test('asking again does not make it pass, and writes nothing', async () => {
    await saveDeal();
    await noteSaved(await connection.checked(), area);
    await browserLosesData();
    wake();
    await expect(connection.checked()).rejects.toThrow(DataLostError);
    await expect(connection.checked()).rejects.toThrow(DataLostError);
    await expect(saveDeal()).rejects.toThrow(DataLostError);
    expect(await storedCounts(await connection.unchecked())).toMatchObject({ deals: 0 });
  });

  test('a worker that died between saving and noting is no loss', async () => {
    await saveDeal('one');
    await noteSaved(await connection.checked(), area);
    await saveDeal('two');
    await expect(wake().checked()).resolves.toBeDefined();
  });

  test('a note that cannot be read is no loss', async () => {
    area.items.sentinel = 'garbage';
    await expect(wake().checked()).resolves.toBeDefined();
  });

  test('going on with what is left forgets the note', async () => {
    await saveDeal();
    await noteSaved(await connection.checked(), area);
    await browserLosesData();
    wake();
    await forgetSentinel(area);
    await expect(connection.checked()).resolves.toBeDefined();
  });

  test('after deleting everything the next start is a fresh one', async () => {
    await saveDeal();
    await noteSaved(await connection.checked(), area);
    await forgetSentinel(area);
    await clearStores(await connection.unchecked());
    await expect(wake().checked()).resolves.toBeDefined();
  });
});

describe('the connection', () => {
  test('is opened once for many callers', async () => {
    const [first, second] = await Promise.all([connection.checked(), connection.checked()]);
    expect(first).toBe(second);
  });

  test('is opened again after a newer version asked for the database', async () => {
    const first = await connection.checked();
    const other = await openDatabase();
    other.close();
    indexedDB.deleteDatabase('bookend');
    await expect.poll(async () => (await connection.checked()) !== first).toBe(true);
    await saveDeal();
  });

  test('is opened again after the browser closed it', async () => {
    const first = await connection.checked();
    forceCloseDatabase(unwrap(first) as unknown as Parameters<typeof forceCloseDatabase>[0]);
    await expect.poll(async () => (await connection.checked()) !== first).toBe(true);
    await saveDeal();
  });

  test('a failure is tried again at the next call', async () => {
    let fail = true;
    connection = connect({ area }, (options) => (fail ? Promise.reject(new Error('busy')) : openDatabase(options)));
    await expect(connection.checked()).rejects.toThrow('busy');
    fail = false;
    await expect(connection.checked()).resolves.toBeDefined();
  });

  test('destroying removes the database even though it is open', async () => {
    await saveDeal();
    await connection.destroy();
    expect(await storedCounts(await connection.checked())).toMatchObject({ deals: 0 });
  });
});
