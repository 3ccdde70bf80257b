import { UserError } from '../errors.ts';
import type { BackupReader } from './backup-reader.ts';
import {
  BACKED_UP,
  type BackedUp,
  type BackupStores,
  checkRecord,
  keyIn,
  keyOf,
  readChecked,
} from './backup-records.ts';
import { checksumOf, piecesOf } from './backup-text.ts';
import { migrations } from './migrations.ts';
import { load } from './save.ts';
import type { Database } from './schema.ts';
import { inSlices, turn } from './slices.ts';
import { sortedInSlices } from './sorted.ts';

/** A backup as it is in a file, JSON. */
export interface BackupFile {
  bookend: 'backup';
  format: 1;
  /** The version of the database it was made of. */
  database: number;
  /** ISO instant. */
  at: string;
  stores: BackupStores;
  /** SHA-256 of `JSON.stringify(stores)`, in hexadecimal digits. */
  checksum: string;
}

const UNCHANGED = 'Nothing was changed.';

/**
 * Everything the rep would miss.
 * @returns the backup and how many records were left out because no restore would take them
 */
export async function makeBackup(db: Database, at: string): Promise<Sealed & { leftOut: number }> {
  const stores = {} as BackupStores;
  const mixed: BackedUp[] = [];
  let leftOut = 0;
  await load(db, [...BACKED_UP], async (tx) => {
    for (const store of BACKED_UP) {
      const read = await readChecked(tx, store);
      stores[store] = read.records;
      leftOut += read.leftOut;
      if (!read.isInOrder) mixed.push(store);
    }
  });
  for (const store of mixed) stores[store] = await sortedInSlices(stores[store], keyIn(store));
  return { ...(await sealed(stores, db.version, at)), leftOut };
}

/** A backup, and the text of its file in pieces, each of which ends with a record. */
interface Sealed {
  backup: BackupFile;
  pieces: string[];
}

/** Puts checked records into a backup. @param at ISO instant */
export async function sealed(stores: BackupStores, database: number, at: string): Promise<Sealed> {
  const pieces = await piecesOf(stores);
  const head = { bookend: 'backup', format: 1, database, at } as const;
  const checksum = await checksumOf(pieces);
  const before = `${JSON.stringify(head).slice(0, -1)},"stores":`;
  return { backup: { ...head, stores, checksum }, pieces: [before, ...pieces, `,"checksum":"${checksum}"}`] };
}

/** As `sealed`, without the pieces. */
export async function seal(stores: BackupStores, database: number, at: string): Promise<BackupFile> {
  return (await sealed(stores, database, at)).backup;
}

/**
 * A backup out of a file, checked to the last field.
 * @param reader that was given all of it
 * @throws UserError that says what is wrong and what to do
 */
export async function readBackup(reader: BackupReader): Promise<BackupFile> {
  const file = whole(() => reader.end());
  // What was put together, and what is checked of it first, would be one piece of work.
  await turn();
  return checkBackup(file);
}

/** @throws UserError where `read` finds no JSON */
export function whole<T>(read: () => T): T {
  try {
    return read();
  } catch {
    throw refusal('This file is cut off or is no backup of Bookend. Choose another one, or save it again.');
  }
}

/** As `readBackup`, of a value that is parsed already. */
export async function checkBackup(value: unknown): Promise<BackupFile> {
  const file = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (file.bookend !== 'backup') throw refusal('This file is no backup of Bookend. Choose another one.');
  const { format, database, at, stores, checksum } = file;
  if (!isCount(format) || !isCount(database)) throw damaged();
  if (format > 1 || database > migrations.length) {
    throw refusal('This backup was made by a newer Bookend. Update the extension, then restore it.');
  }
  if (typeof at !== 'string' || at.length > 40 || Number.isNaN(Date.parse(at))) throw damaged();
  if (typeof stores !== 'object' || stores === null || (await checksumOf(await safely(stores))) !== checksum)
    throw damaged();
  await turn();
  const known = await checkStores(stores as Record<string, unknown>);
  return { bookend: 'backup', format: 1, database, at, stores: known, checksum };
}

/** A few at a time: checking a hundred thousand records at a stretch would keep everybody waiting. */
async function checkStores(given: Record<string, unknown>): Promise<BackupStores> {
  if (Object.keys(given).some((store) => !BACKED_UP.includes(store as BackedUp))) throw damaged();
  const stores = {} as BackupStores;
  for (const store of BACKED_UP) {
    const missing = store === 'forgotten' ? [] : null;
    const records: unknown = Object.hasOwn(given, store) ? given[store] : missing;
    if (!Array.isArray(records)) throw damaged();
    const seen = new Set<string>();
    const known: Record<string, unknown>[] = [];
    await inSlices(records as unknown[], (value) => {
      const record = checkRecord(store, value);
      if (record === null || seen.has(keyOf(store, record))) throw damaged();
      seen.add(keyOf(store, record));
      known.push(record);
    });
    stores[store] = known;
  }
  return stores;
}

/** A file may be nested deeper than a browser can write. */
async function safely(stores: object): Promise<string[]> {
  try {
    return await piecesOf(stores);
  } catch {
    throw damaged();
  }
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0;
const damaged = (): UserError =>
  refusal('This backup is damaged: it does not hold what was saved in it. Choose an older one.');
const refusal = (what: string): UserError => new UserError(`${what} ${UNCHANGED}`);
