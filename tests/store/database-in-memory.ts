import 'fake-indexeddb/auto';
import { Blob as WholeBlob } from 'node:buffer';
import { IDBFactory } from 'fake-indexeddb';
import { openDatabase } from '../../src/store/database.ts';
import type { Database } from '../../src/store/schema.ts';
import type { SentinelArea } from '../../src/store/sentinel.ts';

// Beside a page the worker's part runs with jsdom's, which has no arrayBuffer().
Object.assign(globalThis, { Blob: WholeBlob });

/** A browser profile without any database. */
export function emptyProfile(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** Today's database in an empty profile. */
export function freshDatabase(): Promise<Database> {
  emptyProfile();
  return openDatabase();
}

/** `storage.local` in memory. `items` is what is in it. */
export function memoryArea(): SentinelArea & { items: Record<string, unknown> } {
  const items: Record<string, unknown> = {};
  return {
    items,
    get: async (key) => (key in items ? { [key]: structuredClone(items[key]) } : {}),
    set: async (added) => {
      Object.assign(items, structuredClone(added));
    },
    remove: async (key) => {
      delete items[key];
    },
  };
}
