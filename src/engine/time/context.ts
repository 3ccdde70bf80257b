import { normAt, tokenAt } from './reading.ts';
import type { Atom, Reading } from './types.ts';

/** After "Thursday's" these words make the clitic a verb: "Thursday's good". */
const IS_FOLLOWERS = new Set(
  (
    'good fine best better great perfect ok okay not the a an my open free looking also out tough tricky bad hard no still going ' +
    'when probably ideal easier busy packed full too already off on so really very pretty all more now worse just been'
  ).split(' '),
);
const OWNERS = new Set(['the', 'our', 'your', 'my', 'their', 'his', 'her']);
const MEETINGS = new Set(
  'call meeting demo session review sync standup lunch dinner breakfast webinar workshop training report update deadline conversation discussion chat email mail note presentation interview board release launch'.split(
    ' ',
  ),
);

/** Whether the expression belongs to a noun: "Thursday's lunch", "next week's report", "our Tuesday call". */
export function isOwner(r: Reading, first: Atom, to: number): boolean {
  const next = normAt(r, to);
  if (next === "'s" || next === "'") {
    const after = tokenAt(r, to + 1);
    return after?.kind === 'word' && !IS_FOLLOWERS.has(after.norm);
  }
  // "our Tuesday call", "the Friday Group".
  const named = first.kind === 'day' && tokenAt(r, to)?.kind === 'word' && tokenAt(r, to)?.capital === true;
  return OWNERS.has(normAt(r, first.from - 1)) && (MEETINGS.has(next) || named);
}

const PAST = new Set(
  (
    'was were did had met spoke sent called went came talked emailed saw got left gave took received ' +
    'ended started happened joined shipped signed launched closed discussed presented visited attended'
  ).split(' '),
);
/** After one of these, what follows the past verb is no longer in the past: "we agreed to talk Thursday". */
const TURNS = new Set(
  "to will 'll can could would should shall may might must let please if whether that when about for , ; : . ! ? \n - – — and or but so n't do does are is 'm 're am be thinking hoping wondering works work suits".split(
    ' ',
  ),
);

const HOLDS = new Set(['had', 'left']);

/** Before a participle these make it no past tense: "is scheduled", "the signed form". */
const NO_TENSE = new Set([...OWNERS, 'a', 'an', 'this', 'that', 'is', 'be', 'are', 'get', 'being', "'s", "'re", "'m"]);

/** Whether the words around tokens `i` to `to` put them in the past: "we spoke on Monday", "the call on Tuesday was good". */
export function saysPast(r: Reading, i: number, to: number): boolean {
  const next = normAt(r, to);
  if (next === 'was' || next === 'were' || next === 'went') return true;
  for (let at = i - 1; at >= r.from && at > i - 8; at--) {
    const norm = normAt(r, at);
    if (TURNS.has(norm)) return false;
    // "I had Thursday in mind", "I left Friday open": the day is what is held, not when.
    if (at === i - 1 && HOLDS.has(norm)) return false;
    if (PAST.has(norm)) return !NO_TENSE.has(normAt(r, at - 1));
  }
  return false;
}
