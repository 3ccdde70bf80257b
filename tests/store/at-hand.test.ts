import { beforeEach, expect, test, vi } from 'vitest';
import { FIRST_TODAY } from '../../src/messages/today.ts';
import { generationOf, type KeptAnswer, keepAnswers } from '../../src/store/answers.ts';
import { type AtHandArea, bringToHand, emptyAtHand, useAtHand } from '../../src/store/at-hand.ts';
import { clearStores } from '../../src/store/counts.ts';
import { load, save } from '../../src/store/save.ts';
import type { Database } from '../../src/store/schema.ts';
import { freshDatabase } from './database-in-memory.ts';

let db: Database;
let there: Record<string, unknown>;
let area: AtHandArea;
beforeEach(async () => {
  db = await freshDatabase();
  there = {};
  area = {
    set: vi.fn(async (items) => void Object.assign(there, items)),
    remove: vi.fn(async ([key = '']) => void delete there[key]),
  };
  useAtHand(db, area);
});

const written = (at = 1) => save(db, ['deals'], async (tx) => void (await tx.objectStore('meta').put(at, 'restored')));

/** Of the writes there were until now. */
async function kept(): Promise<KeptAnswer> {
  const generation = await load(db, ['meta'], generationOf);
  const holds = { generation, from: '2026-03-05T10:00:00.000Z', until: '2026-03-06T10:00:00.000Z' };
  const answer = { name: FIRST_TODAY, value: {}, ...holds } as KeptAnswer;
  await keepAnswers(db, [answer]);
  return answer;
}

test('an answer is at hand until something is written, and gone before that begins', async () => {
  const answer = await kept();
  await bringToHand(db);
  expect(there).toEqual({ [FIRST_TODAY]: answer });
  await save(db, ['deals'], async () => expect(there).toEqual({}));
  await bringToHand(db);
  expect(there).toEqual({});
});

test('one that is there already is not brought again', async () => {
  await kept();
  await bringToHand(db);
  await bringToHand(db);
  expect(area.set).toHaveBeenCalledTimes(1);
});

test('nothing is at hand once everything was deleted', async () => {
  await kept();
  await bringToHand(db);
  await clearStores(db);
  await bringToHand(db);
  expect(there).toEqual({});
});

test('what is brought while something is written does not stay', async () => {
  await kept();
  await emptyAtHand(db);
  // The write is asked for when nothing is at hand, and after the answer was found to hold.
  const bringing = bringToHand(db);
  await Promise.all([bringing, written()]);
  expect(area.set).toHaveBeenCalledTimes(1);
  expect(there).toEqual({});
});

test('what is brought while a write waits for the place to be empty goes before that write begins', async () => {
  await kept();
  await bringToHand(db);
  let removed = (): void => {};
  vi.mocked(area.remove).mockImplementationOnce(async ([key = '']) => {
    delete there[key];
    await new Promise<void>((resolve) => {
      removed = resolve;
    });
  });
  const writing = save(db, ['deals'], async () => expect(there).toEqual({}));
  await bringToHand(db);
  expect(there).not.toEqual({});
  removed();
  await writing;
  expect(area.remove).toHaveBeenCalledTimes(2);
});

test('writes begin in the order they were asked for', async () => {
  await kept();
  await bringToHand(db);
  const order: number[] = [];
  const write = (n: number) => save(db, ['deals'], async () => void order.push(n));
  const first = [write(1), write(2)];
  await emptyAtHand(db);
  await Promise.all([...first, write(3), write(4)]);
  expect(order).toEqual([1, 2, 3, 4]);
});

test('a browser that cannot put or remove anything keeps nothing from being written', async () => {
  await kept();
  vi.mocked(area.set).mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  vi.mocked(area.remove).mockRejectedValue(new Error('Storage is not available'));
  await bringToHand(db);
  await written(7);
  expect(await db.get('meta', 'restored')).toBe(7);
});
