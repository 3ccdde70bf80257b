import type { Token } from '../text/tokens.ts';
import * as V from './verbs.ts';
import * as W from './words.ts';

const BREAKS = new Set([',', ';', ':', '.', '!', '?', '(', ')', '"', '—', '–', '-', '…', '“', '”', '*', '•', '/']);

/** The words of a sentence with what the tables say of them. */
export interface Words {
  tokens: readonly Token[];
  classes: readonly number[];
  verbs: readonly (V.Verb | undefined)[];
}

export function wordsOf(tokens: readonly Token[]): Words {
  const classes: number[] = [];
  const verbs: (V.Verb | undefined)[] = [];
  for (const token of tokens) {
    const word = token.kind === 'word';
    classes.push(word ? W.classesOf(token.norm) : 0);
    verbs.push(word ? V.verbOf(token.norm) : undefined);
  }
  return { tokens, classes, verbs };
}

/** Whether a clause can begin after token `i`: the start, a break, a line break. */
export function isBreak(words: Words, i: number): boolean {
  const token = words.tokens[i];
  return !token || token.kind === 'newline' || (token.kind === 'punctuation' && BREAKS.has(token.norm));
}
