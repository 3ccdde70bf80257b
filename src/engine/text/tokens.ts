import { type Word, wordOf } from '../lexicon/word.ts';
import type { Span } from '../types.ts';
import { meant } from './misspellings.ts';

/**
 * One token. Words are runs of letters with clitics split off ("I'll" is `i` + `'ll`, "don't" is `do` + `n't`,
 * "Thursday's" is `thursday` + `'s`); numbers are runs of digits, so "2:30pm" is `2` `:` `30` `pm`. Whether two tokens
 * touch is told by `a.end === b.start`.
 */
export interface Token extends Span {
  kind: 'word' | 'number' | 'punctuation' | 'newline' | 'url' | 'address';
  /** Lower case, typographic apostrophes made straight, common misspellings mended. For a newline `\n`, one token for each line break. */
  norm: string;
  /** The first letter is a capital. */
  capital: boolean;
  /** What the lexicon says of it; nothing of numbers, links and addresses. */
  word: Word | undefined;
}

const tokenOf = (
  kind: Token['kind'],
  start: number,
  end: number,
  norm: string,
  capital = false,
  word: Word | undefined = undefined,
): Token => ({ kind, start, end, norm, capital, word });

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;

/** Letters and combining marks of any script. The ASCII and Latin ranges are decided without a regular expression. */
function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || isUpper(code);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code < 0x250) return code !== 0xd7 && code !== 0xf7;
  // General punctuation, arrows, symbols, CJK punctuation and private use are no letters; the rest is treated as one.
  return (
    !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f) && !(code >= 0xe000 && code <= 0xf8ff)
  );
}
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2bc;
const isBlank = (code: number): boolean =>
  code === 32 || code === 9 || code === 0xa0 || code === 13 || code === 0x200b || code === 0xfeff || code === 0x202f;
const isUrlEnd = (code: number): boolean => isBlank(code) || code === 10 || code === 60 || code === 62 || code === 34;

function endOfUrl(text: string, from: number, to: number): number {
  let end = from;
  while (end < to && !isUrlEnd(text.charCodeAt(end))) end++;
  while (end > from && '.,;:!?)]}\'"'.includes(text[end - 1] as string)) end--;
  return end;
}

/** Words met lately, by hash: most words of a mail are among them and need no new string and no look-up. */
const MET = 8192;
const met: Word[] = new Array(MET).fill(wordOf(''));
const hashes = new Int32Array(MET);
const lengths = new Uint8Array(MET);
/** Up to so many letters of ASCII have a hash of their own: a number with 31 as its base. */
const EXACT = 6;

/** The word that a stretch of letters is. The hash is of the run of letters it opens; `plain` when these are ASCII. */
function wordAt(text: string, start: number, end: number, hash: number, plain: boolean): Word {
  const slot = (hash ^ (hash >>> 13)) & (MET - 1);
  const length = end - start;
  // Letters outside ASCII can add up to the hash of letters inside it ("já", "ne"): kept apart by their length.
  const size = plain ? length : length ^ 128;
  if (hashes[slot] === hash && lengths[slot] === size) {
    const known = met[slot] as Word;
    if ((plain && length <= EXACT) || reads(text, start, known.norm)) return known;
  }
  const word = wordOf(meant(text.slice(start, end).toLowerCase()));
  // Case can change the length of a letter, and no word is that long.
  if (length > 255 || word.norm.length !== length) return word;
  met[slot] = word;
  hashes[slot] = hash;
  lengths[slot] = size;
  return word;
}

/** Whether a word in lower case stands at an offset, in whatever case. */
function reads(text: string, start: number, norm: string): boolean {
  for (let i = 0; i < norm.length; i++) {
    const code = text.charCodeAt(start + i);
    if ((isUpper(code) ? code + 32 : code) !== norm.charCodeAt(i)) return false;
  }
  return true;
}

/**
 * Splits text into tokens in one pass over its characters.
 * @param text any text, of any length
 * @param from first offset to read
 * @param to offset to stop at
 * @param base offset that those of the tokens are counted from
 * @returns tokens in order
 */
export function tokenize(text: string, from = 0, to = text.length, base = 0): Token[] {
  const tokens: Token[] = [];
  let i = from;
  while (i < to) {
    const code = text.charCodeAt(i);
    const lower = code | 32;
    // Letters of ASCII first: nearly every token is made of them.
    if ((lower > 96 && lower < 123) || (code > 127 && !isBlank(code) && isLetter(code))) {
      i = readWord(text, i, to, base, tokens);
    } else if (code === 10) {
      tokens.push(tokenOf('newline', i - base, ++i - base, '\n', false, NEWLINE));
    } else if (isBlank(code)) {
      i++;
    } else if (isDigit(code)) {
      const start = i;
      while (i < to && isDigit(text.charCodeAt(i))) i++;
      tokens.push(tokenOf('number', start - base, i - base, text.slice(start, i)));
    } else {
      const word = punctuationOf(isApostrophe(code) ? 39 : code);
      tokens.push(tokenOf('punctuation', i - base, ++i - base, word.norm, false, word));
    }
  }
  return tokens;
}

/** Reads the word at `start`. @returns where to go on: past the space after it */
function readWord(text: string, start: number, to: number, base: number, tokens: Token[]): number {
  let i = start;
  let apostrophe = -1;
  let hash = 0;
  let plain = true;
  for (; i < to; i++) {
    const code = text.charCodeAt(i);
    const lower = code | 32;
    if (lower < 97 || lower > 122) {
      if (code >= 128 && isLetter(code)) plain = false;
      else if (apostrophe < 0 && isApostrophe(code) && i + 1 < to && isLetter(text.charCodeAt(i + 1))) {
        apostrophe = i;
        continue;
      } else break;
    }
    hash = (Math.imul(hash, 31) + lower) | 0;
  }
  const next = i < to ? text.charCodeAt(i) : 32;
  const length = i - start;
  if (next !== 32) {
    const url =
      next === 58
        ? i + 2 < to && text.startsWith('://', i)
        : next === 46 && length === 3 && /^www$/i.test(text.slice(start, i));
    const end = url ? endOfUrl(text, start, to) : endOfAddress(text, start, i, to);
    if (end > 0) {
      tokens.push(tokenOf(url ? 'url' : 'address', start - base, end - base, text.slice(start, end).toLowerCase()));
      return end;
    }
  }
  const clitic = apostrophe < start + 1 ? undefined : cliticOf(text, start, apostrophe, i);
  const end = i - (clitic?.norm.length ?? 0);
  const first = text.charCodeAt(start);
  // The hash is of the whole: "let's" and "let" are two places for the one form "let".
  const word = wordAt(text, start, end, hash, plain);
  const { norm } = word;
  const capital = first < 97 || (first > 127 && norm.charCodeAt(0) !== first);
  tokens.push(tokenOf('word', start - base, end - base, norm, capital, word));
  if (clitic) tokens.push(tokenOf('word', end - base, i - base, clitic.norm, false, clitic));
  return next === 32 ? i + 1 : i;
}

const CLITICS = ["'ll", "'re", "'ve", "'d", "'m", "'s"].map(wordOf);
const NOT = wordOf("n't");
const NEWLINE = wordOf('\n');
/** Marks met so far, by their code: those of ASCII. */
const marks: Word[] = [];
function punctuationOf(code: number): Word {
  if (code > 127) return wordOf(String.fromCharCode(code));
  marks[code] ??= wordOf(String.fromCharCode(code));
  return marks[code];
}

/** The clitic a word ends in ("don't" → "n't", "i'll" → "'ll"); none when the apostrophe belongs to the word ("o'brien"). */
function cliticOf(text: string, start: number, apostrophe: number, end: number): Word | undefined {
  const tail = text.slice(apostrophe + 1, end).toLowerCase();
  if (tail === 't' && apostrophe - start > 1 && (text.charCodeAt(apostrophe - 1) | 32) === 110) return NOT;
  return CLITICS.find(({ norm }) => norm.length === tail.length + 1 && norm.endsWith(tail));
}

const isLocal = (c: number): boolean => isLetter(c) || isDigit(c) || c === 46 || c === 95 || c === 43 || c === 45;

/** The end of an e-mail address whose first run of letters is `start` to `i`, or 0. Bounded: a local part of 64, a domain of 255. */
function endOfAddress(text: string, start: number, i: number, to: number): number {
  let at = i;
  while (at < to && at - start < 64 && isLocal(text.charCodeAt(at))) at++;
  if (at >= to || text.charCodeAt(at) !== 64) return 0;
  let end = at + 1;
  while (end < to && end - at < 255 && isLocal(text.charCodeAt(end))) end++;
  while (end > at && text.charCodeAt(end - 1) === 46) end--;
  return end > at + 1 ? end : 0;
}
