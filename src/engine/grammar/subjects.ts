import type { Owner } from '../types.ts';
import { type Frame, isRelative, isWe, type Mood, ownerOf, skipBack } from './frame.ts';
import { isBreak, type Words } from './reading.ts';
import * as V from './verbs.ts';
import * as W from './words.ts';

/** Longest "you, Pekka from planning and I". In tokens. */
const LONGEST_SUBJECT = 10;

/** Where "you and I" or "you, Pekka and I" begins when its last word is at `last`; -1 for any other subject. */
function togetherFrom(words: Words, last: number): number {
  const norm = words.tokens[last]?.norm;
  if ((norm !== 'i' && norm !== 'me') || words.tokens[last - 1]?.norm !== 'and') return -1;
  for (let at = last - 2; at >= 0 && at >= last - LONGEST_SUBJECT; at--) {
    const token = words.tokens[at];
    if (token?.norm === 'you') return isSubjectPlace(words, at) ? at : -1;
    if (words.verbs[at] || token?.kind === 'newline' || /^[.;:!?]$/.test(token?.norm ?? '')) return -1;
  }
  return -1;
}

/** A subject begins a clause or follows the verb that asks: not the "you" of "thank you and I will call". */
function isSubjectPlace(words: Words, at: number): boolean {
  return isBreak(words, at - 1) || ((words.classes[at - 1] as number) & (W.WILL | W.MODAL | W.SUBORDINATOR)) !== 0;
}

/** "I'll V", "you should V", "we can V", "Will V". */
export function afterModal(words: Words, modal: number, frame: Frame, norm: string): Frame | undefined {
  const left = skipBack(words, modal - 1);
  const out: Frame = {
    ...frame,
    from: left.at + 1,
    please: frame.please || left.please,
    negated: frame.negated || left.negated || norm === 'ca' || norm === 'wo',
    by: norm,
  };
  if (isBreak(words, left.at) || (words.classes[left.at] as number) & (W.AND | W.SUBORDINATOR)) {
    const able = left.at < 0 && (norm === 'can' || norm === 'could');
    const mood: Mood = norm === 'will' ? 'commit' : able ? 'offer' : 'state';
    return { ...out, from: modal, mood, owner: 'sender' };
  }
  const together = togetherFrom(words, left.at);
  if (together >= 0) {
    const mood = norm === 'would' || norm === "'d" ? 'state' : 'propose';
    return { ...out, subject: together, from: together, owner: 'both', mood };
  }
  const subject = left.at;
  const owner = ownerOf(words, subject);
  if (isRelative(words, subject) && !(norm === 'will' && (words.classes[subject] as number) & W.SUBJECT_I))
    return { ...out, subject, from: subject, owner, mood: 'state' };
  return {
    ...out,
    subject,
    from: subject,
    owner,
    ...moodOf(norm, owner, isWe(words, subject), purposeful(words, subject, norm)),
  };
}

function moodOf(norm: string, owner: Owner, we: boolean, purposeful: boolean): { mood: Mood; owner?: Owner } {
  if (purposeful) return { mood: 'purpose' };
  if (norm === 'will') return { mood: owner === 'sender' ? 'commit' : 'future' };
  if (owner === 'recipient') return { mood: 'advice' };
  if (owner === 'third') return { mood: norm === 'should' || norm === 'must' ? 'need' : 'state' };
  if (we) return norm === 'would' || norm === "'d" ? { mood: 'state' } : { mood: 'propose', owner: 'both' };
  return {
    mood: norm === 'can' || norm === 'could' ? 'offer' : norm === 'must' || norm === 'should' ? 'need' : 'state',
  };
}

/** "so (that) we can V": why, not what. */
function purposeful(words: Words, subject: number, norm: string): boolean {
  if (norm === 'will' || norm === 'should') return false;
  const left = words.tokens[subject - 1]?.norm;
  return left === 'so' ? !isBreak(words, subject - 2) : left === 'that' && words.tokens[subject - 2]?.norm === 'so';
}

export function afterLet(at: number, words: Words, frame: Frame): Frame {
  const from = words.tokens[at]?.norm === "'s" ? at - 1 : at;
  return { ...frame, from, mood: 'propose', owner: 'both', by: 'let' };
}

/** "can you V", "shall we V", "why don't you V", "let me V", or a plain statement "I V". */
export function afterSubject(words: Words, subject: number, frame: Frame, form: number): Frame | undefined {
  const together = togetherFrom(words, subject);
  const left = skipBack(words, (together < 0 ? subject : together) - 1);
  const out: Frame = {
    ...frame,
    subject,
    from: left.at,
    owner: ownerOf(words, subject),
    please: frame.please || left.please,
  };
  const bits = left.at >= 0 ? (words.classes[left.at] as number) : 0;
  const norm = words.tokens[left.at]?.norm as string;
  if (form & V.BASE || form === 0) {
    if (bits & (W.WILL | W.MODAL)) {
      if (together >= 0) return { ...out, subject: together, by: norm, mood: 'propose', owner: 'both', asked: true };
      return asked(words, subject, { ...out, by: norm });
    }
    const why = words.tokens[left.at - 1]?.norm === 'why';
    if (bits & W.DO && left.negated && (why || words.tokens[left.at - 2]?.norm === 'why')) {
      return asked(words, subject, { ...out, negated: false, from: left.at - 1, by: 'why' });
    }
    if (left.negated && norm === 'why') return asked(words, subject, { ...out, negated: false, by: 'why' });
    if (bits & W.DO) return { ...out, mood: 'state', asked: true };
  }
  if (form === 0) return undefined;
  if (form & V.PAST && !(form & V.BASE)) return { ...out, from: subject, mood: 'past' };
  if (form & (V.BASE | V.THIRD)) return { ...out, from: subject, mood: 'state' };
  if (form & V.ING && isBreak(words, subject - 1)) return { ...out, from: subject, mood: 'commit', progressive: true };
  return undefined;
}

/** "let me V", "let us V": the object of "let" is who does it. */
export function afterObject(words: Words, object: number, frame: Frame): Frame | undefined {
  if (words.tokens[object - 1]?.norm !== 'let') return undefined;
  const norm = words.tokens[object]?.norm;
  if (norm === 'us') return { ...frame, from: object - 1, mood: 'propose', owner: 'both', by: 'let' };
  return norm === 'me' ? { ...frame, from: object - 1, mood: 'offer', owner: 'sender', by: 'let' } : undefined;
}

function asked(words: Words, subject: number, out: Frame): Frame {
  const owner = ownerOf(words, subject);
  if (owner === 'recipient') return { ...out, mood: 'request', asked: true };
  if (isWe(words, subject)) return { ...out, mood: 'propose', owner: 'both', asked: true };
  if (owner === 'sender') return { ...out, mood: out.by === 'will' ? 'commit' : 'propose', owner: 'both', asked: true };
  return { ...out, mood: 'state', asked: true };
}

const NEEDED = new Set(['need', 'needs', 'has', 'have', 'ought', 'is', 'are']);

/** "I'm V-ing", "will be V-ing", "is V-ed". */
export function afterBe(words: Words, be: number, frame: Frame, form: number): Frame | undefined {
  if (!(form & (V.ING | V.PAST))) return undefined;
  const left = skipBack(words, be - 1);
  const bits = left.at >= 0 ? (words.classes[left.at] as number) : 0;
  const passive = (form & V.ING) === 0;
  const norm = words.tokens[be]?.norm;
  if (norm === 'be' && bits & (W.WILL | W.MODAL)) {
    const modal = bits & W.WILL ? 'will' : (words.tokens[left.at]?.norm as string);
    const outer = afterModal(words, left.at, frame, modal);
    return outer && { ...outer, passive, owner: passive && outer.owner !== 'sender' ? 'third' : outer.owner };
  }
  if (norm === 'be' && bits & W.TO) {
    const needed = NEEDED.has(words.tokens[left.at - 1]?.norm ?? '');
    return { ...frame, from: be, mood: needed ? 'need' : 'state', passive };
  }
  const negated = frame.negated || left.negated;
  if (norm === 'was' || norm === 'were' || norm === 'been')
    return { ...frame, negated, from: be, mood: 'past', passive };
  if (isBreak(words, left.at) || (bits & W.AND && !(bits & W.SUBJECT))) {
    return {
      ...frame,
      negated,
      from: be,
      mood: passive ? 'state' : 'commit',
      owner: 'sender',
      passive,
      progressive: !passive,
    };
  }
  const owner = ownerOf(words, left.at);
  const mood: Mood = passive || isRelative(words, left.at) ? 'state' : owner === 'sender' ? 'commit' : 'future';
  return { ...frame, negated, subject: left.at, from: left.at, owner, mood, passive, progressive: !passive };
}
