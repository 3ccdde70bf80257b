import { commitmentsOf } from './commitments.ts';
import { lastContactOf, peopleOf } from './contact.ts';
import { dealStepOf } from './deal-step.ts';
import { meetingsOf } from './meetings.ts';
import { nextAskOf, skippedIn } from './next-ask.ts';
import { mailStepOf } from './next-steps.ts';
import { promisesOf } from './promises.ts';
import { risksOf } from './risks.ts';
import { silenceOf } from './silence.ts';
import type { DealState, Outcome } from './state-types.ts';
import { type DealTimeline, timelines } from './timelines.ts';
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
  return stateOf(timeline ?? { dealId: id, merged: [], events: [] }, view);
}

/**
 * Where every deal stands that has events, by deal id; merged deals once, under the deal that stays. Events are sorted into
 * deals once, so this is the call for many deals.
 * @throws RangeError when an instant or the zone cannot be read
 */
export function dealStates(events: TimelineEvent[], options: ViewOptions): Map<string, DealState> {
  const view = viewOf(options);
  return new Map([...timelines(events, view.nowMs)].map(([id, timeline]) => [id, stateOf(timeline, view)]));
}

function stateOf({ dealId, merged, events }: DealTimeline, view: View): DealState {
  const meetings = meetingsOf(events, view);
  const commitments = commitmentsOf(events, meetings, dealId, view);
  const outcome = outcomeOf(events, dealId);
  const promises = promisesOf(events, view);
  const mailStep = mailStepOf(events, dealId, view.day);
  const lastContact = lastContactOf(events);
  const people = peopleOf(events, dealId);
  const step = outcome === 'open' ? dealStepOf(events, meetings, mailStep, view) : null;
  const silence = silenceOf(events, meetings, view);
  const isOpen = outcome === 'open';
  const derived = { events, commitments, meetings, promises, step, silence, lastContact, people };
  const risks = isOpen ? risksOf(derived, view) : [];
  return {
    dealId,
    outcome,
    commitments,
    nextAsk: nextAskOf({ commitments, meetings, outcome, events }, view),
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

/** What the rep last said of the deal itself; what was said of a deal merged into it counts for that one. */
function outcomeOf(events: TimelineEvent[], dealId: string): Outcome {
  let outcome: Outcome = 'open';
  for (const event of events) {
    if (event.dealId !== dealId) continue;
    if (event.kind === 'deal-won') outcome = 'won';
    else if (event.kind === 'deal-lost') outcome = 'lost';
    else if (event.kind === 'deal-closed') outcome = 'closed';
    else if (event.kind === 'deal-reopened') outcome = 'open';
  }
  return outcome;
}
