import type { Token } from '../text/tokens.ts';
import type { Owner } from '../types.ts';
import { readInfinitive } from './infinitives.ts';
import type { Mood, Predicate } from './predicates.ts';
import { isBreak, type Words } from './reading.ts';
import * as V from './verbs.ts';
import * as W from './words.ts';

/** The words before a verb that say who does it and how firmly. */
export interface Frame {
  from: number;
  mood: Mood;
  owner: Owner;
  negated: boolean;
  asked: boolean;
  please: boolean;
  passive: boolean;
  subject: number;
  progressive: boolean;
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
};

/** Where adverbs, "please" and "not" before token `i` begin. */
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
    else if (words.tokens[at]?.norm === ',' && at > 0 && (words.classes[at - 1] as number) & W.PLEASE)
      at--, (please = true);
    else if (!(bits & W.ADVERB)) break;
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

const isWe = (words: Words, i: number): boolean => ((words.classes[i] as number) & W.SUBJECT_WE) !== 0;

/** Reads the frame of the verb at token `i`, or nothing when the word is no verb here. */
export function readFrame(words: Words, i: number, before: readonly Predicate[]): Frame | undefined {
  const skipped = skipBack(words, i - 1);
  const { at, please, negated } = skipped;
  const form = words.verbs[i]?.bits ?? 0;
  const frame: Frame = { ...blank, please, negated, from: at + 1 };
  if (isBreak(words, at)) return atStart(words, i, frame, form);
  const bits = words.classes[at] as number;
  if (bits & W.TO) return form & ~V.BASE && !(form & V.BASE) ? undefined : readInfinitive(words, at, frame, before);
  if (bits & W.WILL && form !== 0 ? form & V.BASE : bits & W.WILL) return afterModal(words, at, frame, 'will');
  if (bits & W.MODAL)
    return form && !(form & V.BASE) ? undefined : afterModal(words, at, frame, words.tokens[at]?.norm as string);
  if (bits & W.LET || (words.tokens[at]?.norm === "'s" && words.tokens[at - 1]?.norm === 'let'))
    return afterLet(at, words, frame);
  if (bits & W.SUBJECT) return afterSubject(words, at, frame, form);
  if (bits & W.BE) return afterBe(words, at, frame, form);
  if (bits & W.HAVE && form & V.PAST) return { ...frame, mood: 'past', from: at };
  if (bits & W.DO)
    return negated && isBreak(words, at - 1) ? { ...frame, mood: 'request', owner: 'recipient', from: at } : frame;
  if (bits & W.AND) return coordinated(words, i, at, frame, form, before);
  if (please && form & V.BASE) return { ...frame, mood: 'request', owner: 'recipient' };
  if (form & V.PAST && !(form & V.BASE)) return { ...frame, mood: 'past' };
  if (form & V.BASE && !(form & V.NOUN) && isVocative(words, at))
    return { ...frame, mood: 'request', owner: 'recipient' };
  return undefined;
}

/** "Bill call me": a capitalised name at the very start. */
function isVocative(words: Words, at: number): boolean {
  return (words.tokens[at] as Token).capital && isBreak(words, at - 1) && words.verbs[at] === undefined;
}

function atStart(words: Words, i: number, frame: Frame, form: number): Frame | undefined {
  if (form & V.BASE) {
    if (form & V.NOUN && !frame.please && !takesObject(words, i)) return undefined;
    return { ...frame, mood: 'request', owner: 'recipient' };
  }
  if (frame.please && form === 0) return { ...frame, mood: 'request', owner: 'recipient' };
  if (form & V.ING) return { ...frame, mood: 'commit', owner: 'sender', progressive: true };
  if (form & V.PAST) return { ...frame, mood: 'past', owner: 'sender' };
  return undefined;
}

/** Whether a word that may be a noun ("call", "review") is followed by what a verb needs. */
function takesObject(words: Words, i: number): boolean {
  const next = words.tokens[i + 1];
  if (!next || next.kind !== 'word')
    return next?.kind !== 'punctuation' || next.norm === '-'
      ? false
      : words.tokens.length > 1 && isBreak(words, i + 1) && next.norm === '.';
  const bits = words.classes[i + 1] as number;
  if (bits & (W.OBJECT | W.DETERMINER)) return true;
  if (
    next.norm === 'up' ||
    next.norm === 'back' ||
    next.norm === 'if' ||
    next.norm === 'when' ||
    next.norm === 'anytime'
  )
    return true;
  return next.capital && !(bits & W.CLOSED);
}

function afterModal(words: Words, modal: number, frame: Frame, norm: string): Frame | undefined {
  const left = skipBack(words, modal - 1);
  const will = norm === 'will';
  const out: Frame = {
    ...frame,
    from: left.at + 1,
    please: frame.please || left.please,
    negated: frame.negated || left.negated || norm === 'ca' || norm === 'wo',
  };
  if (isBreak(words, left.at) || (words.classes[left.at] as number) & W.AND) {
    return {
      ...out,
      from: modal,
      mood: will ? 'commit' : norm === 'can' || norm === 'could' || norm === "'d" ? 'offer' : 'state',
      owner: 'sender',
    };
  }
  out.subject = left.at;
  out.from = left.at;
  out.owner = ownerOf(words, left.at);
  if (will) {
    out.mood = out.owner === 'sender' ? 'commit' : 'future';
    return out;
  }
  if (norm === 'should' || norm === 'must' || norm === 'might' || norm === 'may') {
    out.mood = isWe(words, left.at)
      ? 'propose'
      : out.owner === 'recipient'
        ? 'advice'
        : norm === 'should' || norm === 'must'
          ? 'need'
          : 'state';
    if (out.mood === 'propose') out.owner = 'both';
    return out;
  }
  out.mood = isWe(words, left.at)
    ? 'propose'
    : out.owner === 'sender'
      ? 'offer'
      : out.owner === 'recipient'
        ? 'advice'
        : 'state';
  if (out.mood === 'propose') out.owner = 'both';
  return out;
}

function afterLet(at: number, words: Words, frame: Frame): Frame {
  const from = words.tokens[at]?.norm === "'s" ? at - 1 : at;
  return { ...frame, from, mood: 'propose', owner: 'both' };
}

/** "can you V", "shall we V", "why don't you V", "let me V", or a plain statement "I V". */
function afterSubject(words: Words, subject: number, frame: Frame, form: number): Frame | undefined {
  const left = skipBack(words, subject - 1);
  const out: Frame = {
    ...frame,
    subject,
    from: left.at,
    owner: ownerOf(words, subject),
    please: frame.please || left.please,
  };
  const bits = left.at >= 0 ? (words.classes[left.at] as number) : 0;
  const norm = words.tokens[left.at]?.norm;
  if (form & V.BASE || form === 0) {
    if (bits & W.LET) {
      const us = words.tokens[subject]?.norm === 'us';
      return { ...out, mood: us ? 'propose' : 'offer', owner: us ? 'both' : 'sender' };
    }
    if (bits & (W.WILL | W.MODAL)) return asked(words, subject, out, norm as string);
    if (bits & W.DO && left.negated && words.tokens[left.at - 1]?.norm === 'why')
      return asked(words, subject, { ...out, negated: false, from: left.at - 1 }, 'could');
    if (bits & W.DO) return { ...out, mood: 'state', asked: true };
  }
  if (form === 0) return undefined;
  if (form & V.PAST && !(form & V.BASE)) return { ...out, from: subject, mood: 'past' };
  if (form & (V.BASE | V.THIRD)) return { ...out, from: subject, mood: 'state' };
  if (form & V.ING && isBreak(words, subject - 1)) return { ...out, from: subject, mood: 'commit', progressive: true };
  return undefined;
}

function asked(words: Words, subject: number, out: Frame, modal: string): Frame {
  const owner = ownerOf(words, subject);
  const we = isWe(words, subject);
  if (owner === 'recipient') return { ...out, mood: 'request', asked: true };
  if (we) return { ...out, mood: 'propose', owner: 'both', asked: true };
  if (owner === 'sender') return { ...out, mood: modal === 'will' ? 'commit' : 'propose', owner: 'both', asked: true };
  return { ...out, mood: modal === 'should' ? 'state' : 'request', asked: true };
}

function afterBe(words: Words, be: number, frame: Frame, form: number): Frame | undefined {
  const left = skipBack(words, be - 1);
  const bits = left.at >= 0 ? (words.classes[left.at] as number) : 0;
  const passive = (form & V.PAST) !== 0 && !(form & V.ING);
  if (!(form & (V.ING | V.PAST))) return undefined;
  if (words.tokens[be]?.norm === 'be' && bits & (W.WILL | W.MODAL)) {
    const outer = afterModal(words, left.at, frame, bits & W.WILL ? 'will' : (words.tokens[left.at]?.norm as string));
    return outer && { ...outer, passive, progressive: !passive, owner: passive ? passiveOwner(outer) : outer.owner };
  }
  if (words.tokens[be]?.norm === 'be' && bits & W.TO) return { ...frame, from: be, mood: 'need', passive };
  const negated = frame.negated || left.negated;
  if (isBreak(words, left.at) || (bits & W.AND && !(bits & W.SUBJECT)))
    return {
      ...frame,
      negated,
      from: be,
      mood: passive ? 'state' : 'commit',
      owner: 'sender',
      passive,
      progressive: !passive,
    };
  const owner = ownerOf(words, left.at);
  const past =
    words.tokens[be]?.norm === 'was' || words.tokens[be]?.norm === 'were' || words.tokens[be]?.norm === 'been';
  const mood: Mood = past ? 'past' : passive ? 'state' : owner === 'sender' ? 'commit' : 'future';
  return { ...frame, negated, subject: left.at, from: left.at, owner, mood, passive, progressive: !passive };
}

const passiveOwner = (frame: Frame): Owner => (frame.owner === 'sender' ? 'sender' : 'third');

/** "… and call me": takes the frame of the verb before it unless it starts a clause of its own. */
function coordinated(
  words: Words,
  i: number,
  and: number,
  frame: Frame,
  form: number,
  before: readonly Predicate[],
): Frame | undefined {
  const last = before.at(-1);
  const ok = (form & V.BASE) !== 0 || (form === 0 && frame.please);
  if (
    ok &&
    last &&
    last.mood !== 'state' &&
    last.mood !== 'past' &&
    !(last.progressive && !frame.please) &&
    !last.passive
  ) {
    if (
      form & V.NOUN &&
      !frame.please &&
      !takesObject(words, i) &&
      words.tokens[i + 1]?.kind === 'word' &&
      !((words.classes[i + 1] as number) & (W.PREPOSITION | W.ADVERB))
    )
      return undefined;
    if (frame.please) return { ...frame, mood: 'request', owner: 'recipient', from: and + 1 };
    return { ...frame, from: and + 1, mood: last.mood, owner: last.owner, asked: last.asked, subject: last.subject };
  }
  if (form & V.ING && last?.progressive)
    return { ...frame, from: and + 1, mood: last.mood, owner: last.owner, progressive: true, subject: last.subject };
  if (ok && (frame.please || !(form & V.NOUN) || takesObject(words, i)))
    return { ...frame, from: and + 1, mood: 'request', owner: 'recipient' };
  if (form & V.PAST) return { ...frame, mood: 'past' };
  return undefined;
}
