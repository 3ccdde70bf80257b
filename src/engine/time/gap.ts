import { isDash, normAt } from './reading.ts';
import type { Reading } from './types.ts';

/** How two pieces hang together: beside each other, as alternatives, as a list, as a range, as "from", or not at all. */
export type Gap = 'beside' | 'or' | 'comma' | 'range' | 'from' | 'of' | 'apart';

const BESIDE = new Set([
  'on',
  'at',
  '@',
  'in',
  'the',
  '(',
  ')',
  ':',
  'for',
  'about',
  'around',
  'say',
  'either',
  'between',
  'this',
  'maybe',
  'perhaps',
  '~',
  'also',
  'sometime',
  'anytime',
  'both',
  'even',
  'possibly',
  'no',
  'later',
  'than',
]);
const OR = new Set(['or', 'and', '&', '/', 'alternatively', 'plus']);
const RANGE = new Set(['to', 'through', 'thru', 'until', 'till', '->', '→']);
const FROM = new Set(['from', 'after', 'before', 'following']);

/** Reads the tokens between two pieces; more than four of them hold nothing together. */
export function gapBetween(r: Reading, from: number, to: number): Gap {
  if (to - from > 4) return 'apart';
  let gap: Gap = 'beside';
  for (let at = from; at < to; at++) {
    const norm = normAt(r, at);
    if (OR.has(norm)) gap = 'or';
    else if (norm === ',' || norm === ';') {
      if (gap !== 'or') gap = 'comma';
    } else if (isDash(norm) || RANGE.has(norm)) gap = 'range';
    else if (FROM.has(norm)) gap = 'from';
    else if (norm === 'of' || norm === 'commencing' || norm === 'starting' || norm === 'beginning') gap = 'of';
    else if (!BESIDE.has(norm)) return 'apart';
  }
  return gap;
}
