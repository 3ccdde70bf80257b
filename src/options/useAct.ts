import { useState } from 'preact/hooks';
import { messageOf } from '../errors.ts';

/** What a section does at a press of a button: one thing at a time, with what came of it. */
export interface Acting {
  isBusy: boolean;
  /** What was done, in words; empty for nothing to say. */
  said: string;
  setSaid(said: string): void;
  /** Why it could not be done, in words; empty when it could. */
  fault: string;
  setFault(fault: string): void;
  /** Does it. What was said before is gone, and a failure becomes the fault. @returns whether it could be done */
  run(work: () => Promise<unknown>): Promise<boolean>;
}

export function useAct(): Acting {
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState('');
  const [isBusy, setBusy] = useState(false);
  const run = async (work: () => Promise<unknown>) => {
    const pressed = document.activeElement;
    setBusy(true);
    setSaid('');
    setFault('');
    const isDone = await work().then(
      () => true,
      (error: unknown) => {
        setFault(messageOf(error));
        return false;
      },
    );
    setBusy(false);
    // A button loses the focus while it is off. Drawn again, it has it back, unless something new has taken it.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body && pressed instanceof HTMLElement) pressed.focus();
    });
    return isDone;
  };
  return { isBusy, said, setSaid, fault, setFault, run };
}
