import type { Phrase, PhraseTable } from '../grammar/pattern.ts';
import { ADVERB, classes, NO_ADVERBS } from './classes.ts';
import { cuesOf } from './cues.ts';
import { ENGLISH, OTHER } from './frequent.ts';
import { type Verb, verbOf } from './verbs.ts';

/** A word or mark with everything the tables say of it: one object for all its tokens. */
export interface Word {
  /** Lower case, typographic apostrophes made straight. */
  norm: string;
  /** Class bits of `classes.ts`; 0 for an open-class word. */
  classes: number;
  verb: Verb | undefined;
  /** 1 where it speaks for English, 2 where it speaks for another language. */
  speaksFor: number;
  /** Bits of `cues.ts`. */
  cues: number;
  /** Phrases that start with it, of the table that was asked last. */
  phrases: readonly Phrase[] | undefined;
  table: PhraseTable | undefined;
  /** Of its letters, for the weights; 0 until it is asked for. */
  hash: number;
  /** Times can start at it; nothing until it is asked for (`time/find-times.ts`). */
  timely: boolean | undefined;
  /** What it is to the grammar of times, without and with a capital (`time/vocabulary.ts`); -1 until it is asked for. */
  code: number;
  capitalCode: number;
  /** One bit by its first and last letter and its length: tells it apart from most other words at once. */
  mark: number;
}

/** The `mark` of a word. Shifting heeds the last five bits of a number only. */
export const markOf = (norm: string): number =>
  1 << (norm.charCodeAt(0) * 5 + norm.charCodeAt(norm.length - 1) * 3 + norm.length);

/** Class bits by word. */
const bitsOf = new Map<string, number>();
for (const norm of NO_ADVERBS.split(' ')) bitsOf.set(norm, 0);
for (const [bits, list] of classes)
  for (const norm of list.split(' ')) bitsOf.set(norm, (bitsOf.get(norm) ?? 0) | bits);

const languageOf = new Map<string, number>();
for (const norm of OTHER.split(' ')) languageOf.set(norm, 2);
for (const norm of ENGLISH.split(' ')) languageOf.set(norm, 1);

function newWord(norm: string): Word {
  const verb = verbOf(norm);
  return {
    norm,
    classes: bitsOf.get(norm) ?? (norm.length > 4 && norm.endsWith('ly') && !verb ? ADVERB : 0),
    verb,
    speaksFor: languageOf.get(norm) ?? 0,
    cues: cuesOf(norm),
    phrases: undefined,
    table: undefined,
    hash: 0,
    timely: undefined,
    code: -1,
    capitalCode: -1,
    mark: markOf(norm),
  };
}

/** Words met, so many of them: a mail has few of those in the tables, and some that are in none. */
const met = new Map<string, Word>();
const MOST_WORDS = 20_000;

/** What is known of a word given in lower case. */
export function wordOf(norm: string): Word {
  let word = met.get(norm);
  if (!word) {
    word = newWord(norm);
    if (met.size >= MOST_WORDS) met.clear();
    met.set(norm, word);
  }
  return word;
}
