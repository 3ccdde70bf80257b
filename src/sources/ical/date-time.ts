import { DAY, type DayNumber, dayNumber, daysIn, SECOND, type Wall } from './wall.ts';

/** A point as written: a day, a wall time in some zone, or an instant. */
export type WrittenTime =
  | { kind: 'date'; day: DayNumber }
  /** `zone` is the TZID; null for floating time, which is local to whoever reads it. */
  | { kind: 'local'; wall: Wall; zone: string | null }
  | { kind: 'utc'; ms: number };

/** Nominal days are days on the calendar; exact time is time on a stop watch (RFC 5545 3.3.6). */
export interface Duration {
  days: number;
  ms: number;
}

const WRITTEN = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d))?)?(Z)?$/;

/**
 * A DATE or DATE-TIME. Seconds may be missing, a DATE may carry a stray `Z`, and `2026-03-10T09:00` is read: all are seen
 * in feeds.
 * @returns null for what is no day on the calendar or no time on the clock; 24:00 is none, a leap second is
 */
export function readTime(value: string, tzid: string | null = null): WrittenTime | null {
  const match = WRITTEN.exec(value.trim());
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  const date = dayNumber(year, month, day);
  if (match[4] === undefined) return { kind: 'date', day: date };
  const [hour, minute, second] = [Number(match[4]), Number(match[5]), Math.min(Number(match[6] ?? 0), 59)];
  if (hour > 23 || minute > 59 || Number(match[6] ?? 0) > 60) return null;
  const wall = date * DAY + ((hour * 60 + minute) * 60 + second) * SECOND;
  return match[7] ? { kind: 'utc', ms: wall } : { kind: 'local', wall, zone: tzid };
}

const DURATION = /^([+-])?P(?=[\dT])(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Null for what is no duration, and for a negative one: nothing ends before it starts. */
export function readDuration(value: string): Duration | null {
  const match = DURATION.exec(value.trim());
  if (!match || match[1] === '-') return null;
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0));
  return {
    days: (weeks ?? 0) * 7 + (days ?? 0),
    ms: (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * SECOND,
  };
}

/** `+0530` or `-033000` in milliseconds; null for anything else. */
export function readOffset(value: string): number | null {
  const match = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(value.trim());
  if (!match) return null;
  const ms = ((Number(match[2]) * 60 + Number(match[3])) * 60 + Number(match[4] ?? 0)) * SECOND;
  return Math.abs(ms) > DAY ? null : match[1] === '-' ? -ms : ms;
}
