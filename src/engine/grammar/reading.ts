import type { Token } from '../text/tokens.ts';
import type * as V from './verbs.ts';
import * as W from './words.ts';

/** The words of a sentence with what the tables say of them. */
export interface Words {
  tokens: readonly Token[];
  classes: readonly number[];
  verbs: readonly (V.Verb | undefined)[];
}

export function wordsOf(tokens: readonly Token[]): Words {
  const classes: number[] = [];
  const verbs: (V.Verb | undefined)[] = [];
  for (const { word } of tokens) {
    classes.push(word ? word.classes : 0);
    verbs.push(word?.verb);
  }
  return { tokens, classes, verbs };
}

/** A list of words, made ready when a word is first looked for in it: most lists are not asked in most mails. */
export class WordList {
  #set: Set<string> | undefined;
  readonly #list: string;

  constructor(list: string) {
    this.#list = list;
  }

  has(word: string): boolean {
    this.#set ??= new Set(this.#list.split(' '));
    return this.#set.has(word);
  }
}

/** @param list words with spaces between */
export const setOf = (list: string): WordList => new WordList(list);

/** The token at `i` in lower case; an empty string outside the sentence. */
export const normAt = (words: Words, i: number): string => (i < 0 ? '' : (words.tokens[i]?.norm ?? ''));

/** The class bits of the token at `i`; none outside the sentence. */
export const bitsAt = (words: Words, i: number): number => (i < 0 ? 0 : (words.classes[i] ?? 0));

/** Whether a clause can begin after token `i`: the start, a break, a line break. */
export const isBreak = (words: Words, i: number): boolean =>
  i < 0 || i >= words.tokens.length || ((words.classes[i] as number) & W.BREAK) !== 0;

/** The first token at or after `from` that ends the clause, or the number of tokens. */
export function endOfClause(words: Words, from: number): number {
  let at = from;
  while (at < words.tokens.length && !((words.classes[at] as number) & W.CLAUSE_END)) at++;
  return at;
}

/** Whether one of the tokens `from` to `to` (exclusive) is in a list of words. */
export function has(words: Words, list: WordList, from = 0, to = words.tokens.length): boolean {
  for (let i = Math.max(0, from); i < to && i < words.tokens.length; i++)
    if (list.has((words.tokens[i] as Token).norm)) return true;
  return false;
}
