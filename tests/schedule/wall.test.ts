import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { HOUR, MINUTE } from '../../src/schedule/instants.ts';
import { wallTimeAt, zoneOrUtc } from '../../src/schedule/wall.ts';
import { runs } from '../runs.ts';

const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

/** What an implementation of its own says. */
function shownAt(ms: number, zone: string) {
  const { year, month, day, hour, minute } = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
  return { year, month, day, hour, minute };
}

test('the wall clock of any zone is what the zone says, at any minute from 1973 on', () => {
  const minutes = fc.integer({ min: Date.UTC(1973, 0, 1) / MINUTE, max: Date.UTC(2040, 0, 1) / MINUTE });
  fc.assert(
    fc.property(fc.constantFrom(...zones), minutes, (zone, minute) => {
      expect(wallTimeAt(minute * MINUTE, zone)).toEqual(shownAt(minute * MINUTE, zone));
    }),
    runs(1000),
  );
});

/** Days of UTC on which a clock is set: by an hour, half of one, two, a whole day; at midnight, and for one month only. */
test.each([
  ['Europe/Helsinki', '2026-03-29'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-04'],
  ['Antarctica/Troll', '2026-10-25'],
  ['Africa/Cairo', '2026-04-23'],
  ['Africa/Casablanca', '2026-02-15'],
  ['Asia/Pyongyang', '2015-08-14'],
  ['Pacific/Apia', '2011-12-30'],
  ['Pacific/Kiritimati', '1995-01-01'],
])('on a day when a clock is set: %s, %s', (zone, day) => {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  for (let ms = midnight - 24 * HOUR; ms < midnight + 48 * HOUR; ms += 10 * MINUTE) {
    expect([ms, wallTimeAt(ms, zone)]).toEqual([ms, shownAt(ms, zone)]);
  }
});

test.each([
  ['before 1970', '1969-07-20T20:17:40Z', 'America/New_York', '1969-07-20 16:17'],
  ['when clocks differed by seconds', '1960-01-01T00:00:00Z', 'Africa/Monrovia', '1959-12-31 23:15'],
  ['in the year 9999', '9999-12-31T23:00:00Z', 'Asia/Tokyo', '10000-1-1 8:0'],
])('an instant %s', (_, instant, zone, shown) => {
  const { year, month, day, hour, minute } = wallTimeAt(Date.parse(instant), zone);
  const [date = '', clock = ''] = shown.split(' ');
  expect([year, month, day, hour, minute]).toEqual([...date.split('-'), ...clock.split(':')].map(Number));
});

test('a computer without a zone that is known has the clock of UTC', () => {
  // So Chromium calls it where TZ names none.
  expect(zoneOrUtc('Etc/Unknown')).toBe('UTC');
  expect(zoneOrUtc('Asia/Calcutta')).toBe('Asia/Calcutta');
});

test('a zone that is not known, and what is no instant', () => {
  expect(() => wallTimeAt(0, 'Europe/Nowhere')).toThrow(RangeError);
  expect(() => wallTimeAt(Date.UTC(2026, 0, 1), 'Europe/Nowhere')).toThrow(RangeError);
  expect(() => wallTimeAt(Number.NaN, 'UTC')).toThrow(RangeError);
});
