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

/** Counts years from March, so that the leap day is the last of its year: four hundred of them have 146,097 days. */
export function calendarDay(day: DayNumber): CalendarDay {
  const since = day + 719_468;
  const era = Math.floor(since / 146_097);
  const ofEra = since - era * 146_097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  return {
    year: year + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * march + 2) / 5) + 1,
  };
}

/** `YYYY-MM-DD`. */
export const dayText = (day: DayNumber): string => {
  const { year, month, day: date } = calendarDay(day);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
};

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** The instant as `2026-07-27T14:00:00Z`. Put together here: asking a Date takes several times as long. */
export function instantText(ms: number): string {
  const day = dayOf(ms);
  const seconds = Math.floor((ms - day * DAY) / SECOND);
  const minutes = Math.floor(seconds / 60);
  return `${dayText(day)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:${two(seconds % 60)}Z`;
}
