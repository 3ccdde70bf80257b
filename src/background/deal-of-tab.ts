import { externalRecipients } from '../deals/belonging.ts';
import { load } from '../store/save.ts';
import { dealOf } from './belonging.ts';
import { knownCalendar } from './known-calendar.ts';
import { seenInTab } from './tab-memory.ts';
import type { Handler } from './world.ts';

/** The deal of the mail or meeting that a tab shows. */
export const dealOfTab: Handler<'deal-of-tab'> = async ({ tab, url }, world) => {
  const seen = await seenInTab(world, tab, url);
  if (!seen) return { is: 'unknown' };
  const db = await world.connection.checked();
  return load(db, ['deals', 'people', 'calendars', 'meetings'], async (tx) => {
    let people = 'people' in seen ? seen.people : [];
    if (seen.is === 'meeting') {
      const { meetings } = await knownCalendar(tx, world.now());
      const meeting = meetings.find(({ key }) => key === seen.key);
      if (!meeting) return { is: 'unknown' };
      people = meeting.people.map(({ email }) => email);
    }
    const outside = externalRecipients(
      people.map((address) => ({ address })),
      seen.account,
    );
    const deal = await dealOf(tx, seen.account, outside);
    return deal ? { is: 'deal', id: deal.id } : { is: 'no-deal', people: outside.map(({ address }) => address) };
  });
};
