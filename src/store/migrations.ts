import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { firstStores } from './migrations/1-first-stores.ts';
import { calendars } from './migrations/2-calendars.ts';
import { summaries } from './migrations/3-summaries.ts';

/**
 * One step from a version to the next. Typed without a schema on purpose: today's types do not describe yesterday's
 * data. Awaits nothing but requests of `tx`, or the browser commits half of it.
 */
export type Migration = (
  db: IDBPDatabase<unknown>,
  tx: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

/**
 * In order; the length is the database's version. A released migration never changes, moves or goes away: somebody's
 * browser still stands before it. A new one is added at the end, with a golden dump of the version before it in
 * `tests/fixtures/store/`.
 */
export const migrations: readonly Migration[] = [firstStores, calendars, summaries];
