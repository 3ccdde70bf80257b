import type { Reading } from './schema.ts';

/** Work this long, in ms, goes unnoticed by whoever else asks the worker something. */
const SLICE_MS = 20;

/** Lets whoever waits have a turn. Not within a transaction, which would not wait. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** The same within a transaction that `load` or `save` opened: it ends when nothing is asked of it. */
export async function turnIn(tx: Reading): Promise<void> {
  await tx.objectStore('policy').getKey('team');
}

/**
 * Does something with each item, in order, and lets others have their turn in between.
 * @param rest gives them their turn; within a transaction, `turnIn`
 */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => void, rest = turn): Promise<void> {
  let since = performance.now();
  for (const item of items) {
    if (performance.now() - since > SLICE_MS) {
      await rest();
      since = performance.now();
    }
    work(item);
  }
}
