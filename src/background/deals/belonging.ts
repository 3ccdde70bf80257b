import { dealKey, externalRecipients } from '../../deals/belonging.ts';
import type { Deal } from '../../deals/types.ts';
import { dealById, dealByKey } from '../../store/deals.ts';
import { personByAddress } from '../../store/people.ts';
import type { Reading } from '../../store/schema.ts';

/**
 * The deal a mail belongs to: that of the first recipient outside the company who is known, or whose company is. One that
 * the rep said is none counts as not there.
 * Reads the stores `deals` and `people`.
 */
export async function dealOf(
  tx: Reading,
  account: string,
  recipients: { address: string }[],
): Promise<Deal | undefined> {
  return (await placesOf(tx, account, recipients)).find(({ notADealSince }) => notADealSince === undefined);
}

/** The one among them that the rep said is none; undefined for none. */
export async function notDealOf(
  tx: Reading,
  account: string,
  recipients: { address: string }[],
): Promise<Deal | undefined> {
  return (await placesOf(tx, account, recipients)).find(({ notADealSince }) => notADealSince !== undefined);
}

async function placesOf(tx: Reading, account: string, recipients: { address: string }[]): Promise<Deal[]> {
  const found: Deal[] = [];
  for (const { address } of externalRecipients(recipients, account)) {
    const person = await personByAddress(tx, account, address);
    const key = dealKey(address)?.key;
    const deal =
      (person && (await dealById(tx, person.dealId))) ?? (key ? await dealByKey(tx, account, key) : undefined);
    if (deal) found.push(deal);
  }
  return found;
}
