import { DAY } from './instants.ts';
import type { Weekday } from './types.ts';
import { weekdayOf } from './wall.ts';

/** Days of the calendar, `YYYY-MM-DD`: they have no clock and no zone, so that adding to them never meets a clock change. */

/** The day so many days later; earlier when there are less than none. */
export const dayAfter = (day: string, days: number): string => dayInUtc(Date.parse(`${day}T00:00:00Z`) + days * DAY);

/** The day of UTC in which a moment lies. @param ms milliseconds since 1970 */
export const dayInUtc = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** The month from 1 to 12. */
export function partsOfDay(day: string): { year: number; month: number; day: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, day: date };
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOn = (day: string): Weekday => weekdayOf(partsOfDay(day));
