import type { Interval } from './types.ts';

/** In milliseconds. A day is one of 24 hours: where clocks change, the wall knows better (`wall.ts`). */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Milliseconds since 1970 of an ISO 8601 instant.
 * @throws RangeError for anything else: a time without an offset would be read in the zone of whoever runs the code
 */
export function epoch(instant: string): number {
  const ms = INSTANT.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(ms) || !isDay(instant)) throw new RangeError('Not an ISO 8601 instant with an offset.');
  return ms;
}

/** `Date.parse` takes 30 February for 2 March. @param instant that begins with `YYYY-MM-DD`, of a month that exists */
function isDay(instant: string): boolean {
  const day = instant.slice(8, 10);
  return day <= '28' || new Date(`${instant.slice(0, 10)}T00:00:00Z`).getUTCDate() === Number(day);
}

/** A year of more or less than four digits is no instant here. */
const FIRST = Date.parse('0000-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59Z');

/** The instant as `2026-07-27T14:00:00Z`. Parts of a second are cut off; what is beyond four-digit years is their end. */
export function instantOf(ms: number): string {
  return `${new Date(Math.min(Math.max(ms, FIRST), LAST)).toISOString().slice(0, 19)}Z`;
}

/** A stretch in milliseconds since 1970, half open. */
export interface Stretch {
  start: number;
  end: number;
}

export function stretch({ start, end }: Interval): Stretch {
  return { start: epoch(start), end: epoch(end) };
}

/** True when the two have time in common. Stretches that only touch, and empty ones, have none. */
export function overlap(a: Stretch, b: Stretch): boolean {
  return Math.max(a.start, b.start) < Math.min(a.end, b.end);
}
