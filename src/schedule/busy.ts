import { epoch } from './instants.ts';
import type { BusyTimes, Interval } from './types.ts';

/** Nothing is known about any time. What slots are made from while no calendar is. */
export const unknownBusy: BusyTimes = { intervals: [], readAt: null, reachesTo: null };

/**
 * What several sources know, as one: busy wherever any of them is, as old as the oldest, reaching as far as the one that
 * ends first. A source that was never read knows nothing and changes nothing.
 */
export function mergeBusy(known: BusyTimes[]): BusyTimes {
  const intervals = mergeIntervals(known.flatMap((busy) => busy.intervals));
  const read = known.filter((busy) => busy.readAt !== null && busy.reachesTo !== null);
  return {
    intervals,
    readAt: earliest(read.map((busy) => busy.readAt)),
    reachesTo: earliest(read.map((busy) => busy.reachesTo)),
  };
}

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

function earliest(instants: (string | null)[]): string | null {
  return instants.reduce((first, instant) => {
    if (first === null || instant === null) return first ?? instant;
    return epoch(instant) < epoch(first) ? instant : first;
  }, null);
}
