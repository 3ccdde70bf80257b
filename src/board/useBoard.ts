import { useCallback, useState } from 'preact/hooks';
import type { Deals, ShownInsights } from '../deals/shown.ts';
import { messageOf } from '../errors.ts';
import type { send } from '../messages.ts';
import { useReading, type Watch } from '../ui/useReading.ts';

export type Read<T> = { is: 'loading' } | { is: 'failed'; message: string } | { is: 'ready'; value: T };

/** What is shown stays while it is read again. */
function useRead<T>(question: () => Promise<T>, watch?: Watch): { state: Read<T>; again: () => Promise<void> } {
  const [state, setState] = useState<Read<T>>({ is: 'loading' });
  const read = useCallback(
    () =>
      question().then(
        (value): Read<T> => ({ is: 'ready', value }),
        (error): Read<T> => ({ is: 'failed', message: messageOf(error) }),
      ),
    [question],
  );
  const again = useReading(read, setState, watch);
  return { state, again };
}

interface FromKept {
  watch: Watch | undefined;
  kept: (() => Promise<Deals | undefined>) | undefined;
}

/**
 * All deals, from what is kept of them: thousands in one message would hold the page up. What holds no longer is made anew
 * by whoever answers `today`.
 */
export function useDeals(
  ask: typeof send,
  { watch, kept }: FromKept,
): { state: Read<Deals>; again: () => Promise<void> } {
  const question = useCallback(async (): Promise<Deals> => {
    const before = await kept?.();
    if (before) return before;
    if (kept) await ask('today').catch(() => {});
    return (await kept?.()) ?? ask('deals');
  }, [ask, kept]);
  return useRead(question, watch);
}

export function useInsights(ask: typeof send): { state: Read<ShownInsights>; again: () => Promise<void> } {
  return useRead(useCallback(() => ask('insights'), [ask]));
}
