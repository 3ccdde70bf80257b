import type { Candidate } from '../refiner.ts';

/** Candidates by the index of their sentence, in order: a long mail has too many of them to look through for each. */
export function bySentence(candidates: readonly Candidate[]): ReadonlyMap<number, readonly Candidate[]> {
  const found = new Map<number, Candidate[]>();
  for (const one of candidates) {
    const beside = found.get(one.index);
    if (beside) beside.push(one);
    else found.set(one.index, [one]);
  }
  return found;
}
