import { type KeptAnswer, piecesIn } from './answers.ts';
import type { Reading, Writing } from './schema.ts';

/** What lists tell of each deal as it was last kept, however much was saved since. `told-deals.ts` says what still holds of it. */
export interface KeptTold {
  /** What all of it was told by. */
  basis: string;
  /** What the rep had put away. */
  over: string[];
  /** When it was kept. */
  since: Pick<KeptAnswer, 'generation' | 'from'>;
  /** Pieces of JSON. The rows of the board are in pieces of their own, in the same order. */
  told: string[];
  rows: string[];
  /** Deals whose events still are those it was told of. */
  same: ReadonlySet<string>;
}

/** Reads the stores `answers` and `summaries`. */
export async function keptTold(tx: Reading): Promise<KeptTold | null> {
  const answers = tx.objectStore('answers');
  const [told, deals, derived, there] = (await Promise.all([
    answers.get('told'),
    answers.get('deals'),
    answers.get('derived'),
    tx.objectStore('summaries').getAllKeys(),
  ])) as [KeptAnswer<'told'>?, KeptAnswer<'deals'>?, KeptAnswer<'derived'>?, string[]?];
  if (!told || !deals) return null;
  const { basis, over, pieces } = told.value;
  const [texts, rows] = await Promise.all([piecesIn(tx, 'told', pieces), piecesIn(tx, 'deals', deals.value.pieces)]);
  const same = new Set(there);
  for (const id of derived?.value ?? []) same.delete(id);
  const since = { generation: told.generation, from: told.from };
  return { basis, over, since, told: texts, rows, same };
}

/**
 * Notes that summaries are others than those that what is kept was told of. A summary that an event made wrong is not there
 * until it is derived anew, so that this belongs into the transaction that keeps derived ones, and nowhere else.
 */
export async function noteDerived(tx: Writing, ids: string[]): Promise<void> {
  const answers = tx.objectStore('answers');
  if ((await answers.getKey('told')) === undefined) return;
  const before = (await answers.get('derived')) as KeptAnswer<'derived'> | undefined;
  const value = [...new Set([...(before?.value ?? []), ...ids])];
  // Of no generation: it is no answer to anything.
  await answers.put({ name: 'derived', value, generation: -1, from: '', until: '' });
}
