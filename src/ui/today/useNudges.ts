import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { NudgeReply } from '../../messages.ts';
import type { Nudge } from '../../nudges/types.ts';
import type { TodayOptions } from './useToday.ts';

const clock = (): Date => new Date();

/** What the calendar gives to act on, read anew whenever Today is, and the rep's answers. One that was not saved stays. */
export function useNudges({ ask, now = clock, watch }: Pick<TodayOptions, 'ask' | 'now' | 'watch'>) {
  const [nudges, setNudges] = useState<Nudge[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const asked = useRef(0);

  const read = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    // Without them Today still works, and says itself when nothing can be read.
    const list = await ask('nudges').catch(() => []);
    if (mine === asked.current) setNudges(list);
  }, [ask]);

  useEffect(() => {
    read();
    window.addEventListener('focus', read);
    const unwatch = watch?.(read);
    return () => {
      unwatch?.();
      window.removeEventListener('focus', read);
    };
  }, [read, watch]);

  const answer = async ({ id }: Nudge, reply: NudgeReply): Promise<void> => {
    try {
      await ask('answer-nudge', { id, at: now().toISOString(), answer: reply });
      setFault(null);
      setNudges((list) => list.filter((nudge) => nudge.id !== id));
    } catch (error) {
      setFault(`Not saved. ${error instanceof Error ? error.message : String(error)}`);
    }
  };

  return { nudges, fault, answer };
}
