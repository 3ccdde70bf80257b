import { isOrphaned } from '../errors.ts';

/** A worker that was just stopped needs a moment. */
const AGAIN_AFTER_MS = [1000, 5000];

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Tells the background something, and again when it did not arrive: its worker may be stopped at any moment, in the
 * middle of an answer too. So what is told must be able to arrive twice.
 * @returns the answer; rejects with the last failure after three tries, and at once when the extension was updated
 */
export async function untilTold<Answer>(tell: () => Promise<Answer>): Promise<Answer> {
  for (const ms of AGAIN_AFTER_MS) {
    try {
      return await tell();
    } catch (error) {
      if (isOrphaned(error)) throw error;
    }
    await wait(ms);
  }
  return tell();
}

/**
 * The same for what takes the place of what was told before: it is not told again once there is something newer.
 * @returns a function that tells, and answers whether it arrived
 */
export function tellNewest<What>(tell: (what: What) => Promise<unknown>): (what: What) => Promise<boolean> {
  let newest: What | null = null;
  return (what) => {
    newest = what;
    return untilTold(async () => {
      if (newest !== what) return false;
      await tell(what);
      return true;
    });
  };
}
