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
  const groupOf = (dealId: string): Set<string> => {
    const known = groups.get(dealId) ?? new Set([dealId]);
    groups.set(dealId, known);
    return known;
  };
  for (const event of joins) {
    if (event.kind === 'deal-split') continue;
    const [one, other] = [groupOf(event.dealId), groupOf(event.kind === 'deal-merged' ? event.from : event.to)];
    if (one === other) continue;
    // The smaller joins the larger: a thousand deals merged one by one cost no more than they are.
    const [large, small] = one.size < other.size ? [other, one] : [one, other];
    for (const dealId of small) {
      large.add(dealId);
      groups.set(dealId, large);
    }
  }
  const members = (dealId: string): string[] => [...(groups.get(dealId) ?? [dealId])].sort();
  const first = new Map<string, string>();
  for (const group of new Set(groups.values())) {
    const [least] = [...group].sort();
    for (const dealId of group) first.set(dealId, least ?? dealId);
  }
  return { of: (dealId) => first.get(dealId) ?? dealId, with: members };
}
