/** Work this long, in ms, goes unnoticed by whoever else asks the worker something. */
const SLICE_MS = 20;

/** Lets whoever waits have a turn. Not within a transaction, which would not wait. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Does something with each item, in order, and lets others have their turn in between. */
export async function inSlices<T>(items: Iterable<T>, work: (item: T) => void): Promise<void> {
  let since = performance.now();
  for (const item of items) {
    if (performance.now() - since > SLICE_MS) {
      await turn();
      since = performance.now();
    }
    work(item);
  }
}
