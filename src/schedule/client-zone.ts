import { zoneOfDomain } from './domain-zones.ts';
import type { Meeting } from './meeting.ts';
import { isZone } from './wall.ts';

/** Where the other side keeps its clocks. `set`: the rep said so; `likely`: their invitations say so; `guess`: one sign only. */
export interface ClientZone {
  /** IANA. */
  zone: string;
  sure: 'set' | 'likely' | 'guess';
  /** The sign: what the rep set, how many of their invitations were in this zone, or the ending of their domain. */
  from: { kind: 'set' } | { kind: 'invitations'; count: number; of: number } | { kind: 'domain'; ending: string };
}

export interface ClientZoneOptions {
  /** What the rep set on the deal or the person; null or empty when nothing. */
  set: string | null;
  /** Past and coming meetings with these people, in any order. */
  meetings: Pick<Meeting, 'key' | 'seriesKey' | 'organizer' | 'zone'>[];
  /** The other side's addresses. */
  addresses: string[];
  /** True for domains that say nothing of where somebody is, such as free mail. */
  isAnywhere?: (domain: string) => boolean;
}

/** That many of their invitations have to agree before one of them is more than a sign. */
const ENOUGH = 2;
/** And so large a part of all that they sent: people travel, and assistants sit elsewhere. */
const MAJORITY = 2 / 3;

const domainOf = (address: string): string => address.toLowerCase().split('@').at(-1) ?? '';

/**
 * The zone of the people on the other side: as set by the rep, else learned from the invitations that they sent, else guessed
 * from a country's domain when the country has one zone. An invitation of the rep says nothing: it is in the rep's own zone.
 * @returns null when nothing is known
 */
export function clientZone({ set, meetings, addresses, isAnywhere }: ClientZoneOptions): ClientZone | null {
  if (set && isZone(set)) return { zone: set, sure: 'set', from: { kind: 'set' } };
  const domains = new Set(addresses.map(domainOf).filter((domain) => domain !== '' && !isAnywhere?.(domain)));
  const theirs = new Set(addresses.map((address) => address.toLowerCase()));
  const votes = new Map<string, string>();
  for (const { key, seriesKey, organizer, zone } of meetings) {
    if (organizer === null || zone === null || !isPlace(zone) || !isZone(zone)) continue;
    // A series was entered once, however often it takes place.
    if (theirs.has(organizer) || domains.has(domainOf(organizer))) votes.set(seriesKey ?? key, zone);
  }
  return learned([...votes.values()]) ?? guessed(domains);
}

/** `UTC` and fixed offsets are what software writes when it knows no place. */
const isPlace = (zone: string): boolean => zone.includes('/') && !zone.startsWith('Etc/');

function learned(zones: string[]): ClientZone | null {
  const counts = new Map<string, number>();
  for (const zone of zones) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  const [most, next] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most || most[1] === next?.[1]) return null;
  const [zone, count] = most;
  const likely = count >= ENOUGH && count / zones.length >= MAJORITY;
  return { zone, sure: likely ? 'likely' : 'guess', from: { kind: 'invitations', count, of: zones.length } };
}

/** Only when all that say anything say the same. */
function guessed(domains: Set<string>): ClientZone | null {
  const found = [...domains].flatMap((domain) => zoneOfDomain(domain) ?? []);
  const [first] = found;
  if (!first || found.some(({ zone }) => zone !== first.zone)) return null;
  return { zone: first.zone, sure: 'guess', from: { kind: 'domain', ending: first.ending } };
}
