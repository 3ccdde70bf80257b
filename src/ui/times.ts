import { dayText, zoneName } from '../schedule/format.ts';
import { epoch } from '../schedule/instants.ts';
import { clockText, dayOf, wallTimeAt } from '../schedule/wall.ts';

/** The clock on the wall at an instant, `16:00`. @param zone IANA */
export function clockAt(instant: string, zone: string): string {
  return clockText(wallTimeAt(epoch(instant), zone));
}

const DATE =
  /\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) )?\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?: \d{4})?(?: \d{2}:\d{2})?\b/g;

/** Words to be shown, with no line ending inside a date, or between it and its clock: `Sat 14` on one line and `Nov` on the next are hard to take in. */
export const unbroken = (text: string): string => text.replace(DATE, (date) => date.replaceAll(' ', '\u00a0'));

/** Words cut at the dates in them, each date on one line: every second piece is a date. */
export const atDates = (text: string): string[] => text.split(new RegExp(`(${DATE.source})`)).map(unbroken);

/** `dayText` to be shown, which stays on one line. @param day and @param today `YYYY-MM-DD` */
export const dayWords = (day: string, today: string): string => unbroken(dayText(day, today));

/** Day, clock and zone of an instant: `Mon 23 Nov, 16:00 London`. @param today `YYYY-MM-DD` */
export function momentText(instant: string, zone: string, today: string): string {
  return `${dayWords(dayOf(instant, zone), today)}, ${clockAt(instant, zone)} ${zoneName(zone)}`;
}
