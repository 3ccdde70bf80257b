import { useCallback, useEffect, useRef } from 'preact/hooks';

/**
 * An act can take away what had the focus: then the keys would begin at the top of the page again.
 * @param changed what an act changes in the page
 * @param goOn puts the focus where the rep goes on
 * @returns to be told that something was done; of the next change alone it is asked whether anything has the focus
 */
export function useKeysAfter(changed: unknown, goOn: () => void): () => void {
  const acted = useRef(false);
  const latest = useRef(goOn);
  latest.current = goOn;
  useEffect(() => {
    if (!acted.current) return;
    acted.current = false;
    if (document.activeElement === document.body) latest.current();
  }, [changed]);
  return useCallback(() => {
    acted.current = true;
  }, []);
}
