import type { PlacingEvent } from './placing.ts';

/**
 * Deals that merges and moved people link with one another, whether these still hold or not: only what happens in one of
 * them can change the others.
 */
export interface Links {
  /** The same deal for all that are linked: itself for one that never was. */
  of(dealId: string): string;
  /** All that are linked with a deal, itself included, sorted. */
  with(dealId: string): string[];
}

/** @param joins of all deals, in any order and more than once */
export function linksOf(joins: PlacingEvent[]): Links {
  const groups = new Map<string, Set<string>>();
  const groupOf = (dealId: string): Set<string> => groups.get(dealId) ?? new Set([dealId]);
  for (const event of joins) {
    if (event.kind === 'deal-split') continue;
    const [one, other] = [groupOf(event.dealId), groupOf(event.kind === 'deal-merged' ? event.from : event.to)];
    const both = new Set([...one, ...other]);
    for (const dealId of both) groups.set(dealId, both);
  }
  const members = (dealId: string): string[] => [...groupOf(dealId)].sort();
  const first = new Map<string, string>([...groups.keys()].map((dealId) => [dealId, members(dealId)[0] ?? dealId]));
  return { of: (dealId) => first.get(dealId) ?? dealId, with: members };
}
