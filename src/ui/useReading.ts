import { useCallback, useEffect, useRef } from 'preact/hooks';

/** Calls back whenever something changed elsewhere; answers how to stop. */
export type Watch = (onChange: () => void) => () => void;

/**
 * Reads at once, whenever the page is come back to, and after each change that `watch` tells of.
 * @param read answers what there is, a failure too; another function is a new question
 * @param take gets the answer, unless it was overtaken by a newer reading
 * @returns reads once more
 */
export function useReading<T>(
  read: () => Promise<T>,
  take: (answer: T) => void,
  watch?: Watch | undefined,
): () => Promise<void> {
  const newest = useRef(0);
  const isReading = useRef(false);
  const taking = useRef(take);
  taking.current = take;

  const again = useCallback(async () => {
    newest.current += 1;
    const mine = newest.current;
    isReading.current = true;
    const answer = await read();
    if (mine !== newest.current) return;
    isReading.current = false;
    taking.current(answer);
  }, [read]);

  useEffect(() => {
    void again();
    // Coming back is told twice where a tab is come back to: once is enough.
    const onReturn = () => {
      if (document.visibilityState === 'visible' && !isReading.current) void again();
    };
    window.addEventListener('focus', onReturn);
    document.addEventListener('visibilitychange', onReturn);
    const stop = watch?.(again);
    return () => {
      newest.current += 1;
      stop?.();
      window.removeEventListener('focus', onReturn);
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [again, watch]);
  return again;
}
