import { dealKey } from '../deals/belonging.ts';
import type { Deal } from '../deals/types.ts';
import type { ImportMatch } from '../messages.ts';
import { dealById, dealByKey } from '../store/deals.ts';
import { personByAddress } from '../store/people.ts';
import type { Reading } from '../store/schema.ts';

/** A deal of a file, by what is matched. */
export interface Matched {
  key: string;
  people: { address: string }[];
}

/**
 * The deal that one of a file belongs to, and which of its people are in no deal yet. By its key, else by somebody whose own
 * address is what the key comes from and whom the rep has in another deal. Reads the stores `deals` and `people`.
 * @param importing the import that is under way: what it wrote itself was not here before
 */
export async function matchOf<P extends { address: string }>(
  tx: Reading,
  account: string,
  { key, people }: { key: string; people: P[] },
  importing: string | null,
): Promise<{ deal: Deal | undefined; unfiled: P[] }> {
  const isOwn = (id: string): boolean => importing !== null && id.startsWith(`${importing} `);
  const [byKey, ...filed] = await Promise.all([
    dealByKey(tx, account, key),
    ...people.map(({ address }) => personByAddress(tx, account, address)),
  ]);
  const unfiled = people.filter((_, index) => filed[index] === undefined);
  if (byKey) return { deal: byKey, unfiled };
  const owner = filed.find((person) => person && !isOwn(person.dealId) && dealKey(person.address)?.key === key);
  return { deal: owner && (await dealById(tx, owner.dealId)), unfiled };
}

/** What an import would do with each of these. */
export function matchesOf(tx: Reading, account: string, deals: Matched[]): Promise<ImportMatch[]> {
  return Promise.all(
    deals.map(async (one) => {
      const { deal, unfiled } = await matchOf(tx, account, one, null);
      return { deal: deal ? { id: deal.id, name: deal.name } : null, adds: unfiled.length };
    }),
  );
}
