import { describe, expect, test } from 'vitest';
import { slotLabel } from '../../src/schedule/format.ts';
import { alternatives, freeSlots, type SlotOptions } from '../../src/schedule/slots.ts';
import type { SchedulePreferences } from '../../src/schedule/types.ts';
import { defaultSettings } from '../../src/settings.ts';

const zone = 'Europe/Helsinki';
/** A Wednesday, 10:00 in Helsinki. */
const now = '2026-11-25T08:00:00Z';

function options(preferences: Partial<SchedulePreferences> = {}, rest: Partial<SlotOptions> = {}): SlotOptions {
  return {
    now,
    preferences: { ...defaultSettings.schedule, zone, ...preferences },
    busy: { intervals: [], readAt: null, reachesTo: null },
    held: [],
    ...rest,
  };
}

const offered = (given: SlotOptions): string[] =>
  freeSlots(given).map((slot) => slotLabel(slot, given.preferences.zone));

const busyUntil = (start: string, end: string): SlotOptions['busy'] => ({
  intervals: [{ start, end }],
  readAt: now,
  reachesTo: '2026-12-31T00:00:00Z',
});

const everyDay = (from: string, to: string): SchedulePreferences['hours'] => {
  const hours = [{ from, to }];
  return { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: hours, 7: hours };
};

describe('times to offer', () => {
  test('come on three days, mornings and afternoons in turn, from tomorrow on', () => {
    expect(offered(options())).toEqual(['Thu 26 Nov 10:00', 'Fri 27 Nov 14:00', 'Mon 30 Nov 11:00']);
  });

  test('a meeting in the morning moves the offer, it does not lose the day', () => {
    const busy = busyUntil('2026-11-26T07:00:00Z', '2026-11-26T10:00:00Z');
    expect(offered(options({}, { busy }))[0]).toBe('Thu 26 Nov 14:00');
  });

  test('what was offered to another client is left out with its buffer', () => {
    const held = [{ start: '2026-11-26T08:00:00Z', end: '2026-11-26T08:30:00Z' }];
    expect(offered(options({ hours: everyDay('10:00', '12:00') }, { held }))[0]).toBe('Thu 26 Nov 11:00');
  });

  test('lunch is offered only when nothing else is left', () => {
    const busy = busyUntil('2026-11-26T10:30:00Z', '2027-01-01T00:00:00Z');
    const lunch = { hours: everyDay('12:00', '17:30'), minimumNoticeHours: 1, minimumDays: 1 };
    expect(offered(options({ ...lunch, slotCount: 1 }, { busy }))).toEqual(['Wed 25 Nov 14:00']);
    const over = busyUntil('2026-11-25T11:10:00Z', '2027-01-01T00:00:00Z');
    expect(offered(options(lunch, { busy: over }))).toEqual(['Wed 25 Nov 12:00', 'Wed 25 Nov 12:30']);
  });

  test('the time after lunch comes before one at noon, though noon is sooner', () => {
    const hours = { hours: everyDay('12:00', '13:30'), slotCount: 1 };
    expect(offered(options(hours))).toEqual(['Thu 26 Nov 13:00']);
  });

  test('a second day is worth a time over lunch', () => {
    const hours = { ...everyDay('12:00', '13:00'), 4: [{ from: '09:00', to: '13:00' }] };
    const busy = busyUntil('2026-12-02T00:00:00Z', '2027-01-01T00:00:00Z');
    const twoDays = offered(options({ hours, slotCount: 2 }, { busy }));
    expect(twoDays).toEqual(['Thu 26 Nov 10:00', 'Fri 27 Nov 12:00']);
    const oneDay = offered(options({ hours, slotCount: 2, minimumDays: 1 }, { busy }));
    expect(oneDay.every((label) => label.startsWith('Thu 26 Nov'))).toBe(true);
  });

  test('none are made up when three weeks are full, on days off, or when hours make no sense', () => {
    expect(offered(options({}, { busy: busyUntil(now, '2027-02-01T00:00:00Z') }))).toEqual([]);
    expect(offered(options({ hours: { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] } }))).toEqual([]);
    expect(offered(options({ hours: everyDay('17:00', '09:00') }))).toEqual([]);
    expect(offered(options({ hours: everyDay('9', 'soon') }))).toEqual([]);
    expect(offered(options({ meetingMinutes: 10 * 60 }))).toEqual([]);
  });

  test('hours may end at midnight, and hours that meet are one stretch', () => {
    expect(offered(options({ hours: everyDay('23:00', '24:00'), meetingMinutes: 60 }))[0]).toBe('Thu 26 Nov 23:00');
    const halves = [
      { from: '09:00', to: '10:30' },
      { from: '10:30', to: '11:00' },
    ];
    const hours = { ...everyDay('09:00', '09:10'), 4: halves };
    expect(offered(options({ hours, meetingMinutes: 120, minimumNoticeHours: 1 }))[0]).toBe('Thu 26 Nov 09:00');
  });

  test('a time the clock shows twice or never is not offered, and an hour stays an hour', () => {
    const nights = { hours: everyDay('00:00', '05:00'), meetingMinutes: 60, slotCount: 15, minimumDays: 1, zone };
    const back = freeSlots(options(nights, { now: '2026-10-24T00:00:00Z' }));
    const labels = back.map((slot) => slotLabel(slot, zone));
    expect(labels.filter((label) => /25 Oct 03:/.test(label))).toEqual([]);
    const forward = freeSlots(
      options({ ...nights, hours: everyDay('02:30', '04:30') }, { now: '2026-03-28T00:00:00Z' }),
    );
    const sunday = forward.filter((slot) => slotLabel(slot, zone).startsWith('Sun 29 Mar'));
    // 02:30 to 04:30 lasts one hour that night.
    expect(sunday).toEqual([{ start: '2026-03-29T00:30:00Z', end: '2026-03-29T01:30:00Z', checked: false }]);
  });

  test('are called checked only as far as a calendar was read', () => {
    const reach = (reachesTo: string): boolean[] => {
      const busy = { intervals: [], readAt: now, reachesTo };
      return freeSlots(options({}, { busy })).map(({ checked }) => checked);
    };
    expect(reach('2026-12-31T00:00:00Z')).toEqual([true, true, true]);
    // The second ends 14:30 in Helsinki, and the ten minutes after it are part of the promise.
    expect(reach('2026-11-27T12:40:00Z')).toEqual([true, true, false]);
    expect(reach('2026-11-27T12:39:00Z')).toEqual([true, false, false]);
    expect(freeSlots(options()).some(({ checked }) => checked)).toBe(false);
  });

  test('a length that is none, a time without an offset and an unknown zone are refused', () => {
    expect(() => freeSlots(options({}, { minutes: 0 }))).toThrow(RangeError);
    expect(() => freeSlots(options({}, { now: '2026-11-25T08:00' }))).toThrow(RangeError);
    expect(() => freeSlots(options({ zone: 'Mars/Olympus' }))).toThrow(RangeError);
    expect(() => freeSlots(options({}, { held: [{ start: 'soon', end: now }] }))).toThrow(RangeError);
  });
});

describe('other times for one that does not suit', () => {
  test('are six near the first ones, none of them taken', () => {
    const given = options();
    const taken = freeSlots(given);
    const others = alternatives({ ...given, taken });
    expect(others).toHaveLength(6);
    expect(others.map(({ start }) => start)).not.toEqual(expect.arrayContaining([taken[0]?.start]));
    expect(new Set(others.map((slot) => slotLabel(slot, zone).slice(0, 10))).size).toBeGreaterThanOrEqual(3);
    expect(slotLabel(others[0] ?? { start: '' }, zone)).toMatch(/^Thu 26 Nov/);
  });
});
