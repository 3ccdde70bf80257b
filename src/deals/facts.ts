import type { BrushOffKind } from '../engine/types.ts';
import { epoch } from '../schedule/instants.ts';
import { commitmentsOf } from './commitments.ts';
import { lastContactOf, peopleOf, wroteAtOf } from './contact.ts';
import { acceptedOf } from './deal-step.ts';
import { meetingsOf } from './meetings.ts';
import { mailStepOf } from './next-steps.ts';
import { promisesOf } from './promises.ts';
import { silenceOf } from './silence.ts';
import type { CommitmentState, Evidence, MeetingState, Outcome, PromiseState } from './state-types.ts';
import type { DealTimeline } from './timelines.ts';
import type { NextStep, TimelineEvent } from './types.ts';

/** Without the day, which is another one in another zone. */
export interface CommitmentFacts extends Omit<CommitmentState, 'evidence' | 'at'> {
  evidence: (Omit<Evidence, 'day'> & { at: string }) | null;
  at: string;
}

export interface MeetingFacts extends Omit<MeetingState, 'state' | 'danger'> {
  ended: 'held' | 'cancelled' | null;
  /** The best answer to the time it now has. */
  answer: 'yes' | 'maybe' | null;
  /** Whether the other side accepted the time in writing. */
  accepted: boolean;
}

export interface PromiseFacts extends Omit<PromiseState, 'state'> {
  settled: 'kept' | 'broken' | null;
}

export interface MailStepFacts extends Omit<NextStep, 'day'> {
  /** The first named day, `YYYY-MM-DD`; null when there is none, or times are offered. */
  named: string | null;
}

/** A time the other side accepted, with no meeting booked since. */
export interface AcceptedFacts {
  id: string;
  at: string;
  sentence: string;
  start: string;
}

/** A mail of the rep that asks for something, with nothing of theirs and no meeting booked since. */
export interface SilenceFacts {
  mail: { id: string; at: string };
  /** When the rep last wrote, ISO instant: later than the mail when a thread showed a newer one, from a phone say. */
  since: string;
  /** The first day on which somebody is back who was away, `YYYY-MM-DD`; null when nobody was. */
  back: string | null;
  /** When its thread was last open. */
  seenAt: string | null;
  /** How many mails of the rep since the other side was last heard of asked for something. */
  asks: number;
}

/**
 * What the events of a deal say, whatever the clock and the zone: all that its state at any later moment is made of. JSON,
 * for it is kept beside the events.
 */
export interface DealFacts {
  dealId: string;
  merged: string[];
  outcome: Outcome;
  /** In the usual order, without those that nothing happened to. */
  commitments: CommitmentFacts[];
  meetings: MeetingFacts[];
  promises: PromiseFacts[];
  mailStep: MailStepFacts | null;
  accepted: AcceptedFacts | null;
  /** The newest brush-off, when the rep has not written since. `booked`: a meeting was booked since. */
  brushOff: { id: string; at: string; kind: BrushOffKind; booked: boolean } | null;
  silence: SilenceFacts | null;
  lastContact: { mine: string | null; theirs: string | null };
  /** When the rep last wrote, ISO instant. */
  wroteAt: string | null;
  people: string[];
}

/** What a deal's timeline says. The same for the same events. */
export function factsOf({ dealId, merged, events }: DealTimeline): DealFacts {
  const meetings = meetingsOf(events);
  return {
    dealId,
    merged,
    outcome: outcomeOf(events, dealId),
    commitments: commitmentsOf(events, meetings, dealId),
    meetings,
    promises: promisesOf(events),
    mailStep: mailStepOf(events, dealId),
    accepted: acceptedOf(events, meetings),
    brushOff: brushOffOf(events),
    silence: silenceOf(events, meetings),
    lastContact: lastContactOf(events),
    wroteAt: wroteAtOf(events),
    people: peopleOf(events, dealId),
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

function brushOffOf(events: TimelineEvent[]): DealFacts['brushOff'] {
  const index = events.findLastIndex(({ kind }) => kind === 'brush-off' || kind === 'mail-sent');
  const found = events[index];
  if (found?.kind !== 'brush-off') return null;
  const booked = events.slice(index + 1).some(({ kind }) => kind === 'meeting-booked');
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
    over.findLast(({ ended }) => ended !== 'cancelled'),
    over.findLast(({ ended, declined }) => ended === 'held' || (ended === null && !declined)),
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
