import { epoch, HOUR, MINUTE } from '../schedule/instants.ts';
import type { Seen, View } from './view.ts';

/** `nothing` is only said inside the calendar's reach and while it is fresh. */
export type After = 'booked' | 'nothing' | 'unknown';

/** Clocks of two machines differ a little. A calendar read later than this from now was read by another clock. */
const CLOCK_TOLERANCE = 5 * MINUTE;

/**
 * What comes after a meeting with these people: the same address, or the same company. Of meetings that overlap, the one
 * that ends last has what comes after; of those that end together, the one whose key sorts last.
 */
export function after(seen: Seen, view: View): After {
  if (seen.parties.some((party) => view.byParty.get(party)?.some((other) => follows(other, seen)))) return 'booked';
  return isSilenceKnown(seen, view) ? 'nothing' : 'unknown';
}

/** Whether what the calendar does not hold after a meeting can be called not booked. */
export const isSilenceKnown = (seen: Seen, view: View): boolean => reaches(seen, view) && isFresh(view);

function follows(other: Seen, seen: Seen): boolean {
  if (other.meeting.key === seen.meeting.key) return false;
  if (other.start >= seen.end) return true;
  // A whole day or a time marked as free runs beside the meeting and does not carry it on.
  if (other.meeting.allDay || !other.meeting.busy) return false;
  return other.end > seen.end || (other.end === seen.end && other.meeting.key > seen.meeting.key);
}

/**
 * Whether anything other than this meeting was ahead with one of these parties when it was read. Not counted from now, so
 * that only reading the calendar changes the answer.
 */
export function elseBooked(parties: string[], { meeting, start }: Seen, view: View): boolean {
  const from = Math.min(epoch(meeting.readAt), start);
  return parties.some((party) =>
    view.byParty.get(party)?.some((other) => other.meeting.key !== meeting.key && other.start > from),
  );
}

function reaches({ end }: Seen, { now, input }: View): boolean {
  const { reach } = input.calendar;
  if (reach === null) return false;
  const needed = Math.max(end, now) + input.settings.reachDays * 24 * HOUR;
  return epoch(reach.start) <= end && epoch(reach.end) >= needed;
}

/** Whether what is known of the calendar is recent enough to say what is not in it. */
function isFresh({ now, input }: View): boolean {
  const { readAt } = input.calendar;
  if (readAt === null) return false;
  const age = now - epoch(readAt);
  return age >= -CLOCK_TOLERANCE && age <= input.settings.freshMinutes * MINUTE;
}
