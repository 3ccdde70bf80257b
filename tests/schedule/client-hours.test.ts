import { describe, expect, test } from 'vitest';
import { type Client, clientBurden, isClientNight } from '../../src/schedule/client-hours.ts';
import { explainStarts } from '../../src/schedule/explain.ts';
import { slotList, slotParts } from '../../src/schedule/format.ts';
import { slotNotes } from '../../src/schedule/slot-notes.ts';
import { freeSlots, type SlotOptions } from '../../src/schedule/slots.ts';
import { defaultSettings } from '../../src/settings.ts';

const newYork: Client = { zone: 'America/New_York', sure: 'likely' };

const options = (client: Client | undefined, zone = 'Europe/Helsinki', now = '2026-11-26T08:00:00Z'): SlotOptions => ({
  now,
  preferences: { ...defaultSettings.schedule, zone },
  busy: { intervals: [], readAt: null, reachesTo: null },
  held: [],
  client,
});

const at = (start: string, end: string): { start: number; end: number } => ({
  start: Date.parse(start),
  end: Date.parse(end),
});

describe('times to offer across zones', () => {
  test('fall into the office hours of both sides where there are some', () => {
    const slots = freeSlots(options(newYork));
    expect(slots).toHaveLength(3);
    for (const slot of slots) expect(slotParts(slot, 'America/New_York').clock >= '09:00').toBe(true);
  });

  test('are as near to office hours as both days allow, and never at night', () => {
    const losAngeles: Client = { zone: 'America/Los_Angeles', sure: 'set' };
    const clocks = freeSlots(options(losAngeles)).map((slot) => slotParts(slot, losAngeles.zone).clock);
    expect(clocks).toEqual(['07:00', '07:00', '07:00']);
  });

  test('are none when one side sleeps while the other works', () => {
    expect(freeSlots(options({ zone: 'Pacific/Auckland', sure: 'set' }, 'Europe/Lisbon'))).toEqual([]);
  });

  test('are only ordered by a zone that is a guess', () => {
    expect(freeSlots(options({ zone: 'Pacific/Auckland', sure: 'guess' }, 'Europe/Lisbon'))).toHaveLength(3);
    const guessed = freeSlots(options({ ...newYork, sure: 'guess' }));
    expect(guessed).toEqual(freeSlots(options(newYork)));
  });

  test('rather fall on working days of the other side', () => {
    const sydney: Client = {
      zone: 'Australia/Sydney',
      sure: 'set',
      holidays: new Map([['2026-12-01', 'Foundation Day']]),
    };
    const days = freeSlots(options(sydney, 'America/Los_Angeles')).map((slot) => slotParts(slot, sydney.zone));
    expect(days.map(({ day }) => day.slice(0, 3))).not.toContain('Sat');
    expect(days.map(({ date }) => date)).not.toContain('2026-12-01');
  });

  test('rather fall on working days there, also where Sunday is one and Friday is not', () => {
    const starts = (weekend: Client['weekend']): string[] =>
      freeSlots(options({ zone: 'Asia/Jerusalem', sure: 'set', weekend }, 'Asia/Dubai', '2026-11-25T00:00:00Z')).map(
        (slot) => slotParts(slot, 'Asia/Jerusalem').day.slice(0, 3),
      );
    // Thursday and Friday are the first days that the rep could offer.
    expect(starts([6, 7])).toContain('Fri');
    expect(starts([5, 6])).not.toContain('Fri');
    const sunday = { start: Date.parse('2026-11-29T09:00:00Z'), end: Date.parse('2026-11-29T09:30:00Z') };
    expect(clientBurden(sunday, { zone: 'Asia/Jerusalem', sure: 'set', weekend: [5, 6] })).toBe(0);
    expect(clientBurden(sunday, { zone: 'Asia/Jerusalem', sure: 'set' })).toBe(200);
  });

  test.each([
    ['06:59', '2026-11-26T11:59:00Z', '2026-11-26T12:30:00Z', true],
    ['07:00', '2026-11-26T12:00:00Z', '2026-11-26T12:30:00Z', false],
    ['until 22:00', '2026-11-27T02:30:00Z', '2026-11-27T03:00:00Z', false],
    ['until 22:01', '2026-11-27T02:31:00Z', '2026-11-27T03:01:00Z', true],
    ['over midnight', '2026-11-27T04:30:00Z', '2026-11-27T05:30:00Z', true],
  ])('%s in New York is night: %s to %s, %s', (_, start, end, night) => {
    expect(isClientNight(at(start, end), newYork)).toBe(night);
    expect(isClientNight(at(start, end), { ...newYork, sure: 'guess' })).toBe(false);
    expect(isClientNight(at(start, end), undefined)).toBe(false);
  });

  test('weigh more the further they are from office hours', () => {
    const burdens = ['14:00', '13:00', '12:30'].map((clock) => {
      const start = `2026-11-26T${clock}:00Z`;
      return clientBurden({ start: Date.parse(start), end: Date.parse(start) + 1_800_000 }, newYork);
    });
    expect(burdens).toEqual([0, 305, 307.5]);
  });

  test('are explained: night there, a holiday here', () => {
    const asked = { ...options(newYork), holidays: new Map([['2026-12-01', 'Founding Day']]) };
    const starts = explainStarts(asked, freeSlots(asked));
    const of = (start: string) => starts.find((each) => each.start === start);
    expect(of('2026-11-30T07:00:00Z')).toMatchObject({ verdict: 'client-night', by: null });
    expect(of('2026-12-01T13:00:00Z')).toMatchObject({ verdict: 'holiday', holiday: 'Founding Day' });
    expect(of('2026-12-02T14:00:00Z')?.holiday).toBeUndefined();
  });

  test('leave out public holidays of the rep and look a working day further', () => {
    const holidays = new Map([
      ['2026-11-27', 'One Day'],
      ['2026-11-30', 'Other Day'],
    ]);
    const days = freeSlots({ ...options(undefined), holidays }).map((slot) => slotParts(slot, 'Europe/Helsinki').date);
    expect(days).toEqual(['2026-12-01', '2026-12-02', '2026-12-03']);
  });
});

describe('times in words for both sides', () => {
  const slots = [
    { start: '2026-12-01T13:00:00Z' },
    { start: '2026-12-02T14:30:00Z' },
    { start: '2026-12-03T15:00:00Z' },
  ];

  test.each([
    [1, 'America/New_York', 'Tue 1 Dec 08:00 (New York; 15:00 in Helsinki)'],
    [2, 'America/New_York', 'Tue 1 Dec 08:00 or Wed 2 Dec 09:30 (New York; 15:00 or 16:30 in Helsinki)'],
    [
      3,
      'Asia/Kolkata',
      'Tue 1 Dec 18:30, Wed 2 Dec 20:00 or Thu 3 Dec 20:30 (Kolkata; 15:00, 16:30 or 17:00 in Helsinki)',
    ],
    [2, 'Pacific/Auckland', 'Wed 2 Dec 02:00 or Thu 3 Dec 03:30 (Auckland; Tue 15:00 or Wed 16:30 in Helsinki)'],
    [1, 'Europe/Kyiv', 'Tue 1 Dec 15:00 (Helsinki)'],
    [1, null, 'Tue 1 Dec 15:00 (Helsinki)'],
    [0, 'America/New_York', ''],
  ])('%s slots with %s: %s', (count, clientZone, text) => {
    expect(slotList(slots.slice(0, count), 'Europe/Helsinki', clientZone)).toBe(text);
  });
});

describe('what the rep should know of the other side', () => {
  const notes = (now: string, start: string, zone: string, client: Client): string[] =>
    slotNotes([{ start }], { now, zone, client });

  test.each([
    [
      'America changes first in spring',
      '2027-03-10T08:00:00Z',
      '2027-03-16T14:00:00Z',
      'America/New_York',
      'On Tue 16 Mar New York is 6 hours behind Helsinki. Today it is 7 hours behind: a clock changes before then.',
    ],
    [
      'Europe changes first in autumn',
      '2026-10-20T08:00:00Z',
      '2026-10-27T14:00:00Z',
      'Asia/Kolkata',
      'On Tue 27 Oct Kolkata is 3 hours 30 minutes ahead of Helsinki. Today it is 2 hours 30 minutes ahead: a clock changes before then.',
    ],
    [
      'a country without a change falls together',
      '2026-10-20T08:00:00Z',
      '2026-10-27T14:00:00Z',
      'Africa/Johannesburg',
      'On Tue 27 Oct Johannesburg has the same time as Helsinki. Today it is 1 hour behind: a clock changes before then.',
    ],
  ])('%s', (_, now, start, zone, note) => {
    expect(notes(now, start, 'Europe/Helsinki', { zone, sure: 'set' })).toEqual([note]);
  });

  test('is nothing when both clocks change together or neither does', () => {
    const berlin: Client = { zone: 'Europe/Berlin', sure: 'set' };
    expect(notes('2026-10-20T08:00:00Z', '2026-10-27T14:00:00Z', 'Europe/Helsinki', berlin)).toEqual([]);
    expect(notes('2026-11-20T08:00:00Z', '2026-11-27T14:00:00Z', 'Europe/Helsinki', newYork)).toEqual([]);
  });

  test('is a public holiday there, by their date', () => {
    const client: Client = {
      zone: 'Pacific/Auckland',
      sure: 'set',
      holidays: new Map([['2027-02-06', 'Waitangi Day']]),
    };
    expect(notes('2027-02-01T08:00:00Z', '2027-02-05T20:00:00Z', 'Europe/Helsinki', client)).toEqual([
      'Sat 6 Feb is Waitangi Day in Auckland.',
    ]);
  });
});
