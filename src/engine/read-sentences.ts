import { knowledgeOf, readerWith, sentencesOf } from './reader.ts';
import type { Placed } from './refiner.ts';
import { phrasesOf, rules } from './rules.ts';
import { findZones } from './text/zones.ts';

const knowledge = knowledgeOf(rules, phrasesOf(rules));

/** The sentences of a text as the rules read them, without the weights: what these are trained on. */
export const readSentences = (text: string, subject: string | undefined): Placed[] =>
  sentencesOf(text, findZones(text, subject), readerWith(knowledge));
