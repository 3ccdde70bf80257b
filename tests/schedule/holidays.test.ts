import { describe, expect, test } from 'vitest';
import { countries } from '../../src/schedule/holidays/countries.ts';
import { placeOfZone, publicHolidays } from '../../src/schedule/holidays/holidays.ts';
import { PLACES } from '../../src/schedule/holidays/places.ts';
import { dayOfRule, easter } from '../../src/schedule/holidays/rules.ts';
import { isZone } from '../../src/schedule/wall.ts';
import { known } from './holidays-known.ts';

const YEARS = [2026, 2027, 2028];
const text = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString().slice(0, 10));
const isWeekday = (day: string): boolean => new Date(day).getUTCDay() % 6 !== 0;

/** `2026:0101 0403 2027:0101` as dates. */
function dates(list: string): string[] {
  let year = '';
  return list.split(' ').map((word) => {
    const day = word.slice(-4);
    if (word.includes(':')) year = word.slice(0, 4);
    return `${year}-${day.slice(0, 2)}-${day.slice(2)}`;
  });
}

/** What we take for a day off and the other implementation does not; each has its reason in `countries.ts`. */
const MORE: Record<string, string[]> = {
  AU: ['2026-12-28', '2027-12-27', '2027-12-28', '2028-01-03'],
  CA: ['2028-07-03'],
  SE: ['2026-06-19', '2026-12-24', '2026-12-31', '2027-06-25', '2027-12-24', '2027-12-31', '2028-06-23'],
};

describe('public holidays', () => {
  test.each(Object.entries(known))('of %s are those of an implementation of its own, 2026 to 2028', (place, list) => {
    const found = [...publicHolidays(place, YEARS).keys()].filter(isWeekday).sort();
    expect(found.filter((day) => !MORE[place]?.includes(day))).toEqual(dates(list));
    expect(MORE[place]?.filter((day) => !found.includes(day)) ?? []).toEqual([]);
  });

  test('are known for every country, and every name is words', () => {
    for (const place of PLACES) {
      const found = publicHolidays(place.id, YEARS);
      expect(found.size, place.id).toBeGreaterThan(10);
      for (const [day, name] of found)
        expect(`${day} ${name}`).toMatch(/^202[678]-\d\d-\d\d [\p{L}\d][\p{L}\d’'(). -]+$/u);
    }
  });

  test('are offered for exactly the places that have them', () => {
    const all = Object.entries(countries).flatMap(([code, { regions }]) => [
      code,
      ...Object.keys(regions ?? {}).map((region) => `${code}-${region}`),
    ]);
    expect(PLACES.map(({ id }) => id).toSorted()).toEqual(all.toSorted());
  });

  test('are none for a place that is not known', () => {
    for (const place of ['', 'XX', 'constructor', 'toString-BY', '-', 'de'])
      expect(publicHolidays(place, YEARS).size).toBe(0);
    expect(publicHolidays('DE-XX', YEARS)).toEqual(publicHolidays('DE', YEARS));
  });

  test('carry their names, also the day off in place of a weekend', () => {
    expect(publicHolidays('US', [2026]).get('2026-11-26')).toBe('Thanksgiving');
    expect(publicHolidays('US', [2026]).get('2026-07-03')).toBe('Independence Day (day off for it)');
    expect(publicHolidays('US', [2027]).get('2027-12-31')).toBe("New Year's Day (day off for it)");
  });

  test('know the country of each zone listed, and each zone is one', () => {
    for (const [code, { zones }] of Object.entries(countries)) {
      for (const zone of zones) expect([zone, placeOfZone(zone).slice(0, 2), isZone(zone)]).toEqual([zone, code, true]);
    }
    expect(placeOfZone('Asia/Tokyo')).toBe('');
    expect(publicHolidays(placeOfZone('Europe/London'), [2027]).get('2027-03-29')).toBe('Easter Monday');
  });
});

describe('the day of a rule', () => {
  // Dates of Easter as the United States Naval Observatory and church calendars print them.
  test.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
  ])('Easter %s is %s', (year, day) => expect(text(easter(year))).toBe(day));

  test.each([
    ['12-25', '2026-12-25'],
    ['E-2', '2026-04-03'],
    ['E+39', '2026-05-14'],
    ['11-thu4', '2026-11-26'],
    ['05-mon-1', '2026-05-25'],
    ['12-mon-1', '2026-12-28'],
    ['05-25<mon', '2026-05-18'],
    ['06-20>=sat', '2026-06-20'],
    ['2026-07-10', '2026-07-10'],
    ['2027-06-25', null],
  ])('%s is %s', (rule, day) => expect(text(dayOfRule(rule, 2026))).toBe(day));

  test('is refused when it cannot be read', () => {
    expect(() => dayOfRule('11-foo4', 2026)).toThrow('No holiday rule');
    expect(() => dayOfRule('Christmas', 2026)).toThrow('No holiday rule');
  });
});
