import type { Duration, WrittenTime } from './date-time.ts';
import type { FeedEvent } from './event.ts';
import { type Budget, expandRule } from './expand-rule.ts';
import type { Rule } from './rule.ts';
import { type Place, type Point, placeOf, pointOf, type Series } from './series.ts';
import { DAY, dayOf, type Wall } from './wall.ts';
import type { Zones } from './zones.ts';

export interface Start {
  place: Place;
  /** What the feed says of this start alone, for an RDATE that is a PERIOD. */
  end: WrittenTime | Duration | null;
}

export interface StartOptions {
  zones: Zones;
  /** Milliseconds since 1970. May be wide of the mark by two days: what it lets through is looked at again. */
  from: number;
  to: number;
  budget: Budget;
}

/**
 * Where a series puts its occurrences before any is changed: its DTSTART, also where its own rule skips it, its rules
 * and RDATEs, less what is excluded.
 * @returns `complete` is false when the budget ended first
 */
export function startsOf(
  master: FeedEvent,
  series: Series,
  { zones, from, to, budget }: StartOptions,
): { starts: Map<Point, Start>; complete: boolean } {
  const { zone, wall: dtstart } = series.start;
  let complete = true;
  const follow = (written: Rule): Wall[] => {
    // Times of day mean nothing in an all-day series (RFC 5545 3.3.10).
    const rule = zone ? written : { ...written, hours: [], minutes: [], seconds: [] };
    const isPast = pastUntil(rule.until, series);
    const expanded = expandRule(rule, { dtstart, from: from - 2 * DAY, to: to + 2 * DAY, isPast, budget });
    complete &&= expanded.complete;
    return expanded.walls;
  };
  const starts = new Map<Point, Start>();
  const add = (place: Place, end: Start['end']): void => void starts.set(pointOf(place), { place, end });
  // A series that was cut off before it began is what is left of one that was deleted.
  const { rules } = master;
  const isOver = rules.length > 0 && rules.every(({ until }) => pastUntil(until, series)(dtstart));
  if (!isOver) add(series.start, null);
  for (const wall of rules.flatMap(follow)) add({ wall, zone }, null);
  for (const { start, end } of master.extra) {
    const place = placeOf(start, zones, zone ?? zones.floating);
    if (!zone) add({ wall: dayOf(place.wall) * DAY, zone }, null);
    else if (place.zone) add(place, end);
    else add({ wall: zone.toWall(series.point(start)), zone }, null);
  }
  for (const wall of master.excludedRules.flatMap(follow)) starts.delete(pointOf({ wall, zone }));
  const days = new Set<number>();
  for (const time of master.excluded) {
    if (zone && time.kind === 'date') days.add(time.day);
    else starts.delete(series.point(time));
  }
  if (zone && days.size > 0) {
    for (const point of starts.keys()) if (days.has(dayOf(zone.toWall(point)))) starts.delete(point);
  }
  return { starts, complete };
}

/** UNTIL is inclusive; a day includes all of it, in the zone of the series (Google writes it so for timed series). */
function pastUntil(until: WrittenTime | null, { start: { zone } }: Series): (wall: Wall) => boolean {
  if (until === null) return () => false;
  if (until.kind === 'date') return (wall) => dayOf(wall) > until.day;
  if (!zone) {
    const last = dayOf(until.kind === 'utc' ? until.ms : until.wall);
    return (wall) => dayOf(wall) > last;
  }
  return until.kind === 'utc' ? (wall) => zone.toInstant(wall) > until.ms : (wall) => wall > until.wall;
}
