import { dayAfter } from '../schedule/days.ts';
import { epoch, instantOf } from '../schedule/instants.ts';
import { factsOf } from './facts.ts';
import { stoodAt } from './standing.ts';
import { timelines } from './timelines.ts';
import type { TimelineEvent } from './types.ts';
import { type View, type ViewOptions, viewOf } from './view.ts';

/** The calendar weeks that figures are given for, Monday to Sunday in the rep's zone, the running one last. */
export interface Weeks {
  /** `YYYY-MM-DD`, the oldest first. */
  mondays: string[];
  /** The moment before each Monday but the first: when the week before it had ended. */
  ends: View[];
  /** Tells these weeks from any others. */
  key: string;
}

/** What the figures of the weeks need of one deal. */
export interface Weekly {
  /** How it stood at each end, a letter each: see `Stood`. */
  stood: string;
  /** When mails went with a vague closing since the first Monday, ISO instants. */
  vague: string[];
  /** When a day or time was last named or a meeting booked, ISO instant; null for never. */
  fixedAt: string | null;
}

export function weeksOf(options: ViewOptions, count: number): Weeks {
  const view = viewOf(options);
  const sinceMonday = (new Date(`${view.today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const mondays = Array.from({ length: count }, (_, i) => dayAfter(view.today, -sinceMonday - 7 * (count - 1 - i)));
  const ends = mondays.slice(1).map((monday) => viewOf({ ...options, now: instantOf(view.startOf(monday) - 1) }));
  // Days off before a week count as well: a deal may have been without a next step since then.
  const off = [...(view.holidays?.keys() ?? [])].filter((day) => day <= view.today).join();
  return { mondays, ends, key: [mondays[0], count, view.workdays.join(''), view.zone, off].join(' ').trim() };
}

/**
 * How deals stood week by week, by deal id.
 * @param events of deals that are linked with one another, in any order; an event may come more than once
 * @param now ms since 1970: what comes after it has not happened yet
 */
export function weeklyOf(events: TimelineEvent[], now: number, weeks: Weeks): Map<string, Weekly> {
  const found = new Map<string, Weekly>();
  const present = timelines(events, now);
  const letters = isPlain(events) ? plainly(present, weeks) : byWeek(events, weeks);
  const none = '-'.repeat(weeks.ends.length);
  for (const id of new Set([...present.keys(), ...letters.keys()])) {
    const kept = present.get(id)?.events ?? [];
    found.set(id, { stood: letters.get(id) ?? none, vague: vagueSince(kept, weeks), fixedAt: fixedAt(kept) });
  }
  return found;
}

/** Whether a look at an earlier moment sees a part of today's timeline: nothing taken back, merged or moved since. */
const isPlain = (events: TimelineEvent[]): boolean =>
  !events.some(
    ({ kind }) =>
      kind === 'undone' ||
      kind === 'send-undone' ||
      kind === 'deal-merged' ||
      kind === 'deal-split' ||
      kind === 'person-moved',
  );

/** One sweep: each timeline is sorted once, and derived again only for weeks in which something happened. */
function plainly(present: ReturnType<typeof timelines>, { ends }: Weeks): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [id, timeline] of present) {
    let count = 0;
    let facts: ReturnType<typeof factsOf> | null = null;
    let stood = '';
    for (const view of ends) {
      const before = count;
      while (count < timeline.events.length && epoch(timeline.events[count]?.at ?? '') <= view.nowMs) count++;
      if (count > before) facts = factsOf({ ...timeline, events: timeline.events.slice(0, count) });
      stood += stoodAt(facts, view);
    }
    letters.set(id, stood);
  }
  return letters;
}

function byWeek(events: TimelineEvent[], { ends }: Weeks): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [week, view] of ends.entries()) {
    for (const [id, timeline] of timelines(events, view.nowMs)) {
      const before = (letters.get(id) ?? '').padEnd(week, '-');
      letters.set(id, before + stoodAt(factsOf(timeline), view));
    }
  }
  for (const [id, stood] of letters) letters.set(id, stood.padEnd(ends.length, '-'));
  return letters;
}

function vagueSince(events: TimelineEvent[], { mondays, ends }: Weeks): string[] {
  const [monday] = mondays;
  const [view] = ends;
  const from = monday === undefined || !view ? Number.NEGATIVE_INFINITY : view.startOf(monday);
  return events.flatMap((event) =>
    event.kind === 'mail-sent' && event.step?.label === 'vague' && event.offered.length === 0 && epoch(event.at) >= from
      ? [event.at]
      : [],
  );
}

function fixedAt(events: TimelineEvent[]): string | null {
  return events.findLast(namesATime)?.at ?? null;
}

function namesATime(event: TimelineEvent): boolean {
  if (event.kind === 'mail-sent') return event.offered.length > 0 || event.step?.label === 'concrete';
  if (event.kind === 'step-corrected') return event.day !== null;
  return event.kind === 'meeting-booked' || event.kind === 'slots-accepted';
}
