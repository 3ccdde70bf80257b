import type { FeedEvent } from './event.ts';
import type { Budget } from './expand-rule.ts';
import { endOf, type Place, type Point, placeOf, pointOf, seriesOf } from './series.ts';
import { startsOf } from './starts.ts';
import { DAY } from './wall.ts';
import type { Zone } from './zone.ts';
import type { Zones } from './zones.ts';

/** One time that an event takes place. */
export interface Occurrence {
  event: FeedEvent;
  start: Point;
  end: Point;
  /** Null for an all-day event. */
  zone: Zone | null;
  /** Where the series put it first; null for an event that does not repeat. */
  original: { point: Point; allDay: boolean } | null;
}

/** No meeting takes place more often than this in a range: so many times a day, and in a short one so many times. */
const PER_DAY = 4;
const LEAST_MOST = 200;

/** What a whole feed may cost. */
export interface FeedBudget extends Budget {
  /** Occurrences that may still be kept. */
  meetings: number;
}

export interface ExpandOptions {
  /** Milliseconds since 1970; what starts before is left out. */
  from: number;
  /** Milliseconds since 1970, exclusive. */
  to: number;
  /** Where all-day events begin at midnight. */
  viewer: Zone;
  zones: Zones;
  budget: FeedBudget;
}

/**
 * Every occurrence in the range of the events that share a UID.
 * @param versions in any order: overrides may come first, several versions of one may be there, the master may be missing
 * @returns `complete` is false when the budget ended first
 */
export function expandSeries(
  versions: FeedEvent[],
  options: ExpandOptions,
): { occurrences: Occurrence[]; complete: boolean } {
  const { zones, viewer, from, to, budget } = options;
  const alone = versions.length === 1 ? versions[0] : undefined;
  if (budget.meetings <= 0 || (budget.steps <= 0 && alone?.rules.length)) return { occurrences: [], complete: false };
  if (alone && isFarOff(alone, options)) return { occurrences: [], complete: true };
  if (alone && isPlain(alone)) return single(alone, options);
  const master = newest(versions.filter(({ recurrenceId }) => recurrenceId === null));
  const changes = versions.filter(({ recurrenceId }) => recurrenceId !== null);
  const first = master?.start ?? changes[0]?.recurrenceId;
  if (!first) return { occurrences: [], complete: true };
  const series = seriesOf(first, zones);
  const allDay = series.start.zone === null;

  const overrides = new Map<Point, FeedEvent>();
  for (const change of changes) {
    if (!change.recurrenceId) continue;
    const point = series.point(change.recurrenceId);
    overrides.set(point, newest([overrides.get(point) ?? [], change].flat()) ?? change);
  }
  const future = [...overrides].filter(([, { andFuture }]) => andFuture).sort(([a], [b]) => a - b);
  const occurrences: Occurrence[] = [];
  const most = LEAST_MOST + (PER_DAY * (to - from)) / DAY;
  let complete = true;
  const keep = (event: FeedEvent, place: Place, end: FeedEvent['end'], point: Point | null): void => {
    const start = pointOf(place);
    const instant = place.zone ? start : viewer.toInstant(start);
    if (event.cancelled || instant < from || instant >= to) return;
    if (occurrences.length >= most || budget.meetings-- <= 0) {
      complete = false;
      return;
    }
    const original = point === null ? null : { point, allDay };
    occurrences.push({ event, start, end: endOf(place, { ...event, end }, zones), zone: place.zone, original });
  };

  if (master && !master.cancelled) {
    const shift = Math.max(0, ...future.map(([point, { start }]) => Math.abs(pointOf(placeOf(start, zones)) - point)));
    const found = startsOf(master, series, { zones, from: from - shift, to: to + shift, budget });
    complete &&= found.complete;
    const repeats = overrides.size + master.rules.length + master.extra.length > 0;
    for (const [point, { place, end }] of found.starts) {
      if (overrides.has(point)) continue;
      const change = lastBefore(future, point);
      if (change) keep(change[1], movedAlong(place, change, series.start.zone, zones), change[1].end, point);
      else if (end === null) keep(master, place, master.end, repeats ? point : null);
      else keep({ ...master, start: { kind: 'utc', ms: point } }, place, end, point);
    }
  }
  for (const [point, override] of overrides) {
    // Cancelling a series cancels what was changed in it before.
    if (master?.cancelled && override.sequence <= master.sequence) continue;
    keep(override, placeOf(override.start, zones), override.end, point);
  }
  return { occurrences, complete };
}

const isPlain = ({ rules, extra, excluded, recurrenceId }: FeedEvent): boolean =>
  recurrenceId === null && rules.length + extra.length + excluded.length === 0;

/** The one occurrence of an event that does not repeat, which most of a feed are. */
function single(event: FeedEvent, { zones, viewer, from, to, budget }: ExpandOptions): ReturnType<typeof expandSeries> {
  const place = placeOf(event.start, zones);
  const start = pointOf(place);
  const instant = place.zone ? start : viewer.toInstant(start);
  if (event.cancelled || instant < from || instant >= to) return { occurrences: [], complete: true };
  budget.meetings--;
  const occurrence = { event, start, end: endOf(place, event, zones), zone: place.zone, original: null };
  return { occurrences: [occurrence], complete: true };
}

/** True for a single event that is days away from the range in any zone. Most of a feed is, and zones are slow to ask. */
function isFarOff({ start, rules, extra }: FeedEvent, { from, to }: ExpandOptions): boolean {
  const about = start.kind === 'date' ? start.day * DAY : start.kind === 'local' ? start.wall : start.ms;
  return rules.length + extra.length === 0 && (about < from - 2 * DAY || about > to + 2 * DAY);
}

/** The change that began last before a point. @param changes in order */
function lastBefore(changes: [Point, FeedEvent][], point: Point): [Point, FeedEvent] | undefined {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.[0] ?? point) < point) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}

/** A later occurrence moves by as much, on the wall, as the one that was changed "and all following". */
function movedAlong(place: Place, [since, change]: [Point, FeedEvent], zone: Zone | null, zones: Zones): Place {
  const start = placeOf(change.start, zones);
  return { wall: start.wall + place.wall - (zone ? zone.toWall(since) : since), zone: start.zone };
}

/** The version with the highest SEQUENCE, of equal ones that of the latest DTSTAMP (RFC 5546 2.1.5), else the last in the feed. */
function newest(versions: FeedEvent[]): FeedEvent | undefined {
  return versions.reduce<FeedEvent | undefined>(
    (best, version) => (best && isNewer(best, version) ? best : version),
    undefined,
  );
}

function isNewer(one: FeedEvent, other: FeedEvent): boolean {
  return one.sequence > other.sequence || (one.sequence === other.sequence && one.stamp > other.stamp);
}
