import { ahead, pattern } from './pattern.ts';
import { dress } from './rules.ts';
import type { Atom, Reading } from './types.ts';

const OPEN = pattern('(');
const CLOSE = pattern(')');

/** Zone abbreviations end in T, but for a few: ET, CEST, AEDT, UTC. */
const ABBREVIATION = /^(?:[A-Z]{1,4}T|UTC|MSK|BST)$/;

/**
 * A written zone at token `i`: "ET", "(CEST)", "GMT+2", "London time", "Eastern", "your time".
 * @returns the zone as written and the token after it, or nothing
 */
export function readZone(r: Reading, i: number): { zone: string; to: number } | undefined {
  const open = ahead(r, i, OPEN);
  const from = open < 0 ? i : open;
  const found: Atom & { upper?: boolean } = { from, to: from };
  if (!dress(r, found, 'zone')) return undefined;
  const to = open < 0 ? found.to : ahead(r, found.to, CLOSE);
  const zone = r.text.slice(r.tokens[from]?.start, r.tokens[found.to - 1]?.end);
  return to < 0 || (found.upper && !ABBREVIATION.test(zone)) ? undefined : { zone, to };
}
