import * as V from '../lexicon/verbs.ts';
import { lightVerbs } from './light-verbs.ts';
import { matchAt, type Pattern, patternOf } from './pattern.ts';
import { phrasalVerbs } from './phrasal-verbs.ts';
import { normAt, setOf, type Words } from './reading.ts';

const AGAIN = setOf('round around once next later');
const sources = new Map(Object.entries({ ...lightVerbs, ...phrasalVerbs }));
const compiled = new Map<string, { pattern: Pattern | undefined; bits: number }[]>();

/**
 * The class of a verb with what follows it.
 * @param lemma its base form
 * @param at the token after the verb
 * @returns class bits and the token after the phrase, or nothing when the verb stands as it is
 */
export function phrasalOf(lemma: string, words: Words, at: number): { bits: number; to: number } | undefined {
  // "Swing back around", "drop back with you": whatever the verb.
  if (normAt(words, at) === 'back' && AGAIN.has(normAt(words, at + 1)))
    return { bits: V.ANSWER | V.DEFER | V.CONTACT_ONLY, to: at + 1 };
  let entries = compiled.get(lemma);
  if (!entries) {
    const source = sources.get(lemma);
    if (!source) return undefined;
    // The verb alone is the last resort.
    entries = source
      .toSorted(([a], [b]) => Number(a === '') - Number(b === ''))
      .map(([text, bits]) => ({ pattern: text ? patternOf(text) : undefined, bits }));
    compiled.set(lemma, entries);
  }
  for (const { pattern, bits } of entries) {
    const to = pattern ? matchAt(pattern, words, at) : at;
    if (to >= 0) return { bits, to };
  }
  return undefined;
}
