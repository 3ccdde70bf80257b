import { withoutEvidence } from '../../deals/evidence.ts';
import { archived, takeOutArchived } from '../archives.ts';
import { noteDeletion } from '../deletion.ts';
import { keepForgotten, noteAgain } from '../forgotten.ts';
import { isPackedStore, type PackedStore, packed } from '../packs.ts';
import { isEqual } from '../restore-changes.ts';
import { load, save } from '../save.ts';
import type { Database, Reading, Writing } from '../schema.ts';
import { getSettings } from '../settings.ts';
import { dropAllSummaries } from '../summaries.ts';
import { takeOut } from '../unpack.ts';
import { type Change, forgetting, PERSONAL, type PersonalRecords } from './forgetting.ts';

/** Everything somebody can be found in. Reads the stores `PERSONAL`. */
async function readPersonal(tx: Reading): Promise<PersonalRecords> {
  const read = PERSONAL.map(async (store) => {
    const alone: object[] = await tx.objectStore(store).getAll();
    const inPacks: object[] = isPackedStore(store) ? await packed(tx, store) : [];
    return [store, [...alone, ...inPacks, ...(store === 'events' ? await archived(tx) : [])]];
  });
  return Object.fromEntries(await Promise.all(read)) as PersonalRecords;
}

export function personalRecords(db: Database): Promise<PersonalRecords> {
  return load(db, [...PERSONAL], readPersonal);
}

/**
 * Removes somebody from every record and keeps them forgotten, in one transaction.
 * @param address lower case
 * @param salt see `forgotten.ts`
 * @returns what was changed, with the records as they were
 */
export function forget(db: Database, address: string, salt: string): Promise<Change[]> {
  return save(db, [...PERSONAL], async (tx) => {
    const changes = forgetting(await readPersonal(tx), address);
    await takeOutChanged(tx, changes);
    await Promise.all(changes.map((change) => put(tx, change, change.after)));
    await keepForgotten(tx, address, salt);
    await dropAllSummaries(tx);
    await noteDeletion(tx);
    return changes;
  });
}

/**
 * Puts records of somebody back as they were before they were changed. What was changed or removed since is newer, and stays
 * as it is; words of mails come back only while the rep keeps any.
 */
export function bringBack(db: Database, address: string, changes: Change[]): Promise<void> {
  return save(db, [...PERSONAL], async (tx) => {
    await takeOutChanged(tx, changes);
    const { keepEvidence } = await getSettings(tx);
    for (const change of changes) {
      const there = await tx.objectStore(change.store).get(keyOf(change.store, change.before) as never);
      if (!isEqual(there ?? null, change.after)) continue;
      const isEvent = change.store === 'events' && !keepEvidence;
      await put(tx, change, isEvent ? withoutEvidence(change.before) : change.before);
    }
    await noteAgain(tx, address);
    await dropAllSummaries(tx);
  });
}

/** What is changed is in no pack, nor in an archive. */
async function takeOutChanged(tx: Writing, changes: Change[]): Promise<void> {
  const ids = (of: PackedStore) => new Set(changes.flatMap(({ store, before }) => (store === of ? [before.id] : [])));
  const [deals, people, events] = [ids('deals'), ids('people'), ids('events')];
  if (events.size > 0) await takeOutArchived(tx, ({ id }) => events.has(id));
  await takeOut(
    tx,
    (row) =>
      deals.has(row.deal.id) ||
      row.people.some(({ id }) => people.has(id)) ||
      row.events.some(({ id }) => events.has(id)),
  );
}

async function put(tx: Writing, { store, before }: Change, record: Change['after']): Promise<void> {
  if (record !== null) await tx.objectStore(store).put(record as never);
  else await tx.objectStore(store).delete(keyOf(store, before) as never);
}

function keyOf(store: Change['store'], record: object): string | string[] {
  const { id, language, account, source, calendar, key } = record as Record<string, string>;
  if (store === 'meetings') return [account, source, calendar, key] as string[];
  return (store === 'playbook' ? language : id) as string;
}
