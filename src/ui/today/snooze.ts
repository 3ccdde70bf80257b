import { dayAfter, weekdayOn } from '../../schedule/days.ts';
import { dayText, zoneName } from '../../schedule/format.ts';
import { epoch, HOUR, instantOf } from '../../schedule/instants.ts';
import type { WorkingHours } from '../../schedule/types.ts';
import { dayOf, msOfWallTime } from '../../schedule/wall.ts';
import { clockAt } from '../times.ts';

/** One way to put a step off: what it is called, when that is in words, and the instant it comes back (ISO, UTC). */
export interface SnoozeChoice {
  label: string;
  when: string;
  until: string;
}

const AFTERNOON = '16:00';
const MORNING = '09:00';

/** Where and when a snooze is asked for, and the rep's working hours if they are known. */
interface Asked {
  /** ISO instant. */
  now: string;
  /** IANA. */
  zone: string;
  hours: WorkingHours | null;
}

function at(label: string, day: string, clock: string, { now, zone }: Asked): SnoozeChoice | null {
  const ms = msOfWallTime(day, clock, zone);
  if (ms === null) return null;
  const until = instantOf(ms);
  const today = dayOf(now, zone);
  const time = `${clockAt(until, zone)} ${zoneName(zone)}`;
  return { label, until, when: day === today ? time : `${dayText(day, today)}, ${time}` };
}

/** In the morning of a day: at the start of its working hours, or 09:00 on a day off. */
const morning = (label: string, day: string, asked: Asked): SnoozeChoice | null =>
  at(label, day, asked.hours?.[weekdayOn(day)][0]?.from ?? MORNING, asked);

/**
 * The ways to snooze a step, soonest first. Later today is left out once it is less than half an hour away, and tomorrow
 * stands for Monday on a Sunday.
 */
export function snoozeChoices(asked: Asked): SnoozeChoice[] {
  const today = dayOf(asked.now, asked.zone);
  const tomorrow = dayAfter(today, 1);
  const monday = dayAfter(today, 8 - weekdayOn(today));
  const afternoon = at('Later today', today, AFTERNOON, asked);
  const isSoon = afternoon !== null && epoch(afternoon.until) - epoch(asked.now) < HOUR / 2;
  return [
    isSoon ? null : afternoon,
    morning('Tomorrow', tomorrow, asked),
    monday === tomorrow ? null : morning('Next Monday', monday, asked),
  ].filter((choice) => choice !== null);
}

/**
 * Snoozing to a day the rep names.
 * @param day `YYYY-MM-DD`, as a date field gives it
 * @returns the choice, or null when it is no day or not after today
 */
export function snoozeTo(day: string, asked: Asked): SnoozeChoice | null {
  const isDay = msOfWallTime(day, MORNING, asked.zone) !== null;
  return isDay && day > dayOf(asked.now, asked.zone) ? morning('On a date', day, asked) : null;
}
