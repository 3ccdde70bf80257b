import type { Token } from '../text/tokens.ts';
import type { Reading } from './types.ts';

/** The token at `i`, or nothing outside the part being read. */
export function tokenAt(r: Reading, i: number): Token | undefined {
  return i >= r.from && i < r.to ? r.tokens[i] : undefined;
}

/** The normal form of the token at `i`, or an empty string outside the part being read. */
export function normAt(r: Reading, i: number): string {
  return i >= r.from && i < r.to ? (r.tokens[i] as Token).norm : '';
}

/** Whether tokens `i` and `i + 1` stand without a space between them. */
export function touches(r: Reading, i: number): boolean {
  const a = tokenAt(r, i);
  const b = tokenAt(r, i + 1);
  return a !== undefined && b !== undefined && a.end === b.start && a.kind !== 'newline' && b.kind !== 'newline';
}

/** The value of a number token of at most `digits` digits, or -1. */
export function numberAt(r: Reading, i: number, digits = 2): number {
  const token = tokenAt(r, i);
  return token?.kind === 'number' && token.norm.length <= digits ? Number(token.norm) : -1;
}

/** All letters of the token are capitals, as in `ET`. */
export function isUpper(r: Reading, i: number): boolean {
  const token = tokenAt(r, i);
  if (!token?.capital) return false;
  for (let at = token.start; at < token.end; at++) {
    const code = r.text.charCodeAt(at);
    if (code < 65 || code > 90) return false;
  }
  return true;
}

export const isDash = (norm: string): boolean => norm.length === 1 && '-–—‑−'.includes(norm);

/** A token after which a clause is over: nothing, a stop, a bracket, a new line. */
export const closes = (norm: string): boolean => norm === '' || (norm.length === 1 && '.!?,;:)]\n"”…\''.includes(norm));
