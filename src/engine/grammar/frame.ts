import * as W from '../lexicon/classes.ts';
import * as V from '../lexicon/verbs.ts';
import type { Owner } from '../types.ts';
import { bitsAt, isBreak, normAt, setOf, type Words } from './reading.ts';

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

/** A verb and the words before it that say who does it and how firmly: "could you please **send**". Token indices. */
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
  /** The verb. */
  at: number;
  /** After the verb and its particle. */
  to: number;
  lemma: string;
  /** Class bits of `lexicon/verbs.ts`. */
  bits: number;
  /** Stands in the clause that says the condition ("if you need to **talk**"). */
  inCondition: boolean;
  /** An "if" stands before it in the sentence. */
  afterCondition: boolean;
  /** Said to have been said: "he said he will call". */
  reported: boolean;
}

/** Fills in a frame that is being read. */
export function say(frame: Frame, mood: Mood, owner = frame.owner, from = frame.from): Frame {
  frame.mood = mood;
  frame.owner = owner;
  frame.from = from;
  return frame;
}

/** Adverbs, "please" and "not" before a verb, and the token left of them. */
export interface Skipped {
  at: number;
  please: boolean;
  negated: boolean;
}

/** Adverbs that join clauses: "so let us know". */
const JOINTS = setOf('then so');

export function skipBack(words: Words, i: number): Skipped {
  let at = i;
  let please = false;
  let negated = false;
  for (; at >= 0; at--) {
    const bits = words.classes[at] as number;
    if (bits & W.PLEASE) please = true;
    else if (bits & W.NEGATION) negated = true;
    else if (normAt(words, at) === ',' && bitsAt(words, at - 1) & W.PLEASE) please = true;
    else if (
      !(bits & W.ADVERB) ||
      (JOINTS.has(normAt(words, at)) && !(bitsAt(words, at - 1) & (W.MODAL | W.WILL | W.SUBJECT)))
    )
      break;
  }
  return { at, please, negated };
}

/** Who a subject token is. */
export function ownerOf(words: Words, i: number): Owner {
  const bits = bitsAt(words, i);
  if (bits & (W.SUBJECT_I | W.SUBJECT_WE)) return 'sender';
  return bits & W.SUBJECT_YOU ? 'recipient' : 'third';
}

export const isWe = (words: Words, i: number): boolean => (bitsAt(words, i) & W.SUBJECT_WE) !== 0;

/** "slides **we're** preparing", "who we can": the clause hangs on a noun or a question word and says no step. */
export function isRelative(words: Words, subject: number): boolean {
  const own = bitsAt(words, subject);
  const before = normAt(words, subject - 1);
  // "Dana, who will call you" goes on with the sentence; "the person who will call" does not.
  if (own & W.RELATIVE) return normAt(words, subject) !== 'who' || before !== ',';
  if (!(own & W.SUBJECT)) return false;
  const left = words.tokens[Math.max(0, subject - 1)];
  if (subject < 1 || left?.kind !== 'word') return false;
  // "I think that we should" goes on with the sentence.
  if (normAt(words, subject) === 'that') return ((words.verbs[subject - 1]?.bits ?? 0) & (V.STATE | V.REPORT)) === 0;
  // "Once it is live | we should": no noun.
  // "I trust | we can": a verb that no table knows.
  // "Once legal has read the contract | we can": the condition ends at its noun.
  if (LEADS.has(normAt(words, 0)) && endsClause(words, subject)) return false;
  if (left.capital || bitsAt(words, subject - 2) & (W.BE | W.SUBJECT_I | W.SUBJECT_WE)) return false;
  const bits = bitsAt(words, subject - 1);
  if (bits & W.RELATIVE || before === 'what' || before === 'how' || before === 'why') return true;
  return bits === 0 && !words.verbs[subject - 1] && !SENTENCE_WORDS.has(before);
}

const LEADS = setOf('once when after as until');

/** Whether nothing but one clause lies between the start and the end of the sentence. */
function endsClause(words: Words, subject: number): boolean {
  for (let at = 0; at < words.tokens.length - 1; at++) if (isBreak(words, at)) return false;
  return subject > 2;
}

const PROPOSED = setOf('recommendation suggestion proposal preference idea advice move step thing option route plan');

/** Where "my suggestion | would be to", "the best thing | is that we" begins, given the token of its "be"; -1 when nothing is proposed. */
export function proposedBefore(words: Words, be: number): number {
  if (!(bitsAt(words, be) & W.BE) || normAt(words, be) === 'was') return -1;
  let at = be - 1;
  while (at > be - 5 && bitsAt(words, at) & (W.MODAL | W.ADVERB)) at--;
  for (let i = at; i >= 0 && i > at - 5 && !isBreak(words, i); i--) if (PROPOSED.has(normAt(words, i))) return i;
  return -1;
}

const PUTS = setOf(
  'what mind ok okay alright wonder wondering wondered see ask check useful helpful great good better easier nice help sense',
);

/** The "if" of "mind if I", "what if we", "wondering if we could" opens a question, not a condition. */
export const opensQuestion = (words: Words, at: number): boolean =>
  (normAt(words, at) === 'if' || normAt(words, at) === 'whether') &&
  PUTS.has(normAt(words, at - 1)) &&
  (bitsAt(words, at + 1) & (W.SUBJECT_I | W.SUBJECT_WE)) !== 0;

/** Open-class words after which a new clause begins without a comma. */
const SENTENCE_WORDS = setOf(
  'thanks sure sorry ok okay fyi hopefully today tomorrow monday tuesday wednesday thursday friday saturday sunday week weekend month morning afternoon evening time yes great afraid guess meantime moment note perhaps suppose hello hi chance odds possibility way there here',
);

/** Whether a clause can begin behind token `i`, a joint taken in. */
export const opensClause = (words: Words, i: number): boolean => isBreak(words, i) || (bitsAt(words, i) & W.AND) !== 0;
