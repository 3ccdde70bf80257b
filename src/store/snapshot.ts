import { DAY } from '../schedule/instants.ts';
import { type BackupFile, checkBackup, sealed } from './backup.ts';
import { BACKED_UP, type BackedUp, type BackupStores, keyIn, readChecked } from './backup-records.ts';
import { deletionIn } from './deletion.ts';
import { countEvents, newestEvents } from './newest-events.ts';
import { load } from './save.ts';
import type { Database } from './schema.ts';
import type { SentinelArea } from './sentinel.ts';
import { sortedInSlices } from './sorted.ts';

/**
 * A second copy in `storage.local`: browsers throw a damaged database away without a word, and `storage.local` was whole
 * after every damage that was tried (Chromium 156, Firefox ESR 153).
 */
const KEY = 'snapshot';
/** Written first, so that the older copy is only replaced by one that could be read back. */
const DRAFT = 'snapshot-new';
/** Small, since it is read after every save. */
const NOTE = 'snapshot-note';

const MANY_WRITES = 200;
/** Characters of JSON. Chromium gives 10 MB in all, and two copies are there for a moment. */
const LARGEST = 4_000_000;

interface Note {
  at: string;
  /** Of the database when the copy was made. */
  generation: number;
}

/**
 * As it is kept: the backup is one text, for a hundred thousand records one by one keep worker and browser busy for a third of
 * a second each. Earlier versions kept it as `Snapshot` has it.
 */
interface Kept {
  text: string;
  leftOut: number;
}

export interface Snapshot {
  backup: BackupFile;
  /** The oldest timeline entries, when all of them together were too large. */
  leftOut: number;
}

/**
 * Makes a new copy when something was saved since the last one, and that is a day old or many writes behind; one that still
 * has what was deleted for good is renewed at once.
 * @param now ISO instant
 * @returns whether one was made and read back whole
 */
export async function snapshotWhenDue(db: Database, area: SentinelArea, now: string): Promise<boolean> {
  const generation = (await db.get('meta', 'generation')) ?? 0;
  const note = readNote((await area.get(NOTE))[NOTE]);
  if (note && note.generation <= (await deletionIn(db))) await forgetSnapshot(area);
  else if (generation === 0 || !isDue(note, generation, now)) return false;
  return makeSnapshot(db, area, now, generation);
}

/**
 * Has the copy hold nothing that was deleted on purpose: it goes first, whether or not a new one can be made.
 * @param now ISO instant
 */
export async function renewSnapshot(db: Database, area: SentinelArea, now: string): Promise<void> {
  await forgetSnapshot(area);
  await makeSnapshot(db, area, now, (await db.get('meta', 'generation')) ?? 0);
}

async function makeSnapshot(db: Database, area: SentinelArea, now: string, generation: number): Promise<boolean> {
  const kept = await smallBackup(db, now);
  const { text, leftOut } = kept;
  await area.set({ [DRAFT]: kept });
  const written = (await area.get(DRAFT))[DRAFT] as Partial<Kept> | undefined;
  // Of a database that has moved on it may hold what was deleted since: the next time will do.
  const isNewest = ((await db.get('meta', 'generation')) ?? 0) === generation;
  const isWhole = isNewest && written?.text === text && written.leftOut === leftOut;
  const note: Note = { at: now, generation };
  if (isWhole) await area.set({ [KEY]: kept, [NOTE]: note });
  await area.remove(DRAFT);
  // Everything may have been deleted meanwhile: then no copy may stay behind.
  if (((await db.get('meta', 'generation')) ?? 0) >= generation) return isWhole;
  await forgetSnapshot(area);
  return false;
}

/** The newest copy; null when there is none, or it is damaged. */
export function readSnapshot(area: SentinelArea): Promise<Snapshot | null> {
  return readFrom(area, KEY);
}

/** How many copies there are: one or none. */
export async function countSnapshots(area: SentinelArea): Promise<number> {
  return readNote((await area.get(NOTE))[NOTE]) ? 1 : 0;
}

async function forgetSnapshot(area: SentinelArea): Promise<void> {
  for (const key of [KEY, DRAFT, NOTE]) await area.remove(key);
}

function isDue(note: Note | null, generation: number, now: string): boolean {
  if (!note) return true;
  const isOld = Date.parse(now) - Date.parse(note.at) >= DAY;
  // Fewer writes than then: the rep went on with what was left, and the copy is worth more than that for a day.
  return (isOld && generation !== note.generation) || generation - note.generation >= MANY_WRITES;
}

function readNote(value: unknown): Note | null {
  const note = value as Partial<Note> | undefined;
  return typeof note?.generation === 'number' && typeof note.at === 'string'
    ? { at: note.at, generation: note.generation }
    : null;
}

async function readFrom(area: SentinelArea, key: string): Promise<Snapshot | null> {
  const value = (await area.get(key))[key] as Partial<Kept & Snapshot> | undefined;
  if (!value) return null;
  try {
    const backup: unknown = value.text === undefined ? value.backup : JSON.parse(value.text);
    return { backup: await checkBackup(backup), leftOut: Number(value.leftOut) || 0 };
  } catch {
    return null;
  }
}

/** As a backup, without the oldest timeline entries when all of them together are too large: these are not even read. */
async function smallBackup(db: Database, at: string): Promise<Kept> {
  const stores = {} as BackupStores;
  const mixed: BackedUp[] = [];
  let leftOut = 0;
  await load(db, [...BACKED_UP], async (tx) => {
    let room = LARGEST;
    for (const store of BACKED_UP.filter((one) => one !== 'events')) {
      const read = await readChecked(tx, store);
      stores[store] = read.records;
      leftOut += read.leftOut;
      if (!read.isInOrder) mixed.push(store);
      room -= length(read.records);
    }
    stores.events = await newestEvents(tx, room);
    leftOut += (await countEvents(tx)) - stores.events.length;
  });
  for (const store of mixed) stores[store] = await sortedInSlices(stores[store], keyIn(store));
  const inOrder = Object.fromEntries(BACKED_UP.map((store) => [store, stores[store]])) as BackupStores;
  return { text: (await sealed(inOrder, db.version, at)).pieces.join(''), leftOut };
}

const length = (value: unknown): number => JSON.stringify(value).length;
