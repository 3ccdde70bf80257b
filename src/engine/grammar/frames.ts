import type { Token } from '../text/tokens.ts';
import { blank, type Frame, skipBack } from './frame.ts';
import { readInfinitive } from './infinitives.ts';
import type { Predicate } from './predicates.ts';
import { isBreak, type Words } from './reading.ts';
import { afterBe, afterLet, afterModal, afterObject, afterSubject } from './subjects.ts';
import * as V from './verbs.ts';
import * as W from './words.ts';

/** Words that can make an unknown word after them a verb. */
const FRAMING = W.WILL | W.MODAL | W.LET | W.SUBJECT | W.OBJECT | W.AND | W.BE;

/** Reads the frame of the verb at token `i`, or nothing when the word is no verb here. */
export function readFrame(words: Words, i: number, before: readonly Predicate[]): Frame | undefined {
  const { at, please, negated } = skipBack(words, i - 1);
  const form = words.verbs[i]?.bits ?? 0;
  if (!isBreak(words, at) && !please && !form && !((words.classes[at] as number) & FRAMING)) return undefined;
  const frame: Frame = { ...blank, please, negated, from: at + 1 };
  if (isBreak(words, at)) return atStart(words, i, at, frame, before);
  const bits = words.classes[at] as number;
  const norm = words.tokens[at]?.norm as string;
  const base = form === 0 || (form & V.BASE) !== 0;
  if (bits & W.TO) return base && form ? readInfinitive(words, at, frame, before) : undefined;
  if (bits & W.WILL) return base ? afterModal(words, at, frame, 'will') : undefined;
  if (bits & W.MODAL) return base ? afterModal(words, at, frame, norm) : undefined;
  if (bits & W.LET || (norm === "'s" && words.tokens[at - 1]?.norm === 'let'))
    return base ? afterLet(at, words, frame) : undefined;
  const afterLetMe =
    bits & W.OBJECT && base && words.tokens[i]?.norm !== 'know' ? afterObject(words, at, frame) : undefined;
  if (afterLetMe) return afterLetMe;
  if (bits & W.SUBJECT) return afterSubject(words, at, frame, form);
  if (bits & W.BE) return afterBe(words, at, frame, form);
  if (bits & W.HAVE && form & V.PAST) return { ...frame, mood: 'past', from: at };
  if (bits & W.DO)
    return base && negated && opensClause(words, skipBack(words, at - 1).at)
      ? { ...frame, mood: 'request', owner: 'recipient', from: at }
      : undefined;
  if (norm === 'and' && TRY.has(words.tokens[at - 1]?.norm ?? '') && base) return readFrame(words, at - 1, before);
  if (bits & W.AND) return coordinated(words, i, at, frame, form, before);
  if (please && base) return { ...frame, mood: 'request', owner: 'recipient' };
  if (form & V.PAST && !(form & V.BASE)) return { ...frame, mood: 'past' };
  if (form & V.BASE && isVocative(words, at) && (!(form & V.NOUN) || takesObject(words, i))) {
    return { ...frame, mood: 'request', owner: 'recipient' };
  }
  return undefined;
}

const TRY = new Set(['try', 'trying']);

/** "Bill call me": a capitalised name at the very start. */
function isVocative(words: Words, at: number): boolean {
  return (
    words.classes[at] === 0 &&
    (words.tokens[at] as Token).capital &&
    isBreak(words, at - 1) &&
    words.verbs[at] === undefined
  );
}

const opensClause = (words: Words, at: number): boolean =>
  isBreak(words, at) || ((words.classes[at] as number) & W.AND) !== 0;

/** Verbs that as an order say no step: "see below", "take care", "note that", "let me explain". */
const NO_STEP = new Set(['see', 'find', 'disregard', 'ignore', 'mean']);
const MANNERS = new Set(['care', 'well', 'luck', 'it easy']);

function atStart(words: Words, i: number, at: number, frame: Frame, before: readonly Predicate[]): Frame | undefined {
  const verb = words.verbs[i];
  const form = verb?.bits ?? 0;
  if (verb && form & V.BASE) {
    if (NO_STEP.has(verb.lemma) && !hasParticle(words, i)) return undefined;
    if (isFixed(words, i)) return undefined;
    if (MANNERS.has(words.tokens[i + 1]?.norm ?? '')) return undefined;
    if (form & V.NOUN && !frame.please && !takesObject(words, i)) return undefined;
    if (form & V.STATE && !(form & V.ANY_VERB) && !frame.please && !isLight(words, i)) return undefined;
    if (!frame.please && !startsImperative(words, at, before)) return undefined;
    return { ...frame, mood: 'request', owner: 'recipient' };
  }
  if (frame.please && form === 0) return { ...frame, mood: 'request', owner: 'recipient' };
  if (form & V.ING && (at < 0 || words.tokens[at]?.kind === 'newline' || words.tokens[at]?.norm === '-')) {
    return { ...frame, mood: 'commit', owner: 'sender', progressive: true };
  }
  if (form & V.PAST) return { ...frame, mood: 'past', owner: 'sender' };
  return undefined;
}

/** "Have a look", "think it over": orders made of verbs that otherwise give none. */
function isLight(words: Words, i: number): boolean {
  const [norm, next, after] = [i, i + 1, i + 2].map((at) => words.tokens[at]?.norm);
  if (norm === 'have')
    return next === 'a' && (after === 'look' || after === 'read' || after === 'think' || after === 'chat');
  return norm === 'think' && (next === 'over' || next === 'about' || next === 'it');
}

/** "Meet Maria" introduces, "call it $40k" reckons, "show you how" is a heading. */
function isFixed(words: Words, i: number): boolean {
  const norm = words.tokens[i]?.norm;
  const next = words.tokens[i + 1];
  if (norm === 'meet') return next?.capital === true;
  if (norm === 'call' || norm === 'phone') return next?.norm === 'it' || next?.norm === 'number';
  return norm === 'show' && next?.norm === 'you';
}

function hasParticle(words: Words, i: number): boolean {
  const next = words.tokens[i + 1]?.norm;
  return (
    next === 'out' ||
    next === 'if' ||
    next === 'a' ||
    next === 'some' ||
    next === 'time' ||
    next === 'whether' ||
    (words.tokens[i]?.norm === 'see' && next === 'about')
  );
}

/**
 * Whether an order can begin after the break at `at`: at the start, after a sentence sign, after a vocative or a condition
 * ("Bill, call me", "If not, call me"). After other commas the word is one of a list.
 */
function startsImperative(words: Words, at: number, before: readonly Predicate[]): boolean {
  const mark = words.tokens[at];
  if (!mark || mark.kind === 'newline') return true;
  if (mark.norm === '/' || mark.norm === '"') return false;
  if (mark.norm === '-' && words.tokens[at - 1]?.end === mark.start) return false;
  if (mark.norm !== ',' && mark.norm !== '(') return true;
  if (mark.norm === '(') return false;
  let left = at - 1;
  while (left >= 0 && !isBreak(words, left)) left--;
  const first = words.classes[left + 1] as number;
  return at - left <= 3 || (first & W.SUBORDINATOR) !== 0 || before.at(-1)?.mood === 'request';
}

/** Whether a word that may be a noun ("call", "review") is followed by what a verb needs. */
function takesObject(words: Words, i: number): boolean {
  const next = words.tokens[i + 1];
  if (next?.kind !== 'word') return false;
  const bits = words.classes[i + 1] as number;
  if (next.norm === 'all' || next.norm === 'that') return true;
  if (bits & (W.OBJECT | W.DETERMINER)) return true;
  return (
    AFTER_VERB.has(next.norm) ||
    (PEOPLE_VERBS.has(words.tokens[i]?.norm ?? '') &&
      !(bits & W.CLOSED) &&
      words.verbs[i + 1] === undefined &&
      (next.capital || (words.tokens[i]?.norm === 'call' && words.tokens[i]?.start === 0 && !words.tokens[i]?.capital)))
  );
}
/** Nouns that as a verb take a person: "call Dana". */
const PEOPLE_VERBS = new Set(['call', 'contact', 'email', 'visit', 'meet', 'phone', 'ask']);
const AFTER_VERB = new Set([
  'up',
  'back',
  'if',
  'when',
  'anytime',
  'out',
  'on',
  'over',
  'together',
  'through',
  'whenever',
]);

/** "… and call me": takes the frame of the verb before it. */
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
  const answer = words.tokens[i]?.norm === 'let' && ((words.classes[i + 1] ?? 0) & W.OBJECT) !== 0;
  if (ok && (frame.please || (answer && last?.mood === 'purpose')))
    return { ...frame, mood: 'request', owner: 'recipient', from: and + 1 };
  const strong = last && last.mood !== 'state' && last.mood !== 'past' && !last.passive;
  if (ok && strong && last.progressive === ((form & V.ING) !== 0)) {
    const next = words.tokens[i + 1];
    const bare = form & V.NOUN && next?.kind === 'word' && !takesObject(words, i);
    if (bare && !((words.classes[i + 1] as number) & (W.PREPOSITION | W.ADVERB))) return undefined;
    const { mood, owner, asked, subject, by, negated } = last;
    return { ...frame, from: and + 1, mood, owner, asked, subject, by, negated: frame.negated || negated };
  }
  if (form & V.ING && last?.progressive) {
    return { ...frame, from: and + 1, mood: last.mood, owner: last.owner, progressive: true, subject: last.subject };
  }
  // ", and call me" or "and let me know" after a statement: a new order.
  if (
    ok &&
    (isBreak(words, and - 1) || words.tokens[i]?.norm === 'let') &&
    (!(form & V.NOUN) || takesObject(words, i))
  ) {
    return { ...frame, from: and + 1, mood: 'request', owner: 'recipient' };
  }
  return form & V.PAST ? { ...frame, mood: 'past' } : undefined;
}
