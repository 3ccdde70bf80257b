/** Reads one text; what it finds is not looked at, only the time it takes. */
export type Read = (text: string) => unknown;

/** One thing that can be measured. */
export interface Reader {
  read: Read;
  /** A reader for a draft under edit, which may remember the draft. Given the whole text after each edit. */
  editor?: () => Read;
}

/** What a candidate's module has to export. */
export interface CandidateModule {
  create: () => Reader | Promise<Reader>;
}

/** One state of a draft while a sentence is typed into it. */
export interface Edit {
  text: string;
  /** The sentence under the caret, as far as it is written: all that a reader without memory has to read again. */
  sentence: string;
}

/** How long a set is run: the budget, and on until each item has had its passes or the limit is reached. */
export interface Pass {
  budgetMs: number;
  /** A slow candidate gets by with what it does until here; each item is recorded once all the same. */
  limitMs: number;
  /** How often each item should be run in all. */
  passes: number;
  /** False to warm up. */
  record: boolean;
}

/** What the measuring process is asked to do. Times of replies are milliseconds. */
export type Request =
  | { kind: 'load'; path: string; first: string }
  | ({ kind: 'mails'; set: string; texts: string[] } & Pass)
  | ({ kind: 'edits'; drafts: Edit[][] } & Pass)
  | { kind: 'once'; text: string; runs: number };

export interface Loaded {
  importMs: number;
  firstMs: number;
  /** Growth of the resident set over import and first call, megabytes. */
  rssMb: number;
}
