import { hintsOf } from './context/hints.ts';
import type { PhraseTable } from './grammar/pattern.ts';
import { type Hit, readSentence, type Sentence } from './grammar/sentence.ts';
import type { Place } from './model/features.ts';
import { hashOf } from './model/hash.ts';
import { createModel, type Model } from './model/model.ts';
import { weights } from './model/weights.ts';
import type { Candidate, Found, Message, Placed, Reading } from './refiner.ts';
import { findingRefiners, sentenceRefiners, stepRefiners } from './refiners.ts';
import { matchesOf, type Rule } from './rule.ts';
import { rules as allRules, phrasesOf } from './rules.ts';
import { findingOf, stepOf } from './steps.ts';
import { readsAsEnglish } from './text/language.ts';
import { findSentences, type SentenceKind, type SentenceSpan } from './text/sentences.ts';
import { findZones } from './text/zones.ts';
import type { Analysis, AnalyzeOptions, Direction, Zone } from './types.ts';

export type Analyzer = (text: string, options: AnalyzeOptions) => Analysis;

/** Of a text with more sentences the first and the last are read, half of each: closings stand there. */
const MOST_SENTENCES = 1000;
/** Sentences a draft's analyser remembers before it forgets them all: some drafts' worth. */
const CACHE_LIMIT = 2 * MOST_SENTENCES;
/** Longer than any sentence people write; a longer stretch without an end is not read. */
const SENTENCE_LIMIT = 2000;

type Read = (text: string, kind: SentenceKind) => Reading;

/** Reads each sentence once as long as it is remembered. */
function remembering(read: Read): Read {
  const cache = new Map<string, Reading>();
  return (text, kind) => {
    const known = cache.get(text);
    if (known) return known;
    if (cache.size >= CACHE_LIMIT) cache.clear();
    const reading = read(text, kind);
    cache.set(text, reading);
    return reading;
  };
}

/**
 * An analyser that remembers the sentences it has read, for text that is analysed again after each edit.
 * @param rules the rules to apply, in order
 * @param model weighs what they find; by default the trained one when all rules are applied, else none
 */
export function createAnalyzer(
  rules: readonly Rule[] = allRules,
  model: Model | undefined = rules === allRules ? trained() : undefined,
): Analyzer {
  const reader = { rules, phrases: phrasesOf(rules), model };
  const read = remembering((text, kind) => readAlone(text, kind, reader));
  return (text, options) => analyzeWith(read, text, options, model);
}

/** What a sentence is read with. */
interface Reader {
  rules: readonly Rule[];
  phrases: PhraseTable;
  model: Model | undefined;
}

let unpacked: Model | undefined;
/** The trained model, unpacked when first needed. */
function trained(): Model {
  unpacked ??= createModel(weights);
  return unpacked;
}

const allPhrases = phrasesOf(allRules);

/**
 * Finds the next steps of a mail and those that deserve an alert.
 * @param text the whole text; offsets of the result are into it. Of one with more than 1,000 own sentences, as no mail has
 *   them, the first 500 and the last 500 are read; a sentence of over 2,000 characters is not read
 * @param options direction, reference instant and zone, zones of the text if known, context
 * @returns steps and findings in order of place; nothing for text that is not English
 */
export const analyze: Analyzer = (text, options) => {
  const reader = { rules: allRules, phrases: allPhrases, model: trained() };
  return analyzeWith(
    remembering((sentence, kind) => readAlone(sentence, kind, reader)),
    text,
    options,
    reader.model,
  );
};

function readAlone(text: string, kind: SentenceKind, { rules, phrases, model }: Reader): Reading {
  const sentence = readSentence(text, kind, phrases);
  if (kind === 'greeting') return { sentence, found: NOTHING };
  if (isPlain(sentence)) return { sentence, found: NOTHING };
  const raw: Found[] = [];
  const { hits, predicates } = sentence;
  let bits = 0;
  for (const p of predicates) if (!p.inCondition) bits |= p.bits;
  for (const rule of rules) {
    const mine = rule.phrases && hits.length > 0 ? hits.filter((hit) => hit.rule === rule.id) : NO_HITS;
    // Most rules have nothing to start from in most sentences.
    if (mine.length === 0 && !rule.check && !(bits & (rule.verbs ?? 0))) continue;
    for (const match of matchesOf(rule, sentence, mine))
      raw.push({ rule, match, label: 'vague', time: undefined, timeIn: undefined });
  }
  let found: readonly Found[] = raw;
  for (const refiner of sentenceRefiners) {
    if (found.length === 0) break;
    found = refiner.refine(found, sentence);
  }
  return weighed({ sentence, found }, model);
}

const weighed = (reading: Reading, model: Model | undefined): Reading =>
  model ? { ...reading, odds: model.ofSentence(reading.sentence, reading.found) } : reading;

const NOTHING: readonly Found[] = [];
const NO_HITS: readonly Hit[] = [];

/** Nothing a rule could start from, and nothing worth weighing: no verb in a frame, no phrase, no time, no link. Most sentences of most mails. */
const isPlain = ({ predicates, hits, times, tokens }: Sentence): boolean =>
  predicates.length === 0 && hits.length === 0 && times.length === 0 && !tokens.some((token) => token.kind === 'url');

function analyzeWith(read: Read, text: string, options: AnalyzeOptions, model: Model | undefined): Analysis {
  const sentences = sentencesOf(text, options.zones ?? findZones(text, options.context?.subject), read);
  const nothing: Analysis = { steps: [], findings: [] };
  if (sentences.length === 0 || !readsAsEnglish(sentences.map(({ reading }) => reading.sentence.votes))) return nothing;
  const message: Message = { text, sentences, options, ...(model ? { odds: inPlace(sentences, model, options) } : {}) };
  const found: Candidate[] = [];
  for (const [index, { reading }] of sentences.entries())
    for (const { rule, match, label, time, timeIn } of reading.found)
      found.push({ rule, match, label, time, timeIn, index });
  let kept: readonly Candidate[] = found;
  for (const refiner of stepRefiners) kept = refiner.refine(kept, message);
  let alerts = kept;
  for (const refiner of findingRefiners) alerts = refiner.refine(alerts, message);
  if (alerts.length === 0) alerts = hintsOf(kept, message);
  const steps = new Map(kept.map((one) => [one, stepOf(one, message)]));
  return {
    steps: byPlace([...steps.values()]),
    findings: byPlace(alerts.map((one) => findingOf(one, steps.get(one) ?? stepOf(one, message), message))),
  };
}

/** The odds of each sentence with where it stands in the message. */
function inPlace(sentences: readonly Placed[], model: Model, { direction }: AnalyzeOptions): (number | undefined)[] {
  return sentences.map(({ reading }, index) =>
    reading.odds !== undefined ? model.inPlace(reading.odds, placeOf(sentences, index, direction)) : undefined,
  );
}

/** Where a sentence stands, for the weights. */
export const placeOf = (sentences: readonly Placed[], index: number, direction: Direction): Place => ({
  before: sentences[index - 1]?.reading.found,
  after: sentences[index + 1]?.reading.found,
  direction: hashOf(direction),
});

/** The sentences of a text as the rules read them, without the weights: what these are trained on. */
export function readSentences(text: string, subject: string | undefined): Placed[] {
  const reader = { rules: allRules, phrases: allPhrases, model: undefined };
  return sentencesOf(text, findZones(text, subject), (sentence, kind) => readAlone(sentence, kind, reader));
}

const byPlace = <T extends { start: number }>(list: T[]): T[] => list.sort((a, b) => a.start - b.start);

function sentencesOf(text: string, zones: readonly Zone[], read: Read): Placed[] {
  let spans: SentenceSpan[] = [];
  for (const { kind, start, end } of zones) if (kind === 'own') spans = spans.concat(findSentences(text, start, end));
  if (spans.length > MOST_SENTENCES) {
    const half = MOST_SENTENCES / 2;
    spans = [...spans.slice(0, half), ...spans.slice(-half)];
  }
  return spans
    .filter(({ start, end }) => end - start <= SENTENCE_LIMIT)
    .map(({ start, end, kind }) => ({ start, end, reading: read(text.slice(start, end), kind) }));
}
