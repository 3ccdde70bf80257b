import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Answer, send } from '../messages.ts';
import { messageOf } from './useSettings.ts';

type Question = 'calendars' | 'dismissals' | 'not-deals' | 'health' | 'stored-counts' | 'imports' | 'policy';

export interface Asked<T> {
  /** Null until the first answer. */
  value: T | null;
  /** Why the newest question was not answered; empty when it was. */
  fault: string;
  again: () => Promise<void>;
}

/** Asks the background once, and again whenever focus comes back to the page. */
export function useAnswer<N extends Question>(ask: typeof send, name: N): Asked<Answer<N>> {
  const [value, setValue] = useState<Answer<N> | null>(null);
  const [fault, setFault] = useState('');
  const again = useCallback(async () => {
    try {
      const answer = await (ask as (name: N) => Promise<Answer<N>>)(name);
      setValue(() => answer);
      setFault('');
    } catch (error) {
      setFault(messageOf(error));
    }
  }, [ask, name]);
  useEffect(() => {
    again();
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, [again]);
  return { value, fault, again };
}
