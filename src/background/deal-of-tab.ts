import { externalRecipients } from '../deals/belonging.ts';
import { proposeDeals } from '../deals/propose.ts';
import { allDeals } from '../store/deals.ts';
import { forgottenIn } from '../store/forgotten.ts';
import { allPeople } from '../store/people.ts';
import { load } from '../store/save.ts';
import { getSettings } from '../store/settings.ts';
import { dealOf, notDealOf } from './belonging.ts';
import { knownCalendar } from './known-calendar.ts';
import { seenInTab } from './tab-memory.ts';
import type { Handler } from './world.ts';

/** The deal of the mail or meeting that a tab shows. */
export const dealOfTab: Handler<'deal-of-tab'> = async ({ tab, url }, world) => {
  const seen = await seenInTab(world, tab, url);
  if (!seen) return { is: 'unknown' };
  const db = await world.connection.checked();
  return load(db, ['deals', 'people', 'settings', 'calendars', 'meetings'], async (tx) => {
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
    const [deals, known] = await Promise.all([allDeals(tx), allPeople(tx)]);
    const accounts = [...new Set([account, ...deals.map((one) => one.account)])];
    const named = outside.map(({ address }) => ({ address, name: '' }));
    const proposals = proposeDeals(named, { account, accounts, deals, people: known, states: new Map() });
    return {
      is: 'no-deal',
      account,
      people: outside.map(({ address }) => address),
      proposals: proposals.map(({ dealId, name, why, people: who }) => ({ dealId, name, why, people: who })),
    };
  });
};
