import { DAY, epoch, HOUR, MINUTE } from './instants.ts';
import type { Slot } from './types.ts';

// The rule for every time on offer: it stands beside the note of `availabilityNote`, or it is one of `timesWithoutNote`.

/**
 * How far the times can be trusted, in a few words: `Calendar as of 2 min ago`. Never says that a time is free.
 * @param calendarReadAt when what is known of the calendar was true, ISO instant: of a feed hours before it was read; null when
 *   none was read
 * @param now ISO instant
 */
export function availabilityNote(slots: Pick<Slot, 'checked'>[], calendarReadAt: string | null, now: string): string {
  if (calendarReadAt === null || !slots.some((slot) => slot.checked)) return 'Not checked against your calendar';
  if (!slots.every((slot) => slot.checked)) return 'Not all times are checked against your calendar';
  const age = epoch(now) - epoch(calendarReadAt);
  if (age < MINUTE) return 'Calendar as of now';
  if (age < HOUR) return `Calendar as of ${Math.floor(age / MINUTE)} min ago`;
  if (age < 48 * HOUR) return `Calendar as of ${Math.floor(age / HOUR)} h ago`;
  return `Calendar as of ${Math.floor(age / (24 * HOUR))} days ago`;
}

/** Where nothing says how old what is known of the calendar is, it may be this old. */
const HOLDS_MS = DAY;

/**
 * The times that may be named where nothing beside them says how far they can be trusted: in words that wait for a reply, in a
 * mail or an event that opens filled in, in a line to say. Without one the rep names it.
 * @param calendarReadAt as `availabilityNote` takes it
 * @param now ISO instant
 */
export function timesWithoutNote(slots: Slot[], calendarReadAt: string | null, now: string): Slot[] {
  if (calendarReadAt === null || epoch(now) - epoch(calendarReadAt) >= HOLDS_MS) return [];
  return slots.filter(({ checked }) => checked);
}
