import type { Step } from '../engine/types.ts';
import type { CommitmentId } from '../playbook/types.ts';
import type { Slot } from '../schedule/types.ts';
import type {
  CommitmentEvent,
  CorrectionEvent,
  EventBase,
  ImportEvent,
  InboundEvent,
  JoinEvent,
  MeetingEvent,
  NudgeEvent,
  OutcomeEvent,
  PromiseEvent,
} from './event-types.ts';

/** One opportunity: a company, or a person on a free-mail address. Kept apart by the rep's account address. */
export interface Deal {
  id: string;
  /** The rep's own address, lower case. */
  account: string;
  /** `domain:acme.example` or `person:jo@gmail.com`: what new people are matched by. */
  key: string;
  name: string;
  /** IANA zone of the other side, when the rep set it. */
  zone?: string;
  createdAt: string;
  /** ISO instant at which the rep said that it is none: nothing of it is shown or noted any more. Absent for a deal. */
  notADealSince?: string;
}

/** Someone on the other side. */
export interface Person {
  /** `account` and `address` joined by a space: the primary key. */
  id: string;
  account: string;
  /** Lower case. */
  address: string;
  name: string;
  dealId: string;
}

/** The closing of a sent mail, kept as evidence. `sentence` is empty when the rep keeps no evidence. */
export interface SentStep {
  label: Step['label'];
  owner: Step['owner'];
  act: Step['act'];
  sentence: string;
  /** `YYYY-MM-DD` days the step names, earliest first; empty when vague. */
  days: string[];
  commitment?: CommitmentId;
}

/** The append-only timeline. State is derived from it, never stored beside it. README.md has an example of each kind. */
export type TimelineEvent =
  | StepEvent
  | InboundEvent
  | MeetingEvent
  | CommitmentEvent
  | PromiseEvent
  | NudgeEvent
  | OutcomeEvent
  | ImportEvent
  | CorrectionEvent
  | JoinEvent;

/** A sent mail, and what was said of its next step since. */
export type StepEvent =
  | (EventBase & {
      kind: 'mail-sent';
      account: string;
      people: string[];
      subject: string;
      /** Gmail's legacy hex thread id, when the compose knew it. */
      thread: string | null;
      /** The compose's own draft id: what undo send comes back with. */
      draft: string | null;
      scheduled: boolean;
      step: SentStep | null;
      offered: Slot[];
    })
  | (EventBase & { kind: 'send-undone'; refersTo: string })
  | (EventBase & { kind: 'step-closed'; refersTo: string })
  | (EventBase & { kind: 'step-corrected'; refersTo: string; what: string; day: string | null; owner: Step['owner'] })
  | (EventBase & { kind: 'step-snoozed'; refersTo: string; until: string });

/** `offered`: slots offered, waiting. `dated`: a day is named. `open`: nothing concrete was agreed. */
export type NextStepState = 'offered' | 'dated' | 'open';

/** The next step a deal stands at, derived from its timeline. */
export interface NextStep {
  /** The event it comes from; what closing, correcting and snoozing refer to. */
  eventId: string;
  dealId: string;
  state: NextStepState;
  /** The evidence sentence, or the rep's own words after a correction. */
  what: string;
  owner: Step['owner'];
  /** First named day or day of the first slot, `YYYY-MM-DD` in the rep's zone. */
  day: string | null;
  /** The last named day, when there are several. */
  lastDay?: string;
  offered: Slot[];
  people: string[];
  /** Gmail's legacy hex id of the thread the mail was sent in; null when the compose did not know it. */
  thread: string | null;
  /** When it was sent, or a time was chosen for it: an ISO instant. */
  sentAt: string;
  /** When a mail went that a time was chosen for, ISO instant; null while it is not known to have gone. Absent for others. */
  went?: string | null;
  corrected: boolean;
  snoozedUntil: string | null;
  /** When the other side accepted a time, ISO instant; absent when it did not. Then `offered` is that time alone, if it is known. */
  acceptedAt?: string;
}

/** `overdue`: every named day or offered time passed. `today`: one is today. `waiting`: all ahead. `open`: none named. */
export type Urgency = 'overdue' | 'today' | 'waiting' | 'open';

/** A next step as the Today list shows it. */
export interface TodayItem {
  step: NextStep;
  deal: Pick<Deal, 'id' | 'name' | 'account'>;
  /** Why it is here, in one sentence. */
  reason: string;
  urgency: Urgency;
  /** The commitment to ask for next in the deal, and why; absent when nothing is left to ask for. */
  ask?: { commitment: CommitmentId; why: string };
}
