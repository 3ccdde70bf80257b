import { epoch } from '../schedule/instants.ts';
import { compareEvents, once } from './event-order.ts';
import { type Placing, type PlacingEvent, placing } from './placing.ts';
import type { TimelineEvent } from './types.ts';

/** The events of one deal: each once, oldest first, without those that were taken back. */
export interface DealTimeline {
  /** The deal that stays, where deals were merged. */
  dealId: string;
  /** Deals that were merged into it. */
  merged: string[];
  events: TimelineEvent[];
}

/**
 * Sorts events into deals, once for all of them: duplicates dropped, undo applied, merged deals together, what only a moved
 * person took part in with that person. Every order of arrival and any duplication gives the same.
 * @param until ms since 1970: events after it are left out; none when absent
 * @throws RangeError when an `at` that decides an order is no instant with an offset
 */
export function timelines(events: TimelineEvent[], until = Number.POSITIVE_INFINITY): Map<string, DealTimeline> {
  const { undone, joins, recorded } = collect(events, until);
  for (const [dealId, group] of recorded) {
    recorded.set(dealId, once(withoutUndone(group, undone).sort(compareEvents)));
  }
  return placed(recorded, placing(joins.filter((event) => !undone.acts.has(event.id))));
}

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
  undone: Undone;
  joins: PlacingEvent[];
  recorded: Map<string, TimelineEvent[]>;
} {
  const undone: Undone = { sends: new Set(), acts: new Set() };
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
        undone.sends.add(event.refersTo);
        break;
      case 'undone':
        undone.acts.add(event.refersTo);
        break;
      case 'deal-merged':
      case 'deal-split':
      case 'person-moved':
        joins.push(event);
    }
  }
  return { undone, joins, recorded };
}

function placed(recorded: Map<string, TimelineEvent[]>, place: Placing): Map<string, DealTimeline> {
  const found = new Map<string, DealTimeline>();
  const joined = new Set<DealTimeline>();
  const timelineOf = (dealId: string): DealTimeline => {
    const known = found.get(dealId);
    if (known) return known;
    const timeline = { dealId, merged: place.mergedInto(dealId), events: [] };
    found.set(dealId, timeline);
    return timeline;
  };
  for (const [dealId, group] of recorded) {
    const { stays, leaves } = place.partsOf(dealId, group);
    for (const [to, part] of [[place.root(dealId), stays] as const, ...leaves]) {
      if (part.length === 0) continue;
      const timeline = timelineOf(to);
      if (timeline.events.length > 0) joined.add(timeline);
      timeline.events = timeline.events.length > 0 ? [...timeline.events, ...part] : part;
    }
  }
  for (const timeline of joined) timeline.events.sort(compareEvents);
  return found;
}

/** A sent mail is taken back by undo send, everything else by the rep. */
function withoutUndone(events: TimelineEvent[], { sends, acts }: Undone): TimelineEvent[] {
  if (sends.size === 0 && acts.size === 0) return events;
  return events.filter(({ id, kind }) => {
    if (kind === 'send-undone' || kind === 'undone') return false;
    return !(kind === 'mail-sent' ? sends : acts).has(id);
  });
}
