import type { Reading, Schema, StoreName } from './schema.ts';

/**
 * The records of a store by key, a few at a time: reading many at a stretch keeps the worker from whoever asks it something.
 * @param most records that are read at once
 * @param keyOf gives the key of a record, a text
 * @param range of keys; all when absent
 */
export async function* pagesOf<S extends StoreName>(
  tx: Reading,
  store: S,
  most: number,
  keyOf: (record: Schema[S]['value']) => string,
  range: IDBKeyRange | null = null,
): AsyncGenerator<Schema[S]['value'][]> {
  for (let rest = range; ; ) {
    const some: Schema[S]['value'][] = await tx.objectStore(store).getAll(rest as never, most);
    const last = some.at(-1);
    if (last === undefined) return;
    yield some;
    if (some.length < most) return;
    const after = keyOf(last);
    // A range that ends where it begins is none.
    if (range && !range.includes(`${after}\0`)) return;
    rest = range?.upper
      ? IDBKeyRange.bound(after, range.upper, true, range.upperOpen)
      : IDBKeyRange.lowerBound(after, true);
  }
}
