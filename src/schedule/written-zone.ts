import { englishCity } from '../engine/languages/city-names.ts';
import { cityZone } from '../engine/time/cities.ts';
import type { TimeExpression, TimeValue } from '../engine/types.ts';
import { isZone, msOfWallTime } from './wall.ts';

/** Whose zones "my time" and "your time" are, IANA. */
export interface Sides {
  own: string;
  /** Of the other side; null when it is not known. */
  theirs: string | null;
}

/** What people call zones, summer and winter alike: whoever writes EST in July means the clock on the wall. */
const NAMES: [RegExp, string][] = [
  [/^(?:us )?(?:et|est|edt|eastern)$/, 'America/New_York'],
  [/^(?:us )?(?:ct|cst|cdt|central)$/, 'America/Chicago'],
  [/^(?:us )?(?:mt|mst|mdt|mountain)$/, 'America/Denver'],
  [/^(?:us )?(?:pt|pst|pdt|pacific)$/, 'America/Los_Angeles'],
  [/^(?:uk|bst)$/, 'Europe/London'],
  [/^(?:cet|cest|central european)$/, 'Europe/Berlin'],
  [/^(?:eet|eest|eastern european)$/, 'Europe/Helsinki'],
  [/^(?:wet|west|western european)$/, 'Europe/Lisbon'],
  [/^(?:aet|aest|aedt)$/, 'Australia/Sydney'],
  [/^(?:nzt|nzst|nzdt)$/, 'Pacific/Auckland'],
  [/^msk$/, 'Europe/Moscow'],
  [/^ist$/, 'Asia/Kolkata'],
  [/^jst$/, 'Asia/Tokyo'],
  [/^sgt$/, 'Asia/Singapore'],
  [/^hkt$/, 'Asia/Hong_Kong'],
  [/^(?:gmt|utc)$/, 'UTC'],
];

/**
 * The zone that words beside a clock mean: `ET`, `CEST`, `GMT+2`, `New York`, `London time`, `your time`.
 * @returns IANA; null when the words do not tell, or it is not known whose they are
 */
export function writtenZone(written: string, { own, theirs }: Sides): string | null {
  const name = written.trim().replace(/ (?:(?:standard|daylight|summer|mean) )?time$/i, '');
  const city = cityZone(englishCity(name));
  if (city) return city;
  const lower = name.toLowerCase();
  if (/^(?:my|our|local)$/.test(lower)) return own;
  if (lower === 'your' || lower === 'their') return theirs;
  const [, sign, hours, minutes = '00'] = /^(?:gmt|utc) ?([+\-–−])(\d\d?)(?::(\d\d))?$/.exec(lower) ?? [];
  if (sign && hours) {
    const east = sign === '+';
    // POSIX counts westward. Browsers knew these names long before they took offsets for zones.
    const id = minutes === '00' ? `Etc/GMT${east ? '-' : '+'}${Number(hours)}` : '';
    const offset = `${east ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
    return [id, offset].find((each) => each !== '' && isZone(each)) ?? null;
  }
  return NAMES.find(([pattern]) => pattern.test(lower))?.[1] ?? null;
}

/**
 * The instant that a time read in a draft means: its wall clock in the zone written beside it, else in the writer's.
 * @returns milliseconds since 1970; null without a clock time, or where the zone is not to be told
 */
export function instantRead({ zone }: Pick<TimeExpression, 'zone'>, value: TimeValue, sides: Sides): number | null {
  const where = zone === undefined ? sides.own : writtenZone(zone, sides);
  return where === null || value.time === undefined ? null : msOfWallTime(value.date, value.time, where);
}
