import { FIRST_TODAY } from '../messages/today.ts';
import { generationOf } from './answers.ts';
import type { Database } from './schema.ts';

/**
 * `storage.session`: in the browser's memory, where a page reads in a few milliseconds what a database that is not yet open
 * gives in fifty. What a page draws of Today first is there too, under the name of the kept answer.
 */
export interface AtHandArea {
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

interface Held {
  area: AtHandArea;
  /** Something may be there, of this worker or of one before it. */
  isFull: boolean;
  /** How many writes there were when this worker last brought it. */
  generation?: number;
  /** While it is being removed. */
  emptying?: Promise<void>;
}

const areas = new WeakMap<Database, Held>();

/** Has the answer be at hand in `area`, from when it is brought there until something is written to this database. */
export function useAtHand(db: Database, area: AtHandArea): void {
  areas.set(db, { area, isFull: true });
}

/** Brings the answer to hand if it holds, and takes away one that does not. That it could not be brought is of no concern. */
export async function bringToHand(db: Database): Promise<void> {
  const held = areas.get(db);
  if (!held) return;
  const tx = db.transaction(['answers', 'meta']);
  const [answer, generation] = await Promise.all([tx.objectStore('answers').get(FIRST_TODAY), generationOf(tx)]);
  if (answer?.generation !== generation) return emptyAtHand(db);
  if (held.isFull && held.generation === generation) return;
  held.isFull = true;
  held.generation = generation;
  await held.area.set({ [FIRST_TODAY]: answer }).catch(() => {});
  // A write that began before this was there did not see it, and has taken its place in the queue before this reading.
  if ((await generationOf(db.transaction(['meta']))) !== generation) await emptyAtHand(db);
}

/**
 * To be waited for before anything is written: what is at hand cannot be compared with the number of writes, so it goes first.
 * Where it cannot be removed a page shows it until the background has answered.
 * @returns undefined when nothing is there: a write then begins at once, and writes begin in the order they are asked for
 */
export function emptyAtHand(db: Database): Promise<void> | undefined {
  const held = areas.get(db);
  if (held?.isFull) {
    held.isFull = false;
    const emptying = held.area.remove([FIRST_TODAY]).catch(() => {});
    held.emptying = emptying.then(() => {
      delete held.emptying;
    });
  }
  // It may have been brought anew meanwhile.
  return held?.emptying?.then(() => emptyAtHand(db));
}
