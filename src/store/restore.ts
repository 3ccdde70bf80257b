import { putArchives } from './archives.ts';
import type { BackupFile } from './backup.ts';
import { AT_ONCE, BACKED_UP, type BackedUp, keyIn, withEvidence } from './backup-records.ts';
import { deleteMany, putMany } from './bulk.ts';
import { allForgotten } from './forgotten.ts';
import { isPackedStore, PACKED, putRows } from './packs.ts';
import { restored } from './person/restored.ts';
import {
  type Changes,
  changesOf,
  missingArchives,
  missingRows,
  settleArchives,
  settlePacks,
} from './restore-changes.ts';
import { save } from './save.ts';
import type { Database, Writing } from './schema.ts';
import { getSettings } from './settings.ts';
import { dropAllSummaries } from './summaries.ts';

/** Told how many records are looked at or written, of how many. What it throws stops the restore. */
export type OnRestored = (done: number, of: number) => void;

/**
 * Makes the backed-up stores be what the backup says, all in one transaction. Calendars and what opens them stay, and so
 * does who is kept forgotten. What is there already as the backup has it is not written again.
 * @param bringBack whoever is kept forgotten and in the backup comes back, and is noted again
 * @param at ISO instant it began at, noted in `meta` along with it: who died meanwhile can look whether it was written
 * @returns how many records each store holds now
 * @throws UserError when the browser could not save, and whatever `onRestored` throws; then nothing was changed
 */
export function restore(
  db: Database,
  backup: BackupFile,
  bringBack = false,
  onRestored: OnRestored = () => {},
  at?: string,
): Promise<Record<string, number>> {
  return save(db, [...BACKED_UP], async (tx) => {
    const { stores } = await restored(tx, backup.stores, await allForgotten(tx), bringBack);
    const counts = BACKED_UP.map((store) => [store, stores[store].length] as const);
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    let done = 0;
    const tell = (more: number): void => {
      done += more;
      onRestored(done, total);
    };
    // Settings, the last of them, come first: they say whether words of mails may be written.
    for (const store of BACKED_UP.toReversed().filter((one) => !isPackedStore(one))) {
      const changes = await changesOf(tx, store, stores[store], () => tell(0));
      tell(changes.staying.size);
      await write(tx, store, changes, tell);
    }
    const events = withEvidence((await getSettings(tx)).keepEvidence, stores.events);
    const changes = {
      deals: await changesOf(tx, 'deals', stores.deals, () => tell(0)),
      people: await changesOf(tx, 'people', stores.people, () => tell(0)),
      events: await changesOf(tx, 'events', events, () => tell(0)),
    };
    await settlePacks(tx, changes);
    const rows = await missingRows(tx, changes);
    await putRows(tx, rows);
    const archives = await missingArchives(tx, changes.events, await settleArchives(tx, changes.events));
    const inArchives = archives.reduce((sum, { events }) => sum + events.length, 0);
    const left = PACKED.reduce((sum, store) => sum + changes[store].missing.size, 0);
    tell(total - done - left - inArchives);
    await putArchives(tx, archives, tell);
    for (const store of PACKED) await write(tx, store, changes[store], tell);
    await dropAllSummaries(tx);
    if (at !== undefined) await tx.objectStore('meta').put(Date.parse(at), 'restored');
    return Object.fromEntries(counts);
  });
}

/** Deletes what should not be there by itself and puts what is missing. */
async function write(tx: Writing, store: BackedUp, changes: Changes, tell: (more: number) => void): Promise<void> {
  const missing = [...changes.missing.values()];
  const gone = [...changes.others].filter((key) => !changes.missing.has(key));
  if (changes.isEmptied) await tx.objectStore(store).clear();
  else await deleteMany(tx, store, gone);
  for (let first = 0; first < missing.length; first += AT_ONCE) {
    const some = missing.slice(first, first + AT_ONCE);
    if (store === 'settings') await tx.objectStore('settings').put(some[0] as never, keyIn(store)({}) as 'rep');
    // Checked against this very store a moment ago.
    else await putMany(tx, store, some as never[]);
    tell(some.length);
  }
}
