import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { messageOf } from '../errors.ts';
import type { send } from '../messages.ts';

interface Props {
  ask: typeof send;
  onFault: (fault: string) => void;
}

/** Beside a restore that is under way: the way to leave everything as it was. */
export function StopRestore({ ask, onFault }: Props): JSX.Element {
  const [isAsked, setAsked] = useState(false);
  const stop = () => {
    setAsked(true);
    ask('stop-restore').catch((error: unknown) => onFault(messageOf(error)));
  };
  return (
    <button type="button" class="btn" disabled={isAsked} onClick={stop}>
      {isAsked ? 'Stopping' : 'Stop'}
    </button>
  );
}
