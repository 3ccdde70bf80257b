import type { Titles } from '../playbook/titles.ts';
import type { ClientZone } from '../schedule/client-zone.ts';
import type { Interval } from '../schedule/types.ts';
import type { CommitmentStanding } from './event-types.ts';
import type { Insights } from './insights.ts';
import type { Proposal } from './propose.ts';
import type { DealState, DealStep, NextAsk, Outcome, Risk, Watch } from './state-types.ts';
import type { Deal } from './types.ts';

/** Deals as surfaces are told of them. */

/** One deal as a list shows it: light enough for thousands. */
export interface DealRow {
  id: string;
  name: string;
  /** The rep's address. */
  account: string;
  outcome: Outcome;
  /** Null when nothing is left to ask for. */
  nextAsk: NextAsk | null;
  /** Where each of the ten stands, in the playbook's order (`COMMITMENT_IDS` of playbook/types.ts). */
  commitments: CommitmentStanding[];
  nextStep: Pick<DealStep, 'kind' | 'what' | 'day' | 'start' | 'ahead'> | null;
  /** Why it may be going dark, the oldest reason first. */
  risks: Pick<Risk, 'kind' | 'reason'>[];
  /** The most urgent of what is to be looked after now; null for nothing. */
  watch: Pick<Watch, 'kind' | 'reason' | 'action'> | null;
  /** How many take part on the other side. */
  people: number;
  /** ISO instant of the newest word of either side; null when none is known. */
  lastContact: string | null;
  /** Who they are, as many as a new mail or event is addressed to. */
  to: string[];
  /** Gmail's thread of the newest mail with a next step; null when it is not known. */
  thread: string | null;
  /** The time they accepted, not booked yet; null for none. */
  accepted: Interval | null;
}

/** A deal that needs something now, as Today shows it: `watch` says why, and what to do. */
export interface DueDeal extends DealRow {
  /** Of the watch: what putting it away refers to. */
  watchId: string;
  /** How many more things the deal has. */
  more: number;
}

export interface Deals {
  /** By name. */
  deals: DealRow[];
  /** What the playbook calls commitments; absent for the usual names. */
  titles?: Titles;
  /** The rep's zone, IANA, resolved. */
  zone: string;
}

/** Of what kind a line is: who acted, or what changed. */
export type LineKind = 'mine' | 'theirs' | 'meeting' | 'commitment' | 'promise' | 'trouble' | 'rep';

/** Figures over the last weeks, as the board shows them. */
export interface ShownInsights extends Insights {
  /** What the playbook calls commitments; absent for the usual names. */
  titles?: Titles;
}

/** One line of a deal's timeline. */
export interface TimelineLine {
  /** The event it tells of. */
  id: string;
  /** ISO instant. */
  at: string;
  kind: LineKind;
  /** In a few words, without the day. */
  text: string;
  /** The words it rests on; empty when there are none or the rep keeps none. */
  sentence: string;
}

export interface DealPerson {
  address: string;
  /** As the mail showed it; empty when unknown. */
  name: string;
  /** When they last took part in anything, ISO instant; null for not yet. */
  lastAt: string | null;
}

/** One deal in full. */
export interface WholeDeal {
  deal: Pick<Deal, 'id' | 'name' | 'account'>;
  state: DealState;
  /** The newest first. */
  lines: TimelineLine[];
  people: DealPerson[];
  /** Gmail's thread of each mail that is evidence, by event id. */
  threads: Record<string, string>;
  /** Deals that were merged into it, each with the event that did. */
  merged: { id: string; name: string; event: string }[];
  /** The rep's zone, IANA, resolved. */
  zone: string;
  /** Where the other side is, with how sure and why; null when nothing tells. */
  client?: ClientZone | null;
  /** As a list shows it: what is most urgent in it, and what to do. Absent means unknown. */
  row?: DealRow;
  /** What the playbook calls commitments; absent for the usual names. */
  titles?: Titles;
}

/** What a tab shows, as far as its page told. `unknown`: nothing was told of the place it is at now. */
export type DealOfTab =
  | { is: 'deal'; id: string }
  /** Nobody of these people is in a deal yet; `proposals`: where they may belong, the surest first. */
  | {
      is: 'no-deal';
      account: string;
      people: string[];
      proposals: Pick<Proposal, 'dealId' | 'name' | 'why' | 'people'>[];
    }
  /** The rep said that it is none. */
  | { is: 'not-a-deal'; id: string; name: string }
  | { is: 'unknown' };
