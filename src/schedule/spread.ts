import type { Candidate } from './candidates.ts';
import { overlap } from './instants.ts';

/** More than anything else: first the days that are asked for, then a time outside lunch. */
const DAY_WANTED = 100_000;
const LUNCH = 1_000;
const NOON = 12 * 60;
const LUNCH_ENDS = 13 * 60;
/** When people are most likely to be at their desk and done with their mail, minutes since midnight. */
const COMFORTABLE = [
  { from: 10 * 60, to: 11 * 60 },
  { from: 14 * 60, to: 15 * 60 + 30 },
];

export interface SpreadOptions {
  count: number;
  minimumDays: number;
  sameDay: number;
  taken?: Candidate[];
}

/**
 * Chooses up to `count` candidates that give the client a real choice: on different days, at different parts of the day,
 * soon, at a comfortable hour, not over lunch unless nothing else is left.
 * @param taken starts that stand already, which the choice is to differ from
 * @param minimumDays how many days are worth a time over lunch
 * @param sameDay what a second time on a day costs, in working days a client would rather wait
 * @returns the chosen, in order of time; the same for the same input
 */
export function spread(from: Candidate[], { count, minimumDays, sameDay, taken = [] }: SpreadOptions): Candidate[] {
  const chosen: Candidate[] = [];
  while (chosen.length < count) {
    const standing = [...taken, ...chosen];
    const days = new Set(standing.map(({ date }) => date));
    const repeat = days.size < minimumDays ? DAY_WANTED : sameDay;
    let best: { candidate: Candidate; cost: number } | undefined;
    for (const candidate of from) {
      if (standing.some((other) => overlap(candidate, other))) continue;
      const cost = costOf(candidate, standing, repeat);
      if (!best || cost < best.cost) best = { candidate, cost };
    }
    if (!best) break;
    chosen.push(best.candidate);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** What speaks against a candidate beside those that stand, in working days a client would rather wait. */
function costOf(candidate: Candidate, standing: Candidate[], repeat: number): number {
  const { clock, date, dayIndex } = candidate;
  const sameDay = repeat * standing.filter((other) => other.date === date).length;
  const lunch = overlapsLunch(candidate) ? LUNCH : 0;
  const samePart = standing.filter((other) => partOf(other) === partOf(candidate)).length;
  const otherPart = standing.length - samePart;
  const sameClock = standing.some((other) => Math.abs(other.clock - clock) < 60) ? 0.6 : 0;
  return sameDay + lunch + dayIndex + 1.5 * Math.max(0, samePart - otherPart) + sameClock + discomfort(clock);
}

function overlapsLunch({ start, end, clock }: Candidate): boolean {
  const ends = clock + (end - start) / 60_000;
  return clock < LUNCH_ENDS && ends > NOON;
}

function partOf({ clock }: Candidate): 'morning' | 'afternoon' {
  return clock < NOON ? 'morning' : 'afternoon';
}

/** Hours from the nearest comfortable time, halved. */
function discomfort(clock: number): number {
  const away = COMFORTABLE.map(({ from, to }) => Math.max(from - clock, clock - to, 0));
  return Math.min(...away) / 120;
}
