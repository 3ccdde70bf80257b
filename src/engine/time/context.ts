import { normAt, tokenAt } from './reading.ts';
import type { Atom, Reading } from './types.ts';
import { ahead, among, behind, isEventNoun } from './words.ts';

/** After "Thursday's" these words make the clitic a verb: "Thursday's good". */
const PREDICATES =
  'good fine best better great perfect ok okay not the a an my open free looking also out tough tricky bad hard no still going when probably ideal easier busy packed full too already off on so really very pretty all more just been';

const OWNERS = 'the|our|your|my|their|his|her';

/** Whether the expression belongs to a noun: "Thursday's lunch", "next week's report", "our Tuesday call". */
export function isOwner(r: Reading, first: Atom, to: number): boolean {
  const next = tokenAt(r, to);
  if (ahead(r, to, "'s|'") > to) return tokenAt(r, to + 1)?.kind === 'word' && !among(PREDICATES, normAt(r, to + 1));
  // "our Tuesday call", "the Friday Group".
  const named = first.kind === 'day' && next?.kind === 'word' && next.capital;
  return behind(r, first.from, OWNERS) < first.from && (named || isEventNoun(normAt(r, to)));
}

/** The verbs most past sentences have, as far as "ed" does not tell. */
export const isPastVerb = (norm: string): boolean =>
  among('was were did had met spoke sent went came saw got left gave took', norm);

const PAST =
  'talked emailed called received ended started happened joined shipped signed launched closed discussed presented visited attended';

/** After one of these, what follows the past verb is no longer in the past: "we agreed to talk Thursday". */
const TURNS =
  "to will 'll can could would should shall may might must let please if whether that when about for , ; : . ! ? \n - – — and or but so n't do does are is 'm 're am be thinking hoping wondering works work suits";

/** Whether the words around tokens `i` to `to` put them in the past: "we spoke on Monday", "the call on Tuesday was good". */
export function saysPast(r: Reading, i: number, to: number): boolean {
  if (ahead(r, to, 'was|were|went') > to) return true;
  // "I had Thursday in mind", "I left Friday open": the day is what is held, not when.
  if (behind(r, i, 'had|left') < i) return false;
  for (let at = i - 1; at >= r.from && at > i - 8; at--) {
    const norm = normAt(r, at);
    if (among(TURNS, norm)) return false;
    // "is scheduled", "the signed form" are no past tense.
    if (isPastVerb(norm) || among(PAST, norm))
      return behind(r, at, `${OWNERS}|a|an|this|that|is|be|are|get|being|'s|'re|'m`) === at;
  }
  return false;
}
