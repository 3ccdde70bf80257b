import type { Predicate } from './grammar/predicates.ts';
import type { Hit, Sentence } from './grammar/sentence.ts';
import type { Act, Missing, Owner, Severity } from './types.ts';

/**
 * What a rule reports: a next step in one sentence, before its time is known. Token indices. It wins over the matches of
 * later rules that it overlaps.
 */
export interface Match {
  from: number;
  to: number;
  act: Act;
  owner: Owner;
  /** What it is when no time is bound to it. */
  severity: Severity;
  /** Missing parts other than the time. */
  missing?: Missing[];
  /** Counts only with a grounded time ("we meet Monday"). */
  needsTime?: boolean;
  /** Never takes a time ("let me know if Tuesday is bad" is about the day, a courtesy is about nothing). */
  timeless?: boolean;
  /** Concrete by itself, whatever the time ("Tuesday works", a booking link). */
  settled?: boolean;
  /** Open offer or courtesy: silent once the message has a concrete step. */
  courtesy?: boolean;
  /** The writer keeps or postpones the next move. */
  brushOff?: boolean;
  /** The verb it stands on, when it stands on one. */
  predicate?: Predicate;
}

/** One kind of closing. The file name is the id. */
export interface Rule {
  id: string;
  /** How the settings page calls it. */
  title: string;
  /** What is so, for the rep, in one line. */
  why: string;
  examples: {
    /** Sentence and the exact span that is underlined. */
    flagged: readonly (readonly [sentence: string, span: string])[];
    /** Near misses: no finding. */
    allowed: readonly string[];
  };
  /** Phrases to look for, in the notation of `grammar/pattern.ts`. */
  phrases?: readonly string[];
  /** Reads a sentence; `hits` are this rule's phrases found in it. */
  check(sentence: Sentence, hits: readonly Hit[]): Match[];
}

/** A match over a verb and its frame. */
export function onPredicate(
  p: Predicate,
  match: Omit<Match, 'from' | 'to' | 'owner' | 'predicate'> & { owner?: Owner },
): Match {
  return { from: p.from, to: p.to, predicate: p, ...match, owner: match.owner ?? p.owner };
}
