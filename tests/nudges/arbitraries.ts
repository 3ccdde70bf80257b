import fc from 'fast-check';
import { nudgeDefaults } from '../../src/nudges/defaults.ts';
import { NUDGE_KINDS } from '../../src/nudges/kinds.ts';
import type { NudgeInput } from '../../src/nudges/types.ts';
import { instantOf } from '../../src/schedule/instants.ts';
import type { Guest, KnownMeeting } from '../../src/schedule/meeting.ts';
import { REP } from './create.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Weekends before a clock change in Europe, in America and on Lord Howe, and an ordinary week. */
const moments = [
  '2026-03-06T12:00:00Z',
  '2026-03-27T12:00:00Z',
  '2026-10-02T12:00:00Z',
  '2026-10-31T12:00:00Z',
  '2026-06-17T08:00:00Z',
];
const zones = ['Europe/London', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Auckland', 'UTC'];
const addresses = [
  'ines@halden.example',
  'ole@mail.halden.example',
  'jo@gmail.com',
  'kim@gmail.com',
  'tom@tessel.example',
  'al@own.example',
  'c_1@resource.calendar.google.com',
];

const rsvp = fc.constantFrom('yes', 'maybe', 'no', 'none');
const yes = (weight: number) =>
  fc.oneof({ weight, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) });

const guests: fc.Arbitrary<Guest[]> = fc
  .uniqueArray(fc.record({ email: fc.constantFrom(...addresses), rsvp, optional: yes(1), group: fc.boolean() }), {
    selector: ({ email }) => email,
    maxLength: 3,
  })
  .map((all) =>
    all.map(({ email, rsvp, optional, group }, index) => ({
      email,
      rsvp,
      ...(optional && { optional }),
      ...(group && index > 1 && { group: true as const }),
    })),
  );

const meetingAround = (now: number): fc.Arbitrary<KnownMeeting> =>
  fc
    .record({
      key: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      inMinutes: fc.oneof(fc.integer({ min: -120, max: 120 }), fc.integer({ min: -5_000, max: 5_000 })),
      minutes: fc.constantFrom(0, 6, 25, 30, 60, 240, 300),
      people: guests,
      own: fc.option(rsvp, { nil: null }),
      organizer: fc.constantFrom(REP, ...addresses, null),
      wholeDay: fc.nat(9).map((number) => number === 0),
      kind: fc.oneof(
        { weight: 8, arbitrary: fc.constant('default' as const) },
        fc.constantFrom('focus' as const, 'out-of-office' as const),
      ),
      busy: yes(8),
      series: fc.option(fc.constantFrom('s'), { nil: null, freq: 3 }),
      description: fc.constantFrom('present', 'absent', 'unknown'),
      readMinutesAgo: fc.integer({ min: -30, max: 3_000 }),
    })
    .map(({ inMinutes, minutes, own, people, wholeDay, series, readMinutesAgo, ...rest }) => {
      const start = now + inMinutes * MINUTE;
      const day = (ms: number) => instantOf(ms).slice(0, 10);
      return {
        ...rest,
        ...(wholeDay
          ? { start: day(start), end: day(start + DAY), allDay: true }
          : { start: instantOf(start), end: instantOf(start + minutes * MINUTE), allDay: false }),
        people: own === null ? people : [{ email: REP, rsvp: own }, ...people],
        seriesKey: series,
        uid: null,
        zone: null,
        title: 'Call',
        status: 'confirmed',
        conference: null,
        location: null,
        account: REP,
        source: 'ical',
        calendar: '',
        readAt: instantOf(now - readMinutesAgo * MINUTE),
      };
    });

/** A small calendar, what became of earlier nudges, and a moment at a whole minute. */
export const smallInputs: fc.Arbitrary<NudgeInput> = fc
  .record({ moment: fc.constantFrom(...moments), minute: fc.integer({ min: 0, max: 3 * 24 * 60 }) })
  .map(({ moment, minute }) => Date.parse(moment) + minute * MINUTE)
  .chain((now) =>
    fc.record({
      calendar: fc.record({
        meetings: fc.uniqueArray(meetingAround(now), { selector: ({ key }) => key, maxLength: 5 }),
        readAt: fc.option(
          fc.integer({ min: -10, max: 240 }).map((ago) => instantOf(now - ago * MINUTE)),
          { nil: null, freq: 9 },
        ),
        reach: fc.option(
          fc
            .record({ start: fc.integer({ min: -40, max: 0 }), end: fc.integer({ min: 5, max: 40 }) })
            .map(({ start, end }) => ({
              start: instantOf(now + start * DAY),
              end: instantOf(now + end * DAY),
            })),
          { nil: null, freq: 9 },
        ),
      }),
      ledger: fc.uniqueArray(
        fc.record({
          id: fc.tuple(fc.constantFrom(...NUDGE_KINDS), fc.constantFrom('a', 'b', 'c')).map((parts) => parts.join(' ')),
          state: fc.constantFrom('claimed', 'shown', 'answered', 'dismissed', 'expired'),
          at: fc.constant(instantOf(now - DAY)),
          notice: fc.constantFrom(null, 'one', 'two'),
        }),
        { selector: ({ id }) => id, maxLength: 4 },
      ),
      now: fc.constant(instantOf(now)),
      zone: fc.constantFrom(...zones),
      settings: fc.constantFrom(
        nudgeDefaults,
        { ...nudgeDefaults, quietHours: null },
        { ...nudgeDefaults, quietHours: { from: '01:30', to: '02:30' } },
      ),
      deals: fc.constant([]),
      people: fc.constant([]),
      accounts: fc.constant([REP]),
      internalDomains: fc.constantFrom([], ['tessel.example']),
    }),
  );
