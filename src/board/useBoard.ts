import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Insights } from '../deals/insights.ts';
import type { Deals, WholeDeal } from '../deals/shown.ts';
import type { send } from '../messages.ts';

export type Read<T> = { is: 'loading' } | { is: 'failed'; message: string } | { is: 'ready'; value: T };

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * Reads when `question` changes, and again when focus comes back. An answer that was overtaken is dropped, and what is
 * shown stays while it is read again.
 */
function useRead<T>(question: () => Promise<T>): { state: Read<T>; again: () => Promise<void> } {
  const [state, setState] = useState<Read<T>>({ is: 'loading' });
  const asked = useRef(0);
  const again = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    try {
      const value = await question();
      if (mine === asked.current) setState({ is: 'ready', value });
    } catch (error) {
      if (mine === asked.current) setState({ is: 'failed', message: textOf(error) });
    }
  }, [question]);
  useEffect(() => {
    again();
    const onFocus = () => {
      if (document.visibilityState === 'visible') again();
    };
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [again]);
  return { state, again };
}

export function useDeals(ask: typeof send): { state: Read<Deals>; again: () => Promise<void> } {
  return useRead(useCallback(() => ask('deals'), [ask]));
}

export function useDeal(ask: typeof send, id: string): { state: Read<WholeDeal | null>; again: () => Promise<void> } {
  return useRead(useCallback(() => ask('deal', { id }), [ask, id]));
}

export function useInsights(ask: typeof send): { state: Read<Insights>; again: () => Promise<void> } {
  return useRead(useCallback(() => ask('insights'), [ask]));
}
