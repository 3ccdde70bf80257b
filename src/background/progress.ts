import type { Progress } from '../messages/data.ts';
import type { Handler } from './world.ts';

/** In memory alone: a worker that dies takes its work with it, and whoever asks again sees it begin anew. */
const going = new Map<Progress['what'], Progress>();

/** What takes so long right now that somebody may want to know how far it is; null for nothing. */
export const progress: Handler<'progress'> = async () => [...going.values()][0] ?? null;

/** Runs work that tells how far it is, so that `progress` can answer it. */
export async function telling<T>(
  what: Progress['what'],
  work: (tell: (done: number, of: number) => void) => Promise<T>,
): Promise<T> {
  try {
    return await work((done, of) => {
      going.set(what, { what, done, of });
    });
  } finally {
    going.delete(what);
  }
}
