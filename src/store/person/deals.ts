import { dealKey, dealName } from '../../deals/belonging.ts';
import { whoTookPart } from '../../deals/took-part.ts';
import type { Deal, Person, TimelineEvent } from '../../deals/types.ts';
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
  const fates: DealFates = new Map();
  for (const deal of deals) {
    const isTheirs = deal.key === `person:${who.address}`;
    const inIt = people.filter(({ dealId }) => dealId === deal.id);
    const others = othersIn(deal, inIt, events, who.address);
    const [other] = others;
    const key = isTheirs && other !== undefined ? dealKey(other) : null;
    if (isTheirs) {
      const name = key && dealName(key, people.find(({ address }) => address === other)?.name);
      fates.set(deal.id, key && name ? { ...deal, key: key.key, name } : null);
    } else if (isLeftEmpty(deal, inIt, events, who.address, stays)) fates.set(deal.id, null);
    else if (names(deal.name)) fates.set(deal.id, { ...deal, name: deal.key.slice(deal.key.indexOf(':') + 1) });
  }
  return fates;
}

/** Addresses of whoever else belongs to a deal or took part in it. */
function othersIn(deal: Deal, inIt: Person[], events: TimelineEvent[], address: string): string[] {
  const known = inIt.map((person) => person.address);
  const seen = events.flatMap((event) => {
    if (event.kind === 'person-moved') return event.to === deal.id ? [event.person] : [];
    return event.dealId === deal.id ? whoTookPart(event) : [];
  });
  return [...new Set([...known, ...seen])].filter((one) => one !== address);
}

/** Only what was about them was in it. */
function isLeftEmpty(
  deal: Deal,
  inIt: Person[],
  events: TimelineEvent[],
  address: string,
  stays: (event: TimelineEvent) => boolean,
): boolean {
  const own = events.filter(({ dealId }) => dealId === deal.id);
  const wasInIt =
    inIt.some((person) => person.address === address) || own.some((event) => whoTookPart(event).includes(address));
  return wasInIt && inIt.every((person) => person.address === address) && !own.some(stays);
}
