import { epoch } from '../schedule/instants.ts';
import { placing } from './placing.ts';
import type { TimelineEvent } from './types.ts';

/** The events of one deal: each once, oldest first, without those that were taken back. */
export interface DealTimeline {
  /** The deal that stays, where deals were merged. */
  dealId: string;
  /** Deals that were merged into it. */
  merged: string[];
  events: TimelineEvent[];
}

interface Dated {
  event: TimelineEvent;
  ms: number;
}

/**
 * Sorts events into deals, once for all of them: duplicates dropped, undo applied, merged deals together, what only a moved
 * person took part in with that person. Every order of arrival and any duplication gives the same.
 * @throws RangeError when an `at` is no instant with an offset
 */
export function timelines(events: TimelineEvent[]): Map<string, DealTimeline> {
  const dated = withoutUndone(once(events)).sort(compare);
  const place = placing(dated.map(({ event }) => event));
  const found = new Map<string, DealTimeline>();
  for (const { event } of dated) {
    const dealId = place.dealOf(event);
    const timeline = found.get(dealId);
    if (timeline) timeline.events.push(event);
    else found.set(dealId, { dealId, merged: place.mergedInto(dealId), events: [event] });
  }
  return found;
}

/** Each event once. Of two that share an id, which no writer of ours makes, the older stands, whichever came first. */
function once(events: TimelineEvent[]): Dated[] {
  const byId = new Map<string, Dated>();
  for (const event of events) {
    const dated = { event, ms: epoch(event.at) };
    const known = byId.get(event.id);
    if (!known || (known.event !== event && standsBefore(dated, known))) byId.set(event.id, dated);
  }
  return [...byId.values()];
}

function standsBefore(a: Dated, b: Dated): boolean {
  return a.ms !== b.ms ? a.ms < b.ms : JSON.stringify(a.event) < JSON.stringify(b.event);
}

/** A sent mail is taken back by undo send, everything else by the rep. */
function withoutUndone(dated: Dated[]): Dated[] {
  const sends = new Set<string>();
  const acts = new Set<string>();
  for (const { event } of dated) {
    if (event.kind === 'send-undone') sends.add(event.refersTo);
    else if (event.kind === 'undone') acts.add(event.refersTo);
  }
  if (sends.size === 0 && acts.size === 0) return dated;
  return dated.filter(({ event: { id, kind } }) => {
    if (kind === 'send-undone' || kind === 'undone') return false;
    return !(kind === 'mail-sent' ? sends : acts).has(id);
  });
}

/** By time; at the same moment a correction after what it corrects, then by id. */
function compare(a: Dated, b: Dated): number {
  return a.ms - b.ms || rank(a.event) - rank(b.event) || (a.event.id < b.event.id ? -1 : 1);
}

function rank({ kind }: TimelineEvent): number {
  return kind.endsWith('-corrected') ? 1 : 0;
}
