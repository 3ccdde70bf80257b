import type { Grain } from '../types.ts';
import { AVAILABILITY, FORMS, FUZZY } from './phrases.ts';
import { normAt, tokenAt } from './reading.ts';
import type { Atom, Reading } from './types.ts';
import { ahead, atomOf, behind, match, type Piece, piecesOf } from './words.ts';

/** A phrase without its first word. */
interface Phrase {
  rest: Piece[];
  /** The first word is enough. */
  short: boolean;
  grain: Grain;
}

let known: Map<string, Phrase[]> | undefined;

/** The phrases of the vague lexicon by their first word. Read when first asked for. */
export function phrases(): ReadonlyMap<string, Phrase[]> {
  if (known) return known;
  known = new Map();
  for (const [list, grain] of [
    [FUZZY, 'fuzzy'],
    [AVAILABILITY, 'availability'],
  ] as const) {
    for (const line of list.split('\n')) {
      const [first, ...rest] = piecesOf(line.replace(/YOU|GET|IS/g, (form) => FORMS[form as keyof typeof FORMS]));
      const phrase = { rest, short: rest.every((piece) => piece.optional), grain };
      for (const word of first?.words ?? []) known.set(word, [...(known.get(word) ?? []), phrase]);
    }
  }
  return known;
}

/** The longest phrase of the vague lexicon at token `i`: "at your earliest convenience", "down the road". */
export function readPhrase(r: Reading, i: number): Atom | undefined {
  let to = i;
  let grain: Grain = 'fuzzy';
  for (const phrase of phrases().get(normAt(r, i)) ?? []) {
    const end = match(r, i + 1, phrase.rest, 1);
    if (end <= (phrase.short ? to : Math.max(to, i + 1))) continue;
    to = end;
    grain = phrase.grain;
  }
  return to > i && stands(r, i, to) ? atomOf(i, to, 'loose', { grain, hedged: true, weak: true }) : undefined;
}

/** Single words that are something else before or after some words. */
function stands(r: Reading, i: number, to: number): boolean {
  const norm = normAt(r, i);
  const before = (pattern: string): boolean => behind(r, i, pattern) < i;
  const after = (pattern: string): boolean => ahead(r, to, pattern) > to;
  if (to - i > 1) return !(norm === 'any' && after('of'));
  if (norm === 'later') return !(before(':unit|no|or|not') || after('than|stage'));
  if (norm === 'soon') return !before('as|too|how');
  if (norm === 'immediately') return !after('after|before|available');
  return norm === 'promptly' ? !after('at') : norm !== 'whenever' || after('END') || tokenAt(r, to)?.kind === 'word';
}
