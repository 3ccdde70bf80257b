import { ENDINGS, FREQUENT, SIGNS } from './detect-words.ts';

/** As many words tell the language of a mail. */
const MOST_WORDS = 120;
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
/** In the first words of a text endings count too; a longer one has enough frequent words. */
const SHORT = 24;
/** A word this long may be told by its ending when no list has it. */
const LONG = 5;

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7) ||
  code === 0x27 ||
  code === 0x2019;

/**
 * Scripts no language here is written in: Greek, Cyrillic, Hebrew, Arabic, Indic, Thai, Chinese, Japanese, Korean. Halves of a
 * pair, from 0xd800 on, are mostly emoji, which are of any language.
 */
const isOtherScript = (code: number): boolean => (code >= 0x370 && code < 0x1e00) || (code >= 0x3040 && code < 0xd7b0);

/**
 * The language a mail is in, by its most frequent words and its letters, in one pass over its first words;
 * quoted lines (`>`) are skipped. A short text that shows nothing foreign is English; of two languages in one mail the one
 * with more words wins.
 * @returns a code of `detect-words.ts`, or `other`
 */
export const mailLanguage = (text: string): string => read(text, NOTHING_READ, []);

/**
 * `mailLanguage` for a draft that is asked for again after each key: what stands well before the edit is not read again.
 * The answers are the same.
 */
export function languageReader(): (text: string) => string {
  let last = '';
  const marks: Mark[] = [];
  return (text) => {
    const end = Math.min(marks.at(-1)?.at ?? -1, text.length - 1);
    let same = 0;
    while (same <= end && text.charCodeAt(same) === last.charCodeAt(same)) same++;
    while (marks.length > 0 && (marks.at(-1) as Mark).at >= same) marks.pop();
    last = text;
    return read(text, marks.at(-1) ?? NOTHING_READ, marks);
  };
}

/** Where a word starts, and what those before it have said. */
interface Mark {
  at: number;
  scores: number[];
  words: number;
  foreign: number;
}

const NOTHING_READ: Mark = { at: 0, scores: CODES.map(() => 0), words: 0, foreign: 0 };
/** In words. */
const BETWEEN_MARKS = 16;

/** Reads on from a mark. @param marks takes those that come after it */
function read(text: string, from: Mark, marks: Mark[]): string {
  const scores = from.scores.slice();
  let { words, foreign } = from;
  let marked = words;
  let lineStart = true;
  for (let i = from.at; i < text.length && words < MOST_WORDS; i++) {
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
    if (words >= marked + BETWEEN_MARKS) {
      marked = words;
      marks.push({ at: i, scores: scores.slice(), words, foreign });
    }
    let end = i + 1;
    if (code === 104 && text.startsWith('http', i)) {
      // The words of a link are nobody's language.
      while (end < text.length && text.charCodeAt(end) > 32) end++;
      i = end - 1;
      continue;
    }
    let plain = code < 128;
    for (; end < text.length; end++) {
      const next = text.charCodeAt(end);
      if (!isLetter(next)) break;
      if (next > 127 || next === 0x27) plain = false;
    }
    words++;
    const word = text.slice(i, end).toLowerCase();
    if (!(plain ? vote(word, scores) : voteParts(word, scores)) && words <= SHORT && word.length >= LONG)
      voteByEnding(word, scores);
    i = end - 1;
  }
  if (foreign > words) return 'other';
  return decide(scores, words);
}

/** @returns whether the word is in any list */
function vote(word: string, scores: number[]): boolean {
  const votes = VOTES.get(word);
  if (!votes) return false;
  for (const [language, weight] of votes) scores[language] = (scores[language] as number) + weight;
  return true;
}

/** A word with letters beyond ASCII, or an elided one ("j'appelle", "I'll"). */
function voteParts(word: string, scores: number[]): boolean {
  for (let i = 0; i < word.length; i++) {
    if (word.charCodeAt(i) < 128) continue;
    for (const language of LETTERS.get(word[i] as string) ?? []) scores[language] = (scores[language] as number) + 0.4;
  }
  const straight = word.replaceAll('’', "'");
  const elided = straight.indexOf("'");
  let known = vote(straight, scores);
  if (elided > 0 && elided < 3) {
    known = vote(straight.slice(0, elided + 1), scores) || known;
    known = vote(straight.slice(elided + 1), scores) || known;
  }
  return known;
}

function voteByEnding(word: string, scores: number[]): void {
  for (let length = 5; length > 1; length--) {
    const languages = TAILS.get(word.slice(-length));
    if (!languages) continue;
    for (const language of languages) scores[language] = (scores[language] as number) + 0.6 / languages.length;
    return;
  }
}

function decide(scores: number[], words: number): string {
  let best = ENGLISH;
  for (let i = 0; i < scores.length; i++) if ((scores[i] as number) > (scores[best] as number)) best = i;
  const score = scores[best] as number;
  if (words < FEW) return score > 0.45 && score > (scores[ENGLISH] as number) * 1.2 ? (CODES[best] as string) : 'en';
  // Lists of names and figures speak no language; the English engine says what it makes of them.
  return score * 16 >= words ? (CODES[best] as string) : 'other';
}
