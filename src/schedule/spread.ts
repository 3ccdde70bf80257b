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
  let left = from.filter((candidate) => !taken.some((other) => overlap(candidate, other)));
  while (chosen.length < count) {
    const standing = [...taken, ...chosen];
    const tally = tallyOf(standing);
    const repeat = tally.days.size < minimumDays ? DAY_WANTED : sameDay;
    let best: { candidate: Candidate; cost: number } | undefined;
    for (const candidate of left) {
      const cost = costOf(candidate, tally, repeat);
      if (!best || cost < best.cost) best = { candidate, cost };
    }
    if (!best) break;
    const { candidate: next } = best;
    chosen.push(next);
    left = left.filter((candidate) => !overlap(candidate, next));
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** What stands already, counted once for all candidates. */
interface Tally {
  /** How many times stand on a day. */
  days: Map<string, number>;
  clocks: Set<number>;
  mornings: number;
  afternoons: number;
}

function tallyOf(standing: Candidate[]): Tally {
  const days = new Map<string, number>();
  for (const { date } of standing) days.set(date, (days.get(date) ?? 0) + 1);
  const mornings = standing.filter(isMorning).length;
  const clocks = new Set(standing.map(({ clock }) => clock));
  return { days, clocks, mornings, afternoons: standing.length - mornings };
}

/** What speaks against a candidate beside those that stand, in working days a client would rather wait. */
function costOf(candidate: Candidate, { days, clocks, mornings, afternoons }: Tally, repeat: number): number {
  const { clock, date, dayIndex, burden = 0 } = candidate;
  const sameDay = repeat * (days.get(date) ?? 0);
  const lunch = overlapsLunch(candidate) ? LUNCH : 0;
  const crowded = isMorning(candidate) ? mornings - afternoons : afternoons - mornings;
  let sameClock = 0;
  for (const other of clocks) if (Math.abs(other - clock) < 60) sameClock = 0.6;
  return sameDay + lunch + burden + dayIndex + 1.5 * Math.max(0, crowded) + sameClock + discomfort(clock);
}

function overlapsLunch({ start, end, clock }: Candidate): boolean {
  const ends = clock + (end - start) / 60_000;
  return clock < LUNCH_ENDS && ends > NOON;
}

const isMorning = ({ clock }: Candidate): boolean => clock < NOON;

/** Hours from the nearest comfortable time, halved. */
function discomfort(clock: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const { from, to } of COMFORTABLE) nearest = Math.min(nearest, Math.max(from - clock, clock - to, 0));
  return nearest / 120;
}
