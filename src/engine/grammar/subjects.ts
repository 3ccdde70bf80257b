import * as W from '../lexicon/classes.ts';
import * as V from '../lexicon/verbs.ts';
import type { Owner } from '../types.ts';
import {
  type Frame,
  isRelative,
  isWe,
  type Mood,
  opensClause,
  opensQuestion,
  ownerOf,
  proposedBefore,
  say,
  skipBack,
} from './frame.ts';
import { bitsAt, isBreak, isOurs, normAt, setOf, type Words } from './reading.ts';

/** Longest "you, Pekka from planning and I". In tokens. */
const LONGEST_SUBJECT = 10;

/** Where "you and I" or "you, Pekka and I" begins when its last word is at `last`; -1 for any other subject. */
export function togetherFrom(words: Words, last: number): number {
  const norm = normAt(words, last);
  if ((norm !== 'i' && norm !== 'me') || normAt(words, last - 1) !== 'and') return -1;
  for (let at = last - 2; at >= 0 && at >= last - LONGEST_SUBJECT; at--) {
    const word = normAt(words, at);
    // A subject begins a clause or follows the verb that asks: not the "you" of "thank you and I will call".
    if (word === 'you')
      return isBreak(words, at - 1) || bitsAt(words, at - 1) & (W.WILL | W.MODAL | W.SUBORDINATOR) ? at : -1;
    if (words.verbs[at] || bitsAt(words, at) & W.BE || (isBreak(words, at) && '.;:!?\n'.includes(word))) return -1;
  }
  return -1;
}

/** "I'll V", "you should V", "we can V", "Will V". */
export function afterModal(words: Words, modal: number, frame: Frame, norm: string): Frame | undefined {
  let { at: subject, please, negated } = skipBack(words, modal - 1);
  // "I'm | gonna".
  if (bitsAt(words, subject) & W.BE && bitsAt(words, modal) & W.WILL) ({ at: subject } = skipBack(words, subject - 1));
  frame.please ||= please;
  frame.negated ||= negated || norm === 'ca' || norm === 'wo';
  frame.by = norm;
  const bits = bitsAt(words, subject);
  if (opensClause(words, subject) || bits & W.SUBORDINATOR) {
    const able = subject < 0 && (norm === 'can' || norm === 'could');
    const left = bits & W.AND ? subjectLeft(words, subject) : -1;
    if (left >= 0 && norm !== 'will') {
      frame.subject = left;
      const mood = moodOf(norm, ownerOf(words, left), isWe(words, left));
      return say(frame, mood, mood === 'propose' ? 'both' : ownerOf(words, left), modal);
    }
    return say(frame, norm === 'will' ? 'commit' : able ? 'offer' : 'state', 'sender', modal);
  }
  const together = togetherFrom(words, subject);
  if (together >= 0) {
    frame.subject = together;
    return say(frame, norm === 'would' || norm === "'d" ? 'state' : 'propose', 'both', together);
  }
  frame.subject = subject;
  const owner = ownerOf(words, subject);
  if (isRelative(words, subject) && !(norm === 'will' && bits & W.SUBJECT_I))
    return say(frame, 'state', owner, subject);
  if (isPurpose(words, subject, norm)) return say(frame, 'purpose', owner, subject);
  if (owner === 'sender' && (norm === 'would' || norm === "'d") && WILLINGLY.has(normAt(words, modal + 1)))
    return say(frame, 'wish', owner, subject);
  // "Looping in Sofia, who can find a slot".
  if (normAt(words, subject) === 'who' && norm === 'can' && !isRelative(words, subject))
    return say(frame, 'future', 'third', subject);
  const ours = owner === 'third' && norm === 'could' && isOurs(words, subject);
  // "My team could walk you through it".
  const mood = ours ? 'offer' : moodOf(norm, owner, isWe(words, subject));
  return say(frame, mood, mood === 'propose' ? 'both' : owner, subject);
}

const WILLINGLY = setOf('rather gladly happily willingly');

/** Whose clause goes on behind an "and": "We'll know more | and can talk". */
function subjectLeft(words: Words, and: number): number {
  for (let at = and - 1; at >= 0 && !isBreak(words, at); at--)
    if (bitsAt(words, at) & W.SUBJECT && bitsAt(words, at + 1) & (W.WILL | W.MODAL | W.BE | W.HAVE)) return at;
  return -1;
}

function moodOf(norm: string, owner: Owner, we: boolean): Mood {
  if (norm === 'will') return owner === 'sender' ? 'commit' : 'future';
  if (owner === 'recipient') return 'advice';
  const firm = norm === 'should' || norm === 'must';
  if (owner === 'third') return firm ? 'need' : 'state';
  if (we) return norm === 'would' || norm === "'d" ? 'state' : 'propose';
  return norm === 'can' || norm === 'could' ? 'offer' : firm ? 'need' : 'state';
}

/** "so (that) we can V": why, not what. */
function isPurpose(words: Words, subject: number, norm: string): boolean {
  if (norm === 'will' || norm === 'should') return false;
  const left = normAt(words, subject - 1);
  return left === 'so' ? !isBreak(words, subject - 2) : left === 'that' && normAt(words, subject - 2) === 'so';
}

/** "can you V", "shall we V", "why don't you V", "let me V", or a plain statement "I V". */
export function afterSubject(words: Words, subject: number, frame: Frame, form: number): Frame | undefined {
  const together = togetherFrom(words, subject);
  const left = skipBack(words, (together < 0 ? subject : together) - 1);
  frame.subject = subject;
  frame.please ||= left.please;
  say(frame, 'state', ownerOf(words, subject), left.at);
  const bits = bitsAt(words, left.at);
  const norm = normAt(words, left.at);
  if (form & V.BASE || form === 0) {
    if (bits & (W.WILL | W.MODAL)) {
      frame.by = norm;
      if (together < 0) return asked(words, frame);
      frame.subject = together;
      frame.asked = true;
      return say(frame, 'propose', 'both');
    }
    const why = norm === 'why' ? left.at : normAt(words, left.at - 1) === 'why' ? left.at - 1 : left.at - 2;
    if (left.negated && normAt(words, why) === 'why' && (norm === 'why' || bits & W.DO)) {
      frame.negated = false;
      frame.by = 'why';
      frame.from = norm === 'why' ? left.at : left.at - 1;
      return asked(words, frame);
    }
    if (bits & W.DO) {
      frame.asked = true;
      return frame;
    }
  }
  if (form === 0) return undefined;
  // "Is it time we | met", "would it help if I | came".
  if (
    form & V.PAST &&
    (opensQuestion(words, subject - 1) ||
      (normAt(words, subject - 1) === 'time' && IT_IS.has(normAt(words, subject - 2))))
  )
    return say(frame, 'propose', 'both', subject);
  if (form & V.PAST && !(form & V.BASE)) return say(frame, 'past', frame.owner, subject);
  // "I suggest we review it".
  const that = normAt(words, subject - 1) === 'that' ? subject - 2 : subject - 1;
  if (form & V.BASE && (SUGGESTS.has(normAt(words, that)) || proposedBefore(words, that) >= 0)) {
    if (isWe(words, subject)) return say(frame, 'propose', 'both', subject);
    if (bitsAt(words, subject) & W.SUBJECT_YOU) return say(frame, 'request', 'recipient', subject);
  }
  // "Perhaps we regroup": put to the reader.
  if (form & V.BASE && isPut(words, subject - 1, isWe(words, subject))) return say(frame, 'propose', 'both', subject);
  if (form & (V.BASE | V.THIRD)) return say(frame, 'state', frame.owner, subject);
  if (!(form & V.ING) || !isBreak(words, subject - 1)) return undefined;
  frame.progressive = true;
  return say(frame, 'commit', frame.owner, subject);
}

/** "let me V", "let us V": the object of "let" is who does it. */
export function afterObject(words: Words, object: number, frame: Frame): Frame | undefined {
  const norm = normAt(words, object);
  if (normAt(words, object - 1) !== 'let' || (norm !== 'us' && norm !== 'me')) return undefined;
  frame.by = 'let';
  return norm === 'us' ? say(frame, 'propose', 'both', object - 1) : say(frame, 'offer', 'sender', object - 1);
}

function asked(words: Words, frame: Frame): Frame {
  const { owner, by, subject } = frame;
  frame.asked = true;
  if (owner === 'recipient') return say(frame, 'request');
  // "Could she call you?"
  if (owner !== 'sender') return /^(?:can|could|may)$/.test(by) ? say(frame, 'propose', 'both') : say(frame, 'state');
  return say(frame, by === 'will' && !isWe(words, subject) ? 'commit' : 'propose', 'both');
}

const SUGGESTS = setOf('suggest propose recommend thinking');
const IT_IS = setOf("it 's is about high");
const PERHAPS = setOf('perhaps maybe suppose about best better');

/** "Perhaps | we talk", "mind if | I call", "what if | we talk". */
const isPut = (words: Words, at: number, we: boolean): boolean =>
  (we && PERHAPS.has(normAt(words, at))) || opensQuestion(words, at);
const NEEDED = setOf('needs need has have is are');

/** "I'm V-ing", "will be V-ing", "is V-ed". */
export function afterBe(words: Words, be: number, frame: Frame, form: number): Frame | undefined {
  if (!(form & (V.ING | V.PAST))) return undefined;
  const left = skipBack(words, be - 1);
  const bits = bitsAt(words, left.at);
  const passive = (form & V.ING) === 0;
  const norm = normAt(words, be);
  frame.passive = passive;
  if (norm === 'be' && bits & (W.WILL | W.MODAL)) {
    const outer = afterModal(words, left.at, frame, bits & W.WILL ? 'will' : normAt(words, left.at));
    if (outer && passive && outer.owner !== 'sender') outer.owner = 'third';
    return outer;
  }
  if (norm === 'be' && bits & W.TO) {
    return say(frame, NEEDED.has(normAt(words, left.at - 1)) ? 'need' : 'state', 'third', be);
  }
  frame.negated ||= left.negated;
  if (norm === 'was' || norm === 'were' || norm === 'been') return say(frame, 'past', 'third', be);
  frame.progressive = !passive;
  if (opensClause(words, left.at) && !(bits & W.SUBJECT)) return say(frame, passive ? 'state' : 'commit', 'sender', be);
  frame.subject = left.at;
  const owner = ownerOf(words, left.at);
  const stands = passive || isRelative(words, left.at);
  return say(frame, stands ? 'state' : owner === 'sender' ? 'commit' : 'future', owner, left.at);
}
