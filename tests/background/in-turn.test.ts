import { expect, test } from 'vitest';
import { inTurn } from '../../src/background/in-turn.ts';

/** Work that goes on until it is told to end. */
function create() {
  const ends: ((error?: Error) => void)[] = [];
  const { run, alone } = inTurn(
    () => new Promise((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve()))),
  );
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { run, alone, ends, settled };
}

test('asked for five times while it runs, it runs once more, and not beside itself', async () => {
  const { run, ends, settled } = create();
  const first = run();
  await settled();
  const later = Array.from({ length: 5 }, () => run());
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
  const { run, ends, settled } = create();
  const first = run();
  await settled();
  const second = run();
  ends[0]?.(new Error('The disk is full.'));
  await expect(first).rejects.toThrow('The disk is full.');
  await settled();
  ends[1]?.();
  await expect(second).resolves.toBeUndefined();
});

test('what is done alone begins after the run that goes on, and what is asked for meanwhile runs after it', async () => {
  const { run, alone, ends, settled } = create();
  const first = run();
  await settled();
  const seen: string[] = [];
  const before = run();
  const done = alone(async () => {
    seen.push('begun');
    await settled();
    return 'done';
  });
  const after = run();
  await settled();
  expect(seen).toEqual([]);
  ends[0]?.();
  await first;
  await settled();
  ends[1]?.();
  await before;
  expect(await done).toBe('done');
  await settled();
  expect(ends).toHaveLength(3);
  ends[2]?.();
  await after;
});

test('what fails alone is told to who did it, and stops no run', async () => {
  const { run, alone, ends, settled } = create();
  await expect(alone(() => Promise.reject(new Error('The disk is full.')))).rejects.toThrow('The disk is full.');
  const next = run();
  await settled();
  ends[0]?.();
  await expect(next).resolves.toBeUndefined();
});
