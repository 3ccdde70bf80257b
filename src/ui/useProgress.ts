import { useEffect, useState } from 'preact/hooks';
import type { Progress } from '../messages/data.ts';
import type { send } from '../messages.ts';

/** So long nobody asks how far it is; and so often from then on, ms. */
const EVERY_MS = 400;

const textOf = ({ what, done, of }: Progress): string => {
  const [part, whole] = [done.toLocaleString('en'), of.toLocaleString('en')];
  return what === 'deals' ? `Working out ${part} of ${whole} deals` : `Writing ${part} of ${whole} records`;
};

/**
 * How far the background is with what is waited for.
 * @returns a line to show; null while there is nothing to say
 */
export function useProgress(ask: typeof send, isWaiting: boolean): string | null {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    setText(null);
    if (!isWaiting) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const look = async () => {
      // Who waits for the work itself hears of what goes wrong.
      const progress = await ask('progress').catch(() => null);
      if (isOver) return;
      setText(progress && textOf(progress));
      timer = setTimeout(look, EVERY_MS);
    };
    timer = setTimeout(look, EVERY_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [ask, isWaiting]);
  return text;
}
