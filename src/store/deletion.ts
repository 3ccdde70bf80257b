import type { Database, Writing } from './schema.ts';

/**
 * Notes that something is deleted for good, so that the second copy of it goes too, by the next worker if this one ends first.
 * Belongs into the transaction that deletes.
 */
export async function noteDeletion(tx: Writing): Promise<void> {
  const meta = tx.objectStore('meta');
  await meta.put((await meta.get('generation')) ?? 0, 'deleted');
}

/** The newest generation of the database that still had what was deleted for good; -1 when nothing was. */
export async function deletionIn(db: Database): Promise<number> {
  return (await db.get('meta', 'deleted')) ?? -1;
}
