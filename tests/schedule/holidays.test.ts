import { describe, expect, test } from 'vitest';
import { countries } from '../../src/schedule/holidays/countries.ts';
import { placeOfZone, publicHolidays, weekendOfZone } from '../../src/schedule/holidays/holidays.ts';
import { PLACES } from '../../src/schedule/holidays/places.ts';
import { daysOfRule, easter, orthodoxEaster } from '../../src/schedule/holidays/rules.ts';
import { isZone } from '../../src/schedule/wall.ts';
import { known } from './holidays-known.ts';

const YEARS = [2026, 2027, 2028, 2029, 2030];
const texts = (days: number[]): string[] => days.map((ms) => new Date(ms).toISOString().slice(0, 10));

/** `2026:0101 0403 2027:0101` as dates. */
function dates(list: string): string[] {
  let year = '';
  return (list === '' ? [] : list.split(' ')).map((word) => {
    const day = word.slice(-4);
    if (word.includes(':')) year = word.slice(0, 4);
    return `${year}-${day.slice(0, 2)}-${day.slice(2)}`;
  });
}

/** What we take for a day off and the other implementation does not, with the reason. */
const MORE: Record<string, { why: string; days: string }> = {
  AU: { why: 'every state gives a day for a weekend', days: '2026:1228 2027:1227 1228 2028:0103 2030:0128' },
  BH: { why: '9 Muharram of 1452, a day from its estimate', days: '2030:0513' },
  DZ: { why: '10 Muharram of 1452, a day from its estimate', days: '2030:0513' },
  PK: { why: '9 Muharram of 1452, a day from its estimate', days: '2030:0513' },
  CA: { why: 'most employers give a day for a weekend', days: '2028:0703 2029:0702' },
  EC: { why: 'the law moves 2 and 3 November, Friday and Saturday, a day back', days: '2029:1101' },
  EG: { why: 'its estimate is moved to Thursday, which only a decision can', days: '2026:0616 2027:0606 2029:0514' },
  HK: { why: 'it leaves out Good Friday where Ching Ming is near Easter', days: '2026:0403 2027:0326' },
  JO: { why: '27 Rajab of 1451, a day from its estimate', days: '2029:1204' },
  KW: { why: '27 Rajab of 1451, a day from its estimate', days: '2029:1204' },
  MY: { why: 'a Sunday gives way past a Monday that is a holiday itself: Holidays Act 1951, 3', days: '2027:0608' },
  NG: { why: 'the days of 2026 were proclaimed otherwise', days: '2026:0323 0324' },
  OM: { why: '27 Rajab of 1451, a day from its estimate', days: '2029:1204' },
  SE: {
    why: 'eves that collective agreements take off',
    days: '2026:0619 1224 1231 2027:0625 1224 1231 2028:0623 2029:0622 1224 1231 2030:0621 1224 1231',
  },
};

/** What the other implementation takes for a day off and we do not, with the reason. */
const FEWER: Record<string, { why: string; days: string }> = {
  AE: { why: '1 Muharram of 1452, a day from its estimate', days: '2030:0503' },
  AR: {
    why: 'days that are the employer’s choice: Maundy Thursday, long weekends',
    days: '2026:0323 0710 1207 2027:0325 2028:0413 2029:0329 2030:0418',
  },
  BO: { why: 'a day on which the law says that people work', days: '2028:1017 2029:1017 2030:1017' },
  DZ: { why: '10 Muharram of 1452, a day from its estimate', days: '2030:0512' },
  EC: {
    why: 'a day that was moved is worked, and Christmas and New Year are not moved',
    days: '2027:0810 1103 1224 1231 2028:0524 0810 2029:0501 0524 1009 2030:0501 1009',
  },
  EG: { why: 'its estimate is moved to Thursday, which only a decision can', days: '2026:0618 2027:0610 2029:0517' },
  GH: { why: 'days proclaimed for 2026 alone', days: '2026:0109 0703' },
  GT: { why: 'a holiday of the capital alone', days: '2028:0815 2029:0815 2030:0815' },
  UG: { why: 'days proclaimed for 2026 alone', days: '2026:0115 0116' },
  VE: { why: 'not among the days of the labour law', days: '2026:0515 2028:0515 2029:0515 2030:0515' },
  GR: { why: 'a decision that the minister takes in the year itself', days: '2027:0504' },
  'IN-GOV': {
    why: 'days that each capital chooses for its offices: Holi, Janmashtami, Ram Navami, Shivaratri, Ambedkar’s birthday',
    days: '2026:0304 0326 0414 0904 2027:0322 0414 0415 0825 2028:0223 0403 2029:0301 2030:0320 0412 0821',
  },
  JO: { why: '27 Rajab of 1451, a day from its estimate', days: '2029:1203' },
  KW: { why: '27 Rajab of 1451, a day from its estimate', days: '2029:1203' },
  LV: { why: 'days exchanged for a Saturday, in offices of the state only', days: '2026:0102 0622' },
  MA: { why: '1 Muharram of 1452, a day from its estimate', days: '2030:0503' },
  NG: { why: 'the days of 2026 were proclaimed otherwise', days: '2026:0319 0320' },
  NL: { why: 'Good Friday is worked', days: '2026:0403 2027:0326 2028:0414 2029:0330 2030:0419' },
  OM: { why: '27 Rajab of 1451, a day from its estimate', days: '2029:1203' },
  SA: {
    why: 'what an employer gives for a weekend is given when it suits',
    days: '2026:0323 0324 0531 2027:0314 0519 2028:0301 0508 0509 0924 2029:0218 0219 2030:0221 0416 0417',
  },
  TN: {
    why: 'Eid al-Adha is two days, and 1 Muharram of 1452 a day from its estimate',
    days: '2026:0526 0529 2027:0518 2028:0504 2029:0423 0426 2030:0412 0415 0503',
  },
  VN: {
    why: 'days that go with Tet and National Day, told each year',
    days: '2027:0204 0903 2028:0124 0901 2029:0904 2030:0131 0903',
  },
};

describe('public holidays', () => {
  test.each(Object.entries(known))('of %s are those of an implementation of its own, 2026 to 2030', (place, list) => {
    const weekend = countries[place.slice(0, 2)]?.weekend ?? [6, 7];
    const isWorked = (day: string): boolean => !weekend.some((one) => one % 7 === new Date(day).getUTCDay());
    const ours = [...publicHolidays(place, YEARS).keys()].filter(isWorked).sort();
    const theirs = dates(list);
    expect(ours.filter((day) => !theirs.includes(day))).toEqual(dates(MORE[place]?.days ?? ''));
    expect(theirs.filter((day) => !ours.includes(day))).toEqual(dates(FEWER[place]?.days ?? ''));
  });

  test('of India are three without the rep’s say, for each state has its own', () => {
    expect([...publicHolidays(placeOfZone('Asia/Calcutta'), [2027]).keys()]).toEqual([
      '2027-01-26',
      '2027-08-15',
      '2027-10-02',
    ]);
    expect(publicHolidays('IN-GOV', [2027]).get('2027-10-29')).toBe('Diwali');
  });

  test('of every country are compared', () => {
    const compared = new Set(Object.keys(known).map((place) => place.slice(0, 2)));
    expect(Object.keys(countries).filter((code) => !compared.has(code))).toEqual([]);
  });

  test('are known for every country, and every name is words', () => {
    for (const place of PLACES) {
      const found = publicHolidays(place.id, YEARS);
      expect(found.size, place.id).toBeGreaterThan(10);
      for (const year of YEARS) expect(publicHolidays(place.id, [year]).size, `${place.id} ${year}`).toBeGreaterThan(2);
      for (const [day, name] of found)
        expect(`${day} ${name}`).toMatch(/^20(2[6-9]|30)-\d\d-\d\d [\p{L}\d][\p{L}\d’'(). -]+$/u);
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
      for (const zone of zones.map(inside))
        expect([zone, placeOfZone(zone).slice(0, 2), isZone(zone)]).toEqual([zone, code, true]);
    }
    expect(placeOfZone('Asia/Kathmandu')).toBe('');
    expect(publicHolidays(placeOfZone('Europe/London'), [2027]).get('2027-03-29')).toBe('Easter Monday');
  });
});

describe('the weekend of a zone', () => {
  test.each([
    ['Asia/Jerusalem', [5, 6]],
    ['Asia/Riyadh', [5, 6]],
    ['Africa/Algiers', [5, 6]],
    ['Asia/Dubai', [6, 7]],
    ['Europe/Helsinki', [6, 7]],
    ['Asia/Kathmandu', [6, 7]],
  ])('%s has %j', (zone, weekend) => expect(weekendOfZone(zone)).toEqual(weekend));
});

/** A zone below one that stands for several. */
const inside = (zone: string): string => BELOW[zone] ?? zone;
const BELOW: Record<string, string> = {
  'Australia/': 'Australia/Lord_Howe',
  'America/Argentina/': 'America/Argentina/Ushuaia',
  'America/Indiana/': 'America/Indiana/Knox',
  'America/Kentucky/': 'America/Kentucky/Monticello',
  'America/North_Dakota/': 'America/North_Dakota/Center',
};

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
  ])('Easter %s is %s', (year, day) => expect(texts([easter(year)])).toEqual([day]));

  test.each([
    [2000, '2000-04-30'],
    [2024, '2024-05-05'],
    [2025, '2025-04-20'],
    [2026, '2026-04-12'],
    [2027, '2027-05-02'],
    [2038, '2038-04-25'],
  ])('Orthodox Easter %s is %s', (year, day) => expect(texts([orthodoxEaster(year)])).toEqual([day]));

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
    ['O+1', '2026-04-13'],
    ['spring-1', '2026-02-16'],
    ['06-17~tue-1wed-2', '2026-06-15'],
    ['06-18~tue-1wed-2', '2026-06-18'],
  ])('%s is %s', (rule, day) => expect(texts(daysOfRule(rule, 2026))).toEqual([day]));

  test('is none in a year that does not have it, and two where the moon comes round twice', () => {
    expect(daysOfRule('2027-06-25', 2026)).toEqual([]);
    expect(daysOfRule('spring', 2031)).toEqual([]);
    expect(texts(daysOfRule('miraj', 2027))).toEqual(['2027-01-05', '2027-12-25']);
  });

  test('is refused when it cannot be read', () => {
    for (const rule of ['11-foo4', 'nowruz', '12-']) expect(() => daysOfRule(rule, 2026)).toThrow('No holiday rule');
    expect(() => daysOfRule('Christmas', 2026)).toThrow('No holiday rule');
  });
});
