import { epoch } from '../schedule/instants.ts';
import type { DealState, Watch, WatchAction, WatchKind } from './state-types.ts';
import { isAwake, itemOf } from './today.ts';
import type { Deal, NextStep, TodayItem } from './types.ts';
import { type View, viewOf } from './view.ts';

/** What a row of Today is about: something watched, or the step of the newest mail. */
export type AgendaKind = WatchKind | 'step-overdue' | 'step-today' | 'step-open';

/** A deal that needs something now, with the one thing to do about it. */
export interface AgendaRow {
  /** Of the watch, or `step` and the mail's event. */
  id: string;
  kind: AgendaKind;
  deal: Pick<Deal, 'id' | 'name' | 'account'>;
  reason: string;
  action: WatchAction;
  /** ISO instant. */
  dueAt: string;
  /** How many more things the same deal has. */
  more: number;
}

/** In the order of Today: what is lost first if nothing is done. */
const ORDER: AgendaKind[] = [
  'declined',
  'tentative',
  'unanswered',
  'accepted',
  'after-end',
  'not-held',
  'promise-mine',
  'brush-off',
  'step-today',
  'step-overdue',
  'promise-theirs',
  'step-open',
  'no-answer',
  'going-dark',
  'one-contact',
];

/**
 * Today: each open deal that needs something now, once.
 * @param deals those without a state, and states without a deal, are left out
 * @param now ISO instant
 * @param zone of the rep, IANA
 */
export function agendaOf(states: Iterable<DealState>, deals: Deal[], now: string, zone: string): AgendaRow[] {
  const byId = new Map(deals.map((deal) => [deal.id, deal]));
  const view = viewOf({ now, zone });
  const rows = [...states].flatMap((state) => {
    const deal = byId.get(state.dealId);
    return (deal && agendaRowOf(state, deal, stepItemOf(state, deal, view), view)) ?? [];
  });
  return inOrder(rows, (row) => row);
}

/** What Today says of the step of a deal's newest mail; null for nothing. A meeting ahead comes before words. */
export function stepItemOf({ outcome, mailStep, nextStep }: DealState, deal: Deal, view: View): TodayItem | null {
  const counts = outcome === 'open' && nextStep?.kind !== 'meeting';
  return counts && mailStep ? itemOf(mailStep, deal, view) : null;
}

/**
 * What a deal needs now: the most urgent of its reasons, and one action; null when it needs nothing or is closed. A step the
 * rep snoozed is hidden until its time comes, and with it that nobody answered its mail.
 * @param item of its step, as `stepItemOf` gives it
 */
export function agendaRowOf(
  state: DealState,
  { id: dealId, name, account }: Deal,
  item: TodayItem | null,
  view: View,
): AgendaRow | null {
  if (state.outcome !== 'open') return null;
  const deal = { id: dealId, name, account };
  const found = state.watches
    .filter((watch) => epoch(watch.dueAt) <= view.nowMs && !isPutOff(watch, state, view))
    .map(({ id, kind, reason, action, dueAt }) =>
      ranked<AgendaRow>({ id, kind, deal, reason, action, dueAt, more: 0 }),
    );
  if (item && item.urgency !== 'waiting' && !isPromise(item.step, state)) {
    const { eventId, sentAt, owner } = item.step;
    const action = item.urgency === 'open' ? 'offer-times' : owner === 'sender' ? 'keep-promise' : 'follow-up';
    const { urgency, reason } = item;
    found.push(
      ranked({ id: `step ${eventId}`, kind: `step-${urgency}`, deal, reason, action, dueAt: sentAt, more: 0 }),
    );
  }
  const [first] = found.sort(byUrgency);
  return first ? { ...first.row, more: found.length - 1 } : null;
}

/** In the order of Today. Of one kind the longest due comes first. @param rowOf what an item is put in order by */
export function inOrder<T>(items: T[], rowOf: (item: T) => Ordering): T[] {
  return items
    .map((item) => ({ item, ...ranked(rowOf(item)) }))
    .sort((a, b) => byUrgency(a, b) || (a.row.deal.id < b.row.deal.id ? -1 : 1))
    .map(({ item }) => item);
}

type Ordering = Pick<AgendaRow, 'kind' | 'dueAt'> & { deal: { id: string } };

/** A row with what it is sorted by, read once: thousands are compared many times. */
interface Ranked<R> {
  row: R;
  rank: number;
  /** ms since 1970. */
  dueMs: number;
}

const ranked = <R extends Pick<AgendaRow, 'kind' | 'dueAt'>>(row: R): Ranked<R> => ({
  row,
  rank: ORDER.indexOf(row.kind),
  dueMs: epoch(row.dueAt),
});

function isPutOff({ kind, about }: Watch, { mailStep }: DealState, view: View): boolean {
  return kind === 'no-answer' && mailStep?.eventId === about && !isAwake(mailStep, view);
}

/** What the rep undertook in a mail is its step and a promise: one thing to do, and the promise says it better. */
function isPromise({ owner, sentAt }: NextStep, { promises, watches }: DealState): boolean {
  if (owner !== 'sender') return false;
  const made = new Set(promises.filter(({ madeAt, side }) => side === 'mine' && madeAt === sentAt).map(({ id }) => id));
  return watches.some(({ kind, about }) => kind === 'promise-mine' && made.has(about));
}

/** The most urgent of what a deal has to be looked after now, as Today puts it; undefined for nothing. @param now ISO instant */
export function mostUrgent(watches: Watch[], now: string): Watch | undefined {
  const due = watches.filter(({ dueAt }) => epoch(dueAt) <= epoch(now));
  const [first] = due.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || epoch(a.dueAt) - epoch(b.dueAt));
  return first;
}

const byUrgency = (a: Ranked<unknown>, b: Ranked<unknown>): number => a.rank - b.rank || a.dueMs - b.dueMs;
