import type { Sentence } from '../grammar/sentence.ts';
import * as V from '../grammar/verbs.ts';
import type { Found } from '../refiner.ts';
import type { FoundTime } from '../time/types.ts';
import { hashOf, idOf, mix } from './hash.ts';

/** Takes the id of each feature; the same id may come twice. */
export type Sink = (id: number) => void;

const KINDS = [
  'word',
  'pair',
  'triple',
  'lemma',
  'lemmas',
  'question',
  'kind',
  'length',
  'time',
  'frame',
  'class',
  'verb',
  'by',
  'dated',
  'count',
  'rule',
  'label',
  'mood',
  'stem',
  'grain',
  'ask',
  'after',
  'near',
  'direction',
] as const;
/** The hash of each kind of feature, so that the same word counts for itself in each. */
const F = Object.fromEntries(KINDS.map((name) => [name, hashOf(`:${name}`)])) as Record<(typeof KINDS)[number], number>;

const START = hashOf('<s>');
const END = hashOf('</s>');
const NUMBER = hashOf('#');

/** The hash of a token, kept with its word. */
function hashAt({ tokens }: Sentence, i: number): number {
  const token = tokens[i];
  if (!token) return i < 0 ? START : END;
  const { word, norm } = token;
  if (!word) return hashOf(norm);
  word.hash ||= hashOf(norm);
  return word.hash;
}

/** What a time can do for a step: ground it, or not and why. Beside a step with a time of its own it does nothing. */
function timeClass(time: FoundTime, found: readonly Found[]): string {
  if (found.some((one) => one.time) && !found.some((one) => one.time?.start === time.start)) return '<other>';
  if (time.past) return '<past>';
  if (time.possessive) return '<noun>';
  if (time.recurring) return '<habit>';
  return time.grounded ? '<day>' : time.grain;
}

/** The hashes of a sentence's words, with numbers, links and times standing for their class. */
function wordHashes(s: Sentence, found: readonly Found[]): number[] {
  const hashes: number[] = [START];
  let next = 0;
  for (let i = 0; i < s.tokens.length; i++) {
    const token = s.tokens[i];
    if (!token) continue;
    while ((s.times[next]?.end ?? Infinity) <= token.start) next++;
    const time = s.times[next];
    if (time && time.start <= token.start) {
      hashes.push(hashOf(timeClass(time, found)));
      while (i + 1 < s.tokens.length && (s.tokens[i + 1]?.start ?? 0) < time.end) i++;
    } else if (token.kind === 'number') hashes.push(NUMBER);
    else if (token.kind === 'url' || token.kind === 'address') hashes.push(hashOf(token.kind));
    else hashes.push(hashAt(s, i));
  }
  hashes.push(END);
  return hashes;
}

function words(s: Sentence, found: readonly Found[], sink: Sink): void {
  const hashes = wordHashes(s, found);
  for (let i = 0; i < hashes.length; i++) {
    const here = hashes[i] as number;
    sink(idOf(mix(F.word, here)));
    if (i === 0) continue;
    const pair = mix(hashes[i - 1] as number, here);
    sink(idOf(mix(F.pair, pair)));
    if (i > 1) sink(idOf(mix(F.triple, mix(hashes[i - 2] as number, pair))));
  }
}

/** Verbs by their lemma and form, alone and with the word before and after: "sends", "sent" and "send" share what they can. */
function lemmas(s: Sentence, sink: Sink): void {
  for (let i = 0; i < s.tokens.length; i++) {
    const verb = s.verbs[i];
    if (!verb || s.classes[i]) continue;
    const form = verb.bits & V.BASE ? 0 : verb.bits & (V.ING | V.PAST);
    const lemma = mix(hashOf(verb.lemma), form);
    sink(idOf(mix(F.lemma, lemma)));
    sink(idOf(mix(F.lemmas, mix(hashAt(s, i - 1), lemma))));
    sink(idOf(mix(F.lemmas, mix(lemma, hashAt(s, i + 1)))));
  }
}

function frames(s: Sentence, times: readonly number[], sink: Sink): void {
  for (const p of s.predicates) {
    const flags =
      Number(p.negated) | (Number(p.inCondition) << 1) | (Number(p.reported) << 2) | (Number(p.passive) << 3);
    const mood = hashOf(p.mood);
    const frame = mix(mix(mood, hashOf(p.owner)), flags);
    sink(idOf(mix(F.frame, frame)));
    sink(idOf(mix(F.class, mix(frame, p.bits))));
    sink(idOf(mix(F.verb, mix(mood, hashOf(p.lemma)))));
    sink(idOf(mix(F.by, mix(hashOf(p.by), hashOf(p.owner)))));
    for (const time of times) {
      sink(idOf(mix(F.dated, mix(frame, time))));
      sink(idOf(mix(F.dated, mix(mood, time))));
    }
  }
}

const SEVERITY = { hard: hashOf('hard'), soft: hashOf('soft') };
const CONCRETE = hashOf('concrete');

const labelHash = ({ label, match }: Found): number => (label === 'concrete' ? CONCRETE : SEVERITY[match.severity]);

function verdicts(found: readonly Found[], s: Sentence, sink: Sink): void {
  sink(idOf(mix(F.count, found.length)));
  for (const one of found) {
    const label = labelHash(one);
    const rule = mix(hashOf(one.rule.id), label);
    const { predicate } = one.match;
    sink(idOf(mix(F.rule, rule)));
    sink(idOf(mix(F.label, label)));
    sink(idOf(mix(F.mood, mix(rule, hashOf(predicate?.mood ?? '')))));
    sink(idOf(mix(F.stem, mix(label, hashOf(predicate?.lemma ?? '')))));
    sink(idOf(mix(F.grain, mix(label, hashOf(one.time?.grain ?? '')))));
    sink(idOf(mix(F.ask, mix(label, Number(s.question)))));
    sink(idOf(mix(F.after, mix(label, Number(predicate?.afterCondition ?? false)))));
  }
}

/** Features of a sentence alone, with what the rules found in it. */
export function sentenceFeatures(s: Sentence, found: readonly Found[], sink: Sink): void {
  words(s, found, sink);
  lemmas(s, sink);
  if (s.question) sink(idOf(F.question));
  sink(idOf(mix(F.kind, hashOf(s.kind))));
  sink(idOf(mix(F.length, Math.min(6, 31 - Math.clz32(s.tokens.length + 1)))));
  const times = [...new Set(s.times.map((time) => hashOf(timeClass(time, found))))];
  for (const time of times) sink(idOf(mix(F.time, time)));
  frames(s, times, sink);
  verdicts(found, s, sink);
}

/** What the rules found next to a sentence. */
export interface Place {
  before: readonly Found[] | undefined;
  after: readonly Found[] | undefined;
  /** A hash of the direction. */
  direction: number;
}

/** Features of a sentence's neighbourhood: not how far from the end it stands, as a signature would change that. */
export function placeFeatures({ before, after, direction }: Place, sink: Sink): void {
  sink(idOf(mix(F.direction, direction)));
  sink(idOf(mix(F.near, mix(1, neighbour(before)))));
  sink(idOf(mix(F.near, mix(2, neighbour(after)))));
}

function neighbour(found: readonly Found[] | undefined): number {
  const first = found?.[0];
  return first ? labelHash(first) : 0;
}
