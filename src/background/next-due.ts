import { Temporal } from 'temporal-polyfill';
import type { Timeline } from './timeline.ts';

/**
 * The next moment at which what is due changes by itself: a snooze ends or the rep's day begins.
 * @returns ISO instant; null when nothing is stored that could become due
 */
export function nextDue({ deals, events, zone, now }: Timeline): string | null {
  if (deals.length === 0) return null;
  const tomorrow = Temporal.Instant.from(now).toZonedDateTimeISO(zone).add({ days: 1 }).startOfDay().toInstant();
  return events.reduce(
    (next, event) => (event.kind === 'step-snoozed' && event.until > now && event.until < next ? event.until : next),
    new Date(tomorrow.epochMilliseconds).toISOString(),
  );
}
