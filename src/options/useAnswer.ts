import { useCallback, useState } from 'preact/hooks';
import { messageOf } from '../errors.ts';
import type { Answer, send } from '../messages.ts';
import { useReading } from '../ui/useReading.ts';

type Question = 'calendars' | 'dismissals' | 'not-deals' | 'health' | 'stored-counts' | 'imports' | 'policy';

export interface Asked<T> {
  /** Null until the first answer. */
  value: T | null;
  /** Why the newest question was not answered; empty when it was. */
  fault: string;
  again: () => Promise<void>;
}

/** Asks the background once, and again whenever the page is come back to. */
export function useAnswer<N extends Question>(ask: typeof send, name: N): Asked<Answer<N>> {
  const [value, setValue] = useState<Answer<N> | null>(null);
  const [fault, setFault] = useState('');
  const read = useCallback(
    () =>
      (ask as (name: N) => Promise<Answer<N>>)(name).then(
        (answer) => ({ answer }),
        (error: unknown) => ({ fault: messageOf(error) }),
      ),
    [ask, name],
  );
  const again = useReading(read, (found) => {
    if ('answer' in found) setValue(() => found.answer);
    setFault('fault' in found ? found.fault : '');
  });
  return { value, fault, again };
}
