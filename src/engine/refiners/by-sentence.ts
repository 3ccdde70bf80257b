/** Steps by the index of their sentence, in order: a long mail has too many of them to look through for each. */
export function bySentence<Step extends { index: number }>(
  steps: readonly Step[],
): ReadonlyMap<number, readonly Step[]> {
  const found = new Map<number, Step[]>();
  for (const one of steps) {
    const beside = found.get(one.index);
    if (beside) beside.push(one);
    else found.set(one.index, [one]);
  }
  return found;
}
