import type { MeetingContext } from '../messages.ts';
import { slotLabel } from '../schedule/format.ts';

export const BOOK_NEXT = 'Book next';
export const INSERT_LINES = 'Insert opening lines';
export const NO_AGENDA = 'The invitation does not say what the meeting is for.';
export const NOT_INSERTED = 'Calendar did not take the lines. The description is as it was.';

/** What is said in an open event; null when nothing can be claimed. @param zone IANA, named beside the time */
export function nextStepText({ known, claim, next }: MeetingContext, zone: string): string | null {
  if (!known || claim === 'unknown') return null;
  if (claim === 'nothing') return 'Nothing booked after this.';
  if (!next) return 'Next step booked.';
  const isDay = next.start.length === 10;
  const when = isDay
    ? slotLabel({ start: `${next.start}T12:00:00Z` }, 'UTC').slice(0, -6)
    : slotLabel(next, zone, 'named');
  return `Next step booked: ${when}`;
}

/** Only Google's own page may be opened: the address came by message. */
export function safePrefill(address: string | null): string | null {
  if (address === null) return null;
  try {
    const { origin, href } = new URL(address);
    return origin === 'https://calendar.google.com' ? href : null;
  } catch {
    return null;
  }
}
