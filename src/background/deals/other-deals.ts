import { compareNames } from '../../deals/compare-names.ts';
import { groupBy } from '../../schedule/group-by.ts';
import { allPeople } from '../../store/people.ts';
import { load } from '../../store/save.ts';
import type { Handler } from '../world.ts';
import { readStandings } from './standings.ts';

/** More are not offered: who takes part in everything says nothing of this one. */
const MOST = 3;

/**
 * Open deals that everybody of this one takes part in as well, or was put in. A mail to an agency or a reseller alone begins a
 * deal of its own, and which of its clients that mail was about only the rep knows.
 */
export const otherDeals: Handler<'other-deals'> = async ({ deal }, world) => {
  const { deals, summaries } = await readStandings(world);
  const own = deals.find(({ id }) => id === deal);
  const people = summaries.get(deal)?.facts?.people ?? [];
  if (!own || people.length === 0) return [];
  const known = await load(await world.connection.checked(), ['people'], allPeople);
  const filed = groupBy(
    known.filter(({ account, address }) => account === own.account && people.includes(address)),
    ({ dealId }) => dealId,
  );
  return deals
    .filter(({ id, account, notADealSince }) => {
      if (id === deal || account !== own.account || notADealSince !== undefined) return false;
      const facts = summaries.get(id)?.facts;
      const theirs = filed.get(id) ?? [];
      const isIn = (person: string) =>
        facts?.people.includes(person) || theirs.some(({ address }) => address === person);
      return facts?.outcome === 'open' && people.every(isIn);
    })
    .map(({ id, name }) => ({ id, name, people }))
    .sort((a, b) => compareNames(a.name, b.name))
    .slice(0, MOST);
};
