import type { Token } from '../text/tokens.ts';
import { lightVerbs } from './light-verbs.ts';
import { matchAt, type Pattern, patternOf } from './pattern.ts';
import { phrasalVerbs } from './phrasal-verbs.ts';

const table = { ...lightVerbs, ...phrasalVerbs };

const compiled = new Map<string, { pattern: Pattern; bits: number }[]>(
  Object.entries(table).map(([lemma, entries]) => [
    lemma,
    entries.filter(([source]) => source !== '').map(([source, bits]) => ({ pattern: patternOf(source), bits })),
  ]),
);
const plain = new Map<string, number>(
  Object.entries(table).flatMap(([lemma, entries]) =>
    entries.filter(([s]) => s === '').map(([, bits]) => [lemma, bits] as [string, number]),
  ),
);

/**
 * The class of a verb with what follows it.
 * @param lemma its base form
 * @param at the token after the verb
 * @returns class bits and the token after the phrase, or nothing when the verb stands as it is
 */
export function phrasalOf(
  lemma: string,
  tokens: readonly Token[],
  at: number,
): { bits: number; to: number } | undefined {
  for (const { pattern, bits } of compiled.get(lemma) ?? []) {
    const to = matchAt(pattern, tokens, at);
    if (to >= 0) return { bits, to };
  }
  const bits = plain.get(lemma);
  return bits === undefined ? undefined : { bits, to: at };
}
