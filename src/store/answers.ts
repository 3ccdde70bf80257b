import type { Today } from '../messages.ts';
import type { Database, Reading } from './schema.ts';

/**
 * What was last answered, so that the popup need not read every deal to open. It counts only while nothing at all was saved
 * since and no moment passed that changes it.
 */
export interface KeptAnswer {
  name: 'today';
  value: Today;
  /** How many writes there were when it was made. */
  generation: number;
  /** ISO instants: it holds from the first on, and no longer at the second. */
  from: string;
  until: string;
}

/** How many writes there were. */
export async function generationOf(tx: Reading): Promise<number> {
  return (await tx.objectStore('meta').get('generation')) ?? 0;
}

/** Reads the stores `answers` and `meta`. @param now ISO instant, as `toISOString` gives it */
export async function answerOf(
  tx: Reading,
  name: KeptAnswer['name'],
  now: string,
): Promise<KeptAnswer['value'] | null> {
  const [kept, generation] = await Promise.all([tx.objectStore('answers').get(name), generationOf(tx)]);
  if (!kept || kept.generation !== generation) return null;
  return kept.from <= now && now < kept.until ? kept.value : null;
}

/** Keeps an answer, unless something was saved since it was made. That it could not be kept is of no concern. */
export async function keepAnswer(db: Database, answer: KeptAnswer): Promise<void> {
  const tx = db.transaction(['answers', 'meta'], 'readwrite', { durability: 'relaxed' });
  const done = tx.done.catch(() => {});
  if ((await generationOf(tx)) === answer.generation) {
    await tx
      .objectStore('answers')
      .put(answer)
      .catch(() => {});
  }
  await done;
}
