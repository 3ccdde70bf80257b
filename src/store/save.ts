import { UserError } from '../errors.ts';
import { emptyAtHand } from './at-hand.ts';
import { PACKED } from './packs.ts';
import type { Database, Reading, StoreName, Writing } from './schema.ts';

/**
 * Runs `write` in one transaction over `stores` and answers what it answered once everything is on the disk. All of it
 * is saved, or nothing is. `write` awaits nothing but requests of its transaction.
 * @throws UserError when the browser could not save; whatever `write` throws otherwise
 */
export async function save<T>(db: Database, stores: StoreName[], write: (tx: Writing) => Promise<T>): Promise<T> {
  const emptying = emptyAtHand(db);
  if (emptying) await emptying;
  const tx: Writing = db.transaction(withNeeded(stores), 'readwrite', { durability: 'strict' });
  // Watched from the start: a transaction that fails while `write` waits must not go unheard.
  const done = tx.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  let answer: T;
  try {
    answer = await write(tx);
    const meta = tx.objectStore('meta');
    await meta.put(((await meta.get('generation')) ?? 0) + 1, 'generation');
  } catch (error) {
    const cause = abort(tx) ? error : ((await done)?.error ?? error);
    await done;
    throw notSaved(cause);
  }
  const failure = await done;
  if (failure) throw notSaved(failure.error);
  return answer;
}

/**
 * An event is written as the settings of this very moment say, and what was derived without it is dropped. Of somebody who
 * was forgotten nothing is written. What is in a pack is taken out of it with all that it came with.
 */
function withNeeded(stores: StoreName[]): StoreName[] {
  const forEvents: StoreName[] = stores.includes('events') ? ['settings', 'summaries', 'answers'] : [];
  const forPacks: StoreName[] = mayBePacked(stores) ? [...PACKED, 'packs', 'archives'] : [];
  return [...stores, ...forEvents, ...forPacks, 'forgotten', 'policy', 'meta'];
}

const mayBePacked = (stores: StoreName[]): boolean => PACKED.some((store) => stores.includes(store));

/** False when the transaction had aborted by itself: then its own error is the cause, and what came after it is not. */
function abort(tx: Writing): boolean {
  try {
    tx.abort();
    return true;
  } catch {
    return false;
  }
}

/**
 * Runs `read` in one transaction, so that what it sees belongs together. A policy can always be read in it, who is kept
 * forgotten, and what of the stores is in packs.
 */
export function load<T>(db: Database, stores: StoreName[], read: (tx: Reading) => Promise<T>): Promise<T> {
  const forPacks: StoreName[] = mayBePacked(stores) ? ['packs', 'archives'] : [];
  return read(db.transaction([...stores, ...forPacks, 'forgotten', 'policy'], 'readonly'));
}

/** A full disk shows as any of these; the database then stays broken until the browser restarts. */
const DISK_ERRORS = ['QuotaExceededError', 'UnknownError', 'AbortError'];

function notSaved(error: unknown): unknown {
  if (!(error instanceof DOMException) || !DISK_ERRORS.includes(error.name)) return error;
  return new UserError('Not saved. Free some disk space, restart the browser and try again.', { cause: error });
}
