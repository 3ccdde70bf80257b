import type { CommitmentId } from '../playbook/types.ts';
import type { CommitmentStanding, Side } from './event-types.ts';
import type { NextStep } from './types.ts';

/** What a rep can be shown as the ground for a state. */
export interface Evidence {
  /** What was written, or what happened in a few words; empty when the rep keeps no evidence. */
  sentence: string;
  /** `YYYY-MM-DD` in the rep's zone. */
  day: string;
  person: string | null;
  eventId: string;
}

export interface CommitmentState {
  id: CommitmentId;
  state: CommitmentStanding;
  /** Null while open, unless the rep set it so. */
  evidence: Evidence | null;
  /** Whether the state is the rep's own correction, with nothing newer after it. */
  corrected: boolean;
  /** When it came to this state, ISO instant; null while nothing happened to it. */
  at: string | null;
}

export interface NextAsk {
  commitment: CommitmentId;
  /** In one sentence. */
  why: string;
}

/** `due`: its day is today. `overdue`: its day passed. */
export type PromiseStanding = 'open' | 'due' | 'overdue' | 'kept' | 'broken';

export interface PromiseState {
  /** The event it was made in; what keeping, breaking and correcting refer to. */
  id: string;
  side: Side;
  what: string;
  /** `YYYY-MM-DD`; null when no day was named. */
  due: string | null;
  state: PromiseStanding;
  person: string | null;
  /** ISO instant. */
  madeAt: string;
  corrected: boolean;
}

/** `ended`: its time is over and nobody said whether it took place. */
export type MeetingStanding = 'booked' | 'ended' | 'held' | 'cancelled';

/** What endangers a meeting that is ahead. `unanswered`: nobody of the other side answered. */
export type Danger = 'declined' | 'tentative' | 'unanswered';

export interface MeetingState {
  /** The meeting's key. */
  key: string;
  eventId: string;
  title: string;
  /** ISO instants. */
  start: string;
  end: string;
  people: string[];
  /** What it is for; null when nothing tells. */
  commitment: CommitmentId | null;
  state: MeetingStanding;
  /** Null when it is not ahead, or all is well. `unanswered` from a day before the start. */
  danger: Danger | null;
  /** Whether somebody of the other side declined the time it now has, and nobody takes it. */
  declined: boolean;
  bookedAt: string;
  /** When somebody of the other side last answered the time it now has, ISO instant. */
  answeredAt: string | null;
  /** ISO instant; null unless it is cancelled. */
  cancelledAt: string | null;
  /** The mail that offered the time; null when none did. */
  answersTo: string | null;
}

/**
 * `meeting`: one is on both calendars. `accepted`: a time was accepted, not booked yet. `offered`: times wait for an answer.
 * `dated`: a day with an owner. `open`: something was said that commits nobody.
 */
export type DealStepKind = 'meeting' | 'accepted' | 'offered' | 'dated' | 'open';

/** The next step of a deal, a meeting before words. */
export interface DealStep {
  kind: DealStepKind;
  /** The meeting's title or the evidence sentence. */
  what: string;
  /** `YYYY-MM-DD` in the rep's zone. */
  day: string | null;
  /** ISO instant of a meeting or of the first time offered. */
  start: string | null;
  /** Whether it is a next step in the product's sense and still to come. */
  ahead: boolean;
  /** The meeting's key. */
  meeting: string | null;
  eventId: string;
}

export type RiskKind =
  | 'no-next-step'
  | 'vague-closing'
  | 'no-answer'
  | 'asked-twice'
  | 'brushed-off'
  | 'promise-broken'
  | 'one-contact'
  | 'meeting-in-danger'
  | 'silence';

/** One reason why a deal may be going dark. There is no score. */
export interface Risk {
  kind: RiskKind;
  /** In one sentence. */
  reason: string;
  /** `YYYY-MM-DD` in the rep's zone. */
  since: string;
}

export type WatchKind =
  | Danger
  | 'accepted'
  | 'after-end'
  | 'not-held'
  | 'brush-off'
  | 'promise-mine'
  | 'promise-theirs'
  | 'no-answer'
  | 'one-contact'
  | 'going-dark';

/** What the rep can do about it, in one step. */
export type WatchAction =
  | 'book'
  | 'offer-times'
  | 'reply'
  | 'keep-promise'
  | 'ask-for-promise'
  | 'open-thread'
  | 'follow-up'
  | 'add-person'
  | 'ask-or-close';

/** One thing to look after in a deal. */
export interface Watch {
  /** The same in every derivation until what it is about changes; what the ledger of nudges knows it by. */
  id: string;
  kind: WatchKind;
  dealId: string;
  /** ISO instant from when on it is of use. */
  dueAt: string;
  /** Why, in words; no score. */
  reason: string;
  action: WatchAction;
  /** The event or meeting it is about. */
  about: string;
}

export type Outcome = 'open' | 'won' | 'lost' | 'closed';

/** Where a deal stands, all of it derived from its timeline. */
export interface DealState {
  dealId: string;
  outcome: Outcome;
  /** In the playbook's order. */
  commitments: CommitmentState[];
  /** Null when nothing is left to ask for. */
  nextAsk: NextAsk | null;
  /** Usually asked for before one that was gained, and still open: a note, not a mistake. */
  skipped: CommitmentId[];
  nextStep: DealStep | null;
  /** The newest mail's step as the Today list knows it. */
  mailStep: NextStep | null;
  /** By when they are due, undated ones last. */
  promises: PromiseState[];
  /** By start. */
  meetings: MeetingState[];
  /** ISO instants; null when none is known. */
  lastContact: { mine: string | null; theirs: string | null };
  /** Addresses of everybody who took part. */
  people: string[];
  risks: Risk[];
  /** By when they are due; those whose time is to come are not to be shown yet. */
  watches: Watch[];
  merged: string[];
}
