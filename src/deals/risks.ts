import { dayAfter } from '../schedule/days.ts';
import { epoch } from '../schedule/instants.ts';
import { compareInstants } from './event-order.ts';
import type { DealFacts } from './fact-types.ts';
import { tookPlace } from './meetings.ts';
import type { Silence } from './silence.ts';
import type { CommitmentState, Danger, DealStep, MeetingState, PromiseState, Risk } from './state-types.ts';
import type { View } from './view.ts';
import { workdayAfter } from './workdays.ts';

/** From Build Consensus on a deal needs more than one person on the other side. */
const NEEDS_MORE_PEOPLE = new Set(['build-consensus', 'invest', 'review', 'resolve-concerns', 'decide', 'execute']);

/** With nobody heard of for so many working days, silence is a reason of its own. */
const QUIET_WORKDAYS = 10;

export interface Derived {
  facts: Pick<DealFacts, 'mailStep' | 'brushOff' | 'accepted' | 'wroteAt'>;
  commitments: CommitmentState[];
  meetings: MeetingState[];
  promises: PromiseState[];
  step: DealStep | null;
  silence: Silence | null;
  lastContact: { mine: string | null; theirs: string | null };
  people: string[];
}

/** Why an open deal may be going dark, each reason with the day from which it held; the oldest first. */
export function risksOf(deal: Derived, view: View): Risk[] {
  const found = [
    noNextStep(deal, view),
    vagueClosing(deal, view),
    noAnswer(deal, view),
    askedTwice(deal, view),
    brushedOff(deal, view),
    ...brokenPromises(deal, view),
    oneContact(deal, view),
    ...endangered(deal, view),
    quiet(deal, view),
  ];
  return found.filter((risk) => risk !== null).sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}

function noNextStep(deal: Derived, view: View): Risk | null {
  const { step } = deal;
  if (step?.ahead) return null;
  const { past, ended, passed, since } = noStepSince(deal, view);
  const why = { kind: 'no-next-step' as const, since };
  if (past && since === ended)
    return { ...why, reason: `The meeting of ${view.inWords(ended)} ended with nothing after it.` };
  if (step && since === passed && step.day)
    return { ...why, reason: `The next step passed: ${view.inWords(step.day)}.` };
  return { ...why, reason: 'No next step is agreed.' };
}

/** From which day on a deal is without a next step, and what was over then; all `YYYY-MM-DD`, empty when there was none. */
export function noStepSince(
  { step, meetings, lastContact }: Pick<Derived, 'step' | 'meetings' | 'lastContact'>,
  view: View,
) {
  const past = meetings.findLast(tookPlace);
  const ended = past ? view.day(past.end) : '';
  const passed = step?.day ? dayAfter(step.day, 1) : '';
  const written = lastContact.mine === null ? '' : view.day(lastContact.mine);
  const latest = ended > passed ? ended : passed;
  return { past, ended, passed, since: (written > latest ? written : latest) || view.today };
}

function vagueClosing({ step, facts }: Derived, view: View): Risk | null {
  if (step?.kind !== 'open' || !facts.mailStep) return null;
  const since = view.day(facts.mailStep.sentAt);
  return { kind: 'vague-closing', since, reason: `Your mail of ${view.inWords(since)} ended without a time.` };
}

function noAnswer({ silence }: Derived, view: View): Risk | null {
  if (!silence?.confirmed || epoch(silence.dueAt) > view.nowMs) return null;
  const since = view.day(silence.since);
  return { kind: 'no-answer', since, reason: `No answer to your mail of ${view.inWords(since)}.` };
}

function askedTwice({ silence }: Derived, view: View): Risk | null {
  if (!silence?.confirmed || silence.asks < 2 || epoch(silence.dueAt) > view.nowMs) return null;
  const since = view.day(silence.mail.at);
  return { kind: 'asked-twice', since, reason: `You asked ${silence.asks} times since they last wrote.` };
}

function brushedOff({ facts, step }: Derived, view: View): Risk | null {
  if (!facts.brushOff || facts.brushOff.booked || step?.kind === 'meeting') return null;
  const since = view.day(facts.brushOff.at);
  return {
    kind: 'brushed-off',
    since,
    reason: `They put you off on ${view.inWords(since)}, and you have not written since.`,
  };
}

function brokenPromises({ promises }: Derived, view: View): Risk[] {
  return promises.flatMap(({ side, due, state, madeAt }): Risk[] => {
    if (state !== 'broken' && state !== 'overdue') return [];
    const whose = side === 'mine' ? 'you' : 'they';
    // One called broken before its day has been in doubt since it was made.
    const since = due === null || due > view.today ? view.day(madeAt) : due < view.today ? dayAfter(due, 1) : due;
    const when = due === null ? `on ${view.inWords(since)}` : `for ${view.inWords(due)}`;
    const reason = `What ${whose} promised ${when} ${state === 'broken' ? 'was not kept' : 'is not noted as done'}.`;
    return [{ kind: 'promise-broken', since, reason }];
  });
}

/** The first commitment under way that one contact alone cannot carry. */
export function oneContactSince({
  commitments,
  people,
}: Pick<Derived, 'commitments' | 'people'>): CommitmentState | null {
  if (people.length !== 1) return null;
  const beyond = commitments.filter(
    ({ id, state }) => NEEDS_MORE_PEOPLE.has(id) && (state === 'asked' || state === 'gained'),
  );
  return beyond.sort((a, b) => compareInstants(a.at ?? '', b.at ?? ''))[0] ?? null;
}

function oneContact(deal: Derived, view: View): Risk | null {
  const since = oneContactSince(deal)?.evidence?.day;
  if (since === undefined) return null;
  return { kind: 'one-contact', since, reason: `One person alone has carried it since ${view.inWords(since)}.` };
}

const DANGERS: Record<Danger, string> = {
  declined: 'was declined',
  tentative: 'is only tentative',
  unanswered: 'is not answered yet',
};

/** A meeting that was declined endangers nothing when another is ahead. */
function endangered({ meetings, step }: Derived, view: View): Risk[] {
  return meetings.flatMap(({ danger, start, bookedAt }): Risk[] => {
    if (danger === null || (danger === 'declined' && step?.kind === 'meeting')) return [];
    const reason = `The meeting of ${view.inWords(view.day(start))} ${DANGERS[danger]}.`;
    return [{ kind: 'meeting-in-danger', since: view.day(bookedAt), reason }];
  });
}

function quiet({ lastContact, step }: Derived, view: View): Risk | null {
  if (lastContact.theirs === null || step?.kind === 'meeting') return null;
  const heard = view.day(lastContact.theirs);
  const since = workdayAfter(heard, QUIET_WORKDAYS, view);
  if (since > view.today) return null;
  return { kind: 'silence', since: heard, reason: `Nothing of theirs was seen since ${view.inWords(heard)}.` };
}
