import type { Candidate, MessageRefiner } from '../refiner.ts';

/** A rewrite replaces a sentence, so a sentence has one alert: the first, over all that is vague in it. */
export const onePerSentence: MessageRefiner = (candidates) => {
  const bySentence = new Map<number, Candidate>();
  for (const one of [...candidates].sort((a, b) => a.index - b.index || a.match.from - b.match.from)) {
    const first = bySentence.get(one.index);
    const to = Math.max(first?.match.to ?? 0, one.match.to);
    bySentence.set(one.index, first ? { ...first, match: { ...first.match, to } } : one);
  }
  return [...bySentence.values()];
};
