import type { SentenceRefiner } from '../refiner.ts';
import { isUsable } from './bind-time.ts';

/** A reading of last resort counts only in a sentence where nothing else was found. */
export const spare: SentenceRefiner = (found, { times }) => {
  const dated = times.some((time) => time.grounded && isUsable(time));
  const alive = dated ? found : found.filter(({ match }) => !match.needsTime);
  const known = alive.filter(({ match }) => !match.spare);
  return known.length > 0 ? known : alive.slice(0, 1);
};
