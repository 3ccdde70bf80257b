import { epoch } from '../schedule/instants.ts';
import { commitmentsOf } from './commitments.ts';
import { lastContactOf, peopleOf, wroteAtOf } from './contact.ts';
import { acceptedOf } from './deal-step.ts';
import { compareInstants } from './event-order.ts';
import type { DealFacts } from './fact-types.ts';
import { meetingsOf } from './meetings.ts';
import { mailStepOf } from './next-steps.ts';
import { promisesOf } from './promises.ts';
import { silenceOf } from './silence.ts';
import type { Outcome } from './state-types.ts';
import type { DealTimeline } from './timelines.ts';
import type { TimelineEvent } from './types.ts';

/** What a deal's timeline says. The same for the same events. */
export function factsOf({ dealId, merged, events, arrived = [] }: DealTimeline): DealFacts {
  const meetings = meetingsOf(events);
  const wroteAt = wroteAtOf(events);
  return {
    dealId,
    merged,
    outcome: outcomeOf(events, dealId),
    commitments: commitmentsOf(events, meetings, dealId),
    meetings,
    promises: promisesOf(events),
    mailStep: mailStepOf(events, dealId),
    accepted: acceptedOf(events, meetings),
    brushOff: brushOffOf(events, wroteAt),
    silence: silenceOf(events, meetings),
    lastContact: lastContactOf(events),
    wroteAt,
    people: peopleOf(events, arrived),
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

/** A mail of the rep answers it, one that a phone sent as well; a talk, or an agreed time, leaves nothing to answer. */
function brushOffOf(events: TimelineEvent[], wroteAt: string | null): DealFacts['brushOff'] {
  const index = events.findLastIndex(({ kind }) => kind === 'brush-off' || kind === 'mail-sent');
  const found = events[index];
  if (found?.kind !== 'brush-off') return null;
  if (wroteAt !== null && compareInstants(wroteAt, found.at) > 0) return null;
  const agreed = ['meeting-booked', 'meeting-held', 'slots-accepted'];
  const booked = events.slice(index + 1).some(({ kind }) => agreed.includes(kind));
  return { id: found.id, at: found.at, kind: found.brushOff, booked };
}

/**
 * What a list of deals is made of: the same states but for the words and names that commitments rest on, for promises that were
 * kept, and for meetings that are over and say nothing more. A fifth of the size, which is what counts with thousands.
 * @param now ms since 1970: no list of an earlier moment is made of it
 */
export function lightOf(facts: DealFacts, now: number): DealFacts {
  const over = facts.meetings.filter(({ ended, end }) => ended !== null || epoch(end) <= now);
  const needed = new Set([
    over.findLast(({ ended, declined }) => ended === 'held' || (ended === null && !declined)),
    over.findLast(({ ended, declined }) => ended === null && declined),
    over
      .filter(({ cancelledAt }) => cancelledAt !== null)
      .sort((a, b) => compareInstants(a.cancelledAt ?? '', b.cancelledAt ?? ''))
      .at(-1),
  ]);
  return {
    ...facts,
    commitments: facts.commitments.map(({ evidence, ...one }) => ({
      ...one,
      evidence: evidence && { sentence: '', at: evidence.at, person: null, eventId: '' },
    })),
    meetings: facts.meetings.filter((meeting) => needed.has(meeting) || !over.includes(meeting)),
    promises: facts.promises.filter(({ settled }) => settled !== 'kept'),
  };
}
