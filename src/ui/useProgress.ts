import { useEffect, useState } from 'preact/hooks';
import type { Progress } from '../messages/data.ts';
import type { send } from '../messages.ts';

/** So long nobody asks how far it is; and so often from then on, ms. */
const EVERY_MS = 400;

/** How far the background is. */
export interface HowFar {
  /** A line to show. */
  text: string;
  /** Of the whole, 0 to 1. */
  part: number;
}

function howFar({ what, done, of }: Progress): HowFar {
  const [part, whole] = [done.toLocaleString('en'), of.toLocaleString('en')];
  const text = what === 'deals' ? `Working out ${part} of ${whole} deals` : `Writing ${part} of ${whole} records`;
  return { text, part: of === 0 ? 0 : done / of };
}

/**
 * How far the background is with what is waited for.
 * @returns null while there is nothing to say
 */
export function useProgress(ask: typeof send, isWaiting: boolean): HowFar | null {
  const [far, setFar] = useState<HowFar | null>(null);
  useEffect(() => {
    setFar(null);
    if (!isWaiting) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const look = async () => {
      // Who waits for the work itself hears of what goes wrong.
      const progress = await ask('progress').catch(() => null);
      if (isOver) return;
      setFar(progress && howFar(progress));
      timer = setTimeout(look, EVERY_MS);
    };
    timer = setTimeout(look, EVERY_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [ask, isWaiting]);
  return far;
}
