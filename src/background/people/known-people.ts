import { compareNames } from '../../deals/compare-names.ts';
import { evidenceIn } from '../../deals/evidence.ts';
import type { KnownPerson } from '../../deals/kept.ts';
import { whoTookPart } from '../../deals/took-part.ts';
import type { TimelineEvent } from '../../deals/types.ts';
import { isCalendarAddress } from '../../schedule/calendar-address.ts';
import { namesOf, type PersonalRecords } from '../../store/person/forgetting.ts';

/** Addresses of the rep, of whom nothing is listed. */
export function ownAddresses({ deals, people, calendars }: PersonalRecords): Set<string> {
  return new Set([...deals, ...people, ...calendars].map(({ account }) => account).filter((one) => one !== ''));
}

/** Everybody there is any record of, by name and address, without the rep. */
export function knownPeople(records: PersonalRecords): KnownPerson[] {
  const own = ownAddresses(records);
  const found = new Map<string, Omit<KnownPerson, 'deals'> & { deals: Set<string> }>();
  const dealNames = new Map(records.deals.map(({ id, name }) => [id, name]));
  const see = (address: string, dealId?: string) => {
    const empty = { address, name: '', deals: new Set<string>(), mails: 0, meetings: 0, entries: 0, sentences: 0 };
    const one = found.get(address) ?? empty;
    found.set(address, one);
    const deal = dealId === undefined ? undefined : dealNames.get(dealId);
    if (deal !== undefined) one.deals.add(deal);
    return one;
  };
  for (const { address, dealId } of records.people) see(address, dealId);
  for (const event of records.events) {
    for (const address of new Set(peopleOf(event))) {
      const one = see(address, event.dealId);
      if (event.kind === 'mail-sent') one.mails++;
      else one.entries++;
      one.sentences += evidenceIn(event);
    }
  }
  for (const meeting of records.meetings) {
    const guests = meeting.people.flatMap(({ email, room }) => (room ? [] : [email]));
    for (const address of new Set(meeting.organizer ? [...guests, meeting.organizer] : guests)) see(address).meetings++;
  }
  for (const { listed } of records.calendars) for (const { id } of listed) if (isPerson(id)) see(id);
  const names = nameIndex(records);
  return [...found.values()]
    .filter(({ address }) => !own.has(address) && isPerson(address))
    .map((one) => ({ ...one, name: names.get(one.address) ?? '', deals: [...one.deals].sort() }))
    .sort((a, b) => compareNames(a.name || a.address, b.name || b.address) || (a.address < b.address ? -1 : 1));
}

/** Everybody an event names. */
function peopleOf(event: TimelineEvent): string[] {
  return event.kind === 'person-moved' ? [event.person] : whoTookPart(event);
}

/** Not a calendar of its own, a room or a feed. */
const isPerson = (address: string): boolean => address.includes('@') && !isCalendarAddress(address);

/** As `namesOf`, the first of each, for all at once. */
function nameIndex({ people, meetings }: PersonalRecords): Map<string, string> {
  const names = new Map<string, string>();
  const add = (address: string, name = '') => {
    if (name.trim() !== '' && !names.has(address)) names.set(address, name);
  };
  for (const { address, name } of people) add(address, name);
  for (const meeting of meetings) for (const { email, name } of meeting.people) add(email, name);
  return names;
}

/** What somebody is called; empty when unknown. */
export function nameOf(records: PersonalRecords, address: string): string {
  return namesOf(records, address)[0] ?? '';
}
