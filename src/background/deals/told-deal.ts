import { type AgendaRow, agendaRowOf, stepItemOf } from '../../deals/agenda.ts';
import { holdsUntil } from '../../deals/changes.ts';
import type { DealRow } from '../../deals/shown.ts';
import { stateAt } from '../../deals/state.ts';
import type { Watch, WatchKind } from '../../deals/state-types.ts';
import type { Deal, TodayItem } from '../../deals/types.ts';
import type { View } from '../../deals/view.ts';
import type { Summary } from '../../store/summaries.ts';
import { rowOf } from './deal-row.ts';

/** What lists tell of one deal, Today as well as the board. JSON, for it is kept: see `told-deals.ts`. */
export interface ToldDeal {
  id: string;
  /** ISO instant: so it is told while nothing happens in the deal, and no longer at this one. */
  until: string;
  /** As the board has it; null for a deal that is not shown: merged, or all that happened in it was taken back. */
  row: DealRow | null;
  /** What is more urgent than its mail's step; null for nothing. */
  due: Due | null;
  /** Its mail's step; null for none, a snoozed one, and where a meeting is ahead. */
  item: TodayItem | null;
  /** Whether that step is snoozed. */
  isSnoozed: boolean;
  /** When what the newest mail says wakes, ISO instant; null when it is not snoozed. */
  wakes: string | null;
  /** Ids of all that is watched in it and that Today may tell of, due or not: the rep may have put some of it away. */
  watches: string[];
  /** Whether a mail of the rep is known. */
  wrote: boolean;
}

/** What to do in a deal, and why. */
export interface Due extends Pick<AgendaRow, 'kind' | 'dueAt' | 'more'> {
  watch: NonNullable<DealRow['watch']>;
  watchId: string;
  /** The event or meeting it is about. */
  about: string;
  /** The thread of that event; null for none, absent where nobody looked. */
  thread?: string | null;
}

/**
 * Which watches Today tells of. It leaves meetings to nudges, since those look at how far the calendar reaches before they
 * claim that nothing is booked; that one person carries a deal alone is said where the deal is shown.
 */
const IN_TODAY: Record<WatchKind, boolean> = {
  declined: false,
  tentative: false,
  unanswered: false,
  'after-end': false,
  accepted: true,
  'not-held': true,
  'brush-off': true,
  'promise-mine': true,
  'promise-theirs': true,
  'no-answer': true,
  'going-dark': true,
  'one-contact': false,
};

/** Whether an id is of a watch that Today tells of: it begins with the watch's kind. */
export function isWatchInToday(id: string): boolean {
  const kind = id.slice(0, id.indexOf(' '));
  return Object.hasOwn(IN_TODAY, kind) && IN_TODAY[kind as WatchKind];
}

/** @param over ids of watches that the rep put away: they are not shown again */
export function tellDeal(
  deal: Deal,
  { facts, until }: Pick<Summary, 'facts' | 'until'>,
  view: View,
  over: ReadonlySet<string>,
): ToldDeal {
  const { id } = deal;
  const others = until === null ? [] : [until];
  if (!facts) {
    const nothing = { row: null, due: null, item: null, isSnoozed: false, wakes: null, watches: [], wrote: false };
    return { id, until: holdsUntil([], view, others), ...nothing };
  }
  const state = stateAt(facts, view);
  const watches = state.watches.filter(({ kind }) => IN_TODAY[kind]);
  const shown = { ...state, watches: watches.filter((watch) => !over.has(watch.id)) };
  const item = stepItemOf(state, deal, view);
  const agenda = agendaRowOf(shown, deal, item, view);
  const counts = state.outcome === 'open' && state.nextStep?.kind !== 'meeting';
  const snoozedUntil = state.mailStep?.snoozedUntil ?? null;
  return {
    id,
    until: holdsUntil([[facts, state]], view, others),
    row: rowOf(deal, state, view.now),
    due: agenda && dueOf(agenda, shown.watches),
    item: item && { ...item, ...(state.nextAsk && { ask: state.nextAsk }) },
    isSnoozed: counts && snoozedUntil !== null && snoozedUntil > view.now,
    wakes: snoozedUntil,
    watches: watches.map((watch) => watch.id),
    wrote: facts.wroteAt !== null,
  };
}

/** Null for the step of the newest mail, which is an item of its own. */
function dueOf({ id, kind, dueAt, more }: AgendaRow, watches: Watch[]): Due | null {
  const watch = watches.find((one) => one.id === id);
  if (!watch) return null;
  const { reason, action, about } = watch;
  return { kind, dueAt, more, watch: { kind: watch.kind, reason, action }, watchId: id, about };
}
