import type { TimelineEvent } from './types.ts';

type Booking = Extract<TimelineEvent, { kind: 'meeting-booked' }>;

/**
 * The newest booking of each meeting, and whether the meeting was cancelled after it.
 * @param events of one deal, oldest first
 */
export function meetingsBooked(events: TimelineEvent[]): { event: Booking; cancelled: boolean }[] {
  const found = new Map<string, { event: Booking; cancelled: boolean }>();
  for (const event of events) {
    if (event.kind === 'meeting-booked') {
      found.set(event.meeting, { event, cancelled: false });
    } else if (event.kind === 'meeting-cancelled' || event.kind === 'meeting-moved' || event.kind === 'meeting-held') {
      const known = found.get(event.meeting);
      if (known) known.cancelled = event.kind === 'meeting-cancelled';
    }
  }
  return [...found.values()];
}
