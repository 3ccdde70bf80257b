import { useCallback, useEffect, useState } from 'preact/hooks';
import { isolated } from '../../deals/isolated.ts';
import { messageOf } from '../../errors.ts';
import type { WaitingFollowUp } from '../../messages/follow-up.ts';
import type { NudgeReply } from '../../messages.ts';
import type { LastAnswer } from '../../nudges/last-answer.ts';
import type { Nudge, WritingAction } from '../../nudges/types.ts';
import { clock } from '../edges.ts';
import { useReading } from '../useReading.ts';
import type { Notice } from './NoticeBar.tsx';
import type { TodayOptions } from './useToday.ts';

const SAID: Record<NudgeReply['kind'], string> = {
  book: 'booking opened',
  draft: 'follow-up opened',
  'offer-times': 'new times opened',
  'add-agenda': 'agenda opened',
  'decide-by': 'noted who decides and when',
  closed: 'deal closed',
  'not-sales': 'not a sales meeting',
  dismiss: 'dismissed',
};

/**
 * What the calendar gives to act on, read anew whenever Today is, and the rep's answers. One that was not saved stays. The last
 * answer can be taken back as long as the background lets it: what it opened has mostly closed the popup.
 */
export function useNudges({ ask, now = clock, watch, first }: TodayOptions) {
  const [nudges, setNudges] = useState<Nudge[]>(first?.nudges ?? []);
  const [waiting, setWaiting] = useState<WaitingFollowUp[]>([]);
  const [last, setLast] = useState<LastAnswer | null>(null);
  const [closed, setClosed] = useState('');
  const [fault, setFault] = useState<string | null>(null);

  // Without them Today still works, and says itself when nothing can be read.
  const question = useCallback(
    () =>
      Promise.all([
        ask('nudges').catch((): Nudge[] => []),
        ask('last-nudge-answer').catch((): LastAnswer | null => null),
        ask('waiting-follow-ups').catch((): WaitingFollowUp[] => []),
      ]),
    [ask],
  );
  const read = useReading(
    question,
    ([list, answered, followUps]) => {
      setWaiting(followUps);
      setNudges(list);
      setLast(answered);
    },
    watch,
  );

  useEffect(() => {
    if (last === null) return;
    // Read again, it says itself that it can no longer be taken back.
    const timer = setTimeout(() => void read(), AGAIN_MS);
    return () => clearTimeout(timer);
  }, [last, read]);

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
    setLast(null);
    if (await trying(() => ask('undo-nudge-answer', { id, at: now().toISOString() }))) await read();
  };

  const answer = async ({ id, title }: Nudge, reply: NudgeReply): Promise<void> => {
    const at = now().toISOString();
    if (!(await trying(() => ask('answer-nudge', { id, at, answer: reply })))) return;
    setNudges((list) => list.filter((nudge) => nudge.id !== id));
    setLast({ id, title, answer: reply.kind, at });
  };

  /** The background opens where it is written: all this page knows of is a new mail, which is opened when that fails. */
  const write = async (nudge: Nudge, action: WritingAction): Promise<void> => {
    const { id, title, links } = nudge;
    const at = now().toISOString();
    try {
      await ask('write-follow-up', { nudge: id, action, at });
    } catch {
      window.open(links[action], '_blank', 'noopener,noreferrer');
      return answer(nudge, { kind: action });
    }
    setFault(null);
    setNudges((list) => list.filter((one) => one.id !== id));
    setLast({ id, title, answer: action, at });
    await read();
  };

  const isClosed = last === null || closed === nameOf(last);
  const notice: Notice | null = isClosed
    ? null
    : { kind: 'done', about: last.id, text: textOf(last), action: { label: 'Undo', run: () => void undo(last.id) } };

  return {
    nudges,
    waiting,
    fault,
    notice,
    answer,
    write,
    readAgain: read,
    closeNotice: () => setClosed(last ? nameOf(last) : ''),
  };
}

/** So long the way back is shown before it is asked again whether it is still one. */
const AGAIN_MS = 10 * 60_000;

const nameOf = ({ id, at }: LastAnswer): string => `${id} ${at}`;

function textOf({ title, answer }: LastAnswer): string {
  const said = `${SAID[answer]}.`;
  return title === '' ? said.charAt(0).toUpperCase() + said.slice(1) : `${isolated(title)}: ${said}`;
}
