import { dayAfter } from './days.ts';
import { stretch } from './instants.ts';
import type { Interval } from './types.ts';
import { clockAt, msOfWallTime } from './wall.ts';

const MINUTES_A_DAY = 24 * 60;

/** `09:30` of minutes since midnight, up to `24:00`. */
export const clockOfMinutes = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/**
 * When the wall clock of a zone shows so many minutes since midnight, as milliseconds since 1970.
 * @param date `YYYY-MM-DD`
 * @param minutes up to a whole day
 */
export function momentOf(date: string, minutes: number, zone: string): number {
  const day = minutes < MINUTES_A_DAY ? date : dayAfter(date, 1);
  return msOfWallTime(day, clockOfMinutes(minutes % MINUTES_A_DAY), zone) ?? Date.parse(`${day}T00:00:00Z`);
}

/**
 * The part of a stretch that lies on a day, on the wall of a zone: `11:00 to 12:00`, `all day`.
 * @param date `YYYY-MM-DD`
 */
export function spanOnDay(interval: Interval, date: string, zone: string): string {
  const { start, end } = stretch(interval);
  const begins = start <= momentOf(date, 0, zone);
  const ends = end >= momentOf(date, MINUTES_A_DAY, zone);
  if (begins && ends) return 'all day';
  return `${begins ? '00:00' : clockAt(start, zone)} to ${ends ? '24:00' : clockAt(end, zone)}`;
}
