import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Runs after what is shown changed to something else, never when it is shown for the first time: mostly to put the focus
 * where the rep goes on, since what had it went with what was shown before.
 * @param shown compared by identity
 */
export function useOnChange<T>(shown: T, run: (now: T) => void): void {
  const was = useRef(shown);
  useLayoutEffect(() => {
    if (was.current === shown) return;
    was.current = shown;
    run(shown);
  }, [shown]);
}
