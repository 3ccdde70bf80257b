import type { Weekday } from '../schedule/types.ts';
import { msOfWallTime } from '../schedule/wall.ts';

const DAY_MS = 24 * 60 * 60_000;
const MONDAY_TO_FRIDAY: Weekday[] = [1, 2, 3, 4, 5];

/** A day so many days later. @param day `YYYY-MM-DD` */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The nth working day after a day, that day not counted.
 * @param day `YYYY-MM-DD`
 * @param workdays Monday to Friday when none is given, or none is worked
 */
export function workdayAfter(day: string, count: number, workdays: Weekday[] = MONDAY_TO_FRIDAY): string {
  const worked = workdays.length > 0 ? workdays : MONDAY_TO_FRIDAY;
  let at = day;
  for (let left = count; left > 0; ) {
    at = dayAfter(at, 1);
    if (worked.includes(weekday(at))) left--;
  }
  return at;
}

function weekday(day: string): Weekday {
  return (((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1) as Weekday;
}

/** When a day begins in a zone, ms since 1970. @param day `YYYY-MM-DD`, of a month that exists */
export function startOf(day: string, zone: string): number {
  return msOfWallTime(day, '00:00', zone) ?? Date.parse(`${day}T00:00:00Z`);
}
