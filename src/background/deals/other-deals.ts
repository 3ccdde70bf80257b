import { proposeDeals } from '../../deals/propose.ts';
import { allPeople } from '../../store/people.ts';
import { load } from '../../store/save.ts';
import type { Handler } from '../world.ts';
import { readStandings } from './standings.ts';

/** More are not offered: who takes part in everything says nothing of this one. */
const MOST = 3;

/**
 * Open deals that everybody of this one takes part in as well. A mail to an agency or a reseller alone begins a deal of its
 * own, and which of its clients that mail was about only the rep knows.
 */
export const otherDeals: Handler<'other-deals'> = async ({ deal }, world) => {
  const { deals, summaries } = await readStandings(world);
  const own = deals.find(({ id }) => id === deal);
  const people = summaries.get(deal)?.facts?.people ?? [];
  if (!own || people.length === 0) return [];
  const known = await load(await world.connection.checked(), ['people'], allPeople);
  const states = new Map([...summaries].flatMap(([id, { facts }]) => (facts ? [[id, facts] as const] : [])));
  const others = deals.filter(({ id, notADealSince }) => {
    return id !== deal && notADealSince === undefined && states.get(id)?.outcome === 'open';
  });
  const named = people.map((address) => ({ address, name: '' }));
  const accounts = [...new Set(deals.map(({ account }) => account))];
  return proposeDeals(named, { account: own.account, accounts, deals: others, people: known, states })
    .flatMap(({ dealId, name, ground, people: who }) =>
      dealId !== null && ground === 'took-part' && who.length === people.length
        ? [{ id: dealId, name, people: who }]
        : [],
    )
    .slice(0, MOST);
};
