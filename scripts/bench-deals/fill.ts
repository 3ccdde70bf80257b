import type { Page } from '@playwright/test';
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

/** Takes everything out of the database of the extension, past its code. Runs in a page of its own. */
export function emptied(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bookend');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const stores = [...opening.result.objectStoreNames].filter((name) => name !== 'meta');
      const tx = opening.result.transaction(stores, 'readwrite');
      for (const name of stores) tx.objectStore(name).clear();
      tx.onabort = () => reject(tx.error);
      tx.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}
