import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, MINUTE, stretch } from '../../src/schedule/instants.ts';
import { mergeIntervals } from '../../src/schedule/merge-intervals.ts';
import type { Interval } from '../../src/schedule/types.ts';
import { runs } from '../runs.ts';

const minute = (n: number): string => instantOf(Date.parse('2026-11-26T00:00:00Z') + n * MINUTE);
const intervals = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: -5, max: 60 }))
    .map(([from, length]) => ({ start: minute(from), end: minute(from + length) })),
  { maxLength: 12 },
);

const interval = (from: string, to: string) => ({ start: `2026-11-26T${from}:00Z`, end: `2026-11-26T${to}:00Z` });

describe('intervals', () => {
  test('that touch or lie in each other become one; empty and turned-round ones go', () => {
    expect(
      mergeIntervals([
        interval('14:00', '15:00'),
        interval('09:00', '12:00'),
        interval('12:00', '13:00'),
        interval('10:00', '11:00'),
        interval('16:00', '16:00'),
        interval('18:00', '17:00'),
      ]),
    ).toEqual([interval('09:00', '13:00'), interval('14:00', '15:00')]);
  });

  test('merged cover the very same minutes, in order, with a gap between any two, in whatever order they came', () => {
    const covered = (list: Interval[]): string => {
      const stretches = list.map(stretch);
      const at = (ms: number): boolean => stretches.some(({ start, end }) => start <= ms && ms < end);
      return Array.from({ length: 370 }, (_, n) => (at(Date.parse(minute(n))) ? 'x' : '.')).join('');
    };
    fc.assert(
      fc.property(intervals, (list) => {
        const merged = mergeIntervals(list);
        expect(covered(merged)).toBe(covered(list));
        expect(merged.every(({ start }, at) => at === 0 || start > (merged[at - 1]?.end ?? ''))).toBe(true);
        expect(mergeIntervals(list.toReversed())).toEqual(merged);
        expect(mergeIntervals(merged)).toEqual(merged);
      }),
      runs(500),
    );
  });
});
