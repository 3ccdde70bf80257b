import type { TimelineEvent } from '../../deals/types.ts';
import type { Schema } from '../schema.ts';
import { dealsWithout } from './deals.ts';
import { eventsWithout } from './events.ts';
import type { Who } from './mentions.ts';
import { calendarWithout, dismissalWithout, meetingWithout, nudgeWithout } from './records.ts';
import { swept } from './sweep.ts';

/** Stores in which somebody can be found. */
export const PERSONAL = [
  'deals',
  'people',
  'events',
  'meetings',
  'nudges',
  'dismissals',
  'calendars',
  'playbook',
] as const;
export type Personal = (typeof PERSONAL)[number];

/** Every record of these stores. */
export type PersonalRecords = { [S in Personal]: Schema[S]['value'][] };

/** What forgetting somebody does to one record. */
export type Change = {
  [S in Personal]: { store: S; before: Schema[S]['value']; after: Schema[S]['value'] | null };
}[Personal];

/**
 * Every record somebody can be found in, as it is and as it is without them. Also what is kept about them: nothing else is.
 * @param address lower case
 */
export function forgetting(records: PersonalRecords, address: string): Change[] {
  const who: Who = { address, names: namesOf(records, address) };
  const { deals, people, events } = records;
  const first = dealsWithout(deals, people, events, who);
  const lost = (fates: typeof first) => new Set([...fates].flatMap(([id, after]) => (after === null ? [id] : [])));
  let { changed, gone } = eventsWithout(events, who, lost(first));
  const fates = dealsWithout(deals, people, events, who, (event) => changed.get(event) !== null);
  if (lost(fates).size !== lost(first).size) ({ changed, gone } = eventsWithout(events, who, lost(fates)));
  const rules: { [S in Personal]: (record: never) => object | null } = {
    deals: (deal: PersonalRecords['deals'][number]) => fates.get(deal.id) ?? (fates.has(deal.id) ? null : deal),
    people: (person: PersonalRecords['people'][number]) => (person.address === address ? null : person),
    events: (event: TimelineEvent) => (changed.has(event) ? (changed.get(event) ?? null) : event),
    meetings: (meeting: PersonalRecords['meetings'][number]) => meetingWithout(meeting, who),
    nudges: (record: PersonalRecords['nudges'][number]) => nudgeWithout(record, who, gone),
    dismissals: (dismissal: PersonalRecords['dismissals'][number]) => dismissalWithout(dismissal, who, gone),
    calendars: (record: PersonalRecords['calendars'][number]) => calendarWithout(record, who),
    playbook: (playbook: PersonalRecords['playbook'][number]) => playbook,
  };
  return PERSONAL.flatMap((store) =>
    records[store].flatMap((before) => {
      const after = lastLook(store, before, rules[store](before as never), address);
      return after === before ? [] : [{ store, before, after } as Change];
    }),
  );
}

/** Names that people records and invitations give an address. */
export function namesOf({ people, meetings }: Pick<PersonalRecords, 'people' | 'meetings'>, address: string): string[] {
  const known = people.flatMap((person) => (person.address === address ? [person.name] : []));
  const invited = meetings.flatMap((meeting) =>
    meeting.people.flatMap(({ email, name }) => (email === address && name ? [name] : [])),
  );
  return [...new Set([...known, ...invited])].filter((name) => name.trim() !== '' && name.toLowerCase() !== address);
}

/** Fields that a record is found by, or that say where it belongs. What holds the address there cannot stay. */
const KEYS = ['id', 'key', 'account', 'calendar', 'dealId', 'meeting', 'nudge', 'refersTo', 'seriesKey', 'language'];

function lastLook(store: Personal, before: object, after: object | null, address: string): object | null {
  if (after === null) return null;
  const clean: Record<string, unknown> = swept(after as Record<string, unknown>, address);
  if (clean === after) return after === before ? before : after;
  const given = after as Record<string, unknown>;
  // A calendar's own key is the rep's account; a playbook has none that is anybody's.
  if (KEYS.some((field) => clean[field] !== given[field])) return null;
  return store === 'playbook' ? bracketed(given, address) : clean;
}

/** A wording may not be empty: where it had the address it asks for one. */
function bracketed(playbook: object, address: string): object {
  const written = JSON.stringify(playbook).replaceAll(
    new RegExp(address.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu'),
    '[address]',
  );
  return JSON.parse(written) as object;
}
