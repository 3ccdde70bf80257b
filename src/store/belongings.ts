import { dealKey } from '../deals/belonging.ts';
import { allPacks, recordsOf } from './packs.ts';
import type { Database, Reading } from './schema.ts';
import { sortedBy } from './sorted.ts';

/** Which deals an account has and who is in them: what thousands of rows are matched with, read once for all of them. */
export interface Belongings {
  account: string;
  /** Writes that had been made when it was read. */
  generation: number;
  deals: Map<string, { id: string; name: string }>;
  dealIds: Map<string, { id: string; name: string }>;
  /** By deal id: since when the rep says it is none, an instant. Of two deals with one key the other is found. */
  none: Map<string, string>;
  /** By address: the deal somebody is filed in. */
  people: Map<string, string>;
}

/** Of each connection the newest. Every write counts `generation` up, so one that is behind is read anew. */
const newest = new WeakMap<Database, Belongings>();

/** Reads the stores `deals`, `people` and `meta`. */
export async function belongingsOf(db: Database, tx: Reading, account: string): Promise<Belongings> {
  const generation = (await tx.objectStore('meta').get('generation')) ?? 0;
  const known = newest.get(db);
  if (known?.account === account && known.generation === generation) return known;
  const [alone, people, rows] = await Promise.all([
    tx
      .objectStore('deals')
      .index('account, key')
      .getAll(IDBKeyRange.bound([account], [account, []])),
    tx.objectStore('people').getAll(IDBKeyRange.bound(`${account} `, `${account} \uffff`)),
    allPacks(tx).then((packs) => packs.flatMap((pack) => pack.rows.filter(({ deal }) => deal.account === account))),
  ]);
  // Of two deals with one key the first by id is found, wherever it is kept.
  const deals = rows.length === 0 ? alone : sortedBy([...alone, ...recordsOf(rows, 'deals')], ({ id }) => id);
  const read: Belongings = { account, generation, ...emptyMaps() };
  for (const { id, key, name, notADealSince } of deals) {
    if (notADealSince !== undefined) read.none.set(id, notADealSince);
    const known = read.deals.get(key);
    if (!known || read.none.has(known.id)) read.deals.set(key, { id, name });
    read.dealIds.set(id, { id, name });
  }
  for (const { address, dealId } of [...people, ...recordsOf(rows, 'people')]) read.people.set(address, dealId);
  newest.set(db, read);
  return read;
}

const emptyMaps = () => ({ deals: new Map(), dealIds: new Map(), none: new Map(), people: new Map() });

/** Forgets what was read: what was noted in it since may not have been saved. */
export function forgetBelongings(db: Database): void {
  newest.delete(db);
}

/**
 * The deal that one of a file belongs to, and which of its people are in no deal yet. By its key, else by somebody whose own
 * address is what the key comes from and whom the rep has in another deal.
 * @param importing the import that is under way: a deal it made is none that somebody was in before
 */
export function matchOf<P extends { address: string }>(
  { deals, dealIds, people }: Belongings,
  wanted: { key: string; people: P[] },
  importing: string | null,
): { deal: { id: string; name: string } | undefined; unfiled: P[] } {
  const unfiled = wanted.people.filter(({ address }) => !people.has(address));
  const byKey = deals.get(wanted.key);
  if (byKey) return { deal: byKey, unfiled };
  for (const { address } of wanted.people) {
    const filed = people.get(address);
    const isOwn = importing !== null && filed?.startsWith(`${importing} `);
    if (filed !== undefined && !isOwn && dealKey(address)?.key === wanted.key) {
      return { deal: dealIds.get(filed), unfiled };
    }
  }
  return { deal: undefined, unfiled };
}
