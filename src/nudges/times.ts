import { UNANSWERED_FROM } from '../deals/invitation.ts';
import { dayAfter, weekdayOn } from '../schedule/days.ts';
import { epoch, HOUR, MINUTE } from '../schedule/instants.ts';
import { clockText, dateText, dayOf, msOfWallTime, wallTimeAt } from '../schedule/wall.ts';
import type { NudgeKind } from './kinds.ts';
import type { Seen, View } from './view.ts';

/** From when to when a nudge is of use, as milliseconds since 1970. */
export interface Span {
  due: number;
  expires: number;
}

/** After so long a meeting is no longer what the rep has to answer for today. */
const ANSWER_HOURS = 72;

/** The table in README.md, in code. What is known only from reading the calendar is due when it was read. */
export function spanOf(kind: NudgeKind, seen: Seen, view: View): Span {
  const { start, end } = seen;
  const { settings } = view.input;
  const answerBy = end + ANSWER_HOURS * HOUR;
  switch (kind) {
    case 'before-end':
      return { due: beforeEnd(seen, view), expires: end };
    case 'check-calendar':
      return { due: beforeEnd(seen, view), expires: answerBy };
    case 'after-end':
      return { due: Math.min(end + (settings.afterEndMinutes ?? 0) * MINUTE, answerBy), expires: answerBy };
    case 'unanswered':
      return { due: start - UNANSWERED_FROM, expires: start };
    case 'agenda':
      return { due: agendaTime(seen, view), expires: start };
    default:
      return { due: Math.min(epoch(seen.meeting.readAt), view.now), expires: start };
  }
}

/** Never in the first half of a short meeting. */
function beforeEnd({ start, end }: Seen, { input }: View): number {
  return Math.max(end - input.settings.beforeEndMinutes * MINUTE, start + (end - start) / 2);
}

/** So many days in a row may be off before a meeting: a week, and holidays around it. */
const MOST_DAYS_OFF = 14;

/** On the last working day before the meeting's, where the rep is. */
function agendaTime({ meeting, start }: Seen, { input, agendaDue }: View): number {
  const day = dayOf(meeting.start, input.zone);
  let due = agendaDue.get(day);
  if (due === undefined) {
    due = dueBefore(day, input);
    agendaDue.set(day, due);
  }
  return due === null ? start - 24 * HOUR : Math.min(due, start);
}

/** Null where no working day comes before a day for long. */
function dueBefore(meetingDay: string, { zone, settings }: View['input']): number | null {
  for (let back = 1; back <= MOST_DAYS_OFF; back += 1) {
    const day = dayAfter(meetingDay, -back);
    const isWorkday = settings.workdays.includes(weekdayOn(day));
    if ((isWorkday || settings.workdays.length === 0) && !settings.holidays?.has(day)) {
      return msOfWallTime(day, settings.agendaAt, zone);
    }
  }
  return null;
}

/** When quiet hours that hold at an instant are over; the instant itself outside them. */
export function quietUntil(ms: number, { settings, zone }: View['input']): number {
  const { quietHours } = settings;
  if (quietHours === null || quietHours.from === quietHours.to) return ms;
  const { from, to } = quietHours;
  const wall = wallTimeAt(ms, zone);
  const clock = clockText(wall);
  const overMidnight = from > to;
  const isQuiet = overMidnight ? clock >= from || clock < to : clock >= from && clock < to;
  if (!isQuiet) return ms;
  const today = dateText(wall);
  const day = overMidnight && clock >= from ? dayAfter(today, 1) : today;
  // Where the clock skips the end of the quiet hours, or shows it twice, it may seem to be over already.
  return Math.max(msOfWallTime(day, to, zone) ?? ms, ms);
}
