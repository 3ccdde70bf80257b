import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { WaitingFollowUp } from '../../messages/follow-up.ts';
import type { NudgeReply } from '../../messages.ts';
import type { Nudge, WritingAction } from '../../nudges/types.ts';
import { type Notice, NoticeBar } from './NoticeBar.tsx';
import { NudgeItem } from './NudgeItem.tsx';
import { Waiting } from './Waiting.tsx';

interface Props {
  nudges: Nudge[];
  waiting: WaitingFollowUp[];
  /** Why an answer was not saved; null when all were. */
  fault: string | null;
  /** What was answered last, with its undo; null when that was a while ago. */
  notice: Notice | null;
  onAnswer: (nudge: Nudge, reply: NudgeReply) => void;
  onWrite: (nudge: Nudge, action: WritingAction) => void;
  onCloseNotice: () => void;
}

/** Meetings to act on, above the next steps of deals. */
export function Nudges({ nudges, waiting, fault, notice, onAnswer, onWrite, onCloseNotice }: Props): JSX.Element {
  const section = useRef<HTMLElement>(null);
  const toSection = (): void => section.current?.focus();
  const answered = useRef(false);
  // An answer takes its own button away.
  useEffect(() => {
    if (answered.current && document.activeElement === document.body) toSection();
    answered.current = false;
  }, [nudges]);
  const close = (): void => {
    toSection();
    onCloseNotice();
  };
  return (
    <section ref={section} aria-label="Meetings" tabIndex={-1}>
      {fault !== null && (
        <p class="fault" role="alert">
          {fault}
        </p>
      )}
      <ol class="items">
        {nudges.map((nudge, index) => (
          <NudgeItem
            key={nudge.id}
            nudge={nudge}
            first={index === 0}
            onAnswer={(reply) => {
              answered.current = true;
              onAnswer(nudge, reply);
            }}
            onWrite={(action) => {
              answered.current = true;
              onWrite(nudge, action);
            }}
          />
        ))}
      </ol>
      {waiting.length > 0 && <Waiting waiting={waiting} copy={(text) => navigator.clipboard.writeText(text)} />}
      <NoticeBar notice={notice} onAction={toSection} onClose={close} />
    </section>
  );
}
