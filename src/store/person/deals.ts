import { dealKey, dealName } from '../../deals/belonging.ts';
import { whoTookPart } from '../../deals/took-part.ts';
import type { Deal, Person, TimelineEvent } from '../../deals/types.ts';
import { groupBy } from '../../schedule/group-by.ts';
import { type Who, wholeMention } from './mentions.ts';

/** What becomes of deals when somebody is forgotten, by deal id: null for one that goes. */
export type DealFates = Map<string, Deal | null>;

/**
 * A deal that is the person's own goes, unless others take part in it: then it is theirs. A company's deal goes when nothing
 * would be left in it. A name that is the person's gives way to the company's.
 * @param stays whether an event would still be there
 */
export function dealsWithout(
  deals: Deal[],
  people: Person[],
  events: TimelineEvent[],
  who: Who,
  stays: (event: TimelineEvent) => boolean = () => true,
): DealFates {
  const names = wholeMention(who);
  const peopleOf = groupBy(people, ({ dealId }) => dealId);
  const eventsOf = groupBy(events, ({ dealId }) => dealId);
  const fates: DealFates = new Map();
  for (const deal of deals) {
    const inIt = peopleOf.get(deal.id) ?? [];
    const own = eventsOf.get(deal.id) ?? [];
    if (deal.key === `person:${who.address}`) {
      const moved = events.flatMap((one) => (one.kind === 'person-moved' && one.to === deal.id ? [one.person] : []));
      const all = [...inIt.map(({ address }) => address), ...own.flatMap(whoTookPart), ...moved];
      const other = all.find((address) => address !== who.address);
      const key = other === undefined ? null : dealKey(other);
      const name = key && dealName(key, people.find(({ address }) => address === other)?.name);
      fates.set(deal.id, key && name ? { ...deal, key: key.key, name } : null);
    } else if (isLeftEmpty(inIt, own, who.address, stays)) fates.set(deal.id, null);
    else if (names(deal.name)) fates.set(deal.id, { ...deal, name: deal.key.slice(deal.key.indexOf(':') + 1) });
  }
  return fates;
}

/** Only what was about them was in it. */
function isLeftEmpty(
  inIt: Person[],
  own: TimelineEvent[],
  address: string,
  stays: (event: TimelineEvent) => boolean,
): boolean {
  if (!inIt.every((person) => person.address === address)) return false;
  const wasInIt = inIt.length > 0 || own.some((event) => whoTookPart(event).includes(address));
  return wasInIt && !own.some(stays);
}
