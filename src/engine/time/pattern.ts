import type { Reading } from './types.ts';
import { OUT, wordsOf, wordValue } from './vocabulary.ts';

/*
 * A pattern is words with spaces between: `a|b` alternatives, `:unit` a class of the vocabulary, `#` a number; `a?` may
 * be missing, `!a` must not stand there. What lies beyond `<` to the left or `>` to the right is looked at, not taken in.
 * `:month=month` keeps the value of the word under a name.
 */

export interface Piece {
  words: readonly number[];
  /** A bit for each of the words, by the last five bits of its code (shifting heeds no more): most tokens are told apart by that. */
  mask: number;
  optional: boolean;
  not: boolean;
  /** Nothing to match: from here on tokens are looked at only. */
  look: boolean;
  keep: string | undefined;
}

const pieces = new Map<string, Piece>();

export function pieceOf(source: string): Piece {
  const known = pieces.get(source);
  if (known) return known;
  const [body = '', keep] = source.length > 1 ? source.split('=') : [source];
  const not = body[0] === '!';
  const optional = body.length > 1 && body.endsWith('?');
  const words = wordsOf(body.slice(not || body[0] === '^' ? 1 : 0, optional ? -1 : undefined));
  let mask = 0;
  for (const code of words) mask |= 1 << code;
  const piece = { words, mask, optional, not, look: source === '<' || source === '>', keep };
  pieces.set(source, piece);
  return piece;
}

/** A pattern to be looked for by `ahead` or `behind`. Made before anything is read, so that its words are known. */
export const pattern = (source: string): Piece[] => (source ? source.split(' ').map(pieceOf) : []);

/** A place before the first is not looked up: a list is slow to say that it has none, and from then on slow for all. */
export const codeAt = (r: Reading, i: number): number => (i < 0 ? OUT : (r.codes[i] ?? OUT));

/** Whether token `i` is one of some words. */
export const isAt = (r: Reading, i: number, words: readonly number[]): boolean => words.includes(codeAt(r, i));

/** Number of a number token or value of a word at token `i`. */
export function numberAt(r: Reading, i: number): number | undefined {
  const token = r.tokens[i];
  return token?.kind === 'number' ? Number(token.norm) : wordValue(codeAt(r, i));
}

/** What patterns kept since this was last emptied: names and tokens, the first `count` of them. */
export const kept: { count: number; names: string[]; at: number[] } = { count: 0, names: [], at: [] };

export function keep(name: string, at: number): void {
  kept.names[kept.count] = name;
  kept.at[kept.count++] = at;
}

/** Whether a word is one of a piece's. */
const fits = ({ mask, words }: Piece, code: number): boolean => ((mask >>> code) & 1) === 1 && words.includes(code);

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
    if (fits(piece, codeAt(r, next)) === piece.not) {
      if (!piece.optional) return -1;
    } else if (!piece.not) {
      if (piece.keep) keep(piece.keep, next);
      at += step;
    }
  }
  return edge < 0 ? at : edge;
}

export const ahead = (r: Reading, i: number, pieces: readonly Piece[]): number => match(r, i, pieces, 1);
export const behind = (r: Reading, i: number, pieces: readonly Piece[]): number => match(r, i, pieces, -1);

/** Whether tokens `i` and `i + 1` stand without a space between them. */
export const touches = (r: Reading, i: number): boolean => i >= 0 && r.tokens[i]?.end === r.tokens[i + 1]?.start;

/** The first token after `i` that starts at or after an offset. */
export function tokenFrom(r: Reading, i: number, offset: number): number {
  let at = i + 1;
  while (at < r.tokens.length && (r.tokens[at]?.start as number) < offset) at++;
  return at;
}
