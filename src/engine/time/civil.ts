/** Days as whole numbers (days since 1970-01-01), so that adding days never meets a clock change. */
export const dayNumber = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000;

interface CivilDate {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

export function civilDate(dayNumber: number): CivilDate {
  const date = new Date(dayNumber * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 Monday to 7 Sunday. Day 0 was a Thursday. */
export const weekdayOf = (dayNumber: number): number => ((((dayNumber + 3) % 7) + 7) % 7) + 1;

export const mondayOf = (dayNumber: number): number => dayNumber - weekdayOf(dayNumber) + 1;

/** `YYYY-MM-DD` of a day number. */
export const isoDate = (dayNumber: number): string => new Date(dayNumber * 86_400_000).toISOString().slice(0, 10);

/** Day number of `YYYY-MM-DD`. */
export const dayOfIso = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** `HH:MM` of minutes after midnight; the end of the day is 23:59. */
export function wallTime(minutes: number): string {
  const within = Math.min(minutes, 1439);
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}

/** A wall clock: a day number and minutes after midnight. */
export interface LocalTime {
  day: number;
  minutes: number;
}

let last: { instant: number; zone: string; format: Intl.DateTimeFormat; time: LocalTime } | undefined;

/**
 * The wall clock of an instant in a zone. The last one is kept: a mail asks for the same at each
 * of its times.
 * @throws RangeError when the zone is no IANA zone or the instant no date
 */
export function localTime(instant: number, zone: string): LocalTime {
  if (last?.instant === instant && last.zone === zone) return last.time;
  const format =
    last?.zone === zone
      ? last.format
      : // Swedish writes a date and a time as ISO 8601 does.
        new Intl.DateTimeFormat('sv', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = format.format(instant).split(/\D/).map(Number);
  const time = { day: dayNumber(year, month, day), minutes: hour * 60 + minute };
  last = { instant, zone, format, time };
  return time;
}

/** The first day from Monday to Friday after a date, both `YYYY-MM-DD`. */
export function workingDayAfter(date: string): string {
  let day = dayOfIso(date) + 1;
  while (weekdayOf(day) > 5) day++;
  return isoDate(day);
}
