import { languageOf, type Votes } from '../text/language.ts';
import type { Token } from '../text/tokens.ts';
import type { Phrase, PhraseTable } from './pattern.ts';
import { type Verb, verbOf } from './verbs.ts';
import { classesOf } from './words.ts';

/** Everything the tables say of a word. */
export interface Entry {
  /** Class bits of `words.ts`. */
  classes: number;
  verb: Verb | undefined;
  /** 1 when the word speaks for English, 2 for another language. */
  language: 0 | 1 | 2;
  /** Phrases that start with it, of the table that was asked last. */
  phrases: readonly Phrase[] | undefined;
  table: PhraseTable | undefined;
}

/** What is known of a word; looked up once for as long as its form is remembered. */
export function entryOf({ norm, form }: Token): Entry {
  if (form?.entry) return form.entry;
  const entry: Entry = {
    classes: classesOf(norm),
    verb: verbOf(norm),
    language: languageOf(norm),
    phrases: undefined,
    table: undefined,
  };
  if (form) form.entry = entry;
  return entry;
}

/** The phrases of a table that can start at a token. */
export function phrasesAt(table: PhraseTable, token: Token): readonly Phrase[] | undefined {
  if (token.kind !== 'word') return table.get(token.kind === 'number' ? '#' : token.norm);
  const entry = entryOf(token);
  if (entry.table !== table) {
    entry.table = table;
    entry.phrases = table.get(token.norm);
  }
  return entry.phrases;
}

/** What the words of a sentence say of its language. */
export function votesOf(tokens: readonly Token[]): Votes {
  let words = 0;
  let english = 0;
  let other = 0;
  for (const token of tokens) {
    if (token.kind !== 'word') continue;
    words++;
    const { language } = entryOf(token);
    if (language === 1) english++;
    else if (language === 2) other++;
  }
  return { words, english, other };
}
