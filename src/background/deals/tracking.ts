import { dealKey, dealName, externalRecipients } from '../../deals/belonging.ts';
import type { Deal } from '../../deals/types.ts';
import { UserError } from '../../errors.ts';
import { dealById, notDeals, putDeal, removeDeal } from '../../store/deals.ts';
import { eventsOfDeal } from '../../store/events.ts';
import { forgottenIn } from '../../store/forgotten.ts';
import { peopleOfDeal, personByAddress, personId, putPerson, removePerson } from '../../store/people.ts';
import { load, save } from '../../store/save.ts';
import type { Writing } from '../../store/schema.ts';
import { getSettings } from '../../store/settings.ts';
import { gone } from '../gone.ts';
import type { Handler } from '../world.ts';
import { dealOf } from './belonging.ts';

/** Which people make a deal, by the rep's word: tracked on one click, or said to be none. */

/**
 * Begins a deal with these people, or puts them in the deal `into`. Asked twice it is done once.
 * @throws UserError when nobody of them can be in a deal, or `into` is not there
 */
export const trackDeal: Handler<'track-deal'> = async ({ id, account, people, into, at }, { connection }) =>
  save(await connection.checked(), ['deals', 'people', 'settings'], async (tx) => {
    const [isForgotten, { internalDomains }] = await Promise.all([forgottenIn(tx), getSettings(tx)]);
    const outside = externalRecipients(people, account, internalDomains).filter(({ address }) => !isForgotten(address));
    const existing = into === null ? await dealOf(tx, account, outside) : await dealById(tx, into);
    const deal = existing ?? (into === null ? newDeal(id, account, outside, at) : null);
    if (!deal || deal.account !== account) throw new UserError('Nobody here can be in a deal. Open the mail again.');
    if (!existing) await putDeal(tx, deal);
    for (const { address } of outside) {
      // In a new deal only its own company: somebody of another one may belong anywhere.
      if (into === null && dealKey(address)?.key !== deal.key) continue;
      if (await personByAddress(tx, account, address)) continue;
      await putPerson(tx, { id: personId(account, address), account, address, name: '', dealId: deal.id });
    }
    return { deal: deal.id };
  });

/** Takes `track-deal` back: the people leave, and so does the deal unless something happened in it since. */
export const untrackDeal: Handler<'untrack-deal'> = async ({ deal, account, people }, { connection }) => {
  await save(await connection.checked(), ['deals', 'people', 'events'], async (tx) => {
    for (const { address } of people) {
      const person = await personByAddress(tx, account, address);
      if (person?.dealId === deal) await removePerson(tx, person.id);
    }
    await removeIfEmpty(tx, deal);
  });
  return null;
};

/**
 * Says that a deal is none, or that these people make none. Nothing is deleted; nothing more is noted of it.
 * @throws UserError when there is no such deal and nobody to make one
 */
export const notADeal: Handler<'not-a-deal'> = async ({ id, deal, account, people, at }, { connection }) =>
  save(await connection.checked(), ['deals', 'settings'], async (tx) => {
    const outside = externalRecipients(people, account, (await getSettings(tx)).internalDomains);
    const known = deal === null ? undefined : await dealById(tx, deal);
    const found = known ?? (deal === null ? newDeal(id, account, outside, at) : null);
    if (!found) throw gone();
    await putDeal(tx, { ...found, notADealSince: at });
    return { deal: found.id };
  });

/** Takes `not-a-deal` back, whenever. */
export const isADeal: Handler<'is-a-deal'> = async ({ deal }, { connection }) => {
  await save(await connection.checked(), ['deals', 'people', 'events'], async (tx) => {
    const found = await dealById(tx, deal);
    if (!found) return;
    const { notADealSince: _since, ...back } = found;
    await putDeal(tx, back);
    await removeIfEmpty(tx, deal);
  });
  return null;
};

export const listNotDeals: Handler<'not-deals'> = async (_payload, { connection }) => {
  const found = await load(await connection.checked(), ['deals'], notDeals);
  return found
    .map(({ id, name, account, notADealSince = '' }) => ({ id, name, account, since: notADealSince }))
    .sort((a, b) => (a.since < b.since ? 1 : -1));
};

function newDeal(id: string, account: string, outside: { address: string }[], at: string): Deal | null {
  const key = outside[0] && dealKey(outside[0].address);
  return key ? { id, account, key: key.key, name: dealName(key), createdAt: at } : null;
}

async function removeIfEmpty(tx: Writing, deal: string): Promise<void> {
  const [events, people] = await Promise.all([eventsOfDeal(tx, deal), peopleOfDeal(tx, deal)]);
  if (events.length === 0 && people.length === 0) await removeDeal(tx, deal);
}
