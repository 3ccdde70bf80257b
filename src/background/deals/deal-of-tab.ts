import { externalRecipients } from '../../deals/belonging.ts';
import { proposeDeals } from '../../deals/propose.ts';
import type { DealOfTab } from '../../deals/shown.ts';
import type { Person } from '../../deals/types.ts';
import { isBulkAddress } from '../../engine/context/bulk-address.ts';
import { seenInTab } from '../../messages/tabs.ts';
import { forgottenIn } from '../../store/forgotten.ts';
import { allPeople } from '../../store/people.ts';
import { load } from '../../store/save.ts';
import { getSettings } from '../../store/settings.ts';
import { knownCalendar } from '../calendar/known-calendar.ts';
import type { Handler, World } from '../world.ts';
import { dealOf, notDealOf } from './belonging.ts';
import { readStandings } from './standings.ts';

/** The deal of the mail or meeting that a tab shows. */
export const dealOfTab: Handler<'deal-of-tab'> = async ({ tab, url }, world) => {
  const seen = await seenInTab(world.session, tab, url);
  if (!seen) return { is: 'unknown' };
  const db = await world.connection.checked();
  const found = await load(
    db,
    ['deals', 'people', 'settings', 'calendars', 'meetings'],
    async (tx): Promise<Exclude<DealOfTab, { is: 'no-deal' }> | Unplaced> => {
      let people = 'people' in seen ? seen.people : [];
      if (seen.is === 'meeting') {
        const { meetings } = await knownCalendar(tx, world.now());
        const meeting = meetings.find(({ key }) => key === seen.key);
        if (!meeting) return { is: 'unknown' };
        people = meeting.people.map(({ email }) => email);
      }
      const isForgotten = await forgottenIn(tx);
      const outside = externalRecipients(
        people.map((address) => ({ address })),
        seen.account,
        (await getSettings(tx)).internalDomains,
      ).filter(({ address }) => !isForgotten(address));
      const { account } = seen;
      const deal = await dealOf(tx, account, outside);
      if (deal) return { is: 'deal', id: deal.id };
      const none = await notDealOf(tx, account, outside);
      if (none) return { is: 'not-a-deal', id: none.id, name: none.name };
      // Nobody makes a deal with a newsletter.
      const asked = outside.filter(({ address }) => !isBulkAddress(address));
      return { is: 'no-deal', account, people: asked.map(({ address }) => address), known: await allPeople(tx) };
    },
  );
  return found.is === 'no-deal' ? withProposals(found, world) : found;
};

type Unplaced = Omit<Extract<DealOfTab, { is: 'no-deal' }>, 'proposals'> & { known: Person[] };

/** Where they may belong, by all that is known of the deals there are. */
async function withProposals({ known, ...unplaced }: Unplaced, world: World): Promise<DealOfTab> {
  const { account, people } = unplaced;
  if (people.length === 0) return { ...unplaced, proposals: [] };
  const { deals, summaries } = await readStandings(world);
  const accounts = [...new Set([account, ...deals.map((one) => one.account)])];
  const states = new Map([...summaries].flatMap(([id, { facts }]) => (facts ? [[id, facts] as const] : [])));
  const named = people.map((address) => ({ address, name: '' }));
  const wanted = deals.filter(({ notADealSince }) => notADealSince === undefined);
  const proposals = proposeDeals(named, { account, accounts, deals: wanted, people: known, states });
  return {
    ...unplaced,
    proposals: proposals.map(({ dealId, name, why, people: who }) => ({ dealId, name, why, people: who })),
  };
}
