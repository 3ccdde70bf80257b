import { inSlices } from './slices.ts';

/** In the order in which a database has text keys, in place. */
export function sortedBy<T>(items: T[], keyOf: (item: T) => string): T[] {
  return items.sort((one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    return a < b ? -1 : Number(a > b);
  });
}

/** So many are put in order within some milliseconds. */
const A_RUN = 2_000;

/** As `sortedBy`, in a list of its own, and others have their turn in between. Not within a transaction. */
export async function sortedInSlices<T>(items: T[], keyOf: (item: T) => string): Promise<T[]> {
  const starts = [...Array(Math.ceil(items.length / A_RUN)).keys()].map((n) => n * A_RUN);
  let runs: T[][] = [];
  await inSlices(starts, (start) => runs.push(sortedBy(items.slice(start, start + A_RUN), keyOf)));
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let n = 0; n < runs.length; n += 2) longer.push(await merged(runs[n] ?? [], runs[n + 1] ?? [], keyOf));
    runs = longer;
  }
  return runs[0] ?? [];
}

async function merged<T>(one: T[], other: T[], keyOf: (item: T) => string): Promise<T[]> {
  const all: T[] = [];
  let [left, right] = [0, 0];
  // A slice may end after any item: all of one run may come before the first of the other.
  await inSlices(Array(one.length + other.length).keys(), () => {
    const isRight = left >= one.length || (right < other.length && keyOf(other[right] as T) < keyOf(one[left] as T));
    all.push((isRight ? other[right++] : one[left++]) as T);
  });
  return all;
}
