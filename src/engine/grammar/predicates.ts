import type { Token } from '../text/tokens.ts';
import type { Frame } from './frame.ts';
import { readFrame } from './frames.ts';
import { phrasalOf } from './phrasal.ts';
import { isBreak, type Words } from './reading.ts';
import * as V from './verbs.ts';
import * as W from './words.ts';

/** A verb with the frame it stands in: "could you please **send**". Token indices. */
export interface Predicate extends Frame {
  /** The verb. */
  at: number;
  /** After the verb and its particle. */
  to: number;
  lemma: string;
  /** Class bits of `verbs.ts`. */
  bits: number;
  /** Stands in the clause that says the condition ("if you need to **talk**"). */
  inCondition: boolean;
  /** An "if" stands before it in the sentence. */
  afterCondition: boolean;
  /** Said to have been said: "he said he will call". */
  reported: boolean;
}

/** Finds the verbs of a sentence that stand in a frame, left to right. */
export function readPredicates(words: Words): Predicate[] {
  const found: Predicate[] = [];
  const { tokens, classes, verbs } = words;
  let condition = -1;
  let conditionSeen = false;
  let reportAt = -1;
  for (let i = 0; i < tokens.length; i++) {
    const bits = classes[i] as number;
    if (bits & W.SUBORDINATOR && opensCondition(words, i)) {
      condition = i;
      conditionSeen = true;
    } else if (condition >= 0 && (closesCondition(words, i, condition) || bits & W.PLEASE)) condition = -1;
    const frame = frameAt(words, i, found);
    if (!frame) continue;
    const predicate = predicateOf(words, i, frame);
    predicate.inCondition = condition >= 0 && predicate.from > condition && !startsAfresh(predicate);
    if (predicate.inCondition && isPoliteCondition(words, predicate, condition)) {
      predicate.inCondition = false;
      predicate.mood = 'request';
    }
    predicate.afterCondition = conditionSeen && !predicate.inCondition;
    if (startsAfresh(predicate)) condition = -1;
    predicate.reported =
      reportAt >= 0 && (predicate.mood === 'future' || predicate.mood === 'commit') && predicate.subject > reportAt;
    const verb = verbs[i];
    if (verb && verb.bits & V.REPORT && isReport(predicate)) reportAt = i;
    found.push(predicate);
  }
  return found;
}

const CONDITIONS = new Set(
  'if when once unless until till whenever after before as because since while whether though although'.split(' '),
);
const AS_MAIN_VERB = new Set(['let', 'have', 'be', 'do']);
const THROUGH = new Set('try trying tried going attempt attempting start begin continue proceed manage'.split(' '));
const CLOSERS = new Set([',', ';', ':', ')', '.', '–', '—', 'then']);

/** "as" and "once" also have other uses; they open a clause only where a subject follows soon. */
function opensCondition(words: Words, i: number): boolean {
  const norm = words.tokens[i]?.norm as string;
  if (!CONDITIONS.has(norm)) return false;
  if (norm === 'if') return true;
  for (let at = i + 1; at <= i + 3; at++) {
    const next = words.tokens[at];
    if (!next || isBreak(words, at)) return false;
    if ((words.classes[at] as number) & W.SUBJECT) return true;
    if (norm === 'as' && next.norm === 'soon') return true;
  }
  return norm !== 'as' && norm !== 'once' && norm !== 'before' && norm !== 'after';
}

const closesCondition = (words: Words, i: number, condition: number): boolean =>
  i > condition + 1 && CLOSERS.has(words.tokens[i]?.norm ?? '');

const GRATITUDE = new Set(
  'appreciate appreciated grateful great wondering wondered helpful nice thankful wonderful mind obliged kind'.split(
    ' ',
  ),
);

/** "I was wondering if you could", "if you could …, that would be great": a request in the dress of a condition. */
function isPoliteCondition(words: Words, p: Predicate, condition: number): boolean {
  if (p.owner !== 'recipient' || p.subject !== condition + 1 || words.tokens[condition]?.norm !== 'if') return false;
  if (p.by !== 'could' && p.by !== 'would' && p.by !== 'can') return false;
  return words.tokens.some((token) => GRATITUDE.has(token.norm));
}

/** A request that needs no comma before it: "if you have questions please call", "… let me know". */
function startsAfresh(p: Predicate): boolean {
  if (p.please && p.mood === 'request' && p.subject < 0) return true;
  return p.lemma === 'let' && p.mood === 'request' && (p.bits & V.ANSWER) !== 0;
}

function isReport(p: Predicate): boolean {
  return p.mood === 'past' || (p.mood === 'state' && p.owner === 'third');
}

function frameAt(words: Words, i: number, found: readonly Predicate[]): Frame | undefined {
  const token = words.tokens[i] as Token;
  if (token.kind !== 'word') return undefined;
  const bits = words.classes[i] as number;
  if (bits & (W.CLOSED & ~W.ADVERB)) return undefined;
  if (bits & W.ADVERB && !words.verbs[i]) return undefined;
  if (bits & (W.BE | W.HAVE | W.DO | W.LET)) {
    const verb = words.verbs[i];
    if (!verb || !(verb.bits & V.BASE) || !AS_MAIN_VERB.has(token.norm)) return undefined;
  }
  if (
    token.norm === 'let' &&
    (words.tokens[i + 1]?.norm === "'s" || (words.tokens[i + 1]?.norm === 'us' && words.tokens[i + 2]?.norm !== 'know'))
  )
    return undefined;
  if (token.norm === 'do' && (words.classes[i + 1] ?? 0) & (W.NEGATION | W.SUBJECT_I | W.SUBJECT_WE | W.SUBJECT_YOU))
    return undefined;
  // "try to call", "going to send": the verb after it is what counts.
  const next = words.tokens[i + 1]?.norm;
  if (THROUGH.has(token.norm) && (next === 'to' || next === 'and')) return undefined;
  return readFrame(words, i, found);
}

function predicateOf(words: Words, i: number, frame: Frame): Predicate {
  const verb = words.verbs[i];
  const lemma = verb?.lemma ?? (words.tokens[i] as Token).norm;
  const phrasal = phrasalOf(lemma, words.tokens, i + 1);
  const bits = phrasal ? phrasal.bits : (verb?.bits ?? V.ACT) & 0xffff;
  return {
    ...frame,
    at: i,
    to: phrasal?.to ?? i + 1,
    lemma,
    bits,
    inCondition: false,
    afterCondition: false,
    reported: false,
  };
}
