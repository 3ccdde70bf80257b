import { UserError } from '../errors.ts';
import { archivedCount } from './archives.ts';
import { emptyAtHand } from './at-hand.ts';
import { forgetBelongings } from './belongings.ts';
import { packedCounts } from './packs.ts';
import { type Database, type Reading, STORES, type StoreName } from './schema.ts';

/**
 * Stores that hold somebody's records: `meta` is our own bookkeeping, each secret belongs to a calendar, summaries and
 * answers are made of the others, packs and archives have records of others in them, and a policy is nobody's.
 */
const RECORDS = STORES.filter(
  (store) => !['meta', 'secrets', 'summaries', 'answers', 'packs', 'archives', 'policy'].includes(store),
);

/** How many records each store holds. */
export async function storedCounts(db: Database): Promise<Record<string, number>> {
  const tx = db.transaction([...RECORDS, 'packs', 'archives'] as StoreName[], 'readonly');
  return countsIn(tx);
}

async function countsIn(tx: Reading): Promise<Record<string, number>> {
  const [alone, inPacks, inArchives] = await Promise.all([
    Promise.all(RECORDS.map((store) => tx.objectStore(store).count())),
    packedCounts(tx).then((counts): Record<string, number> => counts),
    archivedCount(tx),
  ]);
  const besides: Record<string, number> = { ...inPacks, events: (inPacks['events'] ?? 0) + inArchives };
  return Object.fromEntries(RECORDS.map((store, index) => [store, (alone[index] ?? 0) + (besides[store] ?? 0)]));
}

const clearings = new WeakMap<Database, number>();

/** How often everything was deleted: whoever waits for something else can tell by it that this came in between. */
export const timesCleared = (db: Database): number => clearings.get(db) ?? 0;

/**
 * Empties every store in one transaction and reads back that they are empty.
 * @returns how many records each store held
 * @throws UserError when something is still there
 */
export async function clearStores(db: Database): Promise<Record<string, number>> {
  clearings.set(db, timesCleared(db) + 1);
  await emptyAtHand(db);
  const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
  const clearing = countsIn(tx).then(async (counts) => {
    await Promise.all([...STORES.map((store) => tx.objectStore(store).clear()), tx.done]);
    return counts;
  });
  // Begun in the same breath, so that what somebody writes next is not taken for something that stayed.
  const after = db.transaction(STORES, 'readonly');
  const [deleted, left] = await Promise.all([
    clearing,
    Promise.all(STORES.map((store) => after.objectStore(store).count())),
  ]);
  // Writes are counted from nought again: what was remembered of before would pass for now once there were as many.
  forgetBelongings(db);
  if (left.some((count) => count > 0))
    throw new UserError('Not everything could be deleted. Restart the browser and try again.');
  return deleted;
}
