import { Temporal } from 'temporal-polyfill';
import type { Standings } from '../deals/standings.ts';

/**
 * The next moment at which what is due changes by itself: a snooze ends or the rep's day begins.
 * @returns ISO instant; null when nothing is stored that could become due
 */
export function nextDue({ deals, summaries, zone, now }: Standings): string | null {
  if (deals.length === 0) return null;
  const tomorrow = Temporal.Instant.from(now).toZonedDateTimeISO(zone).add({ days: 1 }).startOfDay().toInstant();
  let next = new Date(tomorrow.epochMilliseconds).toISOString();
  for (const { facts } of summaries.values()) {
    const until = facts?.mailStep?.snoozedUntil ?? null;
    if (until !== null && until > now && until < next) next = until;
  }
  return next;
}
