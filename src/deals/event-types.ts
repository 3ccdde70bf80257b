import type { BrushOffKind } from '../engine/types.ts';
import type { CommitmentId } from '../playbook/types.ts';
import type { Interval } from '../schedule/types.ts';

export interface EventBase {
  /** Made by whoever writes the event, so that a retry never makes two. */
  id: string;
  dealId: string;
  /** ISO instant at which it happened, not at which it was noted. */
  at: string;
}

/** Whose: the rep's side or the client's. */
export type Side = 'mine' | 'theirs';

/** Where a commitment stands. */
export type CommitmentStanding = 'open' | 'asked' | 'gained' | 'lost';

/** Words of a mail. `sentence` is empty when the rep keeps no evidence, `person` when nobody in particular said them. */
interface Said {
  sentence: string;
  /** Address, lower case; null when unknown. */
  person: string | null;
}

/** What the other side wrote, as far as the rep's page showed it. */
export type InboundEvent = EventBase &
  (
    | (Said & { kind: 'brush-off'; brushOff: BrushOffKind; thread: string | null })
    /** A time was accepted. `refersTo`: the mail that offered it; `slot`: null when the words leave open which. */
    | (Said & {
        kind: 'slots-accepted';
        refersTo: string | null;
        slot: Interval | null;
        commitment?: CommitmentId;
      })
    /** A mail of theirs, of which nothing but its time is kept. */
    | { kind: 'reply-seen'; thread: string; person: string | null }
    /**
     * The rep had the thread open with every message in view. `lastMine`: when the newest of the rep's was written. `mails`:
     * sent mails that turned out to stand in it, whose compose did not know their thread.
     */
    | { kind: 'thread-seen'; thread: string; lastMine?: string; mails?: string[] }
    /** An absence note. `back`: their first day back, `YYYY-MM-DD`. */
    | { kind: 'absence-seen'; person: string | null; back: string }
  );

/** `meeting` is the key of the meeting, the same in every calendar source. */
export type MeetingEvent = EventBase & { meeting: string } & (
    | (Interval & {
        kind: 'meeting-booked';
        title: string;
        people: string[];
        /** Those of them who may stay away; absent for none. */
        optional?: string[];
        /** What it is for; by the mail it answers when absent. */
        commitment?: CommitmentId;
        /** The mail that offered the time, or the acceptance. */
        refersTo?: string;
      })
    | (Interval & { kind: 'meeting-moved' })
    | { kind: 'meeting-answered'; person: string; answer: 'yes' | 'maybe' }
    /** `person` null: declined for all of the other side. */
    | { kind: 'meeting-declined'; person: string | null }
    | { kind: 'meeting-held'; people?: string[] }
    | { kind: 'meeting-cancelled' }
  );

export type CommitmentEvent = EventBase &
  Said & { kind: 'commitment-asked' | 'commitment-gained' | 'commitment-lost'; commitment: CommitmentId; by: Side };

export type PromiseEvent = EventBase &
  (
    | (Said & { kind: 'promise-made'; side: Side; what: string; due: string | null })
    | { kind: 'promise-kept' | 'promise-broken'; refersTo: string }
  );

/** What the ledger of nudges did, by the nudge's own id. */
export type NudgeEvent = EventBase & { nudge: string } & (
    | { kind: 'nudge-shown' }
    | { kind: 'nudge-answered'; answer: string }
  );

/** `closed`: neither won nor lost, the rep stopped. `reason` in the rep's own words, empty when none. */
export type OutcomeEvent = EventBase &
  ({ kind: 'deal-won' | 'deal-lost' | 'deal-closed'; reason: string } | { kind: 'deal-reopened' });

/** Where a file that deals were imported from was exported. */
export type ImportSource = 'hubspot' | 'salesforce' | 'pipedrive' | 'csv';

/** A deal came out of a file, or people of one that was here already did. */
export type ImportEvent = EventBase & {
  kind: 'deal-imported';
  /** The same for all that one import wrote; ids of its events and deals begin with it. */
  import: string;
  source: ImportSource;
  /** Whether the deal itself came with it. */
  made: boolean;
  /** Who is in the deal by the file; of a deal that was here, those who were not. */
  people: string[];
  /** As the other system calls it; empty when not told. */
  stage: string;
  /** The day the other system expects a decision on, `YYYY-MM-DD`. */
  closes: string | null;
  /** The rep had said since this instant that it is no deal, and took it in with the import. */
  wasNone?: string;
};

/** What the rep says about what was derived. */
export type CorrectionEvent = EventBase &
  (
    | { kind: 'commitment-corrected'; commitment: CommitmentId; state: CommitmentStanding }
    | { kind: 'promise-corrected'; refersTo: string; what: string; due: string | null; side: Side }
    /** Somebody belongs to another deal, and what only they took part in goes with them. */
    | { kind: 'person-moved'; person: string; to: string }
    /** Takes back any event but a sent mail (see `send-undone`) and another `undone`. */
    | { kind: 'undone'; refersTo: string }
  );

/** `dealId` is the deal that stays. Nothing is rewritten: a merged deal's events keep their own `dealId`. */
export type JoinEvent = EventBase &
  (
    | { kind: 'deal-merged'; from: string }
    /** Takes a merge back. */
    | { kind: 'deal-split'; refersTo: string }
  );
