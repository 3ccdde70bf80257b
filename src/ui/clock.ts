import { clockOfMinutes } from '../schedule/day-span.ts';

const CLOCK = /^(\d{1,2})(?:[:.h ]?([0-5]\d))? ?(?:([ap])\.?m\.?|h|uhr)?$/i;

/** A clock as it is kept: `09:30`. */
export const isClock = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

/**
 * A time of day as people write it: `9:30`, `0930`, `9.30`, `9h30`, `17 Uhr`, `5 pm`.
 * @returns `HH:MM`; null where it is none
 */
export function readClock(text: string): string | null {
  const [found, hours = '', minutes = '00', half] = CLOCK.exec(text.trim().replace(/\s+/g, ' ')) ?? [];
  if (found === undefined) return null;
  const hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return null;
  const onWall = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return onWall > 23 ? null : `${String(onWall).padStart(2, '0')}:${minutes}`;
}

const DAY = 24 * 60;

/** A clock so many minutes on, round the day. @param clock `HH:MM` */
export function movedClock(clock: string, minutes: number): string {
  const [hours = 0, rest = 0] = clock.split(':').map(Number);
  return clockOfMinutes((((hours * 60 + rest + minutes) % DAY) + DAY) % DAY);
}
