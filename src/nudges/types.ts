import type { Deal, Person } from '../deals/types.ts';
import type { Playbook } from '../playbook/types.ts';
import type { KnownCalendar } from '../schedule/meeting.ts';
import type { Slot, Weekday } from '../schedule/types.ts';
import type { NudgeKind } from './kinds.ts';
import type { NudgeRecord } from './ledger.ts';

/** What the rep can do about a nudge. */
export type NudgeAction =
  | 'book'
  | 'draft'
  | 'decide-by'
  | 'closed'
  | 'not-sales'
  | 'offer-times'
  | 'add-agenda'
  | 'open-calendar'
  | 'dismiss';

/** Those that write a mail. */
export type WritingAction = Extract<NudgeAction, 'draft' | 'offer-times'>;

/** One thing to act on, shown once. Instants are ISO 8601 in UTC. */
export interface Nudge {
  /** Kind and meeting: the same however often the meeting moves, and in every window and worker. */
  id: string;
  kind: NudgeKind;
  /** From when on it is of use. */
  dueAt: string;
  /** From when on it is of no use any more. */
  expiresAt: string;
  meetingKey: string;
  /** Null when nobody in the meeting belongs to a deal. */
  dealId: string | null;
  /** The deal, or whom the meeting is with. */
  title: string;
  /** Why it is shown, in sentences; every time with its zone. */
  why: string;
  /** The line to say while the meeting lasts; absent for other kinds. */
  say?: string;
  /** The first is what is offered first. */
  actions: NudgeAction[];
  /** Addresses that actions open: an event or a mail filled in, the event itself, Calendar. */
  links: Partial<Record<NudgeAction, string>>;
  /** The mail behind `draft` and `offer-times`, for the thread it may belong to; absent where there is nobody to write to. */
  mail?: MailToWrite;
}

export interface MailToWrite {
  /** The rep's address. */
  account: string;
  to: string[];
  /** Plain text, with no end cut off. */
  text: string;
  /** The times on offer in it. */
  slots: Slot[];
  /** How it writes each of them, in the same order. */
  slotTexts: string[];
}

/** @public */
export interface NudgeSettings {
  /** How long before a meeting ends the rep is reminded to agree on the next. */
  beforeEndMinutes: number;
  /** `HH:MM` to `HH:MM` on the rep's wall, over midnight when `to` is earlier; null for none. */
  quietHours: { from: string; to: string } | null;
  /** Nothing is called unbooked unless the calendar is known so many days beyond the meeting and the present. */
  reachDays: number;
  /** Nothing is called unbooked when the calendar was read longer ago than this. */
  freshMinutes: number;
  /** `HH:MM` on the last working day before a meeting. */
  agendaAt: string;
  workdays: Weekday[];
  /** How long after a meeting's end the question is asked; at its end when absent. */
  afterEndMinutes?: number;
  /** Kinds that are not said; none when absent. */
  off?: readonly NudgeKind[];
  /** Days that are no working days, by date where the rep is, `YYYY-MM-DD`. */
  holidays?: ReadonlyMap<string, string>;
}

/** What is known of the other side of one meeting, for what is written to them. */
export interface MeetingAbout {
  /** What is written with them, a code; by the title of the meeting when absent. */
  language?: string;
  /** IANA; null where it is not known well enough to be written. */
  clientZone?: string | null;
  /** Free times to offer; none when absent. */
  slots?: Slot[];
}

/** All that nudges are derived from. */
export interface NudgeInput {
  calendar: KnownCalendar;
  deals: Deal[];
  people: Person[];
  ledger: NudgeRecord[];
  /** ISO instant. */
  now: string;
  /** Where the rep is, IANA. */
  zone: string;
  /** The rep's own addresses, lower case. */
  accounts: string[];
  /** Domains of colleagues beyond those of the accounts, lower case. */
  internalDomains: string[];
  settings: NudgeSettings;
  /** Whose opening lines a new meeting gets; those Bookend comes with when absent. */
  playbook?: Playbook;
  /** A calendar is being read: what is not known of it may be known in a moment. */
  isBeingRead?: boolean;
  /** For what links open, by key of the meeting. */
  about?: ReadonlyMap<string, MeetingAbout>;
}
