import type { Budget } from './expand-rule.ts';
import { readZone, zoneId } from './vtimezone.ts';
import { windowsZones } from './windows-zones.ts';
import { ianaZone, type Zone } from './zone.ts';

/** Finds the zone that a TZID means. */
export interface Zones {
  /** The zone of times without one. */
  floating: Zone;
  /** `floating` when the TZID is unknown; it is then in `unknown`. */
  find(tzid: string): Zone;
  unknown: Set<string>;
}

/** Days looked at for clock changes: enough for the zones of a hundred places. */
const STEPS = 1_000_000;
const MOST_UNKNOWN = 50;

/**
 * A TZID means, in this order: the IANA zone of exactly that name, since its rules are right for every year and a
 * feed's are often only this year's; a Windows name; what the feed itself defines; an IANA name in other letters or
 * behind a path (`/example.org/20240101/Europe/Berlin`), or a description (`(UTC+01:00) Amsterdam, Berlin`).
 * @param components VTIMEZONEs of the feed
 */
export function feedZones(components: string[], floating: Zone): Zones {
  const budget: Budget = { steps: STEPS, most: STEPS / 4, least: 0 };
  const defined = new Map<string, string>();
  for (const text of components) {
    const id = zoneId(text);
    if (id !== null) defined.set(id, text);
  }
  const found = new Map<string, Zone>();
  const unknown = new Set<string>();
  const look = (tzid: string): Zone => {
    const named = exactName(tzid) ?? windowsZones[tzid];
    if (named !== undefined) return ianaZone(named);
    const text = defined.get(tzid);
    const own = text === undefined ? null : readZone(text, budget);
    if (own) return own;
    const guessed = unknown.size < MOST_UNKNOWN ? guessName(tzid) : undefined;
    if (guessed !== undefined) return ianaZone(guessed);
    unknown.add(tzid);
    return floating;
  };
  return {
    floating,
    unknown,
    find: (tzid) => {
      const zone = found.get(tzid) ?? look(tzid);
      found.set(tzid, zone);
      return zone;
    },
  };
}

/** An IANA name as the browser reads it, whatever its letters; undefined when it knows none. */
export function knownName(zone: string): string | undefined {
  // Abbreviations such as EST are zones to some browsers, and offsets are not names.
  if (!/^[A-Za-z]+(?:_\w+)?(?:[/+-]\w+)*$/.test(zone)) return undefined;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    return undefined;
  }
}

/** The name, when it is written as IANA writes it: `Europe/Lisbon`, never `Europe/lisbon`. */
function exactName(zone: string): string | undefined {
  return /^(?:UTC|GMT|[A-Z][\w+-]*(?:\/[A-Z][\w+-]*)+)$/.test(zone) ? knownName(zone) : undefined;
}

function guessName(tzid: string): string | undefined {
  const parts = tzid.split('/');
  for (const guess of [tzid, parts.slice(-2).join('/'), parts.slice(-3).join('/')]) {
    const name = knownName(guess);
    if (name !== undefined) return name;
  }
  for (const part of tzid.split(/[/:;,()]/).map((text) => text.trim())) {
    const name = windowsZones[`${part.replace(/ Time$/, '')} Standard Time`] ?? zoneOfCity(part);
    if (name !== undefined) return name;
  }
  return undefined;
}

const cities = new Map<string, string>();

function zoneOfCity(city: string): string | undefined {
  if (cities.size === 0) {
    for (const name of Intl.supportedValuesOf('timeZone')) {
      cities.set((name.split('/').at(-1) ?? name).replaceAll('_', ' '), name);
    }
  }
  return cities.get(city);
}
