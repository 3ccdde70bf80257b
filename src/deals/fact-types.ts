import type { BrushOffKind } from '../engine/types.ts';
import type { CommitmentState, Evidence, MeetingState, Outcome, PromiseState } from './state-types.ts';
import type { NextStep } from './types.ts';

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
  /** The first day on which somebody is back who was away, or the day they decide by, `YYYY-MM-DD`; null for none. */
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
  /** The newest brush-off, when the rep has not written since. `booked`: a time was accepted, a meeting booked or held since. */
  brushOff: { id: string; at: string; kind: BrushOffKind; booked: boolean } | null;
  silence: SilenceFacts | null;
  lastContact: { mine: string | null; theirs: string | null };
  /** When the rep last wrote, ISO instant. */
  wroteAt: string | null;
  people: string[];
}
