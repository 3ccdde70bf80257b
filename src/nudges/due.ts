import { instantOf } from '../schedule/instants.ts';
import { type Candidate, candidates } from './candidates.ts';
import { lineToSay, linksOf } from './drafts.ts';
import { showTime } from './hold.ts';
import type { NudgeKind } from './kinds.ts';
import { isTaken } from './ledger.ts';
import type { Nudge, NudgeAction, NudgeInput } from './types.ts';
import { type View, viewOf } from './view.ts';
import { companyOf, dealOf, whyOf } from './words.ts';

/** What is known at one moment and what the rules give for it, for all questions about that moment. */
export interface Look {
  view: View;
  all: Candidate[];
}

export function lookAt(input: NudgeInput): Look {
  const view = viewOf(input);
  return { view, all: candidates(view) };
}

/**
 * What is to be shown now and was not yet, the oldest first: its time has come, it is still of use, and neither quiet
 * hours nor a talk hold it back. A claimed one is in it again, as its worker may have died before showing it.
 */
export function dueNudges(input: NudgeInput, { view, all } = lookAt(input)): Nudge[] {
  return all
    .filter((one) => isNow(one, view) && isOpen(one, view) && showTime(one.kind, one, view) <= view.now)
    .sort(byDue)
    .map((one) => dress(one, view));
}

/** What was shown and is still true and of use, the oldest first: the part of Today that comes from the calendar. */
export function listedNudges(input: NudgeInput, { view, all } = lookAt(input)): Nudge[] {
  return all
    .filter((one) => isListed(one, view))
    .sort(byDue)
    .map((one) => dress(one, view));
}

/** Ids of `listedNudges`, without the words and links that take longest to find. */
export function listedIds({ view, all }: Look): Set<string> {
  return new Set(all.filter((one) => isListed(one, view)).map(({ id }) => id));
}

/** Ids of what came to be of no use before anybody could see it. They are entered as `expired`. */
export function lapsedNudges(input: NudgeInput, { view, all } = lookAt(input)): string[] {
  return all
    .filter(({ id, expires }) => expires <= view.now && [undefined, 'claimed'].includes(view.ledger.get(id)?.state))
    .map(({ id }) => id);
}

/**
 * The one instant an alarm is set for: when something is to be shown, or leaves the list.
 * @returns ISO instant, `now` itself when something is due already; null when there is nothing to wait for
 */
export function nextDueAt(input: NudgeInput, { view, all } = lookAt(input)): string | null {
  let next = Number.POSITIVE_INFINITY;
  const ahead = all.filter(({ expires }) => expires > view.now);
  for (const one of ahead.sort(byDue)) {
    // Nothing is shown before it is due, so what is due later than the best so far needs no closer look.
    if (one.due >= next) break;
    next = Math.min(next, isOpen(one, view) ? showTime(one.kind, one, view) : changes(one, view));
  }
  return next === Number.POSITIVE_INFINITY ? null : instantOf(Math.ceil(next / 1_000) * 1_000);
}

/** When a nudge that was shown leaves the list, or comes back to it because its meeting moved. */
function changes({ due, expires }: Candidate, { now }: View): number {
  return due > now ? due : expires;
}

function isNow({ due, expires }: Candidate, { now }: View): boolean {
  return due <= now && now < expires;
}

function isListed(one: Candidate, view: View): boolean {
  return isNow(one, view) && !isNew(one, view);
}

function isNew({ id }: Candidate, { ledger }: View): boolean {
  const record = ledger.get(id);
  // What expired and is of use again was never seen: its meeting moved, or the clock was wrong.
  return record === undefined || !isTaken(record);
}

function isOpen(one: Candidate, view: View): boolean {
  return isNew(one, view) || view.ledger.get(one.id)?.state === 'claimed';
}

function byDue(a: Candidate, b: Candidate): number {
  return a.due - b.due || (a.id < b.id ? -1 : 1);
}

function dress(one: Candidate, view: View): Nudge {
  const { id, kind, seen, due, expires } = one;
  const { deals, people } = view.input;
  const { meeting, outside } = seen;
  const deal = dealOf(outside, meeting.account, deals, people);
  const { links, leftOut, mail } = linksOf(one, view);
  return {
    id,
    kind,
    dueAt: instantOf(due),
    expiresAt: instantOf(expires),
    meetingKey: meeting.key,
    dealId: deal?.id ?? null,
    title: deal?.name ?? companyOf(outside),
    why: `${whyOf(one, view)}${leftOut === 0 ? '' : ` ${roomFor(leftOut)}`}`,
    ...(kind === 'before-end' && { say: lineToSay(one, view) }),
    actions: ACTIONS[kind],
    links,
    ...(mail && { mail }),
  };
}

const roomFor = (guests: number): string =>
  guests === 1
    ? 'One guest has no room in the link: add them in the window it opens.'
    : `${guests} guests have no room in the link: add them in the window it opens.`;

const AFTER: NudgeAction[] = ['book', 'draft', 'decide-by', 'closed', 'not-sales'];

const ACTIONS: Record<NudgeKind, NudgeAction[]> = {
  'before-end': ['book', 'not-sales', 'dismiss'],
  'after-end': [...AFTER, 'dismiss'],
  'check-calendar': ['open-calendar', 'not-sales', 'dismiss'],
  declined: ['offer-times', 'not-sales', 'dismiss'],
  tentative: ['offer-times', 'not-sales', 'dismiss'],
  unanswered: ['draft', 'not-sales', 'dismiss'],
  agenda: ['add-agenda', 'not-sales', 'dismiss'],
};
