import type { Votes } from '../text/language.ts';
import type { SentenceKind } from '../text/sentences.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { findTimesIn } from '../time/find-times.ts';
import type { FoundTime } from '../time/types.ts';
import { phrasesAt, votesOf } from './lexicon.ts';
import { type PhraseTable, phraseAt } from './pattern.ts';
import { type Predicate, readPredicates } from './predicates.ts';
import { type Words, wordsOf } from './reading.ts';
import { BE, DO, MODAL, SUBJECT, WILL } from './words.ts';

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
  /** Ends in a question mark, or begins as a question does ("are you free"). */
  question: boolean;
  votes: Votes;
  times: readonly FoundTime[];
  predicates: readonly Predicate[];
  hits: readonly Hit[];
}

/**
 * Reads the sentence from `start` to `end` of a mail. Pure: the same words give the same reading, wherever they stand.
 * The offsets of the reading are into the sentence.
 */
export function readSentence(
  mail: string,
  start: number,
  end: number,
  kind: SentenceKind,
  phrases: PhraseTable,
): Sentence {
  const text = mail.slice(start, end);
  // The mail is one string to the engine, the sentence a window on it, which is slower to look through.
  const tokens = tokenize(mail, start, end, start);
  const words = wordsOf(tokens);
  const { classes, verbs, cues, linked } = words;
  return {
    tokens,
    classes,
    verbs,
    cues,
    linked,
    text,
    kind,
    question: isQuestion(text) || isInverted(words),
    votes: votesOf(tokens),
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

/** "can we", "are you": "should you" and "had we" begin a condition instead. */
const isInverted = ({ classes, tokens: [first] }: Words): boolean =>
  ((classes[0] ?? 0) & (MODAL | WILL | BE | DO)) !== 0 &&
  ((classes[1] ?? 0) & SUBJECT) !== 0 &&
  first?.norm !== 'should' &&
  first?.norm !== 'were';

function findPhrases(words: Words, phrases: PhraseTable): Hit[] {
  const hits: Hit[] = [];
  const { tokens } = words;
  for (let i = 0; i < tokens.length; i++) {
    const list = phrasesAt(phrases, tokens[i] as Token);
    if (!list) continue;
    for (const phrase of list) {
      const to = phraseAt(phrase, words, i);
      if (to > i && !hits.some((hit) => hit.rule === phrase.rule && hit.from <= i && hit.to >= to))
        hits.push({ rule: phrase.rule, from: i, to });
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
