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
  /** What lists tell of each deal, which outlasts writes: see `told.ts`. Kept in pieces, beside those of `deals`. */
  told: { basis: string; over: string[]; pieces: number };
  [piece: `told ${number}`]: string;
  derived: string[];
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
  if (!kept || kept.generation !== generation || !isWhole(kept)) return null;
  return kept.from <= now && now < kept.until ? (kept as KeptAnswer<N>).value : null;
}

/** What lists are drawn from: a page that is answered something else draws nothing at all. */
function isWhole({ name, value }: KeptAnswer): boolean {
  const { items, due = [] } = (value ?? {}) as Partial<Today>;
  return value !== undefined && (name !== 'today' || (Array.isArray(items) && Array.isArray(due)));
}

/** The list of deals, put together. */
export async function dealsOf(tx: Reading, now: string): Promise<Deals | null> {
  const head = await answerOf(tx, 'deals', now);
  if (!head) return null;
  const { pieces, systemZone: _, ...rest } = head;
  const texts = await piecesIn(tx, 'deals', pieces);
  const deals = texts.flatMap((text) => JSON.parse(text) as DealRow[]);
  if (deals.some((row) => typeof row?.id !== 'string')) throw new TypeError('What is kept holds no deal.');
  return { ...rest, deals };
}

/** Pieces hold as long as what they are pieces of. */
export async function piecesIn(tx: Reading, name: 'deals' | 'told', pieces: number): Promise<string[]> {
  const store = tx.objectStore('answers');
  const found = await Promise.all([...Array(pieces).keys()].map((n) => store.get(`${name} ${n}`)));
  return found.map((piece) => piece?.value as string);
}

/** Answers that were read, and names of some that are to be kept as they were then. */
export interface Unchanged {
  since: Pick<KeptAnswer, 'generation' | 'from'>;
  names: ReadonlySet<string>;
}

/**
 * Keeps answers in place of all there were, unless something was saved since. That they could not be kept is of no concern.
 * @param unchanged is not written again, unless somebody else kept answers since it was read
 */
export async function keepAnswers(db: Database, answers: KeptAnswer[], unchanged?: Unchanged): Promise<void> {
  const tx = db.transaction(['answers', 'meta'], 'readwrite', { durability: 'relaxed' });
  const done = tx.done.catch(() => {});
  const store = tx.objectStore('answers');
  const [generation, last, there] = await Promise.all([generationOf(tx), store.get('told'), store.getAllKeys()]);
  const holding = answers.filter((answer) => answer.generation === generation);
  if (holding.length > 0) {
    const isSince = last?.from === unchanged?.since.from && last?.generation === unchanged?.since.generation;
    const staying = isSince && unchanged ? unchanged.names : new Set();
    const names = new Set<string>(holding.map(({ name }) => name));
    const gone = there.filter((name) => !names.has(name));
    const written = holding.filter(({ name }) => !staying.has(name));
    const writes = [...gone.map((name) => store.delete(name)), ...written.map((one) => store.put(one))];
    await Promise.all(writes).catch(() => {});
  }
  await done;
}
