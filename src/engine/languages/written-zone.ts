import { cityZone } from '../time/cities.ts';
import { englishCity } from './city-names.ts';
import type { Word } from './words.ts';

/** As many words are looked through for the end of a bracket: a list of times, and where they are. */
const LONGEST = 40;

/** An offset from UTC, as it is printed beside a time. */
const UTC = /^UTC(?:[+-]\d{1,2}(?::\d\d)?)?$/;

/**
 * A zone in a bracket behind a time: "(Nueva York)", "(UTC+2)", and "(New York ; 15h00 ou 16h30 à Helsinki)", where what
 * follows is the same time elsewhere and no further offer.
 * @param i the word at which the bracket would open
 * @returns the zone as written, and the word after the bracket
 */
export function zoneInBracket(
  words: readonly Word[],
  i: number,
  text: string,
): { zone: string; to: number } | undefined {
  if (words[i]?.key !== '(') return undefined;
  const last = Math.min(words.length, i + LONGEST);
  const close = words.findIndex(({ key }, at) => at > i && at < last && key === ')');
  if (close < 0) return undefined;
  const inner = text.slice(words[i]?.end, words[close]?.start);
  const [name = ''] = inner.split(';');
  const zone = name.trim();
  return UTC.test(zone) || cityZone(englishCity(zone)) ? { zone, to: close + 1 } : undefined;
}
