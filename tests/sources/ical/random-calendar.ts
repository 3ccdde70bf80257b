import fc from 'fast-check';
import { event, feedOf, read } from './feed.ts';

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const two = (n: number): string => String(n).padStart(2, '0');
const some = <T>(values: T[], most: number): fc.Arbitrary<T[]> =>
  fc.subarray(values, { minLength: 1, maxLength: most });

/** A zone that only the feed knows, under names that Outlook gives such zones. */
const own = (name: string): string =>
  [
    'BEGIN:VTIMEZONE',
    `TZID:${name}`,
    'BEGIN:STANDARD\r\nDTSTART:16010101T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD',
    'BEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT',
    'END:VTIMEZONE',
  ].join('\r\n');
const OWN = ['Customized Time Zone', 'tzone://Example/Custom'];
const ZONES = ['Europe/Helsinki', 'America/New_York', 'Asia/Kolkata', 'Z', 'date', 'floating', ...OWN];

const rule = fc.oneof(
  fc.constantFrom('FREQ=DAILY', 'FREQ=WEEKLY', 'FREQ=MONTHLY', 'FREQ=YEARLY', ''),
  some(WEEKDAYS, 4).map((days) => `FREQ=WEEKLY;BYDAY=${days.join(',')}`),
  some(WEEKDAYS, 3).map((days) => `FREQ=DAILY;BYDAY=${days.join(',')}`),
  some([1, 2, 3, 6, 11], 2).map((months) => `FREQ=DAILY;BYMONTH=${months.join(',')}`),
  some([1, 10, 28, 29, 30, 31, -1, -2], 3).map((days) => `FREQ=MONTHLY;BYMONTHDAY=${days.join(',')}`),
  fc.tuple(fc.constantFrom(1, 3, -1), fc.constantFrom(...WEEKDAYS)).map(([n, day]) => `FREQ=MONTHLY;BYDAY=${n}${day}`),
);

/** A day of 2026. */
const day = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, date]) => `2026${two(month)}${two(date)}`);
const days = fc.array(day, { minLength: 1, maxLength: 3 });

const parts = fc.record({
  zone: fc.constantFrom(...ZONES),
  year: fc.integer({ min: 2024, max: 2026 }),
  first: day,
  hour: fc.integer({ min: 0, max: 23 }),
  rule,
  interval: fc.constantFrom(1, 1, 2, 3),
  until: fc.option(fc.integer({ min: 1, max: 12 })),
  extra: fc.option(days),
  period: fc.option(day),
  excluded: fc.option(days),
  abroad: fc.option(days),
  changes: fc.array(
    fc.record({ which: fc.nat(), to: day, hour: fc.integer({ min: 0, max: 23 }), cancelled: fc.boolean() }),
    {
      maxLength: 3,
    },
  ),
  changesFirst: fc.boolean(),
});

/** A series with everything that calendars do to one: more and fewer occurrences, moved and cancelled ones, odd zones. */
export const changedSeries: fc.Arbitrary<string> = parts.map((made) => {
  const { zone } = made;
  // Half past two is skipped in spring: RFC 5545 reads it by the offset before, ical.js in a zone of the feed by the one after.
  const kept = (hour: number): number => (hour === 2 && OWN.includes(zone) ? 4 : hour);
  const property = (name: string, values: string[], hour = made.hour): string => {
    const times = values.map((value) => `${value}T${two(kept(hour))}3000`);
    if (zone === 'date') return `${name};VALUE=DATE:${values.join(',')}`;
    if (zone === 'Z') return `${name}:${times.map((time) => `${time}Z`).join(',')}`;
    return `${name}${zone === 'floating' ? '' : `;TZID="${zone}"`}:${times.join(',')}`;
  };
  // A local UNTIL of a series in UTC, and the other way about, mean different things to different programs.
  const until =
    made.until === null || zone === 'floating'
      ? ''
      : `;UNTIL=2026${two(made.until)}15${zone === 'date' ? '' : 'T120000Z'}`;
  const timed = zone !== 'date';
  const series = event(
    property('DTSTART', [`${made.year}${made.first.slice(4)}`]),
    ...(made.rule === '' ? [] : [`RRULE:${made.rule};INTERVAL=${made.interval}${until}`]),
    ...(made.extra ? [property('RDATE', made.extra)] : []),
    ...(made.period && timed ? [`RDATE;VALUE=PERIOD:${made.period}T080000Z/PT1H`] : []),
    ...(made.excluded ? [property('EXDATE', made.excluded)] : []),
    ...(made.abroad && timed
      ? [`EXDATE;TZID=Asia/Tokyo:${made.abroad.map((each) => `${each}T${two(made.hour)}3000`).join(',')}`]
      : []),
  );
  const zones = OWN.map(own);
  const found = read(feedOf(...zones, series)).meetings.filter(({ seriesKey }) => seriesKey !== null);
  const changed = new Map(made.changes.map((change) => [found[change.which % Math.max(1, found.length)], change]));
  const changes = [...changed].flatMap(([meeting, { to, hour, cancelled }]) => {
    const original = meeting?.key.slice('one_'.length);
    if (original === undefined || zone === 'floating') return [];
    return event(
      `RECURRENCE-ID${timed ? '' : ';VALUE=DATE'}:${original}`,
      property('DTSTART', [to], hour),
      ...(cancelled ? ['STATUS:CANCELLED'] : []),
    );
  });
  return feedOf(...zones, ...(made.changesFirst ? [...changes, series] : [series, ...changes]));
});
