import type { SentenceRefiner } from '../refiner.ts';

/** "We won't send it", "no need to reply": nothing is asked or promised. */
export const negated: SentenceRefiner = {
  id: 'negated',
  refine: (found) => found.filter(({ match }) => !match.predicate?.negated),
};
