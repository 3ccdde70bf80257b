import { useCallback, useState } from 'preact/hooks';
import type { DealOfTab } from '../deals/shown.ts';
import type { DraftAnswer, DraftQuestion, send } from '../messages.ts';
import { useReading, type Watch } from '../ui/useReading.ts';

/** The tab beside the panel, and how to hear that it changed. */
export interface BesideTab {
  /** Null when there is none whose address may be seen. */
  current: () => Promise<{ tab: number; url: string } | null>;
  /** What it shows, where that is known without the background; null where the background has to be asked. */
  atOnce?: DealOfTab | null;
  /** Calls back when another tab comes to the front or this one goes elsewhere; answers how to stop. */
  watch: Watch;
  /** Asks the page in that tab; rejects where no script of ours runs. */
  askPage?: (question: DraftQuestion) => Promise<DraftAnswer>;
}

/** The deal of the tab beside the panel; null until the first answer. Without a tab it is not known. */
export function useTabDeal(
  ask: typeof send,
  beside: BesideTab | undefined,
  watch: Watch | undefined,
): { shown: DealOfTab | null; again: () => Promise<void> } {
  const [shown, setShown] = useState<DealOfTab | null>(beside ? (beside.atOnce ?? null) : { is: 'unknown' });
  const read = useCallback(async (): Promise<DealOfTab> => {
    try {
      const tab = await beside?.current();
      if (tab) return await ask('deal-of-tab', tab);
    } catch {
      // Then Today stands there, which says itself when nothing can be read.
    }
    return { is: 'unknown' };
  }, [ask, beside]);
  const watchBoth = useCallback<Watch>(
    (onChange) => {
      const stops = [beside?.watch(onChange), watch?.(onChange)];
      return () => {
        for (const stop of stops) stop?.();
      };
    },
    [beside, watch],
  );
  const take = (found: DealOfTab): void => setShown((before) => (same(before, found) ? before : found));
  return { shown, again: useReading(read, take, watchBoth) };
}

const same = (a: DealOfTab | null, b: DealOfTab): boolean => JSON.stringify(a) === JSON.stringify(b);
