import fc from 'fast-check';
import type { Client } from '../../src/schedule/client-hours.ts';
import { HOUR, instantOf, MINUTE } from '../../src/schedule/instants.ts';
import type { SlotOptions } from '../../src/schedule/slots.ts';
import type { Interval, SchedulePreferences, WorkingHours } from '../../src/schedule/types.ts';

/** Zones that change by an hour, by half an hour, at midnight, never, and on the other side of the date line. */
export const zones = [
  'America/New_York',
  'Europe/Helsinki',
  'Europe/London',
  'Europe/Lisbon',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Chatham',
  'America/Santiago',
  'Africa/Cairo',
  'America/St_Johns',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'America/Asuncion',
  'Australia/Sydney',
  'Australia/Adelaide',
  'Asia/Tehran',
  'Asia/Tokyo',
  'Pacific/Marquesas',
  'UTC',
];

/** Around clock changes of these zones, and the day Samoa skipped. */
const moments = [
  '2026-03-05T10:00:00Z',
  '2026-03-27T08:00:00Z',
  '2026-04-03T15:00:00Z',
  '2026-04-23T20:00:00Z',
  '2026-09-04T12:00:00Z',
  '2026-10-02T00:00:00Z',
  '2026-10-23T17:00:00Z',
  '2026-10-30T09:00:00Z',
  '2026-12-29T11:00:00Z',
  '2011-12-27T22:00:00Z',
];

const clock = (halfHour: number): string =>
  `${String(Math.floor(halfHour / 2)).padStart(2, '0')}:${halfHour % 2 === 0 ? '00' : '30'}`;

const ofDay: fc.Arbitrary<WorkingHours[1]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 48 }), { minLength: 0, maxLength: 4 })
  .map((ends) => ends.toSorted((a, b) => a - b))
  .map((ends) =>
    ends.flatMap((end, index) => (index % 2 === 1 ? [{ from: clock(ends[index - 1] ?? 0), to: clock(end) }] : [])),
  );

type Hours = WorkingHours[1];

const office = fc.constant<Hours>([{ from: '09:00', to: '17:30' }]);
const day: fc.Arbitrary<Hours> = fc.oneof({ weight: 3, arbitrary: office }, { weight: 1, arbitrary: ofDay });

const hours: fc.Arbitrary<WorkingHours> = fc.record({ 1: day, 2: day, 3: day, 4: day, 5: day, 6: ofDay, 7: ofDay });

const preferences: fc.Arbitrary<SchedulePreferences> = fc.record({
  zone: fc.constantFrom(...zones),
  hours,
  meetingMinutes: fc.constantFrom(15, 20, 25, 30, 45, 60, 90),
  bufferMinutes: fc.constantFrom(0, 5, 10, 15, 30),
  minimumNoticeHours: fc.constantFrom(0, 1, 4, 24, 48),
  slotCount: fc.integer({ min: 1, max: 5 }),
  minimumDays: fc.integer({ min: 1, max: 3 }),
});

/** A meeting, or a stretch of days away: full weeks are where rules get in each other's way. Minutes. */
const length = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 10 * 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: 10 * 60, max: 9 * 24 * 60 }) },
);

const intervalsAfter = (now: number, least: number, most: number): fc.Arbitrary<Interval[]> =>
  fc.array(
    fc.tuple(fc.integer({ min: -12 * 60, max: 25 * 24 * 60 }), length).map(([from, length]) => ({
      start: instantOf(now + from * MINUTE),
      end: instantOf(now + (from + length) * MINUTE),
    })),
    { minLength: least, maxLength: most, size: 'max' },
  );

const namedDays = (now: number): fc.Arbitrary<Map<string, string>> =>
  fc
    .array(fc.integer({ min: 0, max: 25 }), { maxLength: 5 })
    .map((days) => new Map(days.map((day) => [instantOf(now + day * 24 * HOUR).slice(0, 10), 'a holiday'])));

const client = (now: number): fc.Arbitrary<Client | undefined> =>
  fc.option(
    fc.record({
      zone: fc.constantFrom(...zones),
      sure: fc.constantFrom('set' as const, 'likely' as const, 'guess' as const),
      holidays: namedDays(now),
    }),
    { nil: undefined },
  );

export const slotOptions: fc.Arbitrary<SlotOptions> = fc
  .tuple(fc.constantFrom(...moments), fc.integer({ min: 0, max: 4 * 24 * 60 }))
  .map(([moment, later]) => Date.parse(moment) + later * MINUTE)
  .chain((now) =>
    fc.record({
      now: fc.constant(instantOf(now)),
      preferences,
      busy: fc.record({
        intervals: fc.oneof(intervalsAfter(now, 0, 10), intervalsAfter(now, 20, 50)),
        readAt: fc.constantFrom(null, instantOf(now - MINUTE)),
        reachesTo: fc.constantFrom(null, instantOf(now + 48 * HOUR), instantOf(now + 60 * 24 * HOUR)),
      }),
      held: intervalsAfter(now, 0, 5),
      holidays: namedDays(now),
      client: client(now),
    }),
  );
