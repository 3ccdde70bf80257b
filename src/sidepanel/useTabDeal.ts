import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DealOfTab } from '../deals/shown.ts';
import type { DraftAnswer, DraftQuestion, send } from '../messages.ts';

/** The tab beside the panel, and how to hear that it changed. */
export interface BesideTab {
  /** Null when there is none whose address may be seen. */
  current: () => Promise<{ tab: number; url: string } | null>;
  /** Calls back when another tab comes to the front or this one goes elsewhere; answers how to stop. */
  watch: (onChanged: () => void) => () => void;
  /** Asks the page in that tab; rejects where no script of ours runs. */
  askPage?: (question: DraftQuestion) => Promise<DraftAnswer>;
}

/** The deal of the tab beside the panel; null until the first answer. Without a tab it is not known. */
export function useTabDeal(
  ask: typeof send,
  beside: BesideTab | undefined,
  watch: ((onSaved: () => void) => () => void) | undefined,
): { shown: DealOfTab | null; again: () => Promise<void> } {
  const [shown, setShown] = useState<DealOfTab | null>(beside ? null : { is: 'unknown' });
  const asked = useRef(0);

  const read = useCallback(async () => {
    if (!beside) return;
    asked.current += 1;
    const mine = asked.current;
    let found: DealOfTab = { is: 'unknown' };
    try {
      const tab = await beside.current();
      if (tab) found = await ask('deal-of-tab', tab);
    } catch {
      // Then Today stands there, which says itself when nothing can be read.
    }
    if (mine === asked.current) setShown((before) => (same(before, found) ? before : found));
  }, [ask, beside]);

  useEffect(() => {
    read();
    const stops = [beside?.watch(read), watch?.(read)];
    return () => {
      for (const stop of stops) stop?.();
    };
  }, [read, beside, watch]);

  return { shown, again: read };
}

const same = (a: DealOfTab | null, b: DealOfTab): boolean => JSON.stringify(a) === JSON.stringify(b);
