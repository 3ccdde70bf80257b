import type { Sentence } from '../grammar/sentence.ts';
import * as V from '../lexicon/verbs.ts';
import type { Word } from '../lexicon/word.ts';
import type { Found } from '../refiner.ts';
import type { Token } from '../text/tokens.ts';
import type { FoundTime } from '../time/types.ts';
import { hashOf, idOf, mix } from './hash.ts';

/** Takes the ids of features, the same one perhaps twice. */
export type Sink = (id: number) => void;

const put = (sink: Sink, hash: number): void => sink(idOf(hash));

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
  if (i < 0) return START;
  const token = tokens[i];
  if (!token) return END;
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
  put(sink, mix(WORD, START));
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
    put(sink, mix(WORD, here));
    const pair = mix(last, here);
    put(sink, mix(PAIR, pair));
    if (!first) put(sink, mix(TRIPLE, mix(before, pair)));
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
    put(sink, mix(LEMMA, lemma));
    put(sink, mix(LEMMAS, mix(hashAt(s, i - 1), lemma)));
    put(sink, mix(LEMMAS, mix(lemma, hashAt(s, i + 1))));
  }
}

function frames(s: Sentence, times: readonly number[], sink: Sink): void {
  for (const p of s.predicates) {
    const flags =
      Number(p.negated) | (Number(p.inCondition) << 1) | (Number(p.reported) << 2) | (Number(p.passive) << 3);
    const mood = hashOf(p.mood);
    const owner = hashOf(p.owner);
    const frame = mix(mix(mood, owner), flags);
    put(sink, mix(FRAME, frame));
    put(sink, mix(CLASS, mix(frame, p.bits)));
    put(sink, mix(VERB, mix(mood, hashOf(p.lemma))));
    put(sink, mix(BY, mix(hashOf(p.by), owner)));
    for (const time of times) {
      put(sink, mix(DATED, mix(frame, time)));
      put(sink, mix(DATED, mix(mood, time)));
    }
  }
}

const SEVERITY = { hard: hashOf('hard'), soft: hashOf('soft') };
const CONCRETE = hashOf('concrete');

const labelHash = ({ label, match }: Found): number => (label === 'concrete' ? CONCRETE : SEVERITY[match.severity]);

function verdicts(found: readonly Found[], s: Sentence, sink: Sink): void {
  put(sink, mix(COUNT, found.length));
  for (const one of found) {
    const label = labelHash(one);
    const rule = mix(hashOf(one.rule.id), label);
    const { predicate } = one.match;
    put(sink, mix(RULE, rule));
    put(sink, mix(LABEL, label));
    put(sink, mix(MOOD, mix(rule, hashOf(predicate?.mood ?? ''))));
    put(sink, mix(STEM, mix(label, hashOf(predicate?.lemma ?? ''))));
    put(sink, mix(GRAIN, mix(label, hashOf(one.time?.grain ?? ''))));
    put(sink, mix(ASK, mix(label, Number(s.question))));
    put(sink, mix(AFTER, mix(label, Number(predicate?.afterCondition ?? false))));
  }
}

/** Features of a sentence alone, with what the rules found in it. */
export function sentenceFeatures(s: Sentence, found: readonly Found[], sink: Sink): void {
  words(s, found, sink);
  lemmas(s, sink);
  if (s.question) put(sink, QUESTION);
  put(sink, mix(KIND, hashOf(s.kind)));
  put(sink, mix(LENGTH, Math.min(6, 31 - Math.clz32(s.tokens.length + 1))));
  const times: number[] = [];
  for (const one of s.times) {
    const time = hashOf(timeClass(one, found));
    if (!times.includes(time)) times.push(time);
  }
  for (const time of times) put(sink, mix(TIME, time));
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
  put(sink, mix(DIRECTION, direction));
  put(sink, mix(NEAR, mix(1, neighbour(before))));
  put(sink, mix(NEAR, mix(2, neighbour(after))));
}

function neighbour(found: readonly Found[] | undefined): number {
  const first = found?.[0];
  return first ? labelHash(first) : 0;
}
