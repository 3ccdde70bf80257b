import type { Schema, StoreName, Writing } from './schema.ts';

/** Puts many records in one round: one after the other, each would wait for the way there and back. */
export async function putMany<S extends StoreName>(
  tx: Writing,
  store: S,
  records: Schema[S]['value'][],
): Promise<void> {
  const target = tx.objectStore(store);
  await Promise.all(records.map((record) => target.put(record)));
}

/** Deletes many records by key, as `putMany` puts them. */
export async function deleteMany(tx: Writing, store: StoreName, keys: string[]): Promise<void> {
  const target = tx.objectStore(store);
  await Promise.all(keys.map((key) => target.delete(key as never)));
}
