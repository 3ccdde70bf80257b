import { lightVerbs } from './light-verbs.ts';
import { matchAt, type Pattern, patternOf } from './pattern.ts';
import type { Phrasal } from './phrasal-parts.ts';
import { phrasalVerbs } from './phrasal-verbs.ts';
import type { Words } from './reading.ts';

const sourceOf = (lemma: string): Phrasal[] | undefined =>
  Object.hasOwn(phrasalVerbs, lemma)
    ? phrasalVerbs[lemma]
    : Object.hasOwn(lightVerbs, lemma)
      ? lightVerbs[lemma]
      : undefined;
/** So many are remembered: any unknown word can stand where a verb does. */
const MOST_VERBS = 5000;
const compiled = new Map<string, { pattern: Pattern | undefined; bits: number }[] | undefined>();

/**
 * The class of a verb with what follows it.
 * @param lemma its base form
 * @param at the token after the verb
 * @returns class bits and the token after the phrase, or nothing when the verb stands as it is
 */
export function phrasalOf(lemma: string, words: Words, at: number): { bits: number; to: number } | undefined {
  let entries = compiled.get(lemma);
  if (!entries) {
    if (compiled.has(lemma)) return undefined;
    // The verb alone is the last resort.
    entries = sourceOf(lemma)
      ?.toSorted(([a], [b]) => Number(a === '') - Number(b === ''))
      .map(([text, bits]) => ({ pattern: text ? patternOf(text) : undefined, bits }));
    if (compiled.size >= MOST_VERBS) compiled.clear();
    compiled.set(lemma, entries);
    if (!entries) return undefined;
  }
  for (const { pattern, bits } of entries) {
    const to = pattern ? matchAt(pattern, words, at) : at;
    if (to >= 0) return { bits, to };
  }
  return undefined;
}
