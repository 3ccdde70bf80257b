import type { SentenceRefiner } from '../refiner.ts';

/** "We won't send it", "no need to reply": nothing is asked or promised. */
export const negated: SentenceRefiner = {
  id: 'negated',
  refine: (found, sentence) =>
    found.filter(({ match: { predicate, from } }) => {
      if (predicate?.negated) return false;
      const doubt = sentence.tokens.findIndex((token) => token.norm === 'think' || token.norm === 'believe');
      return doubt < 1 || doubt > from || sentence.tokens[doubt - 1]?.norm !== "n't";
    }),
};
