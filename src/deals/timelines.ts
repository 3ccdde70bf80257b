import { groupBy } from '../schedule/group-by.ts';
import { epoch } from '../schedule/instants.ts';
import { compareEvents, once } from './event-order.ts';
import { linksOf } from './linked.ts';
import { type Placing, type PlacingEvent, placing } from './placing.ts';
import type { TimelineEvent } from './types.ts';

/** The events of one deal: each once, oldest first, without those that were taken back. */
export interface DealTimeline {
  /** The deal that stays, where deals were merged. */
  dealId: string;
  /** Deals that were merged into it. */
  merged: string[];
  events: TimelineEvent[];
  /** Who the rep moved here from another deal, by address. */
  arrived?: string[];
}

/**
 * Sorts events into deals, once for all of them: duplicates dropped, undo applied, merged deals together, what only a moved
 * person took part in with that person. Every order of arrival and any duplication gives the same, and so does looking only at
 * the deals that are linked with one another: an event is taken back in the deal it was recorded in, a merge is split in one of
 * the two it joined.
 * @param until ms since 1970: events after it are left out; none when absent
 * @throws RangeError when an `at` that decides an order is no instant with an offset
 */
export function timelines(events: TimelineEvent[], until = Number.POSITIVE_INFINITY): Map<string, DealTimeline> {
  const { undoing, joins, recorded } = collect(events, until);
  const links = linksOf(joins);
  const undone = new Map<string, Undone>();
  for (const { kind, dealId, refersTo } of undoing) {
    const known = undone.get(dealId) ?? { sends: new Set(), acts: new Set() };
    undone.set(dealId, known);
    (kind === 'undone' ? known.acts : known.sends).add(refersTo);
  }
  for (const [dealId, group] of recorded) {
    recorded.set(dealId, once(withoutUndone(group, undone.get(dealId)).sort(compareEvents)));
  }
  const holding = joins.filter(({ dealId, id }) => !undone.get(dealId)?.acts.has(id));
  const groups = groupBy(holding, ({ dealId }) => links.of(dealId));
  const places = new Map([...groups].map(([of, group]) => [of, placing(group)]));
  return placed(recorded, (dealId) => places.get(links.of(dealId)));
}

type Undoing = Extract<TimelineEvent, { kind: 'undone' | 'send-undone' }>;

interface Undone {
  /** Ids of mails that undo send brought back. */
  sends: Set<string>;
  /** Ids of whatever else the rep took back. */
  acts: Set<string>;
}

/** All that concerns the timeline as a whole, in one pass: with 100,000 events each further one is felt. */
function collect(
  events: TimelineEvent[],
  until: number,
): {
  undoing: Undoing[];
  joins: PlacingEvent[];
  recorded: Map<string, TimelineEvent[]>;
} {
  const undoing: Undoing[] = [];
  const joins: PlacingEvent[] = [];
  const recorded = new Map<string, TimelineEvent[]>();
  // Most events are far from the present and told by their text alone.
  const bound = Number.isFinite(until) ? new Date(until).toISOString().slice(0, 19) : null;
  for (const event of events) {
    if (bound !== null && !(event.at.endsWith('Z') && event.at < bound) && epoch(event.at) > until) continue;
    const group = recorded.get(event.dealId);
    if (group) group.push(event);
    else recorded.set(event.dealId, [event]);
    switch (event.kind) {
      case 'send-undone':
      case 'undone':
        undoing.push(event);
        break;
      case 'deal-merged':
      case 'deal-split':
      case 'person-moved':
        joins.push(event);
    }
  }
  return { undoing, joins, recorded };
}

function placed(
  recorded: Map<string, TimelineEvent[]>,
  placeOf: (dealId: string) => Placing | undefined,
): Map<string, DealTimeline> {
  const found = new Map<string, DealTimeline>();
  const joined = new Set<DealTimeline>();
  const add = (dealId: string, place: Placing | undefined, part: TimelineEvent[]): void => {
    if (part.length === 0) return;
    const timeline = found.get(dealId);
    if (!timeline) {
      const joins = place && { merged: place.mergedInto(dealId), arrived: place.arrivedIn(dealId) };
      found.set(dealId, { dealId, merged: [], events: part, ...joins });
    } else {
      timeline.events = [...timeline.events, ...part];
      joined.add(timeline);
    }
  };
  for (const [dealId, group] of recorded) {
    const place = placeOf(dealId);
    if (!place) {
      add(dealId, undefined, group);
      continue;
    }
    const { stays, leaves } = place.partsOf(dealId, group);
    for (const [to, part] of [[place.root(dealId), stays] as const, ...leaves]) add(to, place, part);
  }
  for (const timeline of joined) timeline.events.sort(compareEvents);
  return found;
}

/** A sent mail is taken back by undo send, everything else by the rep. */
function withoutUndone(events: TimelineEvent[], undone: Undone | undefined): TimelineEvent[] {
  if (!undone) return events;
  const { sends, acts } = undone;
  return events.filter(({ id, kind }) => {
    if (kind === 'send-undone' || kind === 'undone') return false;
    return !(kind === 'mail-sent' ? sends : acts).has(id);
  });
}
