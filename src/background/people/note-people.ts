import { dealKey } from '../../deals/belonging.ts';
import type { Deal } from '../../deals/types.ts';
import type { Participant } from '../../page/types.ts';
import { personByAddress, personId, putPerson } from '../../store/people.ts';
import type { Writing } from '../../store/schema.ts';

/**
 * Notes who is on the other side of a deal. Somebody of another company in the same mail may belong anywhere (an agency,
 * a reseller), so events name them but the deal does not claim them. Needs the store `people`.
 */
export async function notePeople(tx: Writing, deal: Deal, external: Participant[]): Promise<void> {
  for (const { address, name } of external) {
    if (dealKey(address)?.key !== deal.key) continue;
    const known = await personByAddress(tx, deal.account, address);
    if (known && (known.name || !name)) continue;
    await putPerson(tx, {
      id: personId(deal.account, address),
      account: deal.account,
      address,
      name,
      dealId: known?.dealId ?? deal.id,
    });
  }
}
