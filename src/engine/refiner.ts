import type { Sentence } from './grammar/sentence.ts';
import type { Match, Rule } from './rule.ts';
import type { FoundTime } from './time/types.ts';
import type { AnalyzeOptions, Label, Span } from './types.ts';

/** A match on its way to a step. */
export interface Found {
  rule: Rule;
  match: Match;
  label: Label;
  /** The time bound to it. */
  time: FoundTime | undefined;
  /** Index of the sentence the time stands in, when it is not its own. */
  timeIn: number | undefined;
}

/** A sentence with what was found in it alone: what the cache keeps. */
export interface Reading {
  sentence: Sentence;
  found: readonly Found[];
  /** Log-odds of a step by the weights, of it alone; absent when there are none. */
  odds?: number | undefined;
}

/** Where a sentence stands in the message. */
export interface Placed extends Span {
  reading: Reading;
}

/** A step candidate and the sentence it stands in. */
export interface Candidate extends Found {
  index: number;
  /** A rewrite is added behind its sentence, which stays. */
  adds?: boolean;
}

/**
 * Every step on its way has the same fields in the same order, found or placed: they are read all the time, and a spread
 * makes objects of a kind of its own.
 */
export const foundOf = (
  rule: Rule,
  match: Match,
  label: Label,
  time?: FoundTime,
  timeIn?: number,
  index = -1,
): Candidate => ({ rule, match, label, time, timeIn, index });

/** What was found in a sentence, and which one that is. */
export const candidateOf = ({ rule, match, label, time, timeIn }: Found, index: number): Candidate =>
  foundOf(rule, match, label, time, timeIn, index);

/** A step with a time from elsewhere, and then mostly a concrete one. */
export const datedBy = (
  { rule, match, index }: Candidate,
  label: Label,
  time: FoundTime | undefined,
  timeIn: number,
): Candidate => foundOf(rule, match, label, time, timeIn, index);

export interface Message {
  text: string;
  sentences: readonly Placed[];
  /** Log-odds of a step by the weights, of each sentence in its place; absent when there are none. */
  odds?: readonly (number | undefined)[];
  options: AnalyzeOptions;
}

/** Takes what was found in one sentence and returns what is left of it. Never changes what it is given. */
export type SentenceRefiner = (found: readonly Found[], sentence: Sentence) => readonly Found[];

/** The same over the whole message. */
export type MessageRefiner = (candidates: readonly Candidate[], message: Message) => readonly Candidate[];
