import { useCallback, useEffect, useState } from 'preact/hooks';
import { isolated } from '../../deals/isolated.ts';
import { messageOf } from '../../errors.ts';
import type { NudgeReply } from '../../messages.ts';
import type { Nudge } from '../../nudges/types.ts';
import { useReading } from '../useReading.ts';
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

  // Without them Today still works, and says itself when nothing can be read.
  const question = useCallback(() => ask('nudges').catch((): Nudge[] => []), [ask]);
  const read = useReading(question, setNudges, watch);

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
      setFault(`Not saved. ${messageOf(error)}`);
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
