import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { isolated } from '../../deals/isolated.ts';
import type { NudgeReply } from '../../messages.ts';
import type { Nudge } from '../../nudges/types.ts';
import type { Notice } from './NoticeBar.tsx';
import type { TodayOptions } from './useToday.ts';

/** So long the way back is shown. */
const UNDO_SHOWS_MS = 20_000;

const SAID: Partial<Record<NudgeReply['kind'], string>> = {
  'decide-by': 'noted who decides and when',
  closed: 'deal closed',
  'not-sales': 'not a sales meeting',
  dismiss: 'dismissed',
};

const clock = (): Date => new Date();

/** What the calendar gives to act on, read anew whenever Today is, and the rep's answers. One that was not saved stays. */
export function useNudges({ ask, now = clock, watch }: Pick<TodayOptions, 'ask' | 'now' | 'watch'>) {
  const [nudges, setNudges] = useState<Nudge[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
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

  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setNotice(null), UNDO_SHOWS_MS);
    return () => clearTimeout(timer);
  }, [notice]);

  const trying = async (run: () => Promise<unknown>): Promise<boolean> => {
    try {
      await run();
      setFault(null);
      return true;
    } catch (error) {
      setFault(`Not saved. ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  };

  const undo = async (id: string): Promise<void> => {
    setNotice(null);
    if (await trying(() => ask('undo-nudge-answer', { id, at: now().toISOString() }))) await read();
  };

  const answer = async ({ id, title }: Nudge, reply: NudgeReply): Promise<void> => {
    if (!(await trying(() => ask('answer-nudge', { id, at: now().toISOString(), answer: reply })))) return;
    setNudges((list) => list.filter((nudge) => nudge.id !== id));
    const text = `${isolated(title)}: ${SAID[reply.kind] ?? 'answered'}.`;
    setNotice({ kind: 'done', about: id, text, action: { label: 'Undo', run: () => void undo(id) } });
  };

  return { nudges, fault, notice, answer, closeNotice: () => setNotice(null) };
}
