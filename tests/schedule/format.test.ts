import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dayText, slotLabel, slotList, slotParts, zoneName } from '../../src/schedule/format.ts';
import { dayOf, msOfWallTime, wallTimeAt } from '../../src/schedule/wall.ts';
import { runs } from '../runs.ts';
import { zones } from './arbitraries.ts';

const at = (start: string) => ({ start });
const thursday = at('2026-11-26T09:00:00Z');
const friday = at('2026-11-27T13:30:00Z');
const monday = at('2026-11-30T14:00:00Z');

describe('a time in words', () => {
  test('is day, date and clock on the wall of the zone', () => {
    expect(slotLabel(thursday, 'Europe/Helsinki')).toBe('Thu 26 Nov 11:00');
    expect(slotLabel(thursday, 'America/Los_Angeles', 'named')).toBe('Thu 26 Nov 01:00 (Los Angeles)');
    expect(slotParts(at('2026-09-06T23:30:00Z'), 'Asia/Tokyo')).toEqual({
      day: 'Mon 7 Sep',
      clock: '08:30',
      date: '2026-09-07',
    });
  });

  test('lists one, two or three with the zone once', () => {
    const zone = 'Europe/Helsinki';
    expect(slotList([], zone)).toBe('');
    expect(slotList([thursday], zone)).toBe('Thu 26 Nov 11:00 (Helsinki)');
    expect(slotList([thursday, friday], zone)).toBe('Thu 26 Nov 11:00 or Fri 27 Nov 15:30 (Helsinki)');
    expect(slotList([thursday, friday, monday], zone)).toBe(
      'Thu 26 Nov 11:00, Fri 27 Nov 15:30 or Mon 30 Nov 16:00 (Helsinki)',
    );
  });

  test.each([
    ['2026-03-03', '2026-03-02', 'Tue 3 Mar'],
    ['2026-09-03', '2026-03-02', 'Thu 3 Sep'],
    ['2027-01-04', '2026-12-30', 'Mon 4 Jan 2027'],
    ['2025-12-31', '2026-01-01', 'Wed 31 Dec 2025'],
  ])('%s, seen on %s, is %s', (day, today, text) => {
    expect(dayText(day, today)).toBe(text);
  });

  test.each([
    ['Europe/London', 'London'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
    ['Asia/Calcutta', 'Kolkata'],
    ['Europe/Kiev', 'Kyiv'],
    ['UTC', 'UTC'],
    ['Etc/UTC', 'UTC'],
    ['Etc/GMT', 'UTC'],
    ['Etc/GMT+5', 'UTC-5'],
    ['Etc/GMT-14', 'UTC+14'],
    ['+00:00', 'UTC'],
    ['+02:00', 'UTC+2'],
    ['-03:30', 'UTC-3:30'],
    ['US/Eastern', 'US Eastern'],
    ['Australia/Sydney', 'Sydney'],
  ])('%s is called %s', (zone, name) => {
    expect(zoneName(zone)).toBe(name);
  });
});

test('every zone of this browser has a name a mail can say', () => {
  for (const zone of Intl.supportedValuesOf('timeZone')) expect(zoneName(zone), zone).toMatch(/^[A-Z][\w .'+:-]*$/);
  for (const zone of Intl.supportedValuesOf('timeZone')) expect(zoneName(zone), zone).not.toMatch(/_/);
});

describe('the wall clock', { timeout: 600_000 }, () => {
  const instants = fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2037-01-01') });
  const zone = fc.constantFrom(...zones);

  test('shows what Temporal says it shows', () => {
    fc.assert(
      fc.property(instants, zone, (ms, id) => {
        const { year, month, day, hour, minute } = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(id);
        expect(wallTimeAt(ms, id)).toEqual({ year, month, day, hour, minute });
      }),
      runs(2000),
    );
  });

  test('is read back to the instant as Temporal reads it, through gaps and overlaps', () => {
    const days = fc.constantFrom('2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-11-01', '2011-12-29');
    const near = fc.oneof(
      days,
      instants.map((ms) => new Date(ms).toISOString().slice(0, 10)),
    );
    const clock = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(near, clock, zone, (day, minutes, id) => {
        const time = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
        const wanted = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: id, plainTime: time });
        expect(msOfWallTime(day, time.toString().slice(0, 5), id)).toBe(wanted.epochMilliseconds);
      }),
      runs(2000),
    );
  });

  test('has no instant for a day or clock that does not exist', () => {
    expect(msOfWallTime('2026-02-30', '10:00', 'UTC')).toBeNull();
    expect(msOfWallTime('2026-02-28', '25:00', 'UTC')).toBeNull();
    expect(msOfWallTime('28 Feb', '10:00', 'UTC')).toBeNull();
    expect(msOfWallTime('', '', 'UTC')).toBeNull();
  });

  test('tells the day', () => {
    expect(dayOf('2026-11-26T23:30:00Z', 'Europe/Helsinki')).toBe('2026-11-27');
  });
});
