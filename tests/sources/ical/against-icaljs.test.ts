import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../runs.ts';
import { event, feedOf, read } from './feed.ts';
import { expandWithIcalJs } from './icaljs.ts';
import { changedSeries } from './random-calendar.ts';

const ours = (text: string, from: number, to: number, zone: string): string[] =>
  read(text, { from: new Date(from).toISOString(), to: new Date(to).toISOString(), zone })
    .meetings.map(({ uid, start }) => `${uid ?? ''} ${start}`)
    .toSorted();

const zones = ['Europe/Helsinki', 'America/New_York', 'Australia/Sydney', 'Asia/Kolkata', 'America/Santiago'];
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const two = (n: number): string => String(n).padStart(2, '0');
const some = <T>(values: T[], most: number): fc.Arbitrary<T[]> =>
  fc.subarray(values, { minLength: 1, maxLength: most });

/** Rules as calendars write them: what people can choose in a form, and a little more. */
const by: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('FREQ=DAILY', 'FREQ=WEEKLY', 'FREQ=MONTHLY', 'FREQ=YEARLY'),
  some(weekdays, 5).map((days) => `FREQ=WEEKLY;BYDAY=${days.join(',')}`),
  some(weekdays, 3).map((days) => `FREQ=DAILY;BYDAY=${days.join(',')}`),
  fc
    .tuple(fc.constantFrom(1, 2, 3, 4, -1), fc.constantFrom(...weekdays))
    .map(([n, day]) => `FREQ=MONTHLY;BYDAY=${n}${day}`),
  some([1, 13, 15, 28, 29, 30, 31, -1], 3).map((days) => `FREQ=MONTHLY;BYMONTHDAY=${days.join(',')}`),
  fc.constantFrom(1, 2, -1).map((n) => `FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${n}`),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 2, -1), fc.constantFrom(...weekdays))
    .map(([month, n, day]) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${n}${day}`),
  fc
    // Only days that exist: ical.js takes 30 February for 2 March.
    .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 15, 28, 30, 31))
    .filter(([month, day]) => day <= 28 || [1, 3, 5, 7, 8, 10, 12].includes(month))
    .map(([month, day]) => `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`),
);

const start = fc.record({
  year: fc.integer({ min: 2024, max: 2026 }),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
  hour: fc.integer({ min: 0, max: 23 }),
  zone: fc.constantFrom(...zones, 'Z', 'date'),
});

const series = fc.record({
  start,
  by,
  interval: fc.constantFrom(1, 1, 2, 3),
  weekStart: fc.constantFrom('MO', 'SU'),
  end: fc.oneof(
    fc.constant(''),
    fc.integer({ min: 1, max: 60 }).map((count) => `;COUNT=${count}`),
    fc.integer({ min: 1, max: 12 }).map((month) => `;UNTIL=2026${two(month)}15`),
  ),
  excluded: fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 3 }),
});

/** A property whose values are days at the clock and in the zone of the start. */
function property(name: string, days: string[], { hour, zone }: { hour: number; zone: string }): string {
  const clock = `T${two(hour)}3000`;
  if (zone === 'date') return `${name};VALUE=DATE:${days.join(',')}`;
  if (zone === 'Z') return `${name}:${days.map((day) => `${day}${clock}Z`).join(',')}`;
  return `${name};TZID=${zone}:${days.map((day) => `${day}${clock}`).join(',')}`;
}

const calendars = series.map(({ start, by, interval, weekStart, end, excluded }) => {
  const rule = `${by};INTERVAL=${interval};WKST=${weekStart}`;
  let date = `${start.year}${two(start.month)}${two(start.day)}`;
  if (end.startsWith(';COUNT') || by.includes('BYSETPOS')) {
    // What COUNT counts when the rule skips its own start is not defined, and differs; ical.js gives such a rule with
    // BYSETPOS a first occurrence that it does not have. So start where the rule does.
    const open = feedOf(event(`DTSTART;VALUE=DATE:${date}`, `RRULE:${rule}`));
    date = read(open, { from: '2024-01-01', to: '2036-01-01' }).meetings[1]?.start.replaceAll('-', '') ?? date;
  }
  const until = end.startsWith(';UNTIL') && start.zone !== 'date' ? `${end}T120000Z` : end;
  const days = excluded.map((each) => `2026${two((each % 12) + 1)}${two(each)}`);
  return feedOf(
    event(
      property('DTSTART', [date], start),
      `RRULE:${rule}${until}`,
      ...(days.length > 0 ? [property('EXDATE', days, start)] : []),
    ),
  );
});

describe('the expansion agrees with ical.js', { timeout: 600_000 }, () => {
  test('on series of any rule, zone and end', () => {
    const [from, to] = [Date.parse('2026-01-01T00:00:00Z'), Date.parse('2027-06-01T00:00:00Z')];
    fc.assert(
      fc.property(calendars, fc.constantFrom(...zones), (text, zone) => {
        expect(ours(text, from, to, zone)).toEqual(expandWithIcalJs(text, from, to, zone));
      }),
      runs(300),
    );
  });

  test('on series with changes, additions and omissions, in zones of their own', () => {
    const [from, to] = [Date.parse('2026-01-01T00:00:00Z'), Date.parse('2026-12-20T00:00:00Z')];
    fc.assert(
      fc.property(changedSeries, (text) => {
        const once = (found: string[]): string[] => [...new Set(found)];
        expect(once(ours(text, from, to, 'Europe/Helsinki'))).toEqual(
          once(expandWithIcalJs(text, from, to, 'Europe/Helsinki')),
        );
      }),
      runs(40),
    );
  });

  // Sample calendars of other projects, which are not part of this repository.
  const samples = resolve('../shared/fixtures/ics');
  const files = existsSync(samples) ? readdirSync(samples).filter((name) => name.endsWith('.ics')) : [];
  if (files.length === 0) console.warn(`Skipped: sample calendars are not in ${samples}.`);

  test.skipIf(files.length === 0)('on sample calendars', () => {
    const differing = files.flatMap((file) => {
      const text = readFileSync(join(samples, file), 'utf8');
      // The whole feed of a person has thousands of events: two years of it are enough.
      const [from, to] = text.length > 1e6 ? [Date.UTC(2018, 6), Date.UTC(2020, 6)] : [Date.UTC(2009), Date.UTC(2024)];
      const own = new Set(ours(text, from, to, 'Europe/Berlin'));
      const other = new Set(expandWithIcalJs(text, from, to, 'Europe/Berlin'));
      return [
        ...[...own].filter((each) => !other.has(each)).map((each) => `only ours: ${file} ${each}`),
        ...[...other].filter((each) => !own.has(each)).map((each) => `only ical.js: ${file} ${each}`),
      ];
    });
    expect(differing).toEqual([]);
  });
});
