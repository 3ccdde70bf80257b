import { compareEvents, once } from './event-order.ts';
import type { TimelineEvent } from './types.ts';

type Move = Extract<TimelineEvent, { kind: 'person-moved' }>;

/** Those that say where events belong. */
export type PlacingEvent = Move | Extract<TimelineEvent, { kind: 'deal-merged' | 'deal-split' }>;

export function isJoin(event: TimelineEvent): event is PlacingEvent {
  return event.kind === 'deal-merged' || event.kind === 'deal-split' || event.kind === 'person-moved';
}

export interface Placing {
  /** The deal that a deal is shown in: itself unless it was merged. */
  root(dealId: string): string;
  /** The deals that are shown in this one. */
  mergedInto(dealId: string): string[];
  /** Who was moved to a deal, or to one that is shown in it, and belongs there now. */
  arrivedIn(dealId: string): string[];
  /** The events of a deal that stay with it, and those that went with people, by the deal they are shown in. */
  partsOf(dealId: string, events: TimelineEvent[]): { stays: TimelineEvent[]; leaves: Map<string, TimelineEvent[]> };
}

/**
 * Where events belong after merges, splits and moved people. Nothing is rewritten: an event keeps the deal it was recorded
 * under, so a split gives back exactly what a merge joined.
 * - Of two merges of one deal the newer holds; one that would close a circle is ignored.
 * - An event follows a moved person when all who took part in it moved to the same deal; what refers to such an event, to
 *   its meeting or to its thread follows it.
 * @param joins in any order and more than once, without those taken back
 */
export function placing(joins: PlacingEvent[]): Placing {
  const sorted = once(joins.sort(compareEvents));
  const parents = parentsOf(sorted);
  const roots = new Map<string, string>();
  const root = (id: string): string => {
    const path: string[] = [];
    let at = id;
    for (let up = parents.get(at); up !== undefined && !roots.has(at); up = parents.get(at)) {
      path.push(at);
      at = up;
    }
    const found = roots.get(at) ?? at;
    for (const one of path) roots.set(one, found);
    return found;
  };
  const moves = movesOf(sorted);
  const sources = new Set([...moves.values()].flat().map(({ dealId }) => root(dealId)));
  const merged = new Map<string, string[]>();
  for (const id of parents.keys()) {
    const into = merged.get(root(id));
    if (into) into.push(id);
    else merged.set(root(id), [id]);
  }
  for (const ids of merged.values()) ids.sort();
  const arrived = new Map<string, Set<string>>();
  for (const [person, theirs] of moves) {
    for (const { dealId } of theirs) {
      const at = root(destination(dealId, theirs, root));
      arrived.set(at, (arrived.get(at) ?? new Set()).add(person));
    }
  }
  return {
    root,
    mergedInto: (dealId) => merged.get(dealId) ?? [],
    arrivedIn: (dealId) => [...(arrived.get(dealId) ?? [])].sort(),
    partsOf: (dealId, events) => {
      if (!sources.has(root(dealId))) return { stays: events, leaves: new Map() };
      const moved = movedOf(events, moves, root);
      const leaves = new Map<string, TimelineEvent[]>();
      for (const event of events) {
        const to = moved.get(event.id);
        if (to === undefined) continue;
        const part = leaves.get(root(to));
        if (part) part.push(event);
        else leaves.set(root(to), [event]);
      }
      return { stays: events.filter(({ id }) => !moved.has(id)), leaves };
    },
  };
}

function parentsOf(joins: PlacingEvent[]): Map<string, string> {
  const split = new Set(joins.flatMap((event) => (event.kind === 'deal-split' ? [event.refersTo] : [])));
  const parents = new Map<string, string>();
  for (const event of joins) {
    if (event.kind !== 'deal-merged' || split.has(event.id)) continue;
    if (!isAbove(parents, event.from, event.dealId)) parents.set(event.from, event.dealId);
  }
  return parents;
}

function isAbove(parents: Map<string, string>, above: string, below: string): boolean {
  for (let at: string | undefined = below; at !== undefined; at = parents.get(at)) if (at === above) return true;
  return false;
}

/** Who was moved, each time, oldest first. */
function movesOf(joins: PlacingEvent[]): Map<string, Move[]> {
  const moves = new Map<string, Move[]>();
  for (const move of joins) {
    if (move.kind === 'person-moved') moves.set(move.person, [...(moves.get(move.person) ?? []), move]);
  }
  return moves;
}

/** Of one deal: where its events went with people, by event id. */
function movedOf(
  events: TimelineEvent[],
  moves: Map<string, Move[]>,
  root: (id: string) => string,
): Map<string, string> {
  const moved = new Map<string, string>();
  /** By event id, meeting or thread: where what refers to it goes. */
  const anchors = new Map<string, string>();
  for (const event of events) {
    const people = peopleIn(event);
    if (people.length === 0 || event.kind === 'person-moved') continue;
    const targets = new Set(people.map((person) => destination(event.dealId, moves.get(person) ?? [], root)));
    const [target] = targets;
    if (target === undefined || targets.size > 1 || target === event.dealId) continue;
    moved.set(event.id, target);
    for (const name of namesOf(event)) anchors.set(name, target);
  }
  for (const event of events) {
    if (moved.has(event.id) || peopleIn(event).length > 0) continue;
    const target = anchors.get(referenceOf(event) ?? '');
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

function referenceOf(event: TimelineEvent): string | null {
  if ('meeting' in event) return `meeting ${event.meeting}`;
  if (event.kind === 'thread-seen') return `thread ${event.thread}`;
  return 'refersTo' in event && typeof event.refersTo === 'string' ? `event ${event.refersTo}` : null;
}
