import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Insights } from '../deals/insights.ts';
import type { Deals } from '../deals/shown.ts';
import type { send } from '../messages.ts';

export type Read<T> = { is: 'loading' } | { is: 'failed'; message: string } | { is: 'ready'; value: T };

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

type Watch = ((onSaved: () => void) => () => void) | undefined;

/**
 * Reads when `question` changes, and again when focus comes back or something was saved elsewhere. An answer that was
 * overtaken is dropped, and what is shown stays while it is read again.
 */
function useRead<T>(question: () => Promise<T>, watch?: Watch): { state: Read<T>; again: () => Promise<void> } {
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
    const unwatch = watch?.(again);
    return () => {
      unwatch?.();
      window.removeEventListener('focus', onFocus);
    };
  }, [again, watch]);
  return { state, again };
}

export function useDeals(ask: typeof send, watch: Watch): { state: Read<Deals>; again: () => Promise<void> } {
  return useRead(
    useCallback(() => ask('deals'), [ask]),
    watch,
  );
}

export function useInsights(ask: typeof send): { state: Read<Insights>; again: () => Promise<void> } {
  return useRead(useCallback(() => ask('insights'), [ask]));
}
