import { epoch, HOUR, MINUTE } from './instants.ts';
import type { Slot } from './types.ts';

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
