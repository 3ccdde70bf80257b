import * as v from 'valibot';
import type { GoogleClient } from './client.ts';
import { GoogleFailure } from './failure.ts';

export interface Pages {
  items: unknown[];
  /** Only the last page has it; null when it came without. */
  syncToken: string | null;
}

const Page = v.object({
  items: v.fallback(v.array(v.unknown()), []),
  nextPageToken: v.fallback(v.optional(v.string()), undefined),
  nextSyncToken: v.fallback(v.optional(v.string()), undefined),
});

const MOST_PAGES = 400;

/**
 * Reads a list to its end. In what order the pages and the items on them come does not matter to anyone who uses this.
 * @throws GoogleRefusal, GoogleFailure, also for a list that has no end
 */
export async function readPages(client: GoogleClient, path: string, query: Record<string, string>): Promise<Pages> {
  const items: unknown[] = [];
  const seen = new Set<string>();
  let pageToken: string | undefined;
  for (let count = 0; count < MOST_PAGES; count++) {
    const page = v.safeParse(Page, await client.ask(path, pageToken === undefined ? query : { ...query, pageToken }));
    if (!page.success) break;
    const { nextPageToken, nextSyncToken } = page.output;
    for (const item of page.output.items) items.push(item);
    if (!nextPageToken) return { items, syncToken: nextSyncToken ?? null };
    if (seen.has(nextPageToken)) break;
    seen.add(nextPageToken);
    pageToken = nextPageToken;
  }
  throw new GoogleFailure(
    'broken',
    'Google Calendar answered with something else than a list. It is tried again later.',
  );
}
