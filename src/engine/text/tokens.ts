import type { Span } from '../types.ts';

/**
 * One token. Words are runs of letters with clitics split off ("I'll" is `i` + `'ll`, "don't" is `do` + `n't`,
 * "Thursday's" is `thursday` + `'s`); numbers are runs of digits, so "2:30pm" is `2` `:` `30` `pm`. Whether two tokens
 * touch is told by `a.end === b.start`.
 */
export interface Token extends Span {
  kind: 'word' | 'number' | 'punctuation' | 'newline' | 'url' | 'address';
  /** Lower case, typographic apostrophes made straight. For a newline `\n`, one token for each line break. */
  norm: string;
  /** The first letter is a capital. */
  capital: boolean;
}

const CLITIC = /^(?:'(?:ll|re|ve|d|m|s))$/;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Letters and combining marks of any script. The ASCII and Latin ranges are decided without a regular expression. */
function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
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

function endOfUrl(text: string, from: number): number {
  let end = from;
  while (end < text.length && !isUrlEnd(text.charCodeAt(end))) end++;
  while (end > from && '.,;:!?)]}\'"'.includes(text[end - 1] as string)) end--;
  return end;
}

/**
 * Splits text into tokens in one pass over its characters.
 * @param text any text, of any length
 * @param from first offset to read
 * @param to offset to stop at
 * @returns tokens in order; offsets are into `text`
 */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  let i = from;
  while (i < to) {
    const code = text.charCodeAt(i);
    if (isBlank(code)) {
      i++;
    } else if (code === 10) {
      tokens.push({ kind: 'newline', start: i, end: i + 1, norm: '\n', capital: false });
      i++;
    } else if (isLetter(code)) {
      i = readWord(text, i, to, tokens);
    } else if (isDigit(code)) {
      const start = i;
      while (i < to && isDigit(text.charCodeAt(i))) i++;
      tokens.push({ kind: 'number', start, end: i, norm: text.slice(start, i), capital: false });
    } else {
      const apostrophe = isApostrophe(code);
      tokens.push({
        kind: 'punctuation',
        start: i,
        end: i + 1,
        norm: apostrophe ? "'" : (text[i] as string),
        capital: false,
      });
      i++;
    }
  }
  return tokens;
}

function readWord(text: string, start: number, to: number, tokens: Token[]): number {
  let i = start;
  let apostrophe = -1;
  while (i < to) {
    const code = text.charCodeAt(i);
    if (isLetter(code)) i++;
    else if (apostrophe < 0 && isApostrophe(code) && i + 1 < to && isLetter(text.charCodeAt(i + 1))) apostrophe = i++;
    else break;
  }
  const next = text.charCodeAt(i);
  const raw = text.slice(start, i);
  if ((next === 58 && text.startsWith('://', i)) || (raw.length === 3 && next === 46 && raw.toLowerCase() === 'www')) {
    const end = Math.min(endOfUrl(text, start), to);
    tokens.push({ kind: 'url', start, end, norm: text.slice(start, end).toLowerCase(), capital: false });
    return end;
  }
  const address = endOfAddress(text, i, to);
  if (address > 0) {
    tokens.push({
      kind: 'address',
      start,
      end: address,
      norm: text.slice(start, address).toLowerCase(),
      capital: false,
    });
    return address;
  }
  const lower = raw.toLowerCase();
  const capital = lower.charCodeAt(0) !== raw.charCodeAt(0);
  const cut = apostrophe < 0 ? -1 : cliticAt(lower, apostrophe - start);
  if (cut < 0) {
    tokens.push({ kind: 'word', start, end: i, norm: lower, capital });
  } else {
    tokens.push({ kind: 'word', start, end: start + cut, norm: lower.slice(0, cut), capital });
    const clitic = lower.slice(cut).replace(/[\u2019\u02bc]/, "'");
    tokens.push({ kind: 'word', start: start + cut, end: i, norm: clitic, capital: false });
  }
  return i;
}

/** Where the clitic of a word starts ("don't" → 2, "i'll" → 1), or -1 when the apostrophe belongs to the word ("o'brien"). */
function cliticAt(lower: string, apostrophe: number): number {
  const tail = lower.slice(apostrophe + 1);
  if (tail === 't' && apostrophe > 1 && lower[apostrophe - 1] === 'n') return apostrophe - 1;
  return CLITIC.test(`'${tail}`) ? apostrophe : -1;
}

/** The end of an e-mail address whose first run of letters ends at `i`, or 0. Bounded: a local part of 64, a domain of 255. */
function endOfAddress(text: string, i: number, to: number): number {
  const isLocal = (c: number) => isLetter(c) || isDigit(c) || c === 46 || c === 95 || c === 43 || c === 45;
  let at = i;
  while (at < to && at - i < 64 && isLocal(text.charCodeAt(at))) at++;
  if (text.charCodeAt(at) !== 64) return 0;
  let end = at + 1;
  while (end < to && end - at < 255 && isLocal(text.charCodeAt(end))) end++;
  while (end > at && text.charCodeAt(end - 1) === 46) end--;
  return end > at + 1 ? end : 0;
}
