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
  const { length } = value;
  // `20261126T090000Z`, as nearly all are: some feeds have tens of thousands.
  if ((length === 15 || (length === 16 && value.charCodeAt(15) === Z)) && value.charCodeAt(8) === T) {
    const day = number(value, 0, 8);
    const clock = number(value, 9, 15);
    if (day < 0 || clock < 0) return null;
    return timeOf(day, clock, length === 16, tzid);
  }
  const match = WRITTEN.exec(value.trim().toUpperCase());
  if (!match) return null;
  const day = Number(`${match[1]}${match[2]}${match[3]}`);
  if (match[4] === undefined) return dateOf(day);
  return timeOf(day, Number(`${match[4]}${match[5]}${match[6] ?? '00'}`), match[7] !== undefined, tzid);
}

const T = 84;
const Z = 90;

/** The number that digits of a text make; -1 when one of them is no digit. */
function number(text: string, from: number, to: number): number {
  let all = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    all = all * 10 + digit;
  }
  return all;
}

/** @param written such as 20261126 */
function dateOf(written: number): { kind: 'date'; day: DayNumber } | null {
  const year = Math.floor(written / 10_000);
  const month = Math.floor(written / 100) % 100;
  const day = written % 100;
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return { kind: 'date', day: dayNumber(year, month, day) };
}

/** @param clock such as 93000 for half past nine */
function timeOf(written: number, clock: number, isUtc: boolean, tzid: string | null): WrittenTime | null {
  const date = dateOf(written);
  const hour = Math.floor(clock / 10_000);
  const minute = Math.floor(clock / 100) % 100;
  const second = clock % 100;
  if (date === null || hour > 23 || minute > 59 || second > 60) return null;
  const wall = date.day * DAY + ((hour * 60 + minute) * 60 + Math.min(second, 59)) * SECOND;
  return isUtc ? { kind: 'utc', ms: wall } : { kind: 'local', wall, zone: tzid };
}

const DURATION = /^([+-])?P(?=[\dT])(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Ten thousand years: no day beyond is one that can be written. */
const MOST_DAYS = 3_652_059;

/** Null for what is no duration or longer than calendars are, and for a negative one: nothing ends before it starts. */
export function readDuration(value: string): Duration | null {
  const match = DURATION.exec(value.trim());
  if (!match || match[1] === '-') return null;
  const [, , weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match;
  const length = {
    days: Number(weeks) * 7 + Number(days),
    ms: ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * SECOND,
  };
  return length.days + length.ms / DAY > MOST_DAYS ? null : length;
}

/** `+0530` or `-033000` in milliseconds; null for anything else. */
export function readOffset(value: string): number | null {
  const match = /^([+-])(\d\d)(\d\d)(\d\d)?$/.exec(value.trim());
  if (!match) return null;
  const ms = ((Number(match[2]) * 60 + Number(match[3])) * 60 + Number(match[4] ?? 0)) * SECOND;
  return Math.abs(ms) > DAY ? null : match[1] === '-' ? -ms : ms;
}
