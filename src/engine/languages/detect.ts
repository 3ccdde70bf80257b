import { ENDINGS, FREQUENT, SIGNS } from './detect-words.ts';

/** As many words tell the language of a mail. */
const MOST_WORDS = 300;
/** Fewer words than this are read as English unless something foreign stands in them. */
const FEW = 8;

/** Each word with the languages it is frequent in; a word of many languages says little for each. */
const VOTES = votes();

function votes(): Map<string, readonly (readonly [language: number, weight: number])[]> {
  const languages = new Map<string, number[]>();
  Object.values(FREQUENT).forEach((words, language) => {
    for (const word of new Set(words.split(' '))) languages.set(word, [...(languages.get(word) ?? []), language]);
  });
  return new Map([...languages].map(([word, list]) => [word, list.map((one) => [one, 1 / list.length] as const)]));
}

const CODES = Object.keys(FREQUENT);
const ENGLISH = CODES.indexOf('en');
/** Each letter that only some languages write, with those languages. */
const LETTERS = new Map(
  Object.entries(SIGNS).map(([sign, codes]) => [sign, codes.split(' ').map((code) => CODES.indexOf(code))]),
);

const TAILS = new Map(
  Object.entries(ENDINGS).map(([tail, codes]) => [tail, codes.split(' ').map((code) => CODES.indexOf(code))]),
);
/** A word this long may be told by its ending when no list has it. */
const LONG = 5;

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7) ||
  code === 0x27 ||
  code === 0x2019;

/** Scripts no language here is written in: Greek, Cyrillic, Hebrew, Arabic, Indic, Thai, Chinese, Japanese, Korean. */
const isOtherScript = (code: number): boolean =>
  (code >= 0x370 && code < 0x1e00) || (code >= 0x3040 && code < 0xe000) || (code >= 0xac00 && code < 0xd7b0);

/**
 * The language a mail is in, by its most frequent words and its letters, in one pass over its first some hundred words;
 * quoted lines (`>`) are skipped. A short text that shows nothing foreign is English; of two languages in one mail the one
 * with more words wins.
 * @returns a code of `detect-words.ts`, or `other`
 */
export function mailLanguage(text: string): string {
  const scores = new Float64Array(CODES.length);
  let words = 0;
  let foreign = 0;
  let lineStart = true;
  for (let i = 0; i < text.length && words < MOST_WORDS; i++) {
    const code = text.charCodeAt(i);
    if (lineStart && code === 62) {
      const end = text.indexOf('\n', i);
      if (end < 0) break;
      i = end;
      continue;
    }
    lineStart = code === 10 || (lineStart && code === 32);
    if (!isLetter(code)) {
      if (code > 127) {
        if (isOtherScript(code)) foreign++;
        for (const language of LETTERS.get(text[i] as string) ?? [])
          scores[language] = (scores[language] as number) + 0.5;
      }
      continue;
    }
    let end = i + 1;
    if (code === 104 && text.startsWith('http', i)) {
      // The words of a link are nobody's language.
      while (end < text.length && text.charCodeAt(end) > 32) end++;
      i = end - 1;
      continue;
    }
    while (end < text.length && isLetter(text.charCodeAt(end))) end++;
    words++;
    vote(text.slice(i, end).toLowerCase(), scores);
    i = end - 1;
  }
  if (foreign > words) return 'other';
  return decide(scores, words);
}

function vote(word: string, scores: Float64Array): void {
  const plain = word.replaceAll('’', "'");
  const elided = plain.indexOf("'");
  let known = false;
  for (const part of elided > 0 && elided < 3
    ? [plain.slice(0, elided + 1), plain.slice(elided + 1), plain]
    : [plain]) {
    for (const [language, weight] of VOTES.get(part) ?? []) {
      known = true;
      scores[language] = (scores[language] as number) + weight;
    }
  }
  if (!known && word.length >= LONG) {
    const languages = [5, 4, 3, 2].map((length) => TAILS.get(word.slice(-length))).find((found) => found);
    for (const language of languages ?? [])
      scores[language] = (scores[language] as number) + 0.6 / (languages?.length ?? 1);
  }
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) < 128) continue;
    for (const language of LETTERS.get(word[i] as string) ?? []) scores[language] = (scores[language] as number) + 0.4;
  }
}

function decide(scores: Float64Array, words: number): string {
  let best = ENGLISH;
  for (let i = 0; i < scores.length; i++) if ((scores[i] as number) > (scores[best] as number)) best = i;
  const score = scores[best] as number;
  if (words < FEW) return score > 0.45 && score > (scores[ENGLISH] as number) * 1.2 ? (CODES[best] as string) : 'en';
  // Lists of names and figures speak no language; the English engine says what it makes of them.
  return score * 16 >= words ? (CODES[best] as string) : 'other';
}
