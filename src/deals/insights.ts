import { COMMITMENT_IDS, type CommitmentId } from '../playbook/types.ts';
import { groupBy } from '../schedule/group-by.ts';
import { DAY, epoch } from '../schedule/instants.ts';
import { type Derivation, derive } from './derive.ts';
import { linksOf } from './linked.ts';
import { isJoin } from './placing.ts';
import { stoodAt } from './standing.ts';
import { stateAt } from './state.ts';
import type { TimelineEvent } from './types.ts';
import { type View, type ViewOptions, viewOf } from './view.ts';
import { type Weeks, weeksOf } from './weekly.ts';

/** Open deals at one moment. */
export interface Standing {
  open: number;
  withStep: number;
  stalled: number;
}

export interface Week extends Standing {
  /** Its Monday, `YYYY-MM-DD`. */
  monday: string;
  /** Whether it still runs: counted up to now. */
  running: boolean;
}

export interface ByCommitment extends Standing {
  commitment: CommitmentId;
  /** Of the middle deal among those with a day ahead; null when there is none. */
  days: number | null;
}

/** Open deals whose next event is so many days away, both ends included; `to` null for any later. */
export interface DaysBand {
  from: number;
  to: number | null;
  deals: number;
}

export interface Insights {
  /** The oldest first, the running one last. */
  weeks: Week[];
  now: Standing;
  bands: DaysBand[];
  /** Open deals with nothing dated ahead. */
  undated: number;
  /** Of the middle deal among those with a day ahead; null when there is none. */
  days: number | null;
  /** By next commitment to ask, in the playbook's order. */
  byCommitment: ByCommitment[];
  /** Mails that went with a vague closing, by week; `fixed`: since then a day or time was named, or a meeting booked. */
  vague: { monday: string; caught: number; fixed: number }[];
}

const BANDS: [from: number, to: number | null][] = [
  [0, 3],
  [4, 7],
  [8, 14],
  [15, null],
];

/**
 * Where deals stood at the end of each week, where they stand now, and what became of vague closings.
 * @param events of all deals, in any order; an event may come more than once
 * @param weeks how many calendar weeks, Monday to Sunday in the rep's zone, the running one included
 * @throws RangeError when an instant or the zone cannot be read
 */
export function insights(events: TimelineEvent[], options: ViewOptions, weeks = WEEKS): Insights {
  const count = counting(viewOf(options), weeksOf(options, weeks));
  const links = linksOf(events.filter(isJoin));
  for (const [dealId, group] of groupBy(events, (event) => links.of(event.dealId))) {
    for (const deal of derive(links.with(dealId), group, options.now, count.weeks).values()) count.add(deal);
  }
  return count.figures();
}

/** How many weeks the figures are about. */
export const WEEKS = 8;

/** Counts deals one after the other, so that thousands of them need not be one piece of work. */
export function counting(view: View, weeks: Weeks) {
  const past = weeks.ends.map((): Standing => ({ open: 0, withStep: 0, stalled: 0 }));
  const now: Standing = { open: 0, withStep: 0, stalled: 0 };
  const days: number[] = [];
  const asked = new Map(COMMITMENT_IDS.map((id) => [id, { open: 0, withStep: 0, stalled: 0, days: [] as number[] }]));
  const vague = weeks.mondays.map((monday) => ({ monday, caught: 0, fixed: 0 }));
  return {
    weeks,
    add({ facts, weekly }: Pick<Derivation, 'facts' | 'weekly'>): void {
      for (const [week, standing] of past.entries()) count(standing, weekly.stood[week] ?? '-');
      for (const at of weekly.vague) {
        const week = vague.findLast(({ monday }) => monday <= view.day(at));
        if (!week) continue;
        week.caught++;
        if (weekly.fixedAt !== null && epoch(weekly.fixedAt) > epoch(at)) week.fixed++;
      }
      if (facts?.outcome !== 'open') return;
      const { nextStep, nextAsk } = stateAt(facts, view);
      const stood = stoodAt(facts, view);
      const ahead = nextStep?.ahead && nextStep.day ? [between(view.today, nextStep.day)] : [];
      const group = nextAsk && asked.get(nextAsk.commitment);
      count(now, stood);
      days.push(...ahead);
      if (!group) return;
      count(group, stood);
      group.days.push(...ahead);
    },
    figures: (): Insights => ({
      weeks: weeks.mondays.map((monday, i) => ({ monday, running: i === past.length, ...(past[i] ?? now) })),
      now,
      bands: BANDS.map(([from, to]) => ({
        from,
        to,
        deals: days.filter((number) => number >= from && (to === null || number <= to)).length,
      })),
      undated: now.open - days.length,
      days: middle(days),
      byCommitment: [...asked].map(([commitment, group]) => ({ commitment, ...group, days: middle(group.days) })),
      vague,
    }),
  };
}

function count(standing: Standing, stood: string): void {
  if (stood === '-') return;
  standing.open++;
  if (stood === 's') standing.withStep++;
  if (stood === 'x') standing.stalled++;
}

/** A step of several days counts by its first, which may have passed: then it is today's. */
const between = (today: string, day: string): number =>
  Math.max(0, Math.round((Date.parse(day) - Date.parse(today)) / DAY));

function middle(numbers: number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
