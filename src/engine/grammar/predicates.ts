import * as W from '../lexicon/classes.ts';
import * as V from '../lexicon/verbs.ts';
import type { Token } from '../text/tokens.ts';
import { type Frame, opensClause, opensQuestion } from './frame.ts';
import { phrasalOf } from './phrasal.ts';
import { readFrame } from './read-frame.ts';
import { bitsAt, has, isBreak, normAt, setOf, type Words } from './reading.ts';

/** A verb that stands in a frame. */
export type Predicate = Frame;

/** Finds the verbs of a sentence that stand in a frame, left to right. */
export function readPredicates(words: Words): Predicate[] {
  const found: Predicate[] = [];
  let condition = -1;
  let conditionSeen = false;
  let reportAt = -1;
  let reporter = -1;
  for (let i = 0; i < words.tokens.length; i++) {
    const bits = words.classes[i] as number;
    if (bits & W.SUBORDINATOR && opensCondition(words, i)) {
      condition = i;
      conditionSeen = true;
    } else if (condition >= 0 && (bits & W.PLEASE || (i > condition + 1 && CLOSERS.holds(words.tokens[i] as Token)))) {
      condition = -1;
    }
    const p = isVerbPlace(words, i, bits) ? readFrame(words, i, found) : undefined;
    // "As agreed" says whence, not what was.
    if (!p || (p.mood === 'past' && normAt(words, i - 1) === 'as')) continue;
    fill(p, words, i);
    const afresh = startsAfresh(p) || (condition >= 0 && condition < 4 && leavesCondition(words, p, found, condition));
    p.inCondition = condition >= 0 && p.from > condition && !afresh;
    if (p.inCondition && isPoliteCondition(words, p, condition)) {
      p.inCondition = false;
      p.mood = 'request';
    }
    p.afterCondition = conditionSeen && !p.inCondition;
    if (afresh) condition = -1;
    // "They thought it might help to talk" as well, but not "I thought we could".
    p.reported =
      reportAt >= 0 &&
      (p.mood === 'propose'
        ? p.from > reportAt && p.by !== 'let' && found[reporter]?.owner === 'third' && !isOurSubject(words, p)
        : p.subject > reportAt && (p.mood === 'future' || p.mood === 'commit' || p.by === "'d"));
    const reports = p.mood === 'past' || (p.mood === 'state' && p.owner === 'third');
    if (reports && (words.verbs[i]?.bits ?? 0) & V.REPORT) {
      reportAt = i;
      reporter = found.length;
    }
    found.push(p);
  }
  return found;
}

const CONDITIONS = setOf(
  'if when once unless until till whenever after before as because since while whether though although',
);
const AS_MAIN_VERB = setOf('let have be do');
const THROUGH = setOf('try trying going attempt continue proceed');
const CLOSERS = setOf(', ; : ) . – — then but');

/** "as" and "once" also have other uses; they open a clause only where a subject follows soon. */
function opensCondition(words: Words, i: number): boolean {
  const norm = normAt(words, i);
  if (opensQuestion(words, i)) return false;
  if (norm === 'if') return !SETTLED.has(normAt(words, i + 1));
  // "Thoughts on when we could".
  if (!CONDITIONS.has(norm) || (norm === 'when' && bitsAt(words, i - 1) & W.PREPOSITION)) return false;
  // "When can we talk?" asks.
  if (norm === 'when' && opensClause(words, i - 1) && bitsAt(words, i + 1) & (W.MODAL | W.WILL | W.DO)) return false;
  if (norm === 'after' && normAt(words, i + 1) === 'that') return false;
  for (let at = i + 1; at <= i + 3; at++) {
    if (isBreak(words, at)) return false;
    if (bitsAt(words, at) & W.SUBJECT || (norm === 'as' && normAt(words, at) === 'soon')) return true;
  }
  return norm !== 'as' && norm !== 'once' && norm !== 'before' && norm !== 'after';
}

/** "If so", "if not": the condition is over at once. */
const SETTLED = setOf('so not possible');

const GRATITUDE = setOf('appreciate appreciated grateful great wondering helpful help useful nice wonderful');

/** "I was wondering if you could", "if you could …, that would be great": a request in the dress of a condition. */
const isPoliteCondition = (words: Words, p: Predicate, condition: number): boolean =>
  p.owner === 'recipient' &&
  p.subject === condition + 1 &&
  (normAt(words, condition) === 'if' || normAt(words, condition - 1) === 'wondering') &&
  p.lemma !== 'help' &&
  (p.by === 'could' || p.by === 'would' || p.by === 'can') &&
  (has(words, GRATITUDE) || (p.by !== 'would' && (p.bits & (V.DELIVER | V.CONTACT)) !== 0));

/** A request that needs no comma before it: "if you have questions please call", "… let me know". */
const startsAfresh = (p: Predicate): boolean =>
  (p.mood === 'request' && ((p.please && p.subject < 0) || (p.lemma === 'let' && (p.bits & V.ANSWER) !== 0))) ||
  (p.mood === 'propose' && p.by === 'let');

/** A promise that needs none either: "once I've heard from them I'll call you". */
const leavesCondition = (words: Words, p: Predicate, found: readonly Predicate[], condition: number): boolean =>
  (p.mood === 'commit' || p.mood === 'propose' || p.mood === 'wish' || p.mood === 'offer' || p.by === 'need') &&
  p.subject > condition + (p.mood === 'commit' ? 1 : 2) &&
  !(bitsAt(words, p.subject) & W.AND) &&
  ((p.mood === 'commit' && p.subject > condition + 3) ||
    (found.at(-1)?.at ?? -1) > condition ||
    words.classes.slice(condition, p.subject).some((bits) => bits & W.BE));

const isOurSubject = (words: Words, { subject }: Predicate): boolean =>
  (bitsAt(words, subject) & (W.SUBJECT_I | W.SUBJECT_WE)) !== 0;

/** Whether a word can be the verb of a clause: no function word, nor a verb that only leads to the next ("try to"). */
function isVerbPlace(words: Words, i: number, bits: number): boolean {
  const { kind, norm } = words.tokens[i] as Token;
  if (kind !== 'word' || bits & (W.CLOSED & ~W.ADVERB)) return false;
  if (norm === 'one' || norm === 'ones') return false;
  if (bits === 0) return !leadsOn(words, i);
  const verb = words.verbs[i];
  if (bits & W.ADVERB && !verb) return false;
  if (bits & (W.BE | W.HAVE | W.DO | W.LET)) {
    if (!verb || !(verb.bits & V.BASE) || !AS_MAIN_VERB.has(norm)) return false;
    const next = normAt(words, i + 1);
    // "You should have had it".
    if (norm === 'have' && (words.verbs[i + 1]?.bits ?? 0) & V.PAST) return false;
    if (
      norm === 'let' &&
      (next === "'s" ||
        ((next === 'us' || next === 'me') && normAt(words, i + 2) !== 'know' && !(bitsAt(words, i + 2) & W.AND)))
    )
      return false;
    if (norm === 'do' && bitsAt(words, i + 1) & (W.NEGATION | W.SUBJECT_I | W.SUBJECT_WE | W.SUBJECT_YOU)) return false;
  }
  return !leadsOn(words, i);
}

/** "try to call", "going to send": the verb after it is what counts. */
function leadsOn(words: Words, i: number): boolean {
  if (!(bitsAt(words, i + 1) & (W.TO | W.AND))) return false;
  const next = normAt(words, i + 1);
  return (next === 'to' || next === 'and') && THROUGH.holds(words.tokens[i] as Token);
}

/** Says of a frame what its verb is, with what follows it. */
function fill(p: Predicate, words: Words, i: number): void {
  const verb = words.verbs[i];
  p.lemma = verb?.lemma ?? normAt(words, i);
  const phrasal = phrasalOf(p.lemma, words, i + 1);
  p.at = i;
  p.to = phrasal?.to ?? i + 1;
  p.bits = phrasal?.bits ?? (verb?.bits ?? V.ACT) & 0xffff;
}
