import { underPolicy } from '../policy/apply.ts';
import type { BackupFile } from './backup.ts';
import { BACKED_UP, type BackedUp, type BackupStores, pagesIn, withEvidence } from './backup-records.ts';
import { allForgotten } from './forgotten.ts';
import { restored } from './person/restored.ts';
import { getPolicy } from './policy.ts';
import { byKey, isEqual } from './restore-changes.ts';
import { load } from './save.ts';
import type { Database, Reading } from './schema.ts';
import { parseSettings } from './settings.ts';

/** What a restore would do to one store. */
interface RestoreChange {
  added: number;
  replaced: number;
  gone: number;
  same: number;
}

/**
 * What a restore would change, by store, and whom of those who are kept forgotten the backup has records of. Writes nothing.
 * @param bringBack as `restore` takes it
 */
export async function previewRestore(
  db: Database,
  backup: BackupFile,
  bringBack = false,
): Promise<{ changes: Record<string, RestoreChange>; forgotten: string[] }> {
  return load(db, [...BACKED_UP], async (tx) => {
    const { stores, forgotten } = await restored(tx, backup.stores, await allForgotten(tx), bringBack);
    // As `restore` writes them: without words of mails where none may be kept.
    const own = parseSettings(stores.settings[0]);
    const { keepEvidence } = underPolicy(own, await getPolicy(tx));
    const after = { ...stores, events: withEvidence(keepEvidence, stores.events) };
    const changes: Record<string, RestoreChange> = {};
    for (const store of BACKED_UP) changes[store] = await changeOf(tx, store, after[store]);
    return { changes, forgotten };
  });
}

async function changeOf(tx: Reading, store: BackedUp, after: BackupStores[BackedUp]): Promise<RestoreChange> {
  const { wanted, keyOf } = await byKey(tx, store, after);
  const change: RestoreChange = { added: 0, replaced: 0, gone: 0, same: 0 };
  for await (const { some } of pagesIn(tx, store)) {
    for (const one of some) {
      const record = wanted.get(keyOf(one));
      change[record === undefined ? 'gone' : isEqual(record, one) ? 'same' : 'replaced']++;
    }
  }
  change.added = wanted.size - change.replaced - change.same;
  return change;
}
