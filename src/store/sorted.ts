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
  let next = 0;
  await inSlices(one, (item) => {
    for (const key = keyOf(item); next < other.length && keyOf(other[next] as T) < key; next++)
      all.push(other[next] as T);
    all.push(item);
  });
  await inSlices(other.slice(next), (item) => all.push(item));
  return all;
}
