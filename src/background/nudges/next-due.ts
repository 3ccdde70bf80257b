import { Temporal } from 'temporal-polyfill';
import type { ToldDeal } from '../deals/told-deal.ts';
import type { ToldDeals } from '../deals/told-deals.ts';

/**
 * The next moment at which what is due changes by itself: a snooze ends or the rep's day begins.
 * @returns ISO instant; null when nothing is stored that could become due
 */
export function nextDue(
  deals: Pick<ToldDeal, 'wakes'>[],
  { zone, now }: Pick<ToldDeals, 'zone' | 'now'>,
): string | null {
  if (deals.length === 0) return null;
  const tomorrow = Temporal.Instant.from(now).toZonedDateTimeISO(zone).add({ days: 1 }).startOfDay().toInstant();
  let next = new Date(tomorrow.epochMilliseconds).toISOString();
  for (const { wakes } of deals) {
    if (wakes !== null && wakes > now && wakes < next) next = wakes;
  }
  return next;
}
