import { UserError } from '../errors.ts';
import type { Progress } from '../messages/data.ts';
import type { Handler } from './world.ts';

/** In memory alone: a worker that dies takes its work with it, and whoever asks again sees it begin anew. */
const going = new Map<Progress['what'], Progress>();
/** Work that can be stopped, and whether somebody asked for it. */
const running = new Map<Progress['what'], { isStopped: boolean }>();

/** The rep stopped work that had changed nothing yet. */
export class Stopped extends UserError {
  override name = 'Stopped';
}

/** What takes so long right now that somebody may want to know how far it is; null for nothing. */
export const progress: Handler<'progress'> = async () => [...going.values()][0] ?? null;

/**
 * Runs work that tells how far it is, so that `progress` can answer it.
 * @param work told by a `Stopped` out of `tell` when it is to end
 */
export async function telling<T>(
  what: Progress['what'],
  work: (tell: (done: number, of: number) => void) => Promise<T>,
): Promise<T> {
  const run = { isStopped: false };
  running.set(what, run);
  try {
    return await work((done, of) => {
      if (run.isStopped) throw new Stopped('Stopped. Nothing was changed.');
      going.set(what, { what, done, of });
    });
  } finally {
    going.delete(what);
    running.delete(what);
  }
}

/** Has work end the next time it tells how far it is. It may be too late for that. */
export function stop(what: Progress['what']): void {
  const run = running.get(what);
  if (run) run.isStopped = true;
}

export const isRunning = (what: Progress['what']): boolean => running.has(what);
