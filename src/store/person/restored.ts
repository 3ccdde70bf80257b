import type { BackupStores } from '../backup-records.ts';
import { type ForgottenRecord, forgottenAmong } from '../forgotten.ts';
import { forgetting, type Personal, type PersonalRecords } from './forgetting.ts';

/** What of a backup is written, and whom of those who are kept forgotten it has records of. */
export interface Restored {
  stores: BackupStores;
  /** Addresses, lower case, in order. */
  forgotten: string[];
}

/**
 * The records of a backup as they are restored. Whoever is kept forgotten, here or in the backup, stays so.
 * @param here who is kept forgotten in this browser
 * @param bringBack the rep wants those of them back whom the backup has records of
 */
export function restored(given: BackupStores, here: ForgottenRecord[], bringBack: boolean): Restored {
  const all = [...(given.forgotten as unknown as ForgottenRecord[]), ...here];
  const marks = [...new Map(all.map((mark) => [mark.id, mark])).values()];
  const forgotten = marks.length === 0 ? [] : addressesIn(given).filter(forgottenAmong(marks));
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

/** Every address that records hold, in a field or in a text, in lower case and in order. */
export function addressesIn(stores: object): string[] {
  const text = JSON.stringify(stores).toLowerCase();
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
  return [...found].sort();
}
