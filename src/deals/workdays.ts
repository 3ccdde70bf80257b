import { dayInUtc } from '../schedule/days.ts';
import { DAY } from '../schedule/instants.ts';
import type { Weekday } from '../schedule/types.ts';

const MONDAY_TO_FRIDAY: Weekday[] = [1, 2, 3, 4, 5];

/** Which days are worked. */
export interface WorkingDays {
  workdays: Weekday[];
  holidays?: ReadonlyMap<string, string> | undefined;
}

/**
 * The nth working day after a day, that day not counted.
 * @param day `YYYY-MM-DD`
 * @param workdays Monday to Friday when none is worked
 * @param holidays dates that are no working days, `YYYY-MM-DD`
 */
export function workdayAfter(day: string, count: number, { workdays, holidays }: WorkingDays): string {
  const worked = workdays.length > 0 ? workdays : MONDAY_TO_FRIDAY;
  let at = numberOf(day);
  for (let left = count; left > 0; ) {
    at++;
    if (worked.includes(weekdayOf(at)) && !holidays?.has(textOf(at))) left--;
  }
  return textOf(at);
}

/** Days since 1 January 1970, which was a Thursday. */
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
const textOf = (number: number): string => dayInUtc(number * DAY);
const weekdayOf = (number: number): Weekday => (((((number + 3) % 7) + 7) % 7) + 1) as Weekday;
