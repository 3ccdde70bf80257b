import type { BackupFile } from './backup.ts';
import { AT_ONCE, BACKED_UP, type BackedUp, keyOf, withEvidence } from './backup-records.ts';
import { deleteMany, putMany } from './bulk.ts';
import { allForgotten } from './forgotten.ts';
import { restored } from './person/restored.ts';
import { save } from './save.ts';
import type { Database, Writing } from './schema.ts';
import { getSettings } from './settings.ts';
import { dropAllSummaries } from './summaries.ts';

/** Told how many records are looked at or written, of how many. */
export type OnRestored = (done: number, of: number) => void;

/**
 * Makes the backed-up stores be what the backup says, all in one transaction. Calendars and what opens them stay, and so
 * does who is kept forgotten. What is there already as the backup has it is not written again.
 * @param bringBack whoever is kept forgotten and in the backup comes back, and is noted again
 * @returns how many records each store holds now
 * @throws UserError when the browser could not save; then nothing was changed
 */
export function restore(
  db: Database,
  backup: BackupFile,
  bringBack = false,
  onRestored: OnRestored = () => {},
): Promise<Record<string, number>> {
  return save(db, [...BACKED_UP], async (tx) => {
    const { stores } = restored(backup.stores, await allForgotten(tx), bringBack);
    const counts = BACKED_UP.map((store) => [store, stores[store].length] as const);
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    let done = 0;
    // Settings, the last of them, come first: they say whether words of mails may be written.
    for (const store of BACKED_UP.toReversed()) {
      // Checked against this very store a moment ago.
      const records =
        store === 'events' ? withEvidence((await getSettings(tx)).keepEvidence, stores.events) : stores[store];
      const { missing, gone } = await changesOf(tx, store, records);
      done += records.length - missing.length;
      if (gone === 'all') await tx.objectStore(store).clear();
      else await deleteMany(tx, store, gone);
      for (let first = 0; first < missing.length; first += AT_ONCE) {
        const some = missing.slice(first, first + AT_ONCE);
        if (store === 'settings') await tx.objectStore('settings').put(some[0] as never, 'rep');
        else await putMany(tx, store, some as never[]);
        done += some.length;
        onRestored(done, total);
      }
    }
    await dropAllSummaries(tx);
    return Object.fromEntries(counts);
  });
}

/** What is not there as it should be, and the keys of what should not be there; all when little may stay. */
async function changesOf(
  tx: Writing,
  store: BackedUp,
  records: Record<string, unknown>[],
): Promise<{ missing: Record<string, unknown>[]; gone: string[] | 'all' }> {
  const source = tx.objectStore(store);
  if ((await source.count()) === 0) return { missing: records, gone: [] };
  const wanted = new Map(records.map((record) => [keyOf(store, record), record]));
  const staying = new Set<string>();
  const gone: string[] = [];
  for (let after: IDBKeyRange | null = null; ; ) {
    const some: object[] = await source.getAll(after, AT_ONCE);
    for (const one of some as Record<string, unknown>[]) {
      const key = keyOf(store, one);
      const record = wanted.get(key);
      if (!record) gone.push(key);
      else if (isEqual(record, one)) staying.add(key);
    }
    const last = some.at(-1) as Record<string, unknown> | undefined;
    if (!last || some.length < AT_ONCE) break;
    after = IDBKeyRange.lowerBound(keyOf(store, last), true);
  }
  // Emptying the store costs less than deleting one by one.
  if (gone.length > staying.size) return { missing: records, gone: 'all' };
  return { missing: records.filter((record) => !staying.has(keyOf(store, record))), gone };
}

/** Whether two values of JSON say the same, in whichever order their fields come. */
function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [fields, others] = [Object.entries(one), Object.keys(other)];
  return (
    fields.length === others.length &&
    fields.every(
      ([name, value]) => Object.hasOwn(other, name) && isEqual(value, (other as Record<string, unknown>)[name]),
    )
  );
}
