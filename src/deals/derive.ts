import { epoch } from '../schedule/instants.ts';
import { compareInstants } from './event-order.ts';
import type { DealFacts } from './fact-types.ts';
import { factsOf, lightOf } from './facts.ts';
import { timelines } from './timelines.ts';
import type { TimelineEvent } from './types.ts';
import { type Weekly, type Weeks, weeklyOf } from './weekly.ts';

/** What is worth keeping of a deal beside its events: all of it follows from these. */
export interface Derivation {
  /** As light as `lightOf` makes them; null for a deal that is not shown: merged, or all that happened in it was taken back. */
  facts: DealFacts | null;
  weekly: Weekly;
  /** The weeks `weekly` is about. */
  weeks: string;
  /** It holds from this instant on: when it was derived. */
  from: string;
  /** It holds until this instant: the next event that has not happened yet; null when there is none. */
  until: string | null;
}

/** Counts up with every change to what `derive` gives for the same events: what was kept before is then derived anew. */
export const DERIVATION = 7;

/**
 * @param deals all that are linked with one another, by id
 * @param events of all of them, in any order; an event may come more than once
 * @param now ISO instant
 * @throws RangeError when an instant cannot be read
 */
export function derive(deals: string[], events: TimelineEvent[], now: string, weeks: Weeks): Map<string, Derivation> {
  const nowMs = epoch(now);
  const found = timelines(events, nowMs);
  const weekly = weeklyOf(events, nowMs, weeks);
  const merged = new Set([...found.values()].flatMap((timeline) => timeline.merged));
  const begun = new Set(events.map(({ dealId }) => dealId));
  const until = nextOf(events, nowMs);
  const never: Weekly = { stood: '-'.repeat(weeks.ends.length), vague: [], fixedAt: null };
  return new Map(
    deals.map((id) => {
      const fresh = begun.has(id) || merged.has(id) ? undefined : { dealId: id, merged: [], events: [] };
      const timeline = found.get(id) ?? fresh;
      const facts = timeline ? lightOf(factsOf(timeline), nowMs) : null;
      return [id, { facts, weekly: weekly.get(id) ?? never, weeks: weeks.key, from: now, until }];
    }),
  );
}

/** Whether what was derived earlier still is what the events say. @param now ISO instant */
export function holdsAt({ from, until }: Pick<Derivation, 'from' | 'until'>, now: string): boolean {
  // A clock that was set back makes what was over then something to come.
  return compareInstants(from, now) <= 0 && (until === null || compareInstants(now, until) < 0);
}

/** The next thing that has not happened yet. */
function nextOf(events: TimelineEvent[], nowMs: number): string | null {
  let next: string | null = null;
  for (const { at } of events) {
    if (epoch(at) > nowMs && (next === null || compareInstants(at, next) < 0)) next = at;
  }
  return next;
}
