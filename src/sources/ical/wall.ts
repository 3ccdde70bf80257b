/**
 * Wall time is a number: the milliseconds since 1970 that UTC would have when it shows the same day and clock. It has
 * no zone and no clock changes, so recurrence rules are plain arithmetic on it.
 */
export type Wall = number;

export const SECOND = 1000;
export const DAY = 86_400 * SECOND;

/** Days since 1 January 1970. */
export type DayNumber = number;

export const dayOf = (wall: Wall): DayNumber => Math.floor(wall / DAY);

/** 0 is Monday, 6 is Sunday. */
export const weekdayOf = (day: DayNumber): number => (((day + 3) % 7) + 7) % 7;

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const BEFORE = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/** @param month 1 to 12 */
export function daysIn(year: number, month: number): number {
  return (BEFORE[month] ?? 0) - (BEFORE[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
}

/** Day number of a calendar day. @param month 1 to 12; others carry over into the years around */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const y = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  const past = y - 1;
  const leaps = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  return past * 365 + leaps + (BEFORE[m - 1] ?? 0) + (m > 2 && isLeap(y) ? 1 : 0) + day - 1 - 719_162;
}

export interface CalendarDay {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

export function calendarDay(day: DayNumber): CalendarDay {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `YYYY-MM-DD`. */
export const dayText = (day: DayNumber): string => {
  const { year, month, day: date } = calendarDay(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
};
