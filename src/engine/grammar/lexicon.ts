import { ENGLISH, OTHER, type Votes } from '../text/language.ts';
import type { Token } from '../text/tokens.ts';
import type { Phrase, PhraseTable } from './pattern.ts';
import { readVerbs, type Verb } from './verbs.ts';
import { ADVERB, classes, NO_ADVERBS } from './words.ts';

/** A word or mark with everything the tables say of it: one object for all its tokens. */
export interface Word {
  /** Lower case, typographic apostrophes made straight. */
  norm: string;
  /** Class bits of `words.ts`; 0 for an open-class word. */
  classes: number;
  verb: Verb | undefined;
  /** What it speaks for. */
  language: 'english' | 'other' | undefined;
  /** Phrases that start with it, of the table that was asked last. */
  phrases: readonly Phrase[] | undefined;
  table: PhraseTable | undefined;
  /** Of its letters, for the weights; 0 until it is asked for. */
  hash: number;
  /** What it is to the grammar of times, without and with a capital (`time/vocabulary.ts`); -1 until it is asked for. */
  code: number;
  capitalCode: number;
  /** One bit by its first and last letter and its length: tells it apart from most other words at once. */
  mark: number;
}

/** The `mark` of a word. */
export const markOf = (norm: string): number =>
  1 << ((norm.charCodeAt(0) * 5 + norm.charCodeAt(norm.length - 1) * 3 + norm.length) & 31);

const newWord = (norm: string): Word => ({
  norm,
  classes: 0,
  verb: undefined,
  language: undefined,
  phrases: undefined,
  table: undefined,
  hash: 0,
  code: -1,
  capitalCode: -1,
  mark: markOf(norm),
});

const lexicon = new Map<string, Word>();

/** The entry of a word, made when it is not there. */
function entryOf(norm: string): Word {
  let word = lexicon.get(norm);
  if (!word) {
    word = newWord(norm);
    lexicon.set(norm, word);
  }
  return word;
}

for (const [norm, verb] of readVerbs()) entryOf(norm).verb = verb;
for (const norm of NO_ADVERBS.split(' ')) entryOf(norm);
for (const [bits, list] of classes) for (const norm of list.split(' ')) entryOf(norm).classes |= bits;
for (const norm of OTHER.split(' ')) entryOf(norm).language = 'other';
for (const norm of ENGLISH.split(' ')) entryOf(norm).language = 'english';

/** What is known of a word given in lower case. */
export function wordOf(norm: string): Word {
  const known = lexicon.get(norm);
  if (known) return known;
  const word = newWord(norm);
  if (norm.length > 4 && norm.endsWith('ly')) word.classes = ADVERB;
  return word;
}

/** The phrases of a table that can start at a token. */
export function phrasesAt(table: PhraseTable, { kind, norm, word }: Token): readonly Phrase[] | undefined {
  if (!word) return table.get(kind === 'number' ? '#' : norm);
  if (word.table !== table) {
    word.table = table;
    word.phrases = table.get(norm);
  }
  return word.phrases;
}

/** What the words of a sentence say of its language. */
export function votesOf(tokens: readonly Token[]): Votes {
  const votes = { words: 0, english: 0, other: 0 };
  for (const { kind, word } of tokens) {
    if (kind !== 'word') continue;
    votes.words++;
    if (word?.language) votes[word.language]++;
  }
  return votes;
}
