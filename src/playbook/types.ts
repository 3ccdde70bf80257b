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

/** The languages that Bookend answers a brush-off in, the one for all others first. */
export const REPLY_LANGUAGES = ['en', 'de', 'es', 'fr', 'pt'] as const;

export type ReplyLanguage = (typeof REPLY_LANGUAGES)[number];

/** What is answered to one kind of brush-off. */
export interface BrushOffReply {
  to: BrushOffKind;
  /** Length of the meeting it asks for, minutes. */
  minutes: number;
  /** Templates like those of a commitment, by the language of the mail they answer; Bookend's where one is absent. */
  words: Partial<Record<ReplyLanguage, string>>;
}

/** One with words in every language. */
export interface WholeReply extends BrushOffReply {
  words: Record<ReplyLanguage, string>;
}

export interface Playbook {
  /** Version of the file format. */
  format: 1;
  language: string;
  commitments: Commitment[];
  /** Opening lines of a meeting of which it is not known what it asks for. */
  agenda?: Agenda;
  /** To brush-offs; those Bookend comes with to each that is absent. */
  replies?: BrushOffReply[];
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
}
