import type { Slot } from '../schedule/types.ts';

/** The wording of a nudge that waits for a reply in the thread it belongs to, for a few minutes. */
export interface FollowUp {
  id: string;
  /** The deal, or whom the meeting was with. */
  title: string;
  /** Plain text, as long as it is: only an address has to be short. */
  text: string;
  /** The times on offer in it. */
  slots: Slot[];
  /** How it writes each of them, in the same order. */
  slotTexts: string[];
  /** Opens the same as a new mail. */
  mail: string;
  /** Until when it waits, ISO instant. */
  until: string;
}

/** Whose thread it is. A thread's id is unique in its mailbox alone. */
export interface ThreadOf {
  account: string;
  /** Gmail's legacy hex id. */
  thread: string;
}

/**
 * What a mail in a deal brings: the ask for the next step, that ask after what the rep promised, the ask for what they promised,
 * the reply to a brush-off, or nothing, where the rep looks first or only the rep can have words for it.
 */
export const BRINGS = ['next-ask', 'promised', 'their-promise', 'answer', 'nothing'] as const;
export type Brings = (typeof BRINGS)[number];

/** What the rep wants to write in a deal, as a list shows it. */
export interface ToWrite {
  deal: string;
  /** Gmail's legacy hex id; null for a new mail. */
  thread: string | null;
  /** Whom a new mail is addressed to, lower case. */
  to: string[];
  brings: Brings;
}

/** As Today shows it, where nothing that Gmail's page does can take it away. */
export interface WaitingFollowUp extends Omit<FollowUp, 'slots' | 'slotTexts'> {
  /** Opens the thread. */
  link: string;
}

/** What the background asks the Gmail page in a tab: to show a thread. Answered with whether it does. */
export interface ShowThread extends ThreadOf {
  name: 'show-thread';
}
