import type { Owner } from '../types.ts';
import type { Words } from './reading.ts';
import * as W from './words.ts';

/**
 * What the clause does with its verb. `wish`: "would love to"; `need`: "I need to"; `offer`: "happy to", "I can"; `future`:
 * someone outside will; `purpose`: "to discuss", belongs to the verb before it; `state`: said of the present or of what might be.
 */
export type Mood =
  | 'request'
  | 'commit'
  | 'propose'
  | 'offer'
  | 'wish'
  | 'need'
  | 'advice'
  | 'future'
  | 'purpose'
  | 'state'
  | 'past';

/** The words before a verb that say who does it and how firmly. Token indices. */
export interface Frame {
  from: number;
  mood: Mood;
  owner: Owner;
  negated: boolean;
  /** Asked as a question: "can you", "shall we". */
  asked: boolean;
  please: boolean;
  passive: boolean;
  /** The subject's token, or -1 when none is written. */
  subject: number;
  /** "I'm sending", "Following up". */
  progressive: boolean;
  /** The modal or matrix word, when there is one: "can", "would", "like", "need". */
  by: string;
}

export const blank: Frame = {
  from: 0,
  mood: 'state',
  owner: 'third',
  negated: false,
  asked: false,
  please: false,
  passive: false,
  subject: -1,
  progressive: false,
  by: '',
};

/** Adverbs, "please" and "not" before a verb, and the token left of them. */
export interface Skipped {
  at: number;
  please: boolean;
  negated: boolean;
}

export function skipBack(words: Words, i: number): Skipped {
  let at = i;
  let please = false;
  let negated = false;
  while (at >= 0) {
    const bits = words.classes[at] as number;
    if (bits & W.PLEASE) please = true;
    else if (bits & W.NEGATION) negated = true;
    else if (words.tokens[at]?.norm === ',' && at > 0 && (words.classes[at - 1] as number) & W.PLEASE) please = true;
    else if (!(bits & W.ADVERB) || words.tokens[at]?.norm === 'then') break;
    at--;
  }
  return { at, please, negated };
}

/** Who a subject token is. */
export function ownerOf(words: Words, i: number): Owner {
  const bits = words.classes[i] as number;
  if (bits & (W.SUBJECT_I | W.SUBJECT_WE)) return 'sender';
  return bits & W.SUBJECT_YOU ? 'recipient' : 'third';
}

export const isWe = (words: Words, i: number): boolean => ((words.classes[i] as number) & W.SUBJECT_WE) !== 0;

/** "slides **we're** preparing", "who we can": the clause hangs on a noun or a question word and says no step. */
export function isRelative(words: Words, subject: number): boolean {
  const own = words.classes[subject] as number;
  // "Dana, who will call you" goes on with the sentence; "the person who will call" does not.
  if (own & W.RELATIVE) return words.tokens[subject]?.norm !== 'who' || words.tokens[subject - 1]?.norm !== ',';
  if (!(own & W.SUBJECT)) return false;
  if (words.tokens[subject]?.norm === 'that' && subject > 0 && words.tokens[subject - 1]?.kind === 'word') return true;
  const left = words.tokens[subject - 1];
  if (left?.kind !== 'word' || left.capital) return false;
  const bits = words.classes[subject - 1] as number;
  if (bits & W.RELATIVE || left.norm === 'what' || left.norm === 'how' || left.norm === 'why') return true;
  return bits === 0 && words.verbs[subject - 1] === undefined && !SENTENCE_WORDS.has(left.norm);
}

/** Open-class words after which a new clause begins without a comma. */
const SENTENCE_WORDS = new Set(
  'thanks sure sorry ok okay fyi hopefully today tomorrow monday tuesday wednesday thursday friday saturday sunday week weekend month morning afternoon evening time yes great afraid guess meantime moment note perhaps hello hi'.split(
    ' ',
  ),
);
