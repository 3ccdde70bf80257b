import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { epoch, HOUR, MINUTE, stretch } from '../../src/schedule/instants.ts';
import { alternatives, freeSlots, type SlotOptions } from '../../src/schedule/slots.ts';
import type { Slot, Weekday } from '../../src/schedule/types.ts';
import { clockText, dateText, type WallTime, wallTimeAt, weekdayOf } from '../../src/schedule/wall.ts';
import { runs } from '../runs.ts';
import { slotOptions } from './arbitraries.ts';

const dayOfSlot = ({ start }: Slot, { preferences }: SlotOptions): string =>
  dateText(wallTimeAt(epoch(start), preferences.zone));

/** The wall clock as `HH:MM`, where an end at midnight is the `24:00` of the day before. */
function endClock(end: WallTime, start: WallTime): string {
  const text = clockText(end);
  return text === '00:00' && dateText(end) !== dateText(start) ? '24:00' : text;
}

/** Every minute of the slot lies in the hours of its day, asked of the wall clock every quarter of an hour. */
function insideHours(slot: Slot, { preferences: { zone, hours } }: SlotOptions): boolean {
  const { start, end } = stretch(slot);
  const first = wallTimeAt(start, zone);
  const last = wallTimeAt(end, zone);
  const ofDay = hours[weekdayOf(first) as Weekday];
  for (let ms = start; ms < end; ms += 15 * MINUTE) {
    const clock = clockText(wallTimeAt(ms, zone));
    if (!ofDay.some(({ from, to }) => from <= clock && clock < to)) return false;
  }
  return ofDay.some(({ to }) => endClock(last, first) <= to);
}

/** Milliseconds between two stretches; negative when they overlap. */
const gap = (a: { start: number; end: number }, b: { start: number; end: number }): number =>
  Math.max(a.start - b.end, b.start - a.end);

function breaks(slots: Slot[], options: SlotOptions): string[] {
  const { now, preferences, busy, held } = options;
  const found: string[] = [];
  const rule = (name: string, holds: boolean): void => void (holds || found.push(name));
  for (const slot of slots) {
    const { start, end } = stretch(slot);
    rule('as long as a meeting', end - start === preferences.meetingMinutes * MINUTE);
    rule('after the notice', start >= epoch(now) + preferences.minimumNoticeHours * HOUR);
    rule('on the half hour', wallTimeAt(start, preferences.zone).minute % 30 === 0);
    rule('inside working hours', insideHours(slot, options));
    const near = [...busy.intervals, ...held].filter(
      (taken) => gap(stretch(taken), { start, end }) < preferences.bufferMinutes * MINUTE,
    );
    rule('clear of busy and held times', near.length === 0);
    const known = busy.readAt !== null && busy.reachesTo !== null && epoch(busy.reachesTo) >= end;
    rule('checked only where a calendar was read', !slot.checked || known);
  }
  rule(
    'in order',
    slots.every((slot, at) => at === 0 || epoch(slot.start) >= epoch(slots[at - 1]?.end ?? '')),
  );
  return found;
}

describe('slots to offer, in any zone and across clock changes', { timeout: 600_000 }, () => {
  test('keep every rule', () => {
    fc.assert(
      fc.property(slotOptions, (options) => {
        const slots = freeSlots(options);
        expect(breaks(slots, options)).toEqual([]);
        expect(slots.length).toBeLessThanOrEqual(options.preferences.slotCount);
      }),
      runs(1500),
    );
  });

  test('are on as many days as wanted whenever more days have a time', () => {
    fc.assert(
      fc.property(slotOptions, (options) => {
        const { slotCount, minimumDays } = options.preferences;
        const offered = new Set(freeSlots(options).map((slot) => dayOfSlot(slot, options)));
        const many = { ...options, preferences: { ...options.preferences, slotCount: 15, minimumDays: 15 } };
        const possible = new Set(freeSlots(many).map((slot) => dayOfSlot(slot, options)));
        expect(offered.size).toBeGreaterThanOrEqual(Math.min(slotCount, minimumDays, possible.size));
      }),
      runs(500),
    );
  });

  test('do not depend on the order or the cut of the busy times', () => {
    fc.assert(
      fc.property(slotOptions, (options) => {
        const intervals = options.busy.intervals.toReversed();
        const twice = { ...options, busy: { ...options.busy, intervals: [...intervals, ...options.busy.intervals] } };
        expect(freeSlots(twice)).toEqual(freeSlots(options));
      }),
      runs(400),
    );
  });

  test('can be swapped for others that keep the rules and are not among those taken', () => {
    fc.assert(
      fc.property(slotOptions, (options) => {
        const taken = freeSlots(options);
        const others = alternatives({ ...options, taken });
        expect(breaks(others, options)).toEqual([]);
        for (const other of others) {
          expect(taken.every((slot) => gap(stretch(slot), stretch(other)) >= 0)).toBe(true);
        }
      }),
      runs(500),
    );
  });
});
