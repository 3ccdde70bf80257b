import { bitsAt, endOfClause } from '../grammar/reading.ts';
import type { Sentence } from '../grammar/sentence.ts';
import { AND, PLEASE, SUBORDINATOR } from '../lexicon/classes.ts';
import { type Found, foundOf, type SentenceRefiner } from '../refiner.ts';
import { matchOf } from '../rule.ts';

/** Longer clauses are underlined up to their verb phrase and time only. */
const LONGEST = 18;

/** A step is shown as its clause: "please" before it, object and time after it, up to the next step. */
export const clauseSpan: SentenceRefiner = (found, sentence) =>
  found.map((one) => {
    const { from, to, owner, predicate } = one.match;
    const next = Math.min(...found.map(({ match }) => (match.from >= to ? match.from : sentence.tokens.length)));
    const end = beforeJoint(sentence, Math.min(endOfClause(sentence, to), next), to);
    const please = bitsAt(sentence, from - 1) & PLEASE ? from - 1 : from;
    const last = end - from <= LONGEST ? end : Math.max(to, endOfTime(sentence, one));
    return foundOf(one.rule, matchOf(one.match, please, last, owner, predicate), one.label, one.time);
  });

/** Without the "and" or "if" that leads to the next step. */
function beforeJoint(s: Sentence, end: number, least: number): number {
  let at = end;
  while (at > least && at < s.tokens.length && (s.classes[at - 1] ?? 0) & (AND | SUBORDINATOR)) at--;
  while (at > 1 && s.tokens[at - 1]?.kind === 'punctuation' && s.tokens[at - 1]?.norm !== ')') at--;
  return at;
}

function endOfTime(s: Sentence, { time }: Found): number {
  if (!time) return 0;
  let at = 0;
  while (at < s.tokens.length && (s.tokens[at]?.start ?? 0) < time.end) at++;
  return at;
}
