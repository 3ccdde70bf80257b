import { epoch, HOUR, MINUTE } from './instants.ts';
import type { Slot } from './types.ts';

/**
 * How far the times can be trusted, in a few words: `Calendar read 2 min ago`. Never says that a time is free.
 * @param calendarReadAt when the calendar was read, ISO instant; null when none was
 * @param now ISO instant
 */
export function availabilityNote(slots: Pick<Slot, 'checked'>[], calendarReadAt: string | null, now: string): string {
  if (calendarReadAt === null || !slots.some((slot) => slot.checked)) return 'Not checked against your calendar';
  if (!slots.every((slot) => slot.checked)) return 'Not all times are checked against your calendar';
  const age = epoch(now) - epoch(calendarReadAt);
  if (age < MINUTE) return 'Calendar read just now';
  if (age < HOUR) return `Calendar read ${Math.floor(age / MINUTE)} min ago`;
  if (age < 48 * HOUR) return `Calendar read ${Math.floor(age / HOUR)} h ago`;
  return `Calendar read ${Math.floor(age / (24 * HOUR))} days ago`;
}
