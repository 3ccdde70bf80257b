import type { NudgeRecord } from '../nudges/ledger.ts';
import type { Reading, Writing } from './schema.ts';

/** Creates the record of a nudge, or replaces the one with the same id. */
export async function putNudge(tx: Writing, record: NudgeRecord): Promise<void> {
  await tx.objectStore('nudges').put(record);
}

export function nudgeById(tx: Reading, id: string): Promise<NudgeRecord | undefined> {
  return tx.objectStore('nudges').get(id);
}

/** The whole ledger, in no particular order. */
export function allNudges(tx: Reading): Promise<NudgeRecord[]> {
  return tx.objectStore('nudges').getAll();
}

export async function removeNudge(tx: Writing, id: string): Promise<void> {
  await tx.objectStore('nudges').delete(id);
}
