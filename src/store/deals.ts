import type { Deal } from '../deals/types.ts';
import { packed, rowByKey, rowOf } from './packs.ts';
import type { Reading, Writing } from './schema.ts';
import { sortedBy } from './sorted.ts';
import { takeOutDeal } from './unpack.ts';

/** Creates a deal, or replaces the one with the same id. */
export async function putDeal(tx: Writing, deal: Deal): Promise<void> {
  await takeOutDeal(tx, deal.id);
  await tx.objectStore('deals').put(deal);
}

export async function dealById(tx: Reading, id: string): Promise<Deal | undefined> {
  return (await tx.objectStore('deals').get(id)) ?? (await rowOf(tx, id))?.deal;
}

/** The deal of one account that new people with this key belong to. */
export async function dealByKey(tx: Reading, account: string, key: string): Promise<Deal | undefined> {
  const alone = await tx.objectStore('deals').index('account, key').get([account, key]);
  return alone ?? (await rowByKey(tx, account, key))?.deal;
}

/** Without those the rep said are none. */
export async function allDeals(tx: Reading): Promise<Deal[]> {
  return (await dealsAndNone(tx)).filter(({ notADealSince }) => notADealSince === undefined);
}

/** Those the rep said are none. */
export async function notDeals(tx: Reading): Promise<Deal[]> {
  return (await dealsAndNone(tx)).filter(({ notADealSince }) => notADealSince !== undefined);
}

async function dealsAndNone(tx: Reading): Promise<Deal[]> {
  const [alone, inPacks] = await Promise.all([tx.objectStore('deals').getAll(), packed(tx, 'deals')]);
  return inPacks.length === 0 ? alone : sortedBy([...alone, ...inPacks], ({ id }) => id);
}

/** Removes a deal that nothing refers to. */
export async function removeDeal(tx: Writing, id: string): Promise<void> {
  await takeOutDeal(tx, id);
  await tx.objectStore('deals').delete(id);
}
