import type { Reading } from './types.ts';
import { OUT, wordsOf, wordValue } from './vocabulary.ts';

/*
 * A pattern is words with spaces between: `a|b` alternatives, `:unit` a class of the vocabulary, `#` a number; `a?` may
 * be missing, `!a` must not stand there. What lies beyond `<` to the left or `>` to the right is looked at, not taken in.
 * `:month=month` keeps the value of the word under a name.
 */

export interface Piece {
  words: ReadonlySet<number>;
  optional: boolean;
  not: boolean;
  /** Nothing to match: from here on tokens are looked at only. */
  look: boolean;
  keep: string | undefined;
}

export function pieceOf(source: string): Piece {
  const [, not, body = '', optional, keep] = /^(\^|!)?(.+?)(\?)?(?:=(.+))?$/.exec(source) ?? [];
  const look = source === '<' || source === '>';
  return { words: wordsOf(body), optional: optional === '?', not: not === '!', look, keep };
}

/** A pattern to be looked for by `ahead` or `behind`. Made before anything is read, so that its words are known. */
export const pattern = (source: string): Piece[] => (source ? source.split(' ').map(pieceOf) : []);

export const codeAt = (r: Reading, i: number): number => r.codes[i] ?? OUT;

/** Whether token `i` is one of some words. */
export const isAt = (r: Reading, i: number, words: ReadonlySet<number>): boolean => words.has(codeAt(r, i));

/** Number of a number token or value of a word at token `i`. */
export function numberAt(r: Reading, i: number): number | undefined {
  const token = r.tokens[i];
  return token?.kind === 'number' ? Number(token.norm) : wordValue(codeAt(r, i));
}

/** What patterns kept since this was last emptied: name, token. */
export const kept: [name: string, at: number][] = [];

/**
 * The token after a pattern that starts at token `i`, or with a step of -1 the token it starts at that ends before `i`,
 * told from right to left; -1 when it is not there.
 */
export function match(r: Reading, i: number, pieces: readonly Piece[], step: 1 | -1): number {
  let at = i;
  let edge = -1;
  for (const piece of pieces) {
    if (piece.look) {
      edge = at;
      continue;
    }
    const next = step > 0 ? at : at - 1;
    if (piece.words.has(codeAt(r, next)) === piece.not) {
      if (!piece.optional) return -1;
    } else if (!piece.not) {
      if (piece.keep) kept.push([piece.keep, next]);
      at += step;
    }
  }
  return edge < 0 ? at : edge;
}

export const ahead = (r: Reading, i: number, pieces: readonly Piece[]): number => match(r, i, pieces, 1);
export const behind = (r: Reading, i: number, pieces: readonly Piece[]): number => match(r, i, pieces, -1);
