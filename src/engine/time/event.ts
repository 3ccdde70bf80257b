import { behind, isAt, pattern } from './pattern.ts';
import type { Atom, Reading } from './types.ts';
import { wordsOf } from './vocabulary.ts';

const END = wordsOf(':end');
const ONCE = wordsOf('once');
const NAMED = wordsOf('after|until|till|upon|pending');
const PEOPLE = wordsOf(':people');
const NOUN = wordsOf(':event');
const PAST = wordsOf(':past');
const BE = pattern(':be');

/**
 * A time told by an event at token `at`: "once legal signs off", "when I'm back", "after the board meeting". Runs to the
 * end of the clause, at most ten tokens.
 */
export function readEvent(r: Reading, atom: Atom, at: number): boolean {
  const next = atom.to;
  let to = at + 1;
  while (to < atom.from + 11 && !isAt(r, to, END)) to++;
  if (to < next || r.tokens[at + 1]?.kind !== 'word') return false;
  atom.to = to;
  if (isAt(r, at, ONCE)) return to > next + 1;
  if (isPast(r, next, to)) return false;
  return isAt(r, at, NAMED) ? namesEvent(r, next, to) : to > next;
}

/** "When the power failed", but not "once it is signed", "when you need it". */
function isPast(r: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const norm = r.tokens[at]?.norm as string;
    if (isAt(r, at, PAST) || (norm.endsWith('ed') && norm.length > 4 && behind(r, at, BE) < 0)) return true;
  }
  return false;
}

/** "after the demo", "after our Q3 planning", "after legal signs off", "until we hear": a noun of an event, or a clause. */
function namesEvent(r: Reading, i: number, to: number): boolean {
  const first = r.tokens[i]?.norm as string;
  if ((first.length > 5 && first.endsWith('ing')) || (isAt(r, i, PEOPLE) && to > i + 1)) return true;
  for (let at = i; at < Math.min(to, i + 5); at++) if (isAt(r, at, NOUN)) return true;
  return false;
}
