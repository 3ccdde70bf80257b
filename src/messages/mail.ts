import type { Deal, SentStep } from '../deals/types.ts';
import type { SeenThread } from '../page/types.ts';
import type { CommitmentId, Playbook, ReplyLanguage, Rewrite } from '../playbook/types.ts';
import type { ClientZone } from '../schedule/client-zone.ts';
import type { Slot } from '../schedule/types.ts';
import type { LastLookChoice } from '../settings.ts';

/** Who a compose is addressed to, and where it belongs. Addresses are lower case. */
export interface ComposeQuery {
  account: string;
  recipients: { address: string; name: string }[];
  thread: string | null;
  /** Wanted meeting length in minutes; the settings' length when absent. */
  minutes?: number;
}

/** Words for a meeting that is moved, with two times. */
export interface MoveRewrite extends Omit<Rewrite, 'commitment'> {
  /** How the words write each slot, in the same order. */
  slotTexts: string[];
}

/** What the coach needs to know beyond the draft. Asked once for each compose, and again when recipients change. */
export interface ComposeContext {
  /** False when the rep switched this account off. */
  enabled: boolean;
  /** Whether Send is held once for what is open. Absent means off. */
  lastLook?: LastLookChoice;
  deal: Pick<Deal, 'id' | 'name'> | null;
  /** The commitment to ask for next. */
  commitment: CommitmentId;
  /** Why that one is next in the deal, in one sentence; absent without a deal. */
  why?: string;
  slots: Slot[];
  /** More times as good as these, the best first, to swap one for (`alternatives` of schedule/slots.ts). */
  spare?: Slot[];
  /** When the calendar behind the slots was read; null when none was. */
  calendarReadAt: string | null;
  /** The next meeting with these people: the coach has nothing to add. `start` is an instant. Absent means unknown. */
  nextMeeting?: { start: string; title: string } | null;
  /** The rep's zone, IANA, already resolved. */
  zone: string;
  /** Domains of colleagues beyond the account's own. Absent means none. */
  internalDomains?: string[];
  /** Where the other side is, as far as is known. `holidays`: theirs in the weeks ahead by date in their zone, with names. */
  client?: (Pick<ClientZone, 'zone' | 'sure'> & Partial<ClientZone> & { holidays: Record<string, string> }) | null;
  meetingMinutes: number;
  playbook: Playbook;
  /** The words for a meeting that is moved, by the language of the draft. */
  moving: Record<ReplyLanguage, MoveRewrite[]>;
  dismissedPhrases: string[];
  /** Phrases dismissed in this thread. */
  dismissedInThread: string[];
}

export interface SentMail {
  /** Made by the page, once for each send. */
  id: string;
  account: string;
  recipients: { address: string; name: string }[];
  subject: string;
  thread: string | null;
  draft: string | null;
  at: string;
  scheduled: boolean;
  step: SentStep | null;
  offered: Slot[];
  /** What the rep undertook to do by a day, `YYYY-MM-DD`, in the words of the mail; absent for nothing. */
  promises?: { what: string; due: string }[];
}

/** A mail that is being sent, as far as it has to be read. */
export type MailToRead = Pick<SentMail, 'subject' | 'at' | 'offered'> & { text: string };

/** A thread the rep has open. Its messages' own text is read for what it says of a deal, and kept nowhere. */
export interface SeenThreadReport extends SeenThread {
  account: string;
  /** When it was seen, ISO instant. */
  at: string;
}

export interface Dismissal {
  id: string;
  scope: 'thread' | 'forever';
  /** Lower case, white space folded. */
  phrase: string;
  thread: string | null;
  at: string;
}
