import { type Reply, send } from '../messages.ts';

/** Set by `public/ask-early.js`. */
declare global {
  /** Replies on their way, by the name of the message; null where it was not sent, since something kept holds. */
  var askedEarly: Record<string, Promise<Reply<unknown> | null>> | undefined;
  /** What the page was to read from the kept answers; null where that holds no longer. */
  var keptForPage: Promise<unknown> | undefined;
  /** Reads a kept answer; null where it holds no longer. */
  var readForPage: ((name: string) => Promise<unknown>) | undefined;
}

/**
 * `send`, but what the page asked before its code was there is not asked twice. An early reply is taken once, and one that
 * failed is asked for anew. Only for what a page always shows first: a reply that waits for its question grows old.
 */
export const askEarly = (async (name: string, payload: unknown = null): Promise<unknown> => {
  const early = payload === null ? globalThis.askedEarly?.[name] : undefined;
  if (early) {
    delete globalThis.askedEarly?.[name];
    const reply = await early.catch(() => undefined);
    if (reply?.ok) return reply.value;
  }
  return (send as (name: string, payload: unknown) => Promise<unknown>)(name, payload);
}) as typeof send;

/**
 * `askEarly` for a page that has drawn what was kept: it asks once that is seen. An answer that comes before the first frame
 * has the whole page drawn again while nothing of it is on the screen yet.
 */
export function askOnceSeen(): typeof send {
  const seen = painted();
  return (async (name: string, payload: unknown = null): Promise<unknown> => {
    await seen;
    return (askEarly as (name: string, payload: unknown) => Promise<unknown>)(name, payload);
  }) as typeof send;
}

/** When the next frame is drawn; at once in a page that is not seen, for which none is drawn. */
function painted(): Promise<void> {
  if (document.visibilityState !== 'visible') return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

/**
 * The kept answer that the page names in its `data-kept`, to be drawn first and replaced by what the background answers. It
 * is read while the page's code is loaded, and nobody is woken for it.
 * @returns undefined where none holds
 */
export async function keptEarly<T>(): Promise<T | undefined> {
  const kept = (await globalThis.keptForPage?.catch(() => null)) as T | null | undefined;
  globalThis.keptForPage = undefined;
  return kept ?? undefined;
}

/** The same of any kept answer, at any time later. */
export async function readKept<T>(name: string): Promise<T | undefined> {
  return ((await globalThis.readForPage?.(name).catch(() => null)) as T | null | undefined) ?? undefined;
}
