import type { SentenceRefiner } from '../refiner.ts';

const HABIT = new Set([
  'usually',
  'typically',
  'generally',
  'normally',
  'often',
  'every',
  'never',
  'daily',
  'monthly',
  'annually',
]);

/** "We usually close our books in Q3": a habit, not a step. A request stays one ("call me every Monday"). */
export const habitual: SentenceRefiner = {
  id: 'habitual',
  refine: (found, sentence) =>
    sentence.tokens.some((token) => HABIT.has(token.norm))
      ? found.filter(({ match }) => match.act === 'request' || match.act === 'propose' || match.act === 'offer')
      : found,
};
