import type { Deal } from '../deals/types.ts';
import type { Reading, Writing } from './schema.ts';

/** Creates a deal, or replaces the one with the same id. */
export async function putDeal(tx: Writing, deal: Deal): Promise<void> {
  await tx.objectStore('deals').put(deal);
}

export function dealById(tx: Reading, id: string): Promise<Deal | undefined> {
  return tx.objectStore('deals').get(id);
}

/** The deal of one account that new people with this key belong to. */
export function dealByKey(tx: Reading, account: string, key: string): Promise<Deal | undefined> {
  return tx.objectStore('deals').index('account, key').get([account, key]);
}

/** Without those the rep said are none. */
export async function allDeals(tx: Reading): Promise<Deal[]> {
  return (await tx.objectStore('deals').getAll()).filter(({ notADealSince }) => notADealSince === undefined);
}

/** Those the rep said are none. */
export async function notDeals(tx: Reading): Promise<Deal[]> {
  return (await tx.objectStore('deals').getAll()).filter(({ notADealSince }) => notADealSince !== undefined);
}

/** Removes a deal that nothing refers to. */
export async function removeDeal(tx: Writing, id: string): Promise<void> {
  await tx.objectStore('deals').delete(id);
}
