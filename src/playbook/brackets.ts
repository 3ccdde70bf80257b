import type { Span } from '../engine/types.ts';

/** One of them. */
export const BRACKET = /\[[^[\]]+\]/;
const EACH = new RegExp(BRACKET.source, 'g');

/** Where a text has `[brackets]`: what only the rep knows. In order. */
export const spansOfBrackets = (text: string): Span[] =>
  [...text.matchAll(EACH)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));

/** Words alone: "[1]", "[PR-12]" and "[image: plan.png]" are nobody's to fill in. */
const TO_FILL = /^\[\p{L}[\p{L}\p{M} ,/&'’-]{0,59}\]$/u;

/** Those that read like a blank to fill in, each once, in order; not the words of a link as Markdown has them. */
export const blanksIn = (text: string): string[] => [
  ...new Set(
    spansOfBrackets(text)
      .filter(({ end }) => text[end] !== '(')
      .map(({ start, end }) => text.slice(start, end))
      .filter((words) => TO_FILL.test(words)),
  ),
];

/** A text without them. */
export const withoutBrackets = (text: string): string => text.replace(EACH, ' ');

/** The `[brackets]` of a text, each once, in order. */
export const bracketsIn = (text: string): string[] => [
  ...new Set(spansOfBrackets(text).map(({ start, end }) => text.slice(start, end))),
];
