import { afterEach, expect, test, vi } from 'vitest';
import { sortedBy, sortedInSlices } from '../../src/store/sorted.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const keyOf = (text: string): string => text;
/** `from` until before `to`, in order. */
const texts = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => String(from + index).padStart(6, '0'));

test('it is the order that a database has, whatever order it was in', async () => {
  const all = texts(0, 9_000);
  const shuffled = all.map((_, index) => all[(index * 7_919) % all.length] as string);
  expect(await sortedInSlices(shuffled, keyOf)).toEqual(sortedBy([...all], keyOf));
});

test('others have their turn also where all of one part comes before the other', async () => {
  // A millisecond for each look at the clock: after every twentieth item others have their turn.
  let ms = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => ++ms);
  let looked = 0;
  let most = 0;
  const counted = (text: string): string => {
    looked++;
    return text;
  };
  const { setTimeout: later } = globalThis;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void) => {
    most = Math.max(most, looked);
    looked = 0;
    return later(run);
  }) as typeof setTimeout);
  // Each run of two thousand is put in order at a stretch; only putting two together is looked at.
  const turned = [...texts(2_000, 4_000), ...texts(0, 2_000)];
  const runs = sortedInSlices(turned, (text) => (ms > 4 ? counted(text) : text));
  expect(await runs).toEqual(texts(0, 4_000));
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThan(100);
});
