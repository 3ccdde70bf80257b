import { findSentences } from '../text/sentences.ts';
import type { Span } from '../types.ts';
import { R } from './bits.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * The sentences of a stretch of own text. The English splitter does not know this language's abbreviations and day numbers
 * ("am 5. Mai", "p. ej."), so what it parted there is put together again.
 */
export function sentencesOf(
  text: string,
  from: number,
  to: number,
  lexicon: Lexicon,
  abbreviations: ReadonlySet<string>,
): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of findSentences(text, from, to)) {
    const last = joined.at(-1);
    if (last && goesOn(text, last, start, lexicon, abbreviations)) last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}

function goesOn(
  text: string,
  before: Span,
  start: number,
  lexicon: Lexicon,
  abbreviations: ReadonlySet<string>,
): boolean {
  if (text[before.end - 1] !== '.' || text.slice(before.end, start).includes('\n')) return false;
  const tail = text.slice(Math.max(before.start, before.end - 14), before.end - 1).toLowerCase();
  const word = tail.slice(tail.search(/(?<![^\s,;:(])[^\s,;:(]*$/));
  if (abbreviations.has(word)) return true;
  if (!/^\d{1,2}(?:\.\d{1,2})?$/.test(word)) return false;
  // "(27.07. – 07.08.)"
  if (/^[-–)]/.test(text.slice(start))) return true;
  const next = /^[\p{L}]+/u.exec(text.slice(start, start + 20))?.[0];
  // "am 20.1. um 13 Uhr": a sentence begins with a capital.
  if (next === undefined) return false;
  // "am 20.1. um 13 Uhr", "am 20.1. Zeit": what begins a sentence has a capital and is no noun.
  const { time, roles = 0 } = lexicon.find(next.toLowerCase()) ?? {};
  return /^\p{Ll}/u.test(next) || time !== undefined || (roles & (R.decision | R.meeting)) !== 0;
}
