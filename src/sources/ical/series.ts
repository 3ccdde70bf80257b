import type { WrittenTime } from './date-time.ts';
import type { FeedEvent } from './event.ts';
import { DAY, dayNumber, dayOf, SECOND, type Wall } from './wall.ts';
import { utc, type Zone } from './zone.ts';
import type { Zones } from './zones.ts';

/** A start: wall time in a zone, or without one the midnight of an all-day event. */
export interface Place {
  wall: Wall;
  zone: Zone | null;
}

/**
 * Which occurrence is meant, as a number that two ways of writing it share: the instant of a timed one, wall midnight of
 * an all-day one.
 */
export type Point = number;

export const pointOf = ({ wall, zone }: Place): Point => (zone ? zone.toInstant(wall) : wall);

/** @param own the zone of times that name none */
export function placeOf(time: WrittenTime, zones: Zones, own: Zone = zones.floating): Place {
  if (time.kind === 'date') return { wall: time.day * DAY, zone: null };
  if (time.kind === 'utc') return { wall: time.ms, zone: utc };
  return { wall: time.wall, zone: time.zone === null ? own : zones.find(time.zone) };
}

/** Reads the times that point at occurrences of one series, however they are written. */
export interface Series {
  start: Place;
  /** A day means the occurrence of that day; a clock time in an all-day series means its day. */
  point(time: WrittenTime): Point;
}

/** @param first the master, or where it is missing the original place of an override */
export function seriesOf(first: WrittenTime, zones: Zones): Series {
  const start = placeOf(first, zones);
  const { zone } = start;
  return {
    start,
    point: (time) => {
      const place = placeOf(time, zones, zone ?? zones.floating);
      if (!zone) return dayOf(place.wall) * DAY;
      if (time.kind !== 'date') return pointOf(place);
      return zone.toInstant(place.wall + start.wall - dayOf(start.wall) * DAY);
    },
  };
}

/**
 * Where an occurrence ends, as its `Point`. With start and end in one zone the clock times stay, also across a clock
 * change: calendars show it so, though RFC 5545 3.8.5.3 asks for the exact length.
 */
export const endOf = (place: Place, event: Pick<FeedEvent, 'start' | 'end'>, zones: Zones): Point =>
  Math.min(LATEST, lastPoint(place, event, zones));

/** The last second that can be written with four digits for the year. */
const LATEST = dayNumber(10_000, 1, 1) * DAY - SECOND;

function lastPoint({ wall, zone }: Place, { start, end }: Pick<FeedEvent, 'start' | 'end'>, zones: Zones): Point {
  const first = placeOf(start, zones);
  if (!zone) {
    if (end === null) return wall + DAY;
    const days = 'days' in end ? end.days : dayOf(placeOf(end, zones).wall) - dayOf(first.wall);
    return wall + Math.max(1, days) * DAY;
  }
  const from = zone.toInstant(wall);
  if (end === null) return from;
  if ('days' in end) return zone.toInstant(wall + end.days * DAY) + end.ms;
  const own = first.zone ?? zone;
  const last = placeOf(end, zones, own);
  const until = last.zone ?? own;
  const sameZone = until === own || (until.name !== null && until.name === own.name);
  const to = sameZone
    ? zone.toInstant(wall + last.wall - first.wall)
    : from + until.toInstant(last.wall) - pointOf({ ...first, zone: own });
  return Math.max(from, to);
}
