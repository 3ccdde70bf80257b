/** In the order in which a database has text keys, in place. */
export function sortedBy<T>(items: T[], keyOf: (item: T) => string): T[] {
  return items.sort((one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    return a < b ? -1 : Number(a > b);
  });
}
