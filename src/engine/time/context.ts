import { ahead, behind, isAt, pattern } from './pattern.ts';
import type { Atom, Reading } from './types.ts';
import { CAP, wordsOf } from './vocabulary.ts';

const CLITIC = pattern("'s|'");
const NOUN = wordsOf(':other');
const OWNER = pattern('the|our|your|my|their|his|her');
const EVENT = wordsOf(':event');

/** Whether the expression belongs to a noun: "Thursday's lunch", "next week's report", "our Tuesday call". */
export function isOwner(r: Reading, first: Atom, to: number): boolean {
  const next = ahead(r, to, CLITIC);
  // "Thursday's good": the clitic is a verb.
  if (next > 0) return isAt(r, next, NOUN);
  // "our Tuesday call", "the Friday Group".
  const named = r.codes[to] === CAP && first.kind === 'day';
  const owner = behind(r, first.from, OWNER);
  // "We'll settle it on | our Thursday call".
  return owner >= 0 && (named || (isAt(r, to, EVENT) && !isAt(r, owner - 1, AT)));
}

const AT = wordsOf('on|at|in|during');
const WAS = wordsOf('was|were|went');
const HELD = wordsOf('had|left');
/** After one of these, what follows the past verb is no longer in the past: "we agreed to talk Thursday". */
const TURN = wordsOf(':turn');
const DID = wordsOf(':did');
const NO_PAST = wordsOf("as|the|our|your|my|their|his|her|a|an|this|that|is|be|are|get|being|'s|'re|'m");

/** Whether the words around tokens `i` to `to` put them in the past: "we spoke on Monday", "the call on Tuesday was good". */
export function saysPast(r: Reading, i: number, to: number): boolean {
  if (isAt(r, to, WAS)) return true;
  // "I had Thursday in mind", "I left Friday open": the day is what is held, not when.
  if (isAt(r, i - 1, HELD)) return false;
  for (let at = i - 1; at >= 0 && at > i - 8 && !isAt(r, at, TURN); at--) {
    // "is scheduled", "the signed form" are no past tense.
    if (isAt(r, at, DID)) return !isAt(r, at - 1, NO_PAST);
  }
  return false;
}
