import type { Found, SentenceRefiner } from '../refiner.ts';

/** One step for one stretch: the match of the rule that stands first keeps it. */
export const overlap: SentenceRefiner = (found) => {
  const kept: Found[] = [];
  for (const one of found) {
    const { from, to } = one.match;
    if (!kept.some(({ match }) => match.from < to && from < match.to)) kept.push(one);
  }
  return kept;
};
