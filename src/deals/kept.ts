/** What is kept about people, as pages are told of it. */

/** Somebody on any other side, by address: in as many accounts and deals as it may be. */
export interface KnownPerson {
  /** Lower case. */
  address: string;
  /** As mails and invitations show it; empty when unknown. */
  name: string;
  /** Names of the deals they are in or took part in. */
  deals: string[];
  /** Mails the rep sent them, meetings, other entries of a timeline, and sentences kept out of these mails. */
  mails: number;
  meetings: number;
  entries: number;
  sentences: number;
}

/** One record that holds something of somebody. */
export interface KeptRecord {
  /** The store it is in. */
  store: string;
  /** When it happened, an ISO instant or a day; null for what has no time. */
  at: string | null;
  /** What it is, in a few words. */
  text: string;
  /** The words of a mail in it; empty when there are none. */
  sentence: string;
  /** Name of its deal; null when it has none. */
  deal: string | null;
  /** Forgetting them removes it; otherwise only what is theirs in it goes. */
  goes: boolean;
  /** The record itself. */
  record: object;
}

/** All that is kept about one person. */
export interface PersonKept {
  address: string;
  name: string;
  /** The newest first; what has no time last. */
  records: KeptRecord[];
}

/** What was deleted, by store: whole records, and records that only lost what was theirs. */
export type Deleted = Record<string, { removed: number; cleared: number }>;
