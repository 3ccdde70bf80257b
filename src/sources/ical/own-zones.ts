import { zoneId } from './vtimezone.ts';
import { plainName } from './zone-names.ts';

/** One VCALENDAR of a feed: what its events have from it. */
export interface FeedCalendar {
  /** In capitals; empty without one. */
  method: string;
  /** Whole VTIMEZONE components. */
  zones: string[];
}

/** By TZID the names of zones that a calendar means something else by than another of the same feed. */
export type ZoneNames = ReadonlyMap<string, string>;

/** Stands between a TZID and a number in such names, as it is in no TZID. */
const SEPARATOR = '\n';
const NO_NAMES: ZoneNames = new Map();
/** Zones that are the same in so many letters are the same. */
const COMPARED = 10_000;

export const tzidOf = (name: string): string => name.split(SEPARATOR, 1)[0] ?? name;

/**
 * The zones that a feed defines. Files put together of several have a `Customized Time Zone` in each, and each is another:
 * events are read by that of their own calendar, and by the last where theirs has none.
 */
export function ownZones(calendars: FeedCalendar[]): {
  /** Components by name. */
  definitions: Map<string, string>;
  namesIn(calendar: FeedCalendar): ZoneNames;
} {
  const definitions = new Map<string, string>();
  const versions = new Map<string, Map<string, string>>();
  const own = new Map<FeedCalendar, Map<string, string>>();
  for (const calendar of calendars) {
    for (const text of calendar.zones) {
      const id = zoneId(text);
      if (id === null) continue;
      const alike = versions.get(id) ?? new Map<string, string>();
      const head = text.slice(0, COMPARED);
      const name = alike.get(head) ?? id + SEPARATOR + alike.size;
      versions.set(id, alike.set(head, name));
      definitions.set(id, text).set(name, text);
      own.set(calendar, (own.get(calendar) ?? new Map<string, string>()).set(id, name));
    }
  }
  // What the browser knows by that name is believed before any of them.
  const isUnlike = ([id, { size }]: [string, Map<string, string>]): boolean => size > 1 && plainName(id) === undefined;
  const unlike = new Set([...versions].filter(isUnlike).map(([id]) => id));
  return {
    definitions,
    namesIn: (calendar) => {
      const names = unlike.size > 0 ? own.get(calendar) : undefined;
      return names ? new Map([...names].filter(([id]) => unlike.has(id))) : NO_NAMES;
    },
  };
}
