import { epoch } from './instants.ts';
import type { Interval } from './types.ts';

/** The same time covered by the fewest intervals, in order. Empty and turned-round intervals are left out. */
export function mergeIntervals(intervals: Interval[]): Interval[] {
  const sorted = intervals
    .map((interval) => ({ interval, start: epoch(interval.start), end: epoch(interval.end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const merged: typeof sorted = [];
  for (const next of sorted) {
    const last = merged.at(-1);
    if (!last || next.start > last.end) {
      merged.push(next);
    } else if (next.end > last.end) {
      merged[merged.length - 1] = {
        interval: { start: last.interval.start, end: next.interval.end },
        start: last.start,
        end: next.end,
      };
    }
  }
  return merged.map(({ interval }) => interval);
}
