import type { FirstDeals } from '../deals/first-list.ts';
import type { DealRow, Deals } from '../deals/shown.ts';
import type { FirstToday, Today } from '../messages/today.ts';
import type { Database, Reading } from './schema.ts';

interface Answers {
  today: Today;
  /** Read by pages themselves, as `deals` is: see `public/ask-early.js`. */
  'first-today': FirstToday;
  'first-deals': FirstDeals;
  /** Without its rows, which are kept in pieces as JSON: read many times faster than as objects, and each in a few milliseconds. */
  deals: Omit<Deals, 'deals'> & { pieces: number; systemZone: string };
  [piece: `deals ${number}`]: string;
  /** When what is due changes by itself, ISO instant; null when nothing is there that could become due. */
  next: { at: string | null; zone: string };
}

/** Rows in a piece. */
export const PIECE = 100;

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

/** The list of deals, put together. */
export async function dealsOf(tx: Reading, now: string): Promise<Deals | null> {
  const head = await answerOf(tx, 'deals', now);
  if (!head) return null;
  const { pieces, systemZone: _, ...rest } = head;
  const texts = await Promise.all([...Array(pieces).keys()].map((n) => answerOf(tx, `deals ${n}`, now)));
  return { ...rest, deals: texts.flatMap((text) => JSON.parse(text ?? '[]') as DealRow[]) };
}

/** Keeps answers in place of all there were, unless something was saved since. That they could not be kept is of no concern. */
export async function keepAnswers(db: Database, answers: KeptAnswer[]): Promise<void> {
  const tx = db.transaction(['answers', 'meta'], 'readwrite', { durability: 'relaxed' });
  const done = tx.done.catch(() => {});
  const generation = await generationOf(tx);
  const store = tx.objectStore('answers');
  const holding = answers.filter((answer) => answer.generation === generation);
  const writes = holding.length > 0 ? [store.clear(), ...holding.map((one) => store.put(one))] : [];
  await Promise.all(writes).catch(() => {});
  await done;
}
