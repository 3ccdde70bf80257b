import type { Span } from '../engine/types.ts';

/** Where a text has `[brackets]`: what only the rep knows. In order. */
export const spansOfBrackets = (text: string): Span[] =>
  [...text.matchAll(/\[[^[\]]+\]/g)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));

/** The `[brackets]` of a text, each once, in order. */
export const bracketsIn = (text: string): string[] => [
  ...new Set(spansOfBrackets(text).map(({ start, end }) => text.slice(start, end))),
];
