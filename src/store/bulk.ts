import { unwrap } from 'idb';
import type { Schema, StoreName, Writing } from './schema.ts';

/** So many requests are made at a stretch: whoever else asks the worker something has a turn in between. */
const AT_A_STRETCH = 200;

/**
 * Puts many records. Of most of them nobody waits for the answer: listening to each of thousands costs more than making them.
 * One that fails takes the transaction with it, as any other does.
 */
export function putMany<S extends StoreName>(tx: Writing, store: S, records: Schema[S]['value'][]): Promise<void> {
  const target = tx.objectStore(store);
  const bare = unwrap(target);
  return inStretches(
    records,
    (record) => target.put(record),
    (record) => bare.put(record),
  );
}

/** Deletes many records by key, as `putMany` puts them. */
export function deleteMany(tx: Writing, store: StoreName, keys: string[]): Promise<void> {
  const target = tx.objectStore(store);
  const bare = unwrap(target);
  return inStretches(
    keys,
    (key) => target.delete(key as never),
    (key) => bare.delete(key),
  );
}

async function inStretches<T>(all: T[], waited: (one: T) => Promise<unknown>, made: (one: T) => void): Promise<void> {
  for (const [index, one] of all.entries()) {
    if ((index + 1) % AT_A_STRETCH === 0) await waited(one);
    else made(one);
  }
}
