import { bitsAt, endOfClause, has } from '../grammar/reading.ts';
import type { Sentence } from '../grammar/sentence.ts';
import { NEGATION } from '../lexicon/classes.ts';
import type { SentenceRefiner } from '../refiner.ts';
import { APART } from './habitual.ts';

/** "We won't send it", "no need to reply": nothing is asked or promised. */
export const negated: SentenceRefiner = (found, sentence) =>
  found.filter(({ match: { predicate, from } }) => {
    if (predicate ? predicate.negated : isNegated(sentence, from)) return false;
    const doubt = sentence.tokens.findIndex((token) => token.norm === 'think' || token.norm === 'believe');
    if (doubt < 1 || doubt > from || sentence.tokens[doubt - 1]?.norm !== "n't") return true;
    // "I don't think so, let me ask", "… but I'll check": the next clause is not doubted.
    return endOfClause(sentence, doubt) < from || has(sentence, APART, doubt, from);
  });

/** "don't | contact us again": a phrase with "not" right before it. */
const isNegated = (s: Sentence, from: number): boolean =>
  (bitsAt(s, from - 1) & NEGATION) !== 0 && s.tokens[from]?.norm !== 'hesitate';
