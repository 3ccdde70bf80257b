import type { Weekday } from '../types.ts';
import type { CountryRules } from './common.ts';
import { countries } from './countries.ts';
import { holidaysOfYear } from './rules.ts';

/** The place a zone belongs to, as `publicHolidays` takes it; empty when its holidays are not known. @param zone IANA */
export function placeOfZone(zone: string): string {
  const [code, country] = entryOf(zone) ?? [''];
  const region = country?.regionOf?.[zone];
  return region === undefined ? code : `${code}-${region}`;
}

const entryOf = (zone: string): [string, CountryRules] | undefined =>
  Object.entries(countries).find(([, { zones }]) =>
    zones.some((one) => (one.endsWith('/') ? zone.startsWith(one) : zone === one)),
  );

const SATURDAY_SUNDAY: Weekday[] = [6, 7];

/** The two days a week that are off where a zone is: Saturday and Sunday where nothing else is known. @param zone IANA */
export const weekendOfZone = (zone: string): Weekday[] => entryOf(zone)?.[1].weekend ?? SATURDAY_SUNDAY;

/** Instead of a place: that of the rep's zone. */
export const BY_ZONE = 'zone';

/** Whose holidays are days off for the rep; empty for nobody's. @param chosen a place, or `BY_ZONE` @param zone IANA, the rep's */
export const holidayPlaceIn = (chosen: string, zone: string): string =>
  chosen === BY_ZONE ? placeOfZone(zone) : chosen;

/**
 * Public holidays by date, `YYYY-MM-DD`, with their names.
 * @param place `DE`, or with a part of the country `DE-BY`; empty for none. An unknown one has no holidays
 * @param years the years wanted
 */
export function publicHolidays(place: string, years: number[]): Map<string, string> {
  const [code = '', region = ''] = place.split('-');
  const country = Object.hasOwn(countries, code) ? countries[code] : undefined;
  if (!country) return new Map();
  const own = country.regions && Object.hasOwn(country.regions, region) ? country.regions[region] : undefined;
  const rules = [...country.rules, ...(own ?? [])];
  // New Year's Day of the next year may be taken off on the last day of this one.
  const around = [...new Set(years.flatMap((year) => [year, year + 1]))];
  const days = around.flatMap((year) => [...holidaysOfYear(rules, country.shift, year)]);
  return new Map(days.filter(([day]) => years.includes(Number(day.slice(0, 4)))));
}
