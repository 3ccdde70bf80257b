import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { messageOf } from '../../errors.ts';
import type { send } from '../../messages.ts';
import type { Commitment, CommitmentId, Playbook } from '../../playbook/types.ts';
import type { SaveStatus } from '../useSettings.ts';
import { checkCommitment, type Faults } from './check.ts';

/** So long after the last key what was entered is saved. */
const PAUSE_MS = 600;

type Entered = Partial<Record<CommitmentId, Commitment>>;

interface Options {
  ask: typeof send;
  /** Changes whenever another playbook may hold. */
  version: unknown;
  /** Something was saved. */
  onSaved: () => void;
}

/**
 * The wording as it stands in the form, saved one commitment at a time when typing pauses. What cannot be saved stays as it was
 * entered, with what is wrong in which field.
 */
export function useWording({ ask, version, onSaved }: Options) {
  const [held, setHeld] = useState<Playbook | null>(null);
  const [readFault, setReadFault] = useState('');
  const [entered, setEntered] = useState<Entered>({});
  const [status, setStatus] = useState<SaveStatus | undefined>();
  const waiting = useRef<{ commitment: Commitment; timer: ReturnType<typeof setTimeout> } | null>(null);
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

  const save = async (commitment: Commitment): Promise<void> => {
    const checked = checkCommitment(commitment);
    if (!checked.commitment) return;
    const { commitment: sent } = checked;
    const turn = ++turns.current;
    setStatus({ is: 'saving' });
    try {
      await ask('save-commitment', sent);
      setHeld((before) => before && withCommitment(before, sent));
      // More may have been entered meanwhile.
      setEntered(({ [sent.id]: now, ...rest }) => (now === commitment || !now ? rest : { ...rest, [sent.id]: now }));
      if (turn === turns.current) setStatus({ is: 'saved' });
      onSaved();
    } catch (error) {
      setStatus({ is: 'failed', message: messageOf(error) });
    }
  };
  const flush = (): void => {
    if (!waiting.current) return;
    clearTimeout(waiting.current.timer);
    const { commitment } = waiting.current;
    waiting.current = null;
    void save(commitment);
  };
  const last = useRef(flush);
  last.current = flush;
  useEffect(() => {
    const onHide = () => last.current();
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      last.current();
    };
  }, []);

  return {
    held,
    readFault,
    read,
    status,
    /** Saves at once what waits for a pause. */
    flush,
    /** As entered, else as it holds. */
    shown: (id: CommitmentId): Commitment | undefined => entered[id] ?? held?.commitments.find((one) => one.id === id),
    /** What is wrong with what was entered. */
    faultsOf: (id: CommitmentId): Faults => (entered[id] ? checkCommitment(entered[id]).faults : {}),
    change(commitment: Commitment): void {
      if (waiting.current?.commitment.id === commitment.id) clearTimeout(waiting.current.timer);
      else flush();
      setEntered((before) => ({ ...before, [commitment.id]: commitment }));
      turns.current++;
      setStatus(undefined);
      waiting.current = { commitment, timer: setTimeout(() => last.current(), PAUSE_MS) };
    },
    /** Once more, with everything that was not saved. */
    retry: () => Object.values(entered).forEach((commitment) => void save(commitment)),
  };
}

function withCommitment(playbook: Playbook, changed: Commitment): Playbook {
  return { ...playbook, commitments: playbook.commitments.map((one) => (one.id === changed.id ? changed : one)) };
}
