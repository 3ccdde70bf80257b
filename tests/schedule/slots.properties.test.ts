import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stretch } from '../../src/schedule/instants.ts';
import { alternatives, freeSlots } from '../../src/schedule/slots.ts';
import { runs } from '../runs.ts';
import { slotOptions, zones } from './arbitraries.ts';
import { breaks, dayOfSlot, gap, isSecondPass, misread } from './slot-rules.ts';

describe('slots to offer, in any zone and across clock changes', { timeout: 600_000 }, () => {
  test('keep every rule', () => {
    fc.assert(
      fc.property(slotOptions, (options) => {
        const slots = freeSlots(options);
        expect(breaks(slots, options)).toEqual([]);
        expect(slots.length).toBeLessThanOrEqual(options.preferences.slotCount);
      }),
      runs(150),
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
      runs(150),
    );
  });

  test('are read back from the text by our own engine, as the same times', () => {
    fc.assert(
      fc.property(slotOptions, fc.constantFrom(...zones), (options, zone) => {
        const slots = freeSlots(options).filter((slot) => !isSecondPass(slot, zone));
        expect(misread(slots, options.now, zone)).toEqual([]);
      }),
      runs(150),
    );
  });

  test('do not depend on the order or the cut of the busy times', () => {
    fc.assert(
      fc.property(slotOptions, (options) => {
        const intervals = options.busy.intervals.toReversed();
        const twice = { ...options, busy: { ...options.busy, intervals: [...intervals, ...options.busy.intervals] } };
        expect(freeSlots(twice)).toEqual(freeSlots(options));
      }),
      runs(150),
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
      runs(150),
    );
  });
});
