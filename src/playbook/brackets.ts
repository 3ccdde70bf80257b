import type { Span } from '../engine/types.ts';

/** One of them. */
export const BRACKET = /\[[^[\]]+\]/;
const EACH = new RegExp(BRACKET.source, 'g');

/** Where a text has `[brackets]`: what only the rep knows. In order. */
export const spansOfBrackets = (text: string): Span[] =>
  [...text.matchAll(EACH)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));

/** A text without them. */
export const withoutBrackets = (text: string): string => text.replace(EACH, ' ');

/** The `[brackets]` of a text, each once, in order. */
export const bracketsIn = (text: string): string[] => [
  ...new Set(spansOfBrackets(text).map(({ start, end }) => text.slice(start, end))),
];
