import { commitmentsAt } from './commitments.ts';
import { dealStepAt } from './deal-step.ts';
import type { DealFacts } from './fact-types.ts';
import { factsOf } from './facts.ts';
import { meetingAt } from './meetings.ts';
import { nextAskOf, skippedIn } from './next-ask.ts';
import { mailStepAt } from './next-steps.ts';
import { promiseAt } from './promises.ts';
import { risksOf } from './risks.ts';
import { silenceAt } from './silence.ts';
import type { DealState } from './state-types.ts';
import { timelines } from './timelines.ts';
import type { Deal, TimelineEvent } from './types.ts';
import { type View, type ViewOptions, viewOf } from './view.ts';
import { watchesOf } from './watches.ts';

/**
 * Where one deal stands at a moment: what comes after it has not happened yet.
 * @param events of this deal or of all of them, in any order; an event may come more than once
 * @param options `deal`: a deal that was merged into another is shown as that other one
 * @throws RangeError when an instant or the zone cannot be read
 */
export function dealState(events: TimelineEvent[], options: ViewOptions & { deal: Pick<Deal, 'id'> }): DealState {
  const { id } = options.deal;
  const view = viewOf(options);
  const found = timelines(events, view.nowMs);
  const timeline = found.get(id) ?? [...found.values()].find(({ merged }) => merged.includes(id));
  return stateAt(factsOf(timeline ?? { dealId: id, merged: [], events: [] }), view);
}

/**
 * Where every deal stands that has events, by deal id; merged deals once, under the deal that stays. Events are sorted into
 * deals once, so this is the call for many deals.
 * @throws RangeError when an instant or the zone cannot be read
 */
export function dealStates(events: TimelineEvent[], options: ViewOptions): Map<string, DealState> {
  const view = viewOf(options);
  return new Map([...timelines(events, view.nowMs)].map(([id, timeline]) => [id, stateAt(factsOf(timeline), view)]));
}

/**
 * Where a deal stands at a moment, by what its events say: all that the clock and the rep's zone decide.
 * @param facts of events that all happened by then
 */
export function stateAt(facts: DealFacts, view: View): DealState {
  const { dealId, outcome, lastContact, people, merged, brushOff } = facts;
  const isOpen = outcome === 'open';
  const meetings = facts.meetings.map((meeting) => meetingAt(meeting, view));
  const commitments = commitmentsAt(facts.commitments, view);
  const promises = facts.promises.map((promise) => promiseAt(promise, view));
  const mailStep = facts.mailStep && mailStepAt(facts.mailStep, view.day);
  const step = isOpen ? dealStepAt(facts.accepted, meetings, mailStep, view) : null;
  const silence = silenceAt(facts.silence, meetings, view);
  const derived = { facts, commitments, meetings, promises, step, silence, lastContact, people };
  const risks = isOpen ? risksOf(derived, view) : [];
  return {
    dealId,
    outcome,
    commitments,
    nextAsk: nextAskOf({ commitments, meetings, outcome, brushOff }, view),
    skipped: skippedIn(commitments),
    nextStep: step,
    mailStep,
    promises,
    meetings,
    lastContact,
    people,
    risks,
    watches: isOpen ? watchesOf(dealId, derived, risks, view) : [],
    merged,
  };
}
