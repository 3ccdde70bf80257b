import { setImmediate } from 'node:timers';

/**
 * Lets what is on its way arrive. Between ports a message takes a turn of the event loop, which on a busy machine may be
 * longer than any time that could be waited: so turns are counted too.
 */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 10));
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
}
