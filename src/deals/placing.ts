import type { TimelineEvent } from './types.ts';

type Move = Extract<TimelineEvent, { kind: 'person-moved' }>;

export interface Placing {
  /** The deal an event is shown in. */
  dealOf(event: TimelineEvent): string;
  /** The deals that are shown in this one. */
  mergedInto(dealId: string): string[];
}

/**
 * Where events belong after merges, splits and moved people. Nothing is rewritten: an event keeps the deal it was recorded
 * under, so a split gives back exactly what a merge joined.
 * - Of two merges of one deal the newer holds; one that would close a circle is ignored.
 * - An event follows a moved person when all who took part in it moved to the same deal; what refers to such an event, to
 *   its meeting or to its thread follows it.
 * @param events each once, oldest first, without those taken back
 */
export function placing(events: TimelineEvent[]): Placing {
  const parents = parentsOf(events);
  const root = (id: string): string => {
    let at = id;
    for (let up = parents.get(at); up !== undefined; up = parents.get(at)) at = up;
    return at;
  };
  const moved = movedEvents(events, root);
  const merged = new Map<string, string[]>();
  for (const id of parents.keys()) merged.set(root(id), [...(merged.get(root(id)) ?? []), id]);
  return {
    dealOf: (event) => root(moved.get(event.id) ?? event.dealId),
    mergedInto: (dealId) => (merged.get(dealId) ?? []).sort(),
  };
}

function parentsOf(events: TimelineEvent[]): Map<string, string> {
  const split = new Set(events.flatMap((event) => (event.kind === 'deal-split' ? [event.refersTo] : [])));
  const parents = new Map<string, string>();
  for (const event of events) {
    if (event.kind !== 'deal-merged' || split.has(event.id)) continue;
    if (!isAbove(parents, event.from, event.dealId)) parents.set(event.from, event.dealId);
  }
  return parents;
}

function isAbove(parents: Map<string, string>, above: string, below: string): boolean {
  for (let at: string | undefined = below; at !== undefined; at = parents.get(at)) if (at === above) return true;
  return false;
}

/** The deal that each event with moved people now belongs to, by event id. Empty, at no cost, when nobody was moved. */
function movedEvents(events: TimelineEvent[], root: (id: string) => string): Map<string, string> {
  const moves = new Map<string, Move[]>();
  for (const event of events) {
    if (event.kind === 'person-moved') moves.set(event.person, [...(moves.get(event.person) ?? []), event]);
  }
  const moved = new Map<string, string>();
  if (moves.size === 0) return moved;
  /** By event id, meeting or thread: where what refers to it goes. */
  const anchors = new Map<string, string>();
  for (const event of events) {
    const people = peopleIn(event);
    if (people.length === 0 || event.kind === 'person-moved') continue;
    const targets = new Set(people.map((person) => destination(event.dealId, moves.get(person) ?? [], root)));
    const [target] = targets;
    if (target === undefined || targets.size > 1 || target === event.dealId) continue;
    moved.set(event.id, target);
    for (const name of namesOf(event)) anchors.set(`${event.dealId} ${name}`, target);
  }
  for (const event of events) {
    if (moved.has(event.id) || peopleIn(event).length > 0) continue;
    const target = referencesOf(event)
      .map((name) => anchors.get(`${event.dealId} ${name}`))
      .find((id) => id !== undefined);
    if (target !== undefined) moved.set(event.id, target);
  }
  return moved;
}

/** Moves are followed in the order they were made, so that somebody moved there and back is back. */
function destination(dealId: string, moves: Move[], root: (id: string) => string): string {
  return moves.reduce((at, move) => (root(at) === root(move.dealId) ? move.to : at), dealId);
}

/** Who took part in what an event tells of, as far as it says. */
export function peopleIn(event: TimelineEvent): string[] {
  if ('people' in event && event.people) return event.people;
  return 'person' in event && event.person !== null ? [event.person] : [];
}

function namesOf(event: TimelineEvent): string[] {
  const names = [`event ${event.id}`];
  if (event.kind === 'meeting-booked') names.push(`meeting ${event.meeting}`);
  if (event.kind === 'mail-sent' && event.thread !== null) names.push(`thread ${event.thread}`);
  return names;
}

function referencesOf(event: TimelineEvent): string[] {
  if ('meeting' in event) return [`meeting ${event.meeting}`];
  if (event.kind === 'thread-seen') return [`thread ${event.thread}`];
  return 'refersTo' in event && typeof event.refersTo === 'string' ? [`event ${event.refersTo}`] : [];
}
