/** Deals authors into folds of about the same number of items; the largest author first, so that the same input gives the same folds. */
export function foldsOf(items: readonly { author: string }[], count: number): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const { author } of items) sizes.set(author, (sizes.get(author) ?? 0) + 1);
  const authors = [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const load = new Array<number>(count).fill(0);
  const folds = new Map<string, number>();
  for (const [author, size] of authors) {
    const least = load.indexOf(Math.min(...load));
    folds.set(author, least);
    load[least] = (load[least] as number) + size;
  }
  return folds;
}
