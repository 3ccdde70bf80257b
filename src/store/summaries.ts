import type { Derivation } from '../deals/derive.ts';
import { pagesOf } from './pages.ts';
import type { Reading, Writing } from './schema.ts';

/**
 * What the events of a deal say of it, kept so that a list of thousands need not read all events. It is there or it is
 * right: whoever writes or removes an event drops it in the same transaction, and the next reader derives it anew.
 */
export interface Summary extends Derivation {
  /** The deal. */
  id: string;
  /** Deals it was ever joined with, by a merge or a moved person: what happens in one may change the others. */
  linked: string[];
  /** Of the code that derived it. */
  derivation: number;
}

/** So many at a time are handed over within some milliseconds. */
const AT_ONCE = 125;

/** By deal id, a few at a time. */
export async function allSummaries(tx: Reading): Promise<Summary[]> {
  const all: Summary[] = [];
  for await (const some of pagesOf(tx, 'summaries', AT_ONCE, ({ id }) => id)) all.push(...some);
  return all;
}

export function summaryOf(tx: Reading, dealId: string): Promise<Summary | undefined> {
  return tx.objectStore('summaries').get(dealId);
}

/** Drops what was derived for these deals and all that are linked with them. Part of every write of events. */
export async function dropSummaries(tx: Writing, dealIds: string[]): Promise<void> {
  const store = tx.objectStore('summaries');
  const known = (await Promise.all(dealIds.map((id) => store.get(id)))).filter((summary) => summary !== undefined);
  // One that does not say what it is linked with may have been linked with any.
  if (!known.every(({ linked }) => Array.isArray(linked))) return dropAllSummaries(tx);
  const dropped = new Set(known.flatMap(({ id, linked }) => [id, ...linked]));
  await Promise.all([...dropped].map((id) => store.delete(id)));
}

/** Drops all of them, and what was answered by them: the events are others now. */
export async function dropAllSummaries(tx: Writing): Promise<void> {
  await Promise.all([tx.objectStore('summaries').clear(), tx.objectStore('answers').clear()]);
}
