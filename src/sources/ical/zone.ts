import { wallTimeAt } from '../../schedule/wall.ts';
import { DAY, SECOND, type Wall } from './wall.ts';

/** Turns wall time into instants (milliseconds since 1970) and back. */
export interface Zone {
  /** IANA; null for a zone that only the feed defines. */
  name: string | null;
  /** A time that the clock skips is read with the offset before the gap; of a time it shows twice, the first. */
  toInstant(wall: Wall): number;
  toWall(ms: number): Wall;
}

/** @param offsetAt wall time less UTC at an instant, both in milliseconds */
export function zoneOf(name: string | null, offsetAt: (ms: number) => number): Zone {
  return {
    name,
    toInstant: (wall) => {
      const before = wall - offsetAt(wall - DAY);
      const after = wall - offsetAt(wall + DAY);
      if (before === after) return before;
      const fits = [before, after].filter((ms) => ms + offsetAt(ms) === wall);
      return fits.length > 0 ? Math.min(...fits) : before;
    },
    toWall: (ms) => ms + offsetAt(ms),
  };
}

export const utc: Zone = zoneOf('UTC', () => 0);

/**
 * A zone that the browser knows.
 * @param name IANA
 * @throws RangeError when it is not known
 */
export function ianaZone(name: string): Zone {
  const asked = (ms: number): number => {
    const minute = Math.floor(ms / (60 * SECOND)) * 60 * SECOND;
    const { year, month, day, hour, minute: shown } = wallTimeAt(minute, name);
    return Date.UTC(year, month - 1, day, hour, shown) - minute;
  };
  // Asking the browser is slow, and nearly every week starts and ends with one offset. No zone is known to leave an
  // offset and come back to it within eight days.
  const known = new Map<number, number>();
  const atMidnight = (day: number): number => {
    const offset = known.get(day) ?? asked(day * DAY);
    known.set(day, offset);
    return offset;
  };
  atMidnight(0);
  return zoneOf(name, (ms) => {
    const day = Math.floor(ms / DAY);
    const week = Math.floor(day / 8) * 8;
    const offset = atMidnight(week);
    if (offset === atMidnight(week + 8)) return offset;
    return atMidnight(day) === atMidnight(day + 1) ? atMidnight(day) : asked(ms);
  });
}
