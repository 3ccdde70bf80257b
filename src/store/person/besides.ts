import { whoTookPart } from '../../deals/took-part.ts';
import type { TimelineEvent } from '../../deals/types.ts';
import type { IsForgotten } from '../forgotten.ts';
import { eventsWithout } from './events.ts';

/** What somebody is called where they were met, by address in lower case. */
export type NamesMet = ReadonlyMap<string, string>;

/** As a thread or a mail gives them. */
export const namesMet = (people: { address: string; name: string }[]): NamesMet =>
  new Map(people.map(({ address, name }) => [address, name]));

/**
 * New events as if those who are kept forgotten had been noted and then forgotten: what is about them alone is not among
 * them, and of the rest only what is theirs is not.
 * @param before what is there of these deals already
 * @param met names under which they turn up now, as nothing knows them any more
 */
export function besidesForgotten(
  events: TimelineEvent[],
  isForgotten: IsForgotten,
  { before = [], met = new Map() }: { before?: TimelineEvent[]; met?: NamesMet } = {},
): TimelineEvent[] {
  const everybody = new Set([...events.flatMap(addressesOf), ...met.keys()]);
  let left = events;
  for (const address of everybody) {
    if (!isForgotten(address)) continue;
    const name = met.get(address) ?? '';
    const who = { address, names: name === '' || name.toLowerCase() === address ? [] : [name] };
    const { changed } = eventsWithout([...before, ...left], who, new Set());
    left = left.flatMap((event) => (changed.has(event) ? (changed.get(event) ?? []) : event));
  }
  return left;
}

const addressesOf = (event: TimelineEvent): string[] =>
  event.kind === 'person-moved' ? [event.person] : whoTookPart(event);
