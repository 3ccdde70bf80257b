import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { busyTimes } from '../../src/schedule/blocking.ts';
import { epoch, overlap, stretch } from '../../src/schedule/instants.ts';
import type { Meeting } from '../../src/schedule/meeting.ts';
import { freeSlots } from '../../src/schedule/slots.ts';
import type { WorkingHours } from '../../src/schedule/types.ts';
import { type WhyOptions, whyTimes } from '../../src/schedule/why-times.ts';
import { runs } from '../runs.ts';
import { slotOptions } from './arbitraries.ts';

const office = [{ from: '09:00', to: '17:00' }];
const hours: WorkingHours = { 1: office, 2: office, 3: office, 4: office, 5: office, 6: [], 7: [] };

function create(key: string, start: string, end: string, changes: Partial<Meeting> = {}): Meeting {
  const empty = { seriesKey: null, uid: null, people: [], organizer: null, conference: null, location: null };
  const plain = { allDay: false, zone: null, kind: 'default', busy: true, status: 'confirmed' } as const;
  return { key, start, end, title: 'Budget of Orlo Ltd', description: 'absent', ...empty, ...plain, ...changes };
}

/** A Wednesday morning, 11:00 in Helsinki. */
const now = '2026-11-25T09:00:00Z';

function optionsWith(meetings: Meeting[], changes: Partial<WhyOptions> = {}): WhyOptions {
  const zone = 'Europe/Helsinki';
  const known = { readAt: now, reachesTo: '2026-12-20T00:00:00Z' };
  return {
    now,
    preferences: {
      zone,
      hours,
      meetingMinutes: 30,
      bufferMinutes: 15,
      minimumNoticeHours: 4,
      slotCount: 2,
      minimumDays: 2,
    },
    busy: busyTimes(meetings, zone, { self: [], tentativeBlocks: true }, known),
    held: [],
    ...changes,
  };
}

const thursday = [
  create('a', '2026-11-26T07:00:00Z', '2026-11-26T08:30:00Z'),
  create('b', '2026-11-26T11:00:00Z', '2026-11-26T12:00:00Z'),
];
const said = (options: WhyOptions, start: string) => whyTimes(options, [], [start]).times[0];

describe('what is said of one time', () => {
  const options = optionsWith(thursday);

  test('a free one: from when to when the rep is free around it', () => {
    expect(said(options, '2026-11-26T09:00:00Z')).toEqual({
      start: '2026-11-26T09:00:00Z',
      free: true,
      checked: true,
      words: 'Free from 10:30 to 13:00 (Helsinki).',
    });
    expect(said(options, '2026-11-27T09:00:00Z')?.words).toBe('Free from 09:00 to 17:00 (Helsinki).');
  });

  test.each([
    ['a meeting', '2026-11-26T11:30:00Z', 'You have another meeting then, 13:00 to 14:00 (Helsinki).'],
    [
      'a meeting close by',
      '2026-11-26T08:40:00Z',
      'Less than 15 minutes from another meeting, 09:00 to 10:30 (Helsinki).',
    ],
    ['the evening', '2026-11-26T16:00:00Z', 'Outside your working hours, 09:00 to 17:00 (Helsinki).'],
    ['the last minutes of the day', '2026-11-26T14:45:00Z', 'Outside your working hours, 09:00 to 17:00 (Helsinki).'],
    ['a day off', '2026-11-28T09:00:00Z', 'You do not work on Sat.'],
    ['a time that is soon', '2026-11-25T11:00:00Z', 'Sooner than 4 hours from now, the notice you keep.'],
    ['a time that is over', '2026-11-25T08:30:00Z', 'That time has passed.'],
  ])('%s stands in the way', (_what, start, words) => {
    expect(said(options, start)).toEqual({ start, free: false, checked: false, words });
  });

  test('what others know of comes before the rep’s own rules, and two things are said at most', () => {
    const evening = create('c', '2026-11-28T18:00:00Z', '2026-11-28T19:00:00Z');
    expect(said(optionsWith([evening]), '2026-11-28T18:00:00Z')?.words).toBe(
      'You have another meeting then, 20:00 to 21:00 (Helsinki). You do not work on Sat.',
    );
  });

  test.each<[string, Partial<Meeting>, string]>([
    ['focus time', { kind: 'focus' }, 'You keep that time for focus, 11:00 to 12:00 (Helsinki).'],
    ['an absence', { kind: 'out-of-office' }, 'You are out of office then, 11:00 to 12:00 (Helsinki).'],
    ['a whole day', { allDay: true, start: '2026-11-26', end: '2026-11-27' }, 'Your calendar is full all day.'],
  ])('%s is called what it is', (_what, changes, words) => {
    const meeting = create('c', '2026-11-26T09:00:00Z', '2026-11-26T10:00:00Z', changes);
    expect(said(optionsWith([meeting]), '2026-11-26T09:00:00Z')?.words).toBe(words);
  });

  test('what was offered to another client, a holiday and a night elsewhere', () => {
    const offer = { start: '2026-11-26T09:00:00Z', end: '2026-11-26T09:30:00Z' };
    expect(said(optionsWith([], { held: [offer] }), offer.start)?.words).toBe(
      'Offered to another client: 11:00 to 11:30 (Helsinki).',
    );
    const holidays = new Map([['2026-11-26', 'Harvest Day']]);
    expect(said(optionsWith([], { holidays }), offer.start)?.words).toBe('Thu 26 Nov is Harvest Day.');
    const client = { zone: 'America/New_York', sure: 'set' as const };
    expect(said(optionsWith([], { client }), offer.start)?.words).toBe('It is 04:00 in New York then.');
  });

  test('without a calendar, and beyond its reach, nobody knows', () => {
    const unread = optionsWith([]);
    unread.busy = { ...unread.busy, readAt: null, reachesTo: null };
    expect(said(unread, '2026-11-26T09:00:00Z')).toMatchObject({
      free: true,
      checked: false,
      words: 'No calendar was read, so it is not known whether you are free.',
    });
    const far = optionsWith([]);
    far.busy = { ...far.busy, reachesTo: '2026-11-26T00:00:00Z' };
    expect(said(far, '2026-11-26T09:00:00Z')).toMatchObject({ free: true, checked: false });
    expect(said(far, '2026-11-26T09:00:00Z')?.words).toContain('not read as far ahead');
  });
});

test('what was left out is told by day, up to the last of the times, and no title is in it', () => {
  const options = optionsWith(thursday);
  const { leftOut } = whyTimes(options, freeSlots(options), ['2026-11-27T09:00:00Z', '2026-11-26T09:00:00Z']);
  expect(leftOut).toEqual([
    { day: 'Wed 25 Nov', words: 'sooner than 4 hours from now' },
    { day: 'Thu 26 Nov', words: 'taken 09:00 to 10:30, 13:00 to 14:00' },
  ]);
});

test('whatever the calendar: all that is offered is free by these words too, and what is called free is', () => {
  fc.assert(
    fc.property(slotOptions, fc.integer({ min: 0, max: 40_000 }), (any, later) => {
      const options: WhyOptions = { ...any, busy: { ...any.busy, meetings: new Map() } };
      const offered = freeSlots(options);
      const other = new Date(epoch(any.now) + later * 60_000).toISOString();
      const { times } = whyTimes(options, offered, [...offered.map(({ start }) => start), other]);
      offered.forEach((slot, index) => {
        expect(times[index]).toMatchObject({ free: true, checked: slot.checked });
      });
      const last = times.at(-1);
      if (!last?.free) return;
      const time = { start: epoch(other), end: epoch(other) + any.preferences.meetingMinutes * 60_000 };
      expect([...any.busy.intervals, ...any.held].some((taken) => overlap(time, stretch(taken)))).toBe(false);
    }),
    runs(100),
  );
});
