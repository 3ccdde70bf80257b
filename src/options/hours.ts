import { clockOfMinutes as clock } from '../schedule/day-span.ts';
import type { Weekday, WorkingHours } from '../schedule/types.ts';

export type Stretch = WorkingHours[Weekday][number];

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** What a field shows for a stored end, and back: midnight is 00:00 there, as on a clock. */
export const shownEnd = (to: string): string => (to === '24:00' ? '00:00' : to);
export const storedEnd = (to: string): string => (to === '00:00' ? '24:00' : to);

/** Minutes since midnight of both ends. */
export const extent = ({ from, to }: Stretch): { from: number; to: number } => ({
  from: minutes(from),
  to: minutes(to),
});

/**
 * What is wrong with each stretch of one day, in words; empty when nothing is.
 * @param day `HH:MM` to `HH:MM` or `24:00`; a field that was cleared is an empty string
 */
export function faultsOf(day: Stretch[]): string[] {
  return day.map(({ from, to }, index) => {
    if (from === '' || to === '') return 'Both times are needed, such as 09:00.';
    if (from >= to) return `The end, ${shownEnd(to)}, is not after the start, ${from}.`;
    const other = day.slice(0, index).find((earlier) => earlier.from < to && from < earlier.to);
    return other ? `Overlaps ${other.from} to ${shownEnd(other.to)}.` : '';
  });
}

/** Stretches in the order of the day, as they are stored. */
export const inOrder = (day: Stretch[]): Stretch[] => [...day].sort((a, b) => (a.from < b.from ? -1 : 1));

export interface Addition {
  label: 'Add hours' | 'Add a break';
  day: Stretch[];
}

const NEW_DAY: Stretch = { from: '09:00', to: '17:30' };
const LUNCH = { from: minutes('12:00'), to: minutes('13:00') };
const HOUR = 60;

/**
 * What adding to a day comes to: hours on a day off, a break in one long stretch, another hour after a short one.
 * @returns null when there are two stretches already, when the times given are not whole, or no room is left
 */
export function additionTo(day: Stretch[]): Addition | null {
  const [only] = day;
  if (!only) return { label: 'Add hours', day: [NEW_DAY] };
  if (day.length > 1 || faultsOf(day).some(Boolean)) return null;
  const { from, to } = extent(only);
  if (to - from >= 3 * HOUR) {
    const middle = Math.round((from + to) / 2 / HOUR) * HOUR;
    const aroundNoon = from <= LUNCH.from - HOUR && to >= LUNCH.to + HOUR;
    const pause = aroundNoon ? LUNCH : { from: middle - HOUR / 2, to: middle + HOUR / 2 };
    const halves = [
      { from: only.from, to: clock(pause.from) },
      { from: clock(pause.to), to: only.to },
    ];
    return { label: 'Add a break', day: halves };
  }
  if (to + 2 * HOUR > minutes('24:00')) return null;
  return { label: 'Add hours', day: [only, { from: clock(to + HOUR), to: clock(to + 2 * HOUR) }] };
}
