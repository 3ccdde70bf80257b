import type { BackupStores } from '../backup-records.ts';
import { type ForgottenRecord, forgottenAmong } from '../forgotten.ts';
import type { Reading } from '../schema.ts';
import { inSlices, turnIn } from '../slices.ts';
import { forgetting, type Personal, type PersonalRecords } from './forgetting.ts';

/** What of a backup is written, and whom of those who are kept forgotten it has records of. */
export interface Restored {
  stores: BackupStores;
  /** Addresses, lower case, in order. */
  forgotten: string[];
}

/**
 * The records of a backup as they are restored. Whoever is kept forgotten, here or in the backup, stays so.
 * @param tx what it is asked in: others have their turn while a hundred thousand records are looked through
 * @param here who is kept forgotten in this browser
 * @param bringBack the rep wants those of them back whom the backup has records of
 */
export async function restored(
  tx: Reading,
  given: BackupStores,
  here: ForgottenRecord[],
  bringBack: boolean,
): Promise<Restored> {
  const all = [...(given.forgotten as unknown as ForgottenRecord[]), ...here];
  const marks = [...new Map(all.map((mark) => [mark.id, mark])).values()];
  const forgotten = marks.length === 0 ? [] : await forgottenIn(tx, given, marks);
  const isBack = (mark: ForgottenRecord): boolean => bringBack && forgotten.some(forgottenAmong([mark]));
  const stores = { ...given, forgotten: marks.filter((mark) => !isBack(mark)).map((mark) => ({ ...mark })) };
  return { stores: bringBack ? stores : forgotten.reduce(without, stores), forgotten };
}

function without(stores: BackupStores, address: string): BackupStores {
  const records = { ...stores, meetings: [], calendars: [] } as unknown as PersonalRecords;
  const after = new Map<object, object | null>(forgetting(records, address).map((one) => [one.before, one.after]));
  const left = (store: Exclude<Personal, 'meetings' | 'calendars'>): Record<string, unknown>[] =>
    stores[store]
      .map((record) => (after.has(record) ? (after.get(record) ?? null) : record))
      .filter((record) => record !== null) as Record<string, unknown>[];
  return {
    ...stores,
    deals: left('deals'),
    people: left('people'),
    events: left('events'),
    nudges: left('nudges'),
    dismissals: left('dismissals'),
    playbook: left('playbook'),
  };
}

/** Neither in an address as it is written, nor in what can stand around one in a record. */
const OUTSIDE = /[\s<>()[\]{},:;"\\|@]/;
/** What the part before the at sign is mostly made of. */
const LOCAL = /[\p{L}\p{N}._%+-]/u;

/** Addresses of these people that records hold, in a field or in a text, in lower case and in order. */
async function forgottenIn(tx: Reading, stores: BackupStores, marks: ForgottenRecord[]): Promise<string[]> {
  const isForgotten = forgottenAmong(marks);
  const found = new Set<string>();
  const look = (record: object): void => {
    for (const address of addressesIn(record)) if (isForgotten(address)) found.add(address);
  };
  await inSlices(Object.values(stores).flat(), look, () => turnIn(tx));
  return [...found].sort();
}

/** Every address that a record holds, in lower case. */
function addressesIn(record: object): Set<string> {
  const text = JSON.stringify(record).toLowerCase();
  const found = new Set<string>();
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let from = at;
    while (from > 0 && at - from < 320 && !OUTSIDE.test(text.charAt(from - 1))) from--;
    let to = at + 1;
    while (to < text.length && to - at < 256 && /[\p{L}\p{N}.-]/u.test(text.charAt(to))) to++;
    while (to > at + 1 && '.-'.includes(text.charAt(to - 1))) to--;
    if (to === at + 1) continue;
    // What stands before it in a sentence may be no part of it: a quotation mark, a slash.
    let plain = at;
    while (plain > from && LOCAL.test(text.charAt(plain - 1))) plain--;
    for (const start of [from, plain]) if (start < at) found.add(text.slice(start, to));
  }
  return found;
}
