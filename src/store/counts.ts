import { UserError } from '../errors.ts';
import { type Database, STORES } from './schema.ts';

/**
 * Stores that hold somebody's records: `meta` is our own bookkeeping, each secret belongs to a calendar, summaries and
 * answers are made of the others, and a policy is nobody's.
 */
const RECORDS = STORES.filter((store) => !['meta', 'secrets', 'summaries', 'answers', 'policy'].includes(store));

/** How many records each store holds. */
export async function storedCounts(db: Database): Promise<Record<string, number>> {
  const tx = db.transaction(RECORDS, 'readonly');
  const counts = await Promise.all(RECORDS.map(async (store) => [store, await tx.objectStore(store).count()]));
  return Object.fromEntries(counts);
}

/**
 * Empties every store in one transaction and reads back that they are empty.
 * @returns how many records each store held
 * @throws UserError when something is still there
 */
export async function clearStores(db: Database): Promise<Record<string, number>> {
  const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
  const deleted: Record<string, number> = {};
  const clearing = STORES.map(async (store) => {
    const records = tx.objectStore(store);
    if (RECORDS.some((one) => one === store)) deleted[store] = await records.count();
    await records.clear();
  });
  await Promise.all([...clearing, tx.done]);
  const left = (await Promise.all(STORES.map((store) => db.count(store)))).reduce((sum, count) => sum + count, 0);
  if (left > 0) throw new UserError('Not everything could be deleted. Restart the browser and try again.');
  return deleted;
}
