import type { Page, Worker } from '@playwright/test';
import type { MadeUp } from './made-up.ts';

/** In one message to the browser. */
const AT_ONCE = 5_000;

/**
 * Puts made-up deals into the database of the extension, past its code.
 * @param page one of the extension's own
 */
export async function fill(page: Page, { deals, people, events }: MadeUp): Promise<void> {
  for (const [store, records] of Object.entries({ deals, people, events })) {
    for (let first = 0; first < records.length; first += AT_ONCE) {
      const some: unknown[] = records.slice(first, first + AT_ONCE);
      await page.evaluate(putAll, { store, some });
    }
  }
}

function putAll({ store, some }: { store: string; some: unknown[] }): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bookend');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const derived = [...opening.result.objectStoreNames].filter((name) => name === 'summaries');
      const tx = opening.result.transaction([store, ...derived, 'meta'], 'readwrite');
      for (const record of some) tx.objectStore(store).put(record);
      for (const name of derived) tx.objectStore(name).clear();
      const meta = tx.objectStore('meta');
      const generation = meta.get('generation');
      generation.onsuccess = () => meta.put((Number(generation.result) || 0) + 1, 'generation');
      tx.onabort = () => reject(tx.error);
      tx.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

/** Functions within a function that is sent to the browser call this: tsx puts it there. */
export const NAMES = 'globalThis.__name ??= (named) => named';

/**
 * Notes how long the worker is busy at a stretch, ms, while something runs. Timers of a worker fire every few milliseconds.
 */
export async function longestTask(worker: Worker, run: () => Promise<unknown>): Promise<number> {
  await worker.evaluate(NAMES);
  await worker.evaluate(() => {
    const scope = globalThis as unknown as { busy?: { longest: number; stop: boolean } };
    const busy = { longest: 0, stop: false };
    scope.busy = busy;
    let last = performance.now();
    const beat = () => {
      const now = performance.now();
      busy.longest = Math.max(busy.longest, now - last);
      last = now;
      if (!busy.stop) setTimeout(beat);
    };
    beat();
  });
  await run();
  return worker.evaluate(() => {
    const { busy } = globalThis as unknown as { busy: { longest: number; stop: boolean } };
    busy.stop = true;
    return busy.longest;
  });
}
