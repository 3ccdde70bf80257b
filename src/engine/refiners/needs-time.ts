import type { SentenceRefiner } from '../refiner.ts';

/** Statements that are a step only with a day: "the demo is on Thursday". */
export const needsTime: SentenceRefiner = (found) =>
  found.filter(({ match, label }) => !match.needsTime || label === 'concrete');
