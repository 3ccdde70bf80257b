import { slotParts } from './format.ts';
import { DAY, instantOf, stretch } from './instants.ts';
import type { Interval, Weekday } from './types.ts';
import { msOfWallTime, weekdayOf } from './wall.ts';

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
  const day = minutes < MINUTES_A_DAY ? date : nextDay(date);
  return msOfWallTime(day, clockOfMinutes(minutes % MINUTES_A_DAY), zone) ?? Date.parse(`${day}T00:00:00Z`);
}

/** @param date `YYYY-MM-DD` */
export function weekdayOfDate(date: string): Weekday {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return weekdayOf({ year, month, day });
}

/** `11:00`. @param ms milliseconds since 1970 */
export const clockAt = (ms: number, zone: string): string => slotParts({ start: instantOf(ms) }, zone).clock;

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

const nextDay = (date: string): string => new Date(Date.parse(`${date}T12:00:00Z`) + DAY).toISOString().slice(0, 10);
