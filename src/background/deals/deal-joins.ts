import type { Deal, TimelineEvent } from '../../deals/types.ts';
import { UserError } from '../../errors.ts';
import { dealById } from '../../store/deals.ts';
import { appendEvent, eventById } from '../../store/events.ts';
import { personByAddress, personId, putPerson } from '../../store/people.ts';
import { save } from '../../store/save.ts';
import type { Writing } from '../../store/schema.ts';
import { gone } from '../gone.ts';
import type { Handler } from '../world.ts';

/** Joining deals and parting them again. Nothing is rewritten: each is an event, and `take-back` takes it back. */

/** @throws UserError when one of them is not there, or they are of two accounts */
export const mergeDeals: Handler<'merge-deals'> = async ({ id, deal, from, at }, { connection }) => {
  await save(await connection.checked(), ['deals', 'events'], async (tx) => {
    const [stays, joins] = await Promise.all([dealById(tx, deal), dealById(tx, from)]);
    if (!stays || !joins || deal === from) throw gone('That deal');
    if (stays.account !== joins.account) throw new UserError('Deals of two accounts stay apart.');
    await appendEvent(tx, { id, at, kind: 'deal-merged', dealId: deal, from });
  });
  return null;
};

/**
 * Says that somebody belongs to another deal, where mails to them are noted from now on.
 * @throws UserError when a deal is not there, or they are of two accounts
 */
export const movePerson: Handler<'move-person'> = async ({ id, deal, person, to, at }, { connection }) => {
  await save(await connection.checked(), ['deals', 'people', 'events'], async (tx) => {
    const [leaves, joins] = await Promise.all([dealById(tx, deal), dealById(tx, to)]);
    if (!leaves || !joins || deal === to) throw gone('That deal');
    if (leaves.account !== joins.account) throw new UserError('Deals of two accounts stay apart.');
    await appendEvent(tx, { id, at, kind: 'person-moved', dealId: deal, person, to });
    await fileIn(tx, joins, person);
  });
  return null;
};

/** Files somebody in a deal: the one that their next mail belongs to. */
export async function fileIn(tx: Writing, { id: dealId, account }: Deal, address: string): Promise<void> {
  const known = await personByAddress(tx, account, address);
  await putPerson(tx, { id: personId(account, address), account, address, name: known?.name ?? '', dealId });
}

/** @param refersTo the merge */
export const splitDeal: Handler<'split-deal'> = async ({ id, refersTo, at }, { connection }) => {
  await save(await connection.checked(), ['deals', 'events'], async (tx) => {
    const merge = await eventById(tx, refersTo);
    if (merge?.kind !== 'deal-merged') throw new UserError('They are apart already. Open Bookend again.');
    const split: TimelineEvent = { id, at, kind: 'deal-split', dealId: merge.dealId, refersTo };
    await appendEvent(tx, split);
  });
  return null;
};
