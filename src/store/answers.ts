import type { Deals } from '../deals/shown.ts';
import type { FirstToday, Today } from '../messages.ts';
import type { Database, Reading } from './schema.ts';

interface Answers {
  today: Today;
  /** Read by pages themselves, see `public/ask-early.js`. */
  'first-today': FirstToday;
  deals: Deals;
  /** When what is due changes by itself, ISO instant; null when nothing is there that could become due. */
  next: { at: string | null; zone: string };
}

/**
 * What was last answered, so that popup and board need not read every deal to open. It counts only while nothing at all was
 * saved since and no moment passed that changes it.
 */
export interface KeptAnswer<N extends keyof Answers = keyof Answers> {
  name: N;
  value: Answers[N];
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
export async function answerOf<N extends keyof Answers>(tx: Reading, name: N, now: string): Promise<Answers[N] | null> {
  const [kept, generation] = await Promise.all([tx.objectStore('answers').get(name), generationOf(tx)]);
  if (!kept || kept.generation !== generation) return null;
  return kept.from <= now && now < kept.until ? (kept as KeptAnswer<N>).value : null;
}

/** Keeps answers, unless something was saved since they were made. That they could not be kept is of no concern. */
export async function keepAnswers(db: Database, answers: KeptAnswer[]): Promise<void> {
  const tx = db.transaction(['answers', 'meta'], 'readwrite', { durability: 'relaxed' });
  const done = tx.done.catch(() => {});
  const generation = await generationOf(tx);
  const puts = answers
    .filter((answer) => answer.generation === generation)
    .map((one) => tx.objectStore('answers').put(one));
  await Promise.all(puts).catch(() => {});
  await done;
}
