import { epoch, MINUTE } from './instants.ts';
import type { Weekday } from './types.ts';

/** What calendar and clock on the wall of a zone show. */
export interface WallTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
}

/** Whether this browser knows the IANA zone. */
export function isZone(zone: string): boolean {
  try {
    formatFor(zone);
    return true;
  } catch {
    return false;
  }
}

/** What the browser calls the computer's zone; UTC where it knows none: Chromium then says `Etc/Unknown`, and refuses that name itself. */
export const zoneOrUtc = (zone: string): string => (isZone(zone) ? zone : 'UTC');

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs about a millisecond, using one a few microseconds: one is kept for each zone that was asked for. */
function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/**
 * What the wall clock shows at an instant. Runs in pages, so it does without a library of dates.
 * @param ms milliseconds since 1970
 * @param zone IANA
 * @throws RangeError when the zone is not known
 */
export function wallTimeAt(ms: number, zone: string): WallTime {
  const offset = FIRST_STEADY <= ms && ms <= LAST_STEADY ? steadyOffset(Math.floor(ms / DAY), zone) : null;
  if (offset === null) return askedOf(ms, zone);
  const local = new Date(ms + offset);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
  };
}

const DAY = 24 * 60 * MINUTE;
/** Liberia was the last to have a clock that differed from others by seconds, until January 1972. */
const FIRST_STEADY = Date.UTC(1973, 0, 1);
const LAST_STEADY = Date.UTC(9999, 0, 1);

/** Wall time less UTC all through a day of UTC, in milliseconds; null on a day when it changes. Asking the zone is the slow part. */
function steadyOffset(day: number, zone: string): number | null {
  const before = offsetAtMidnight(day, zone);
  return before === offsetAtMidnight(day + 1, zone) ? before : null;
}

const MOST_KNOWN = 2000;
const offsets = new Map<string, Map<number, number>>();

function offsetAtMidnight(day: number, zone: string): number {
  const ofZone = offsets.get(zone) ?? new Map<number, number>();
  let found = ofZone.get(day);
  if (found === undefined) {
    if (ofZone.size > MOST_KNOWN) ofZone.clear();
    offsets.set(zone, ofZone);
    found = utcOf(askedOf(day * DAY, zone)) - day * DAY;
    ofZone.set(day, found);
  }
  return found;
}

function askedOf(ms: number, zone: string): WallTime {
  // `7/27/2026, 14:00`: taken apart here, for a list of parts takes the browser three times as long.
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0] = (formatFor(zone).format(ms).match(/\d+/g) ?? []).map(
    Number,
  );
  return { year, month, day, hour, minute };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `YYYY-MM-DD`. */
export function dateText({ year, month, day }: Pick<WallTime, 'year' | 'month' | 'day'>): string {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** `HH:MM`. */
export function clockText({ hour, minute }: Pick<WallTime, 'hour' | 'minute'>): string {
  return `${two(hour)}:${two(minute)}`;
}

/** What the clock shows at a moment, `11:00`. @param ms milliseconds since 1970 @param zone IANA */
export const clockAt = (ms: number, zone: string): string => clockText(wallTimeAt(ms, zone));

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf({ year, month, day }: Pick<WallTime, 'year' | 'month' | 'day'>): Weekday {
  return (((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7) + 1) as Weekday;
}

/**
 * The calendar day an instant falls on.
 * @param instant ISO 8601
 * @param zone IANA
 * @returns `YYYY-MM-DD`
 */
export function dayOf(instant: string, zone: string): string {
  return dateText(wallTimeAt(epoch(instant), zone));
}

/**
 * The instant at which the wall clock of a zone shows a day and a clock time. A time the clock skips becomes the moment
 * after the gap by as much as it lies inside; of a time it shows twice, the first.
 * @param day `YYYY-MM-DD`
 * @param clock `HH:MM`
 * @returns milliseconds since 1970; null when either is malformed or no such day exists
 */
export function msOfWallTime(day: string, clock: string, zone: string): number | null {
  const utc = Date.parse(`${day}T${clock}:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d$/.test(clock) || Number.isNaN(utc)) return null;
  if (new Date(utc).toISOString().slice(0, 10) !== day) return null;
  const before = utc - offsetAt(utc - 24 * 60 * MINUTE, zone);
  const after = utc - offsetAt(utc + 24 * 60 * MINUTE, zone);
  // Before a change the older offset holds, after it the newer one; in a gap neither fits and the older one carries on.
  const fits = [before, after].filter((ms) => ms + offsetAt(ms, zone) === utc);
  return fits.length > 0 ? Math.min(...fits) : before;
}

/** Wall time less UTC, in milliseconds. @param zone IANA */
export function offsetAt(ms: number, zone: string): number {
  return utcOf(wallTimeAt(ms, zone)) - Math.floor(ms / MINUTE) * MINUTE;
}

function utcOf({ year, month, day, hour, minute }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}
