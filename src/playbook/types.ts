import type { BrushOffKind } from '../engine/types.ts';
import type { Slot } from '../schedule/types.ts';

/** The ten in the order in which they are usually asked for. Nobody has to climb them. */
export const COMMITMENT_IDS = [
  'time',
  'explore',
  'change',
  'collaborate',
  'build-consensus',
  'invest',
  'review',
  'resolve-concerns',
  'decide',
  'execute',
] as const;

export type CommitmentId = (typeof COMMITMENT_IDS)[number];

/** What the opening lines of a meeting say, by what it is for. Each goes on after a colon and ends before a full stop. */
export interface Agenda {
  purpose: string;
  /** What the client takes away. */
  get: string;
  topics: string[];
  /** What the last minutes are for. */
  next: string;
}

/** One of the ten commitments with its wording. */
export interface Commitment {
  id: CommitmentId;
  title: string;
  /** What it asks the client for, in a few words. */
  asksFor: string;
  /** Usual length of the meeting it asks for, minutes. */
  minutes: number;
  /**
   * Templates: `{slots}` renders the list of slots in place, `{minutes}` their length, `{name}` the recipient's first name
   * (left out with its comma when unknown), `[square]` is what only the rep knows.
   */
  wordings: string[];
  /** Opening lines of a meeting that asks for it; those Bookend comes with when absent. */
  agenda?: Agenda;
}

/** The languages that Bookend has replies in, the one for all others first. */
export const REPLY_LANGUAGES = ['en', 'de', 'es', 'fr', 'pt'] as const;

export type ReplyLanguage = (typeof REPLY_LANGUAGES)[number];

/** A meeting is to have another time: by the rep's own draft, or because they ask for it. */
export const MOVE_KINDS = ['own-move', 'their-move'] as const;

export type MoveKind = (typeof MOVE_KINDS)[number];

/** A mail about a meeting: its invitation in danger, or nothing booked after it. */
export const MEETING_MAIL_KINDS = ['declined', 'tentative', 'unanswered', 'after'] as const;

/** These, and the mail about what the other side promised. */
export const MAIL_KINDS = [...MEETING_MAIL_KINDS, 'their-promise'] as const;

export type MailKind = (typeof MAIL_KINDS)[number];

/** What a playbook has words in every language for. */
export type ReplyKind = BrushOffKind | MoveKind | MailKind;

/** What is answered to one kind of brush-off, or said where a meeting is moved or in a mail about one. */
export interface PlaybookReply {
  to: ReplyKind;
  /** Length of the meeting it asks for, minutes. Only that of a brush-off counts: others ask for a meeting that has its length. */
  minutes: number;
  /** Templates like those of a commitment, by the language of the mail; Bookend's where one is absent. */
  words: Partial<Record<ReplyLanguage, string>>;
}

/** One with words in every language. */
export interface WholeReply extends PlaybookReply {
  words: Record<ReplyLanguage, string>;
}

export interface Playbook {
  /** Version of the file format. */
  format: 1;
  language: string;
  commitments: Commitment[];
  /** Opening lines of a meeting of which it is not known what it asks for. */
  agenda?: Agenda;
  /** To brush-offs, and for meetings that are moved and mails about them; those Bookend comes with for each that is absent. */
  replies?: PlaybookReply[];
}

/** A piece of a rendered rewrite, so that a surface can show times and brackets differently. */
export interface Segment {
  kind: 'text' | 'slots' | 'bracket';
  text: string;
}

/** A closing ready to take the place of a vague one. `text` is the segments joined. */
export interface Rewrite {
  text: string;
  segments: Segment[];
  commitment: CommitmentId;
  slots: Slot[];
  /** How it writes each slot, where that is not as English does. */
  slotTexts?: string[];
}
