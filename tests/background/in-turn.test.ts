import { expect, test } from 'vitest';
import { inTurn } from '../../src/background/in-turn.ts';

/** Work that goes on until it is told to end. */
function create() {
  const ends: ((error?: Error) => void)[] = [];
  const ask = inTurn(() => new Promise((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve()))));
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { ask, ends, settled };
}

test('asked for five times while it runs, it runs once more, and not beside itself', async () => {
  const { ask, ends, settled } = create();
  const first = ask();
  await settled();
  const later = Array.from({ length: 5 }, () => ask());
  await settled();
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await first;
  await settled();
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await Promise.all(later);
  await settled();
  expect(ends).toHaveLength(2);
});

test('a run that fails is told to who asked for it, and the next one begins', async () => {
  const { ask, ends, settled } = create();
  const first = ask();
  await settled();
  const second = ask();
  ends[0]?.(new Error('The disk is full.'));
  await expect(first).rejects.toThrow('The disk is full.');
  await settled();
  ends[1]?.();
  await expect(second).resolves.toBeUndefined();
});
