import { COMMITMENT_IDS, type CommitmentId } from '../playbook/types.ts';
import { epoch, instantOf } from '../schedule/instants.ts';
import { dayAfter, workdayAfter } from './days.ts';
import { dealStates } from './state.ts';
import type { DealState } from './state-types.ts';
import type { TimelineEvent } from './types.ts';
import { type View, type ViewOptions, viewOf } from './view.ts';

/** After so many working days without a next step a deal counts as stalled. */
export const STALLED_WORKDAYS = 10;

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
export function insights(events: TimelineEvent[], options: ViewOptions, weeks = 8): Insights {
  const view = viewOf(options);
  const mondays = lastMondays(view.today, weeks);
  const states = openAt(events, options);
  const ends = mondays.slice(1).map((monday) => instantOf(view.startOf(monday) - 1));
  const past = ends.map((now) => standingOf(openAt(events, { ...options, now }), viewOf({ ...options, now })));
  const now = standingOf(states, view);
  const days = daysAhead(states, view);
  return {
    weeks: mondays.map((monday, i) => ({ monday, running: i === ends.length, ...(past[i] ?? now) })),
    now,
    bands: BANDS.map(([from, to]) => ({
      from,
      to,
      deals: days.filter((count) => count >= from && (to === null || count <= to)).length,
    })),
    undated: states.length - days.length,
    days: middle(days),
    byCommitment: COMMITMENT_IDS.map((commitment) => {
      const asked = states.filter(({ nextAsk }) => nextAsk?.commitment === commitment);
      return { commitment, ...standingOf(asked, view), days: middle(daysAhead(asked, view)) };
    }),
    vague: vagueByWeek(events, mondays, view),
  };
}

/** The Mondays of the last weeks, the oldest first. @param today `YYYY-MM-DD` */
function lastMondays(today: string, weeks: number): string[] {
  const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return Array.from({ length: weeks }, (_, i) => dayAfter(today, -sinceMonday - 7 * (weeks - 1 - i)));
}

function openAt(events: TimelineEvent[], options: ViewOptions): DealState[] {
  return [...dealStates(events, options).values()].filter(({ outcome }) => outcome === 'open');
}

function standingOf(states: DealState[], view: View): Standing {
  return {
    open: states.length,
    withStep: states.filter(({ nextStep }) => nextStep?.ahead).length,
    stalled: states.filter((state) => isStalled(state, view)).length,
  };
}

function isStalled({ risks }: DealState, { today, workdays }: View): boolean {
  const without = risks.find(({ kind }) => kind === 'no-next-step');
  return without !== undefined && workdayAfter(without.since, STALLED_WORKDAYS, workdays) <= today;
}

function daysAhead(states: DealState[], { today }: View): number[] {
  return states.flatMap(({ nextStep }) => (nextStep?.ahead && nextStep.day ? [between(today, nextStep.day)] : []));
}

/** A step of several days counts by its first, which may have passed: then it is today's. */
const between = (today: string, day: string): number =>
  Math.max(0, Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000));

function middle(numbers: number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}

function vagueByWeek(events: TimelineEvent[], mondays: string[], view: View): Insights['vague'] {
  const weeks = mondays.map((monday) => ({ monday, caught: 0, fixed: 0 }));
  const seen = new Set<string>();
  const undone = new Set(events.flatMap((event) => (event.kind === 'send-undone' ? [event.refersTo] : [])));
  const fixes = fixesByDeal(events, undone, view);
  for (const event of events) {
    if (event.kind !== 'mail-sent' || event.step?.label !== 'vague' || event.offered.length > 0) continue;
    const at = epoch(event.at);
    if (at > view.nowMs || undone.has(event.id) || seen.has(event.id)) continue;
    seen.add(event.id);
    const day = view.day(event.at);
    const week = weeks.findLast(({ monday }) => monday <= day);
    if (!week) continue;
    week.caught++;
    if ((fixes.get(event.dealId) ?? 0) > at) week.fixed++;
  }
  return weeks;
}

/** When something that fixes a vague closing last happened in each deal, ms. */
function fixesByDeal(events: TimelineEvent[], undone: Set<string>, { nowMs }: View): Map<string, number> {
  const newest = new Map<string, number>();
  for (const event of events) {
    if (!namesATime(event) || undone.has(event.id)) continue;
    const at = epoch(event.at);
    if (at <= nowMs && at > (newest.get(event.dealId) ?? 0)) newest.set(event.dealId, at);
  }
  return newest;
}

function namesATime(event: TimelineEvent): boolean {
  if (event.kind === 'mail-sent') return event.offered.length > 0 || event.step?.label === 'concrete';
  if (event.kind === 'step-corrected') return event.day !== null;
  return event.kind === 'meeting-booked' || event.kind === 'slots-accepted';
}
