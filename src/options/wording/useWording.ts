import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { messageOf } from '../../errors.ts';
import type { send } from '../../messages.ts';
import type { Commitment, Playbook, PlaybookReply, WholeReply } from '../../playbook/types.ts';
import type { SaveStatus } from '../useSettings.ts';
import { checkCommitment, checkReply } from './check.ts';
import { useEdits } from './useEdits.ts';

interface Options {
  ask: typeof send;
  /** Changes whenever another playbook may hold. */
  version: unknown;
  /** Something was saved. */
  onSaved: () => void;
}

/**
 * The wording as it stands in the form, saved one commitment and one reply at a time when typing pauses. What cannot be saved
 * stays as it was entered, with what is wrong in which field.
 */
export function useWording({ ask, version, onSaved }: Options) {
  const [held, setHeld] = useState<Playbook | null>(null);
  const [readFault, setReadFault] = useState('');
  const [status, setStatus] = useState<SaveStatus | undefined>();
  /** Counts what was entered and what was saved. */
  const turns = useRef(0);

  const read = useCallback(async () => {
    try {
      setHeld(await ask('playbook'));
      setReadFault('');
    } catch (error) {
      setReadFault(messageOf(error));
    }
  }, [ask]);
  useEffect(() => {
    read();
  }, [read, version]);

  const save = async (sent: Promise<null>, changed: (before: Playbook) => Playbook): Promise<boolean> => {
    const turn = ++turns.current;
    setStatus({ is: 'saving' });
    try {
      await sent;
      setHeld((before) => before && changed(before));
      if (turn === turns.current) setStatus({ is: 'saved' });
      onSaved();
      return true;
    } catch (error) {
      setStatus({ is: 'failed', message: messageOf(error) });
      return false;
    }
  };
  const onChange = (): void => {
    turns.current++;
    setStatus(undefined);
  };
  const commitments = useEdits({
    idOf: ({ id }: Commitment) => id,
    check: checkCommitment,
    save: (one) => save(ask('save-commitment', one), (before) => withCommitment(before, one)),
    onChange,
  });
  const replies = useEdits<WholeReply, PlaybookReply>({
    idOf: ({ to }) => to,
    check: checkReply,
    save: (one) => save(ask('save-reply', one), (before) => withReply(before, one)),
    onChange,
  });

  return {
    held,
    readFault,
    read,
    status,
    commitments,
    replies,
    /** Saves at once what waits for a pause. */
    flush(): void {
      commitments.flush();
      replies.flush();
    },
    /** Once more, with everything that was not saved. */
    retry(): void {
      commitments.retry();
      replies.retry();
    },
  };
}

function withCommitment(playbook: Playbook, changed: Commitment): Playbook {
  return { ...playbook, commitments: playbook.commitments.map((one) => (one.id === changed.id ? changed : one)) };
}

function withReply({ replies = [], ...playbook }: Playbook, changed: PlaybookReply): Playbook {
  return { ...playbook, replies: [...replies.filter(({ to }) => to !== changed.to), changed] };
}
