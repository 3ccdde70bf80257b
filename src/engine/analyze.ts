import './order.ts';
import { hintsOf } from './context/hints.ts';
import type { Place } from './model/features.ts';
import { hashOf } from './model/hash.ts';
import { createModel, type Model } from './model/model.ts';
import { weights } from './model/weights.ts';
import { type Knowledge, knowledgeOf, type Reader, readerWith, rememberingReader, sentencesOf } from './reader.ts';
import { type Candidate, candidateOf, type Message, type Placed } from './refiner.ts';
import { likelySteps } from './refiners/likely-steps.ts';
import { findingRefiners, stepRefiners } from './refiners.ts';
import type { Rule } from './rule.ts';
import { rules as allRules, phrasesOf } from './rules.ts';
import { findingOf, stepOf } from './steps.ts';
import { readsAsEnglish, type Votes } from './text/language.ts';
import { findZones } from './text/zones.ts';
import type { AnalyzeOptions, Direction, Report } from './types.ts';

export type Analyzer = (text: string, options: AnalyzeOptions) => Report;

/**
 * An analyser that remembers the lines, paragraphs and sentences it has read, for text that is analysed again after each
 * edit.
 * @param rules the rules to apply, in order
 * @param model weighs what they find; by default the trained one when all rules are applied, else none
 */
export function createAnalyzer(
  rules: readonly Rule[] = allRules,
  model: Model | undefined = rules === allRules ? trained() : undefined,
): Analyzer {
  // One table of phrases for all drafts: its patterns are compiled when they are first tried.
  const phrases = rules === allRules ? allPhrases : phrasesOf(rules);
  const reader = rememberingReader(knowledgeOf(rules, phrases, model));
  return (text, options) => analyzeWith(reader, text, options, model);
}

let unpacked: Model | undefined;
/** The trained model, unpacked when first needed. */
function trained(): Model {
  unpacked ??= createModel(weights);
  return unpacked;
}

const allPhrases = phrasesOf(allRules);
let known: Knowledge | undefined;

/**
 * Finds the next steps of a mail and those that deserve an alert.
 * @param text the whole text; offsets of the result are into it. Of one with more than 1,000 own sentences, as no mail has
 *   them, the first 500 and the last 500 are read; a sentence of over 2,000 characters is not read
 * @param options direction, reference instant and zone, zones of the text if known, context
 * @returns steps and findings in order of place; nothing for text that is not English
 */
export const analyze: Analyzer = (text, options) => {
  known ??= knowledgeOf(allRules, allPhrases, trained());
  return analyzeWith(readerWith(known), text, options, known.model);
};

function analyzeWith(reader: Reader, text: string, options: AnalyzeOptions, model: Model | undefined): Report {
  const zones = options.zones ?? findZones(text, options.context?.subject, reader.line);
  const sentences = sentencesOf(text, zones, reader);
  if (sentences.length === 0 || !readsAsEnglish(sentences.map(votesOf))) return { steps: [], findings: [] };
  const message: Message = { text, sentences, options, ...(model ? { odds: inPlace(sentences, model, options) } : {}) };
  let kept: readonly Candidate[] = candidatesOf(sentences);
  // One of them finds steps where there were none; the others have nothing to do then.
  for (const refine of stepRefiners) if (kept.length > 0 || refine === likelySteps) kept = refine(kept, message);
  let alerts = kept;
  for (const refine of findingRefiners) if (alerts.length > 0) alerts = refine(alerts, message);
  if (alerts.length === 0) alerts = hintsOf(kept, message);
  const steps = kept.map((one) => stepOf(one, message));
  const findings = alerts.map((one) => {
    const step = steps[kept.indexOf(one)];
    return findingOf(one, step ?? stepOf(one, message), message);
  });
  return { steps: byPlace(steps), findings: byPlace(findings) };
}

const votesOf = ({ reading }: Placed): Votes => reading.sentence.votes;

function candidatesOf(sentences: readonly Placed[]): Candidate[] {
  const found: Candidate[] = [];
  for (let index = 0; index < sentences.length; index++)
    for (const one of (sentences[index] as Placed).reading.found) found.push(candidateOf(one, index));
  return found;
}

/** The odds of each sentence with where it stands in the message. */
function inPlace(sentences: readonly Placed[], model: Model, { direction }: AnalyzeOptions): (number | undefined)[] {
  const odds: (number | undefined)[] = [];
  for (let index = 0; index < sentences.length; index++) {
    const alone = (sentences[index] as Placed).reading.odds;
    odds.push(alone === undefined ? undefined : model.inPlace(alone, placeOf(sentences, index, direction)));
  }
  return odds;
}

/** Where a sentence stands, for the weights. */
export const placeOf = (sentences: readonly Placed[], index: number, direction: Direction): Place => ({
  before: index > 0 ? sentences[index - 1]?.reading.found : undefined,
  after: sentences[index + 1]?.reading.found,
  direction: hashOf(direction),
});

const byPlace = <T extends { start: number }>(list: T[]): T[] => list.sort((a, b) => a.start - b.start);
