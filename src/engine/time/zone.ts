import { newAtom } from './atom.ts';
import { cityZone } from './cities.ts';
import { ahead, isAt, pattern, tokenFrom } from './pattern.ts';
import { dress } from './rules.ts';
import type { Reading } from './types.ts';
import { wordsOf } from './vocabulary.ts';

const OPEN = pattern('(');
const CLOSE = pattern(')');
/** What may follow in the bracket is the same time elsewhere: "(New York; 15:00 in Helsinki)". */
const GOES_ON = wordsOf(';');

/** Zone abbreviations end in T, but for a few: ET, CEST, AEDT, UTC. */
const ABBREVIATION = /^(?:[A-Z]{1,4}T|UTC|MSK|BST)$/;

/** A city in a bracket, or one that is said to be a time: "(New York)", "Buenos Aires time". */
const CITY = /([A-Z][\w .'+-]{1,30}?)(?: time\b|(?=[);]))/y;

/**
 * A written zone at token `i`: "ET", "(CEST)", "GMT+2", "London time", "Eastern", "(New York)", "your time".
 * @returns the zone as written and the token after it, or nothing
 */
export function readZone(r: Reading, i: number): { zone: string; to: number } | undefined {
  const open = ahead(r, i, OPEN);
  const from = open < 0 ? i : open;
  const found = named(r, from, open >= 0);
  if (!found || open < 0) return found;
  const to = ahead(r, found.to, CLOSE);
  if (to >= 0) return { zone: found.zone, to };
  return isAt(r, found.to, GOES_ON) ? { zone: found.zone, to: i } : undefined;
}

function named(r: Reading, from: number, inBracket: boolean): { zone: string; to: number } | undefined {
  const start = r.tokens[from]?.start ?? 0;
  const found = newAtom(from, from);
  if (dress(r, found, 'zone')) {
    const zone = r.text.slice(start, r.tokens[found.to - 1]?.end);
    if (!found.upper || ABBREVIATION.test(zone)) return { zone, to: found.to };
  }
  if (r.tokens[from]?.kind !== 'word' || !r.tokens[from]?.capital) return undefined;
  CITY.lastIndex = start;
  const [words, city = ''] = CITY.exec(r.text) ?? [];
  if (!words || (words === city && !inBracket) || !cityZone(city)) return undefined;
  return { zone: words, to: tokenFrom(r, from, start + words.length) };
}
