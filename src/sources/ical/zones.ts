import type { Budget } from './expand-rule.ts';
import { tzidOf } from './own-zones.ts';
import { readZone } from './vtimezone.ts';
import { ianaZone, type Zone, zoneOf } from './zone.ts';
import { guessName, plainName, writtenOffset } from './zone-names.ts';

/** Finds the zone that a TZID means. */
export interface Zones {
  /** The zone of times without one. */
  floating: Zone;
  /** `floating` when the TZID is unknown and names no offset; it is then in `unknown`. */
  find(tzid: string): Zone;
  /** TZIDs that are not known, with how their times are taken, in words. */
  unknown: Map<string, string>;
}

/** Days looked at for clock changes: enough for the zones of twenty-five places that nobody else knows. */
const STEPS = 300_000;
/** Getting to know a zone takes up to a millisecond. */
const MOST_ZONES = 100;
const MOST_GUESSES = 25;
/** Longer than any name of a zone; Windows describes some by six cities. */
const LONGEST_NAME = 300;

/**
 * A TZID means, in this order: the IANA zone of exactly that name, since its rules are right for every year and a
 * feed's are often only this year's; a Windows name; what the feed itself defines; what its words point at; the offset
 * in it.
 * @param defined VTIMEZONEs of the feed by name
 * @param most zones that are looked up; further ones are taken as not known
 */
export function feedZones(defined: ReadonlyMap<string, string>, floating: Zone, most = MOST_ZONES): Zones {
  const budget: Budget = { steps: STEPS, most: STEPS / 10, least: 0 };
  const found = new Map<string, Zone>();
  const unknown = new Map<string, string>();
  let guesses = 0;
  const look = (name: string): Zone => {
    const tzid = tzidOf(name);
    if (found.size >= most || tzid.length > LONGEST_NAME) return taken(tzid.slice(0, LONGEST_NAME));
    const named = plainName(tzid);
    if (named !== undefined) return ianaZone(named);
    const text = defined.get(name);
    const own = text === undefined ? null : readZone(text, budget);
    if (own) return own;
    const guessed = guesses++ < MOST_GUESSES ? guessName(tzid) : undefined;
    return guessed === undefined ? taken(tzid) : ianaZone(guessed);
  };
  const taken = (tzid: string): Zone => {
    const offset = writtenOffset(tzid);
    if (!offset?.whole) unknown.set(tzid, offset ? 'that far from UTC all year' : 'local');
    return offset ? zoneOf(null, () => offset.ms) : floating;
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
