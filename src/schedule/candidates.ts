import { Temporal } from 'temporal-polyfill';
import { DAY, MINUTE } from './instants.ts';
import type { Weekday, WorkingHours } from './types.ts';

/** A start that working hours allow, before anything else is looked at. */
export interface Candidate {
  /** Milliseconds since 1970. */
  start: number;
  end: number;
  /** `YYYY-MM-DD` in the rep's zone. */
  date: string;
  /** 0 for the first working day looked at, 1 for the next. */
  dayIndex: number;
  /** Wall clock at the start, minutes since midnight. */
  clock: number;
  /** What speaks against it from outside the rep's own day, in working days a client would rather wait. */
  burden?: number;
}

export interface CandidateOptions {
  /** No candidate starts before this, milliseconds since 1970. */
  from: number;
  /** IANA zone of the rep. */
  zone: string;
  hours: WorkingHours;
  /** Length, in absolute minutes: an hour stays an hour across a clock change. */
  minutes: number;
  workingDays: number;
  /** Days off by their date in the rep's zone, `YYYY-MM-DD`: public holidays. They are no working days. */
  holidays?: ReadonlyMap<string, string> | undefined;
  /** Lists the starts of holidays as well, for somebody who wants to know why they are left out. */
  withHolidays?: boolean;
}

const GRID = 30;
const MINUTES_A_DAY = 24 * 60;
/** Where looking ends when the rep works on few days or none. */
const CALENDAR_DAYS = 60;

/**
 * Every start on the half hour inside working hours, on the coming working days, in order. A wall-clock time that a clock
 * change skips or shows twice is no start: it would not name one moment.
 */
export function candidates(options: CandidateOptions): Candidate[] {
  const { from, zone, hours, minutes, workingDays, holidays, withHolidays = false } = options;
  const first = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).toPlainDate();
  const found: Candidate[] = [];
  const midnights = new Map<number, number>();
  const midnight = (ahead: number): number => {
    // Asking the zone is the slow part, and the end of one day is the start of the next.
    const known = midnights.get(ahead) ?? first.add({ days: ahead }).toZonedDateTime(zone).epochMilliseconds;
    midnights.set(ahead, known);
    return known;
  };
  let dayIndex = 0;
  for (let ahead = 0; ahead < CALENDAR_DAYS && dayIndex < workingDays; ahead++) {
    const date = first.add({ days: ahead });
    const stretches = openHours(hours[date.dayOfWeek as Weekday] ?? []);
    const isHoliday = holidays?.has(date.toString()) ?? false;
    if (stretches.length === 0 || (isHoliday && !withHolidays)) continue;
    const moment = clockOfDay(date, zone, midnight(ahead), midnight(ahead + 1));
    for (const { opens, closes } of stretches) {
      const end = moment(closes, 'closing');
      for (let clock = Math.ceil(opens / GRID) * GRID; clock < closes; clock += GRID) {
        const start = moment(clock, 'start');
        if (start === null || start < from || end === null || start + minutes * MINUTE > end) continue;
        found.push({ start, end: start + minutes * MINUTE, date: date.toString(), dayIndex, clock });
      }
    }
    if (!isHoliday) dayIndex++;
  }
  return found;
}

/**
 * Turns minutes since midnight of one day into milliseconds since 1970. Only on days that a clock change makes longer or
 * shorter is each time looked up by itself. A `start` must name one moment, else null; a `closing` that does not is the
 * first moment it may mean.
 */
function clockOfDay(
  date: Temporal.PlainDate,
  zone: string,
  midnight: number,
  nextMidnight: number,
): (clock: number, as: 'start' | 'closing') => number | null {
  if (nextMidnight - midnight === DAY) return (clock) => midnight + clock * MINUTE;
  return (clock, as) => {
    const day = clock === MINUTES_A_DAY ? date.add({ days: 1 }) : date;
    const wall = day.toPlainDateTime({ hour: Math.floor((clock % MINUTES_A_DAY) / 60), minute: clock % 60 });
    const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
    const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
    if (as === 'start' && !earlier.equals(later)) return null;
    return earlier.epochMilliseconds;
  };
}

/** Working hours of one day in minutes since midnight, in order, those that meet made one. Malformed ones are left out. */
export function openHours(hours: { from: string; to: string }[]): { opens: number; closes: number }[] {
  const sorted = hours
    .map(({ from, to }) => ({ opens: minutesOf(from), closes: minutesOf(to) }))
    .filter(({ opens, closes }) => opens < closes)
    .sort((a, b) => a.opens - b.opens);
  const result: typeof sorted = [];
  for (const next of sorted) {
    const last = result.at(-1);
    if (last && next.opens <= last.closes) last.closes = Math.max(last.closes, next.closes);
    else result.push({ ...next });
  }
  return result;
}

/** `HH:MM` as minutes since midnight, up to `24:00`; NaN for anything else. */
function minutesOf(clock: string): number {
  const match = /^(\d\d):([0-5]\d)$/.exec(clock);
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
  return minutes <= MINUTES_A_DAY ? minutes : Number.NaN;
}
