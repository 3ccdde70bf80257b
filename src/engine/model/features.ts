import type { Word } from '../grammar/lexicon.ts';
import type { Sentence } from '../grammar/sentence.ts';
import * as V from '../grammar/verbs.ts';
import type { Found } from '../refiner.ts';
import type { Token } from '../text/tokens.ts';
import type { FoundTime } from '../time/types.ts';
import { hashOf, idOf, mix } from './hash.ts';

/** Takes the id of each feature; the same id may come twice. */
export type Sink = (id: number) => void;

/** Mixed into the hash of a feature, so that the same word counts for itself in each kind. */
const kind = (name: string): number => hashOf(`:${name}`);
const WORD = kind('word');
const PAIR = kind('pair');
const TRIPLE = kind('triple');
const LEMMA = kind('lemma');
const LEMMAS = kind('lemmas');
const QUESTION = kind('question');
const KIND = kind('kind');
const LENGTH = kind('length');
const TIME = kind('time');
const FRAME = kind('frame');
const CLASS = kind('class');
const VERB = kind('verb');
const BY = kind('by');
const DATED = kind('dated');
const COUNT = kind('count');
const RULE = kind('rule');
const LABEL = kind('label');
const MOOD = kind('mood');
const STEM = kind('stem');
const GRAIN = kind('grain');
const ASK = kind('ask');
const AFTER = kind('after');
const NEAR = kind('near');
const DIRECTION = kind('direction');

const START = hashOf('<s>');
const END = hashOf('</s>');
const NUMBER = hashOf('#');

/** The hash of a word, kept with it. */
const wordHash = (word: Word): number => {
  word.hash ||= hashOf(word.norm);
  return word.hash;
};

function hashAt({ tokens }: Sentence, i: number): number {
  const token = tokens[i];
  if (!token) return i < 0 ? START : END;
  return token.word ? wordHash(token.word) : hashOf(token.norm);
}

/** What a time can do for a step: ground it, or not and why. Beside a step with a time of its own it does nothing. */
function timeClass(time: FoundTime, found: readonly Found[]): string {
  if (found.some((one) => one.time) && !found.some((one) => one.time?.start === time.start)) return '<other>';
  if (time.past) return '<past>';
  if (time.possessive) return '<noun>';
  if (time.recurring) return '<habit>';
  return time.grounded ? '<day>' : time.grain;
}

/** The words of a sentence, alone and with those before them. Numbers, links and times stand for their class. */
function words(s: Sentence, found: readonly Found[], sink: Sink): void {
  const { tokens, times } = s;
  let [before, last, next] = [0, START, 0];
  sink(idOf(mix(WORD, START)));
  for (let i = 0; i <= tokens.length; i++) {
    const first = i === 0;
    let here = END;
    const token = tokens[i];
    if (token) {
      while (next < times.length && (times[next] as FoundTime).end <= token.start) next++;
      const time = times[next];
      if (time && time.start <= token.start) {
        here = hashOf(timeClass(time, found));
        while (i + 1 < tokens.length && (tokens[i + 1] as Token).start < time.end) i++;
      } else here = classHash(token);
    }
    sink(idOf(mix(WORD, here)));
    const pair = mix(last, here);
    sink(idOf(mix(PAIR, pair)));
    if (!first) sink(idOf(mix(TRIPLE, mix(before, pair))));
    before = last;
    last = here;
  }
}

function classHash(token: Token): number {
  if (token.word) return wordHash(token.word);
  return token.kind === 'number' ? NUMBER : hashOf(token.kind);
}

/** Verbs by their lemma and form, alone and with the word before and after: "sends", "sent" and "send" share what they can. */
function lemmas(s: Sentence, sink: Sink): void {
  for (let i = 0; i < s.tokens.length; i++) {
    const verb = s.verbs[i];
    if (!verb || s.classes[i]) continue;
    const form = verb.bits & V.BASE ? 0 : verb.bits & (V.ING | V.PAST);
    verb.hash ||= hashOf(verb.lemma);
    const lemma = mix(verb.hash, form);
    sink(idOf(mix(LEMMA, lemma)));
    sink(idOf(mix(LEMMAS, mix(hashAt(s, i - 1), lemma))));
    sink(idOf(mix(LEMMAS, mix(lemma, hashAt(s, i + 1)))));
  }
}

function frames(s: Sentence, times: readonly number[], sink: Sink): void {
  for (const p of s.predicates) {
    const flags =
      Number(p.negated) | (Number(p.inCondition) << 1) | (Number(p.reported) << 2) | (Number(p.passive) << 3);
    const mood = hashOf(p.mood);
    const owner = hashOf(p.owner);
    const frame = mix(mix(mood, owner), flags);
    sink(idOf(mix(FRAME, frame)));
    sink(idOf(mix(CLASS, mix(frame, p.bits))));
    sink(idOf(mix(VERB, mix(mood, hashOf(p.lemma)))));
    sink(idOf(mix(BY, mix(hashOf(p.by), owner))));
    for (const time of times) {
      sink(idOf(mix(DATED, mix(frame, time))));
      sink(idOf(mix(DATED, mix(mood, time))));
    }
  }
}

const SEVERITY = { hard: hashOf('hard'), soft: hashOf('soft') };
const CONCRETE = hashOf('concrete');

const labelHash = ({ label, match }: Found): number => (label === 'concrete' ? CONCRETE : SEVERITY[match.severity]);

function verdicts(found: readonly Found[], s: Sentence, sink: Sink): void {
  sink(idOf(mix(COUNT, found.length)));
  for (const one of found) {
    const label = labelHash(one);
    const rule = mix(hashOf(one.rule.id), label);
    const { predicate } = one.match;
    sink(idOf(mix(RULE, rule)));
    sink(idOf(mix(LABEL, label)));
    sink(idOf(mix(MOOD, mix(rule, hashOf(predicate?.mood ?? '')))));
    sink(idOf(mix(STEM, mix(label, hashOf(predicate?.lemma ?? '')))));
    sink(idOf(mix(GRAIN, mix(label, hashOf(one.time?.grain ?? '')))));
    sink(idOf(mix(ASK, mix(label, Number(s.question)))));
    sink(idOf(mix(AFTER, mix(label, Number(predicate?.afterCondition ?? false)))));
  }
}

const NONE: readonly number[] = [];

/** Features of a sentence alone, with what the rules found in it. */
export function sentenceFeatures(s: Sentence, found: readonly Found[], sink: Sink): void {
  words(s, found, sink);
  lemmas(s, sink);
  if (s.question) sink(idOf(QUESTION));
  sink(idOf(mix(KIND, hashOf(s.kind))));
  sink(idOf(mix(LENGTH, Math.min(6, 31 - Math.clz32(s.tokens.length + 1)))));
  const times = s.times.length > 0 ? [...new Set(s.times.map((time) => hashOf(timeClass(time, found))))] : NONE;
  for (const time of times) sink(idOf(mix(TIME, time)));
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
  sink(idOf(mix(DIRECTION, direction)));
  sink(idOf(mix(NEAR, mix(1, neighbour(before)))));
  sink(idOf(mix(NEAR, mix(2, neighbour(after)))));
}

function neighbour(found: readonly Found[] | undefined): number {
  const first = found?.[0];
  return first ? labelHash(first) : 0;
}
