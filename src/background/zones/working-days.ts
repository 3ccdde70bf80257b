import { holidayPlaceIn, publicHolidays } from '../../schedule/holidays/holidays.ts';
import { DAY } from '../../schedule/instants.ts';
import type { Weekday } from '../../schedule/types.ts';
import type { Settings } from '../../settings.ts';

const YEAR_MS = 366 * DAY;

/**
 * The days on which the rep works: weekdays with working hours, less the public holidays of a year back and a year ahead.
 * @param zone IANA, the rep's
 * @param now ISO instant
 */
export function workingDays(
  { schedule, holidayPlace }: Settings,
  zone: string,
  now: string,
): { workdays: Weekday[]; holidays: ReadonlyMap<string, string> } {
  const workdays = ([1, 2, 3, 4, 5, 6, 7] as const).filter((weekday) => schedule.hours[weekday].length > 0);
  const yearOf = (ms: number): number => new Date(ms).getUTCFullYear();
  const years = [...new Set([-YEAR_MS, 0, YEAR_MS].map((ms) => yearOf(Date.parse(now) + ms)))];
  return { workdays, holidays: publicHolidays(holidayPlaceIn(holidayPlace, zone), years) };
}
