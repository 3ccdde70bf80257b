import { beforeEach, describe, expect, test } from 'vitest';
import { clearStores } from '../../src/store/counts.ts';
import { putDeal } from '../../src/store/deals.ts';
import { appendEvent } from '../../src/store/events.ts';
import { forget } from '../../src/store/person/forget.ts';
import { save } from '../../src/store/save.ts';
import type { Database } from '../../src/store/schema.ts';
import { readSnapshot, snapshotWhenDue } from '../../src/store/snapshot.ts';
import { freshDatabase, memoryArea } from './database-in-memory.ts';
import { acme, sent } from './records.ts';

const monday = '2026-03-02T09:00:00.000Z';
const later = '2026-03-02T21:00:00.000Z';
const tuesday = '2026-03-03T09:00:00.000Z';
let db: Database;
let area: ReturnType<typeof memoryArea>;

beforeEach(async () => {
  db = await freshDatabase();
  area = memoryArea();
});

const saveDeal = (id: string) => save(db, ['deals'], (tx) => putDeal(tx, { ...acme, id }));
const ids = async () => (await readSnapshot(area))?.backup.stores.deals.map(({ id }) => id);

describe('the copy Bookend makes by itself', () => {
  test('none of an empty database', async () => {
    expect(await snapshotWhenDue(db, area, monday)).toBe(false);
    expect(area.items).toEqual({});
  });

  test('holds what was saved, and leaves no draft behind', async () => {
    await saveDeal('one');
    expect(await snapshotWhenDue(db, area, monday)).toBe(true);
    expect(await ids()).toEqual(['one']);
    expect(Object.keys(area.items).sort()).toEqual(['snapshot', 'snapshot-note']);
  });

  test('is read as an earlier version kept it, too', async () => {
    await saveDeal('one');
    await snapshotWhenDue(db, area, monday);
    const kept = await readSnapshot(area);
    await area.set({ snapshot: kept });
    expect(await readSnapshot(area)).toEqual(kept);
    expect(await ids()).toEqual(['one']);
  });

  test.each(['[', '{}', '"one"', ''])('is none when it is damaged: %s', async (text) => {
    await saveDeal('one');
    await snapshotWhenDue(db, area, monday);
    await area.set({ snapshot: { text, leftOut: 0 } });
    expect(await readSnapshot(area)).toBeNull();
  });

  test('once a day, and only when something was saved since', async () => {
    await saveDeal('one');
    await snapshotWhenDue(db, area, monday);
    expect(await snapshotWhenDue(db, area, tuesday)).toBe(false);
    await saveDeal('two');
    expect(await snapshotWhenDue(db, area, later)).toBe(false);
    expect(await snapshotWhenDue(db, area, tuesday)).toBe(true);
    expect(await ids()).toEqual(['one', 'two']);
  });

  test('sooner after many writes', async () => {
    await saveDeal('one');
    await snapshotWhenDue(db, area, monday);
    await db.put('meta', 201, 'generation');
    expect(await snapshotWhenDue(db, area, later)).toBe(true);
  });

  test('at once after something was deleted for good, should the worker have ended before it renewed the copy', async () => {
    await save(db, ['events'], (tx) => appendEvent(tx, sent));
    await snapshotWhenDue(db, area, monday);
    expect(JSON.stringify(area.items)).toContain(sent.people[0]);
    await forget(db, sent.people[0] as string, 'salt');
    expect(await snapshotWhenDue(db, area, later)).toBe(true);
    expect(JSON.stringify(area.items)).not.toContain(sent.people[0]);
    expect(await snapshotWhenDue(db, area, later)).toBe(false);
  });

  test('one that cannot be read back does not replace the one before', async () => {
    await saveDeal('one');
    await snapshotWhenDue(db, area, monday);
    await saveDeal('two');
    const damaging = {
      ...area,
      set: (items: Record<string, unknown>) =>
        area.set('snapshot-new' in items ? { 'snapshot-new': { backup: {}, leftOut: 0 } } : items),
    };
    expect(await snapshotWhenDue(db, damaging, tuesday)).toBe(false);
    expect(await ids()).toEqual(['one']);
  });

  test('none stays when everything is deleted while it is made', async () => {
    await saveDeal('one');
    const deleting = {
      ...area,
      set: async (items: Record<string, unknown>) => {
        await area.set(items);
        await clearStores(db);
      },
    };
    expect(await snapshotWhenDue(db, deleting, monday)).toBe(false);
    expect(area.items).toEqual({});
  });

  test('leaves out the oldest entries when all are too large, and says how many', async () => {
    await save(db, ['events'], async (tx) => {
      for (let index = 0; index < 5_000; index++) {
        const at = new Date(Date.parse(monday) + index * 60_000).toISOString();
        await tx.objectStore('events').put({ ...sent, id: `event-${index}`, at, subject: 'x'.repeat(900) });
      }
    });
    expect(await snapshotWhenDue(db, area, tuesday)).toBe(true);
    const snapshot = await readSnapshot(area);
    const kept = snapshot?.backup.stores.events ?? [];
    expect(JSON.stringify(snapshot).length).toBeLessThan(4_001_000);
    expect(kept[0]?.id).toBe('event-4999');
    expect(kept.length).toBeGreaterThan(1_000);
    expect(kept.length + (snapshot?.leftOut ?? 0)).toBe(5_000);
  });
});
