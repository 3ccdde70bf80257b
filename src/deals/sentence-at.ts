import { findSentences } from '../engine/text/sentences.ts';

/** Longer evidence than this is cut at a word. In UTF-16 code units. */
const LONGEST = 400;
/** How far around an offset its sentence is looked for, so that a long mail is not read again as a whole. */
const REACH = 2_000;

/** The sentence around an offset of a mail: what a person would quote. */
export function sentenceAt(text: string, at: number): string {
  const from = Math.max(0, at - REACH);
  const found = findSentences(text, from, Math.min(text.length, at + REACH)).find(({ end }) => end > at);
  const sentence = text.slice(found?.start ?? at, found?.end ?? at).replace(/\s+/g, ' ');
  if (sentence.length <= LONGEST) return sentence;
  const cut = sentence.lastIndexOf(' ', LONGEST);
  return `${sentence.slice(0, cut > 0 ? cut : LONGEST)} …`;
}
