import type { Span } from '../types.ts';
import { isSignOff } from './lines.ts';

export type SentenceKind = 'prose' | 'greeting' | 'sign-off';

const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof sr jr st vs etc e.g i.e eg ie approx inc ltd co corp no nos dept ext tel fig jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun a.m p.m u.s u.k gen sen rep gov p.s min max avg asst'.split(
    ' ',
  ),
);
const GREETING = /^(?:hi|hello|hey|dear|good (?:morning|afternoon|evening)|greetings)\b[^.?!]{0,40}$/;
const BULLET = /^\s*(?:[-*•·–]|\(?\d{1,2}[.)]|[a-z][.)])\s+/;

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13 || code === 0xa0;
const isUpper = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde);
const isLower = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff);

/** The word before offset `i`, with inner dots ("e.g", "p.m"), at most 12 characters back. */
function wordBefore(text: string, i: number, from: number): string {
  let start = i;
  while (start > from && i - start < 12) {
    const code = text.charCodeAt(start - 1);
    if (!(isLower(code) || isUpper(code) || code === 46)) break;
    start--;
  }
  return text.slice(start, i).toLowerCase();
}

/** Whether the dot at `i` ends a sentence. */
function dotEnds(text: string, i: number, from: number, to: number): boolean {
  let next = i + 1;
  const after = text.charCodeAt(next);
  // "tomorrow.I got": a dot without its space.
  if (isUpper(after) && wordBefore(text, i, from).length > 3 && !isUpper(text.charCodeAt(i - 1))) return true;
  if (next < to && !isSpace(after) && after !== 34 && after !== 41 && after !== 0x201d && after !== 39) return false;
  while (next < to && isSpace(text.charCodeAt(next))) next++;
  const follow = text.charCodeAt(next);
  const word = wordBefore(text, i, from);
  if (word.length === 1 && word !== 'i') return false;
  if (ABBREVIATIONS.has(word))
    return (word === 'a.m' || word === 'p.m' || word === 'etc' || word === 'inc') && isUpper(follow);
  return next >= to || !isLower(follow) || word.length > 3;
}

/** Whether the line break at `i` ends a sentence: a blank line, a bullet, a short or finished line. A wrapped line does not. */
function breakEnds(text: string, i: number, lineStart: number, to: number): boolean {
  let next = i + 1;
  while (next < to && (text.charCodeAt(next) === 32 || text.charCodeAt(next) === 9 || text.charCodeAt(next) === 13))
    next++;
  if (next >= to || text.charCodeAt(next) === 10) return true;
  const length = i - lineStart;
  const first = text.charCodeAt(next);
  let end = i;
  while (end > lineStart && isSpace(text.charCodeAt(end - 1))) end--;
  const last = text.charCodeAt(end - 1);
  if (last === 58 || last === 44 ? length < (isLower(first) ? 25 : 45) : length < (isLower(first) ? 30 : 60))
    return true;
  let nextEnd = text.indexOf('\n', next);
  nextEnd = Math.min(nextEnd < 0 ? to : nextEnd, next + 60, to);
  const nextLine = text.slice(next, nextEnd);
  return BULLET.test(nextLine) || isSignOff(nextLine.trim());
}

/** What a sentence may end at. Most of a text is none of these, and looked through by the search. */
const SIGN = /[\n.!?…]/g;

/**
 * Splits a stretch of own text into sentences. Line breaks count only where the writer meant them (a wrapped line goes on).
 * @returns trimmed spans in order; greetings and sign-offs are sentences of their own
 */
export function findSentences(text: string, from = 0, to = text.length): Span[] {
  const found: Span[] = [];
  let start = from;
  let lineStart = from;
  const push = (end: number) => {
    let a = start;
    let b = end;
    while (a < b && isSpace(text.charCodeAt(a))) a++;
    while (b > a && isSpace(text.charCodeAt(b - 1))) b--;
    start = end;
    if (a === b) return;
    found.push({ start: a, end: b });
  };
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) {
      if (breakEnds(text, i, lineStart, to)) push(i);
      lineStart = i + 1;
    } else if (code === 33 || code === 63 || code === 0x2026 || (code === 46 && dotEnds(text, i, from, to))) {
      let end = i + 1;
      while (end < to && '.!?"\')”’'.includes(text[end] as string)) end++;
      if (end >= to || isSpace(text.charCodeAt(end)) || code !== 46 || isUpper(text.charCodeAt(end))) push(end);
      i = end - 1;
    } else if (code !== 46) {
      SIGN.lastIndex = i;
      if (!SIGN.test(text)) break;
      i = SIGN.lastIndex - 2;
    }
  }
  push(to);
  return found;
}

/** What a sentence is. */
export function kindOf(sentence: string): SentenceKind {
  if (sentence.length > 60 || sentence.length < 2) return 'prose';
  if (isSignOff(sentence)) return 'sign-off';
  return GREETING.test(sentence.toLowerCase()) ? 'greeting' : 'prose';
}
