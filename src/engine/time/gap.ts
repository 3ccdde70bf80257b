import { isDash, normAt } from './reading.ts';
import type { Reading } from './types.ts';
import { among } from './words.ts';

/** How two pieces hang together: beside each other, as alternatives, as a list, as a range, as "from", or not at all. */
export type Gap = 'beside' | 'or' | 'comma' | 'range' | 'from' | 'of' | 'apart';

const BESIDE =
  'on at @ in the ( ) : for about around say either between this maybe perhaps ~ also sometime anytime both even possibly no later than';

/** Reads the tokens between two pieces; more than four of them hold nothing together. */
export function gapBetween(r: Reading, from: number, to: number): Gap {
  let gap: Gap = to - from > 4 ? 'apart' : 'beside';
  for (let at = from; at < to && gap !== 'apart'; at++) {
    const norm = normAt(r, at);
    if (among('or and & / alternatively plus', norm)) gap = 'or';
    else if (among(', ;', norm)) gap = gap === 'or' ? gap : 'comma';
    else if (isDash(norm) || among('to through thru until till', norm)) gap = 'range';
    else if (among('from after before following', norm)) gap = 'from';
    else if (among('of commencing starting beginning', norm)) gap = 'of';
    else if (!among(BESIDE, norm)) gap = 'apart';
  }
  return gap;
}
