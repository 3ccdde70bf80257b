import type { SentenceKind } from '../text/sentences.ts';
import { tokenize } from '../text/tokens.ts';
import { findTimesIn } from '../time/find-times.ts';
import type { FoundTime } from '../time/types.ts';
import { matchAt, type PatternTable } from './pattern.ts';
import { type Predicate, readPredicates } from './predicates.ts';
import { type Words, wordsOf } from './reading.ts';

/** A phrase of a rule, found. Token indices. */
export interface Hit {
  rule: string;
  from: number;
  to: number;
}

/** Everything that can be said of one sentence alone. Offsets are into `text`, token indices into `tokens`. */
export interface Sentence extends Words {
  text: string;
  kind: SentenceKind;
  /** Ends in a question mark. */
  question: boolean;
  times: readonly FoundTime[];
  predicates: readonly Predicate[];
  hits: readonly Hit[];
}

/** Reads one sentence. Pure: the same text gives the same reading, wherever it stands. */
export function readSentence(text: string, kind: SentenceKind, phrases: PatternTable<string>): Sentence {
  const tokens = tokenize(text);
  const words = wordsOf(tokens);
  return {
    ...words,
    text,
    kind,
    question: isQuestion(text),
    times: findTimesIn(tokens, text, 0, tokens.length),
    predicates: readPredicates(words),
    hits: findPhrases(words, phrases),
  };
}

const CLOSING = '"\')]}”’ \n\t';

function isQuestion(text: string): boolean {
  let end = text.length - 1;
  while (end > 0 && CLOSING.includes(text[end] as string)) end--;
  return text.charCodeAt(end) === 63;
}

function findPhrases(words: Words, phrases: PatternTable<string>): Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < words.tokens.length; i++) {
    const token = words.tokens[i];
    const first = token?.kind === 'number' ? '#' : (token?.norm as string);
    for (const { pattern, value } of phrases.byFirst.get(first) ?? []) {
      const to = matchAt(pattern, words.tokens, i);
      if (to > i && !hits.some((hit) => hit.rule === value && hit.from <= i && hit.to >= to))
        hits.push({ rule: value, from: i, to });
    }
  }
  return hits;
}

/** Offsets of tokens `from` to `to` (exclusive). */
export function spanOf(s: Words, from: number, to: number): { start: number; end: number } {
  const first = s.tokens[from];
  const last = s.tokens[Math.max(from, to - 1)];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

const CLAUSE_END = new Set([',', '.', ';', ':', '!', '?', '(', ')', '\n', '–', '—', '…']);

/** The first token at or after `from` that ends the clause, or the number of tokens. */
export function endOfClause(s: Words, from: number): number {
  let at = from;
  while (at < s.tokens.length && !CLAUSE_END.has(s.tokens[at]?.norm ?? '')) at++;
  return at;
}
