import { UserError } from '../errors.ts';
import { storedCounts } from './counts.ts';
import type { Database } from './schema.ts';

/**
 * Browsers throw a damaged database away without a word and hand out an empty one in its place (seen in Chromium 156 and
 * Firefox ESR 153). So a second place, `storage.local`, remembers how far the database had come; a database behind that
 * has lost something and must not pass for a fresh start.
 */
interface Sentinel {
  generation: number;
  counts: Record<string, number>;
}

/** The part of `storage.local` the sentinel needs. */
export interface SentinelArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

const KEY = 'sentinel';

/** The rep's records are gone, or some of them. Nothing was overwritten. */
export class DataLostError extends UserError {
  override name = 'DataLostError';
  constructor(
    /** Records in each store when it was last seen whole. */
    readonly before: Record<string, number>,
    readonly left: Record<string, number>,
  ) {
    const lost = ['deals', 'people', 'events'].map((store) => Math.max(0, (before[store] ?? 0) - (left[store] ?? 0)));
    super(
      `The browser lost Bookend’s data: ${lost[0]} deals, ${lost[1]} people and ${lost[2]} timeline entries are missing. ` +
        'Open Bookend’s options to go on with what is left or to delete everything and start again.',
    );
  }
}

/**
 * Compares the database with what was noted elsewhere.
 * @throws DataLostError when it holds less than was saved
 */
export async function checkSentinel(db: Database, area: SentinelArea): Promise<void> {
  const noted = readSentinel((await area.get(KEY))[KEY]);
  if (!noted) return;
  const generation = (await db.get('meta', 'generation')) ?? 0;
  // Behind is loss. Ahead is a worker that died between saving and noting.
  if (generation < noted.generation) throw new DataLostError(noted.counts, await storedCounts(db));
}

/** Notes how far the database has come. Called after every save. */
export async function noteSaved(db: Database, area: SentinelArea): Promise<void> {
  const generation = await db.get('meta', 'generation');
  if (generation === undefined) return;
  if (readSentinel((await area.get(KEY))[KEY])?.generation === generation) return;
  const sentinel: Sentinel = { generation, counts: await storedCounts(db) };
  await area.set({ [KEY]: sentinel });
  // Everything may have been deleted meanwhile: then the note must not stay behind and look like loss.
  if (((await db.get('meta', 'generation')) ?? 0) < generation) await area.remove(KEY);
}

/** Forgets what was there: the rep deletes everything, or goes on with what is left. */
export async function forgetSentinel(area: SentinelArea): Promise<void> {
  await area.remove(KEY);
}

function readSentinel(value: unknown): Sentinel | null {
  const sentinel = value as Partial<Sentinel> | undefined;
  return typeof sentinel?.generation === 'number'
    ? { generation: sentinel.generation, counts: sentinel.counts ?? {} }
    : null;
}
