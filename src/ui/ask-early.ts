import { type Reply, send } from '../messages.ts';

/** Set by `public/ask-early.js`: replies on their way, by the name of the message. */
declare global {
  var askedEarly: Record<string, Promise<Reply<unknown>>> | undefined;
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
