import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { InPageIcon } from '../../ui/InPageIcon.tsx';

export interface ToastProps {
  /** "Three times offered". */
  text: string;
  /** False: something could not be done, and there is nothing to undo. */
  done: boolean;
  /** How this system writes the undo key. */
  undoKey: string;
  onUndo(): void;
  onEnd(): void;
}

const SHOWN_MS = 8000;

/** What was done and the way back, for eight seconds, or as long as it is looked at. */
export function Toast({ text, done, undoKey, onUndo, onEnd }: ToastProps): JSX.Element {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onEnd, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, text, onEnd]);
  return (
    <div
      class="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <span class={done ? 'is-booked' : 'is-vague'}>
        <InPageIcon name={done ? 'check' : 'warning'} />
      </span>
      <span>{text}</span>
      {done && (
        <button type="button" class="btn quiet" onClick={onUndo}>
          Undo <kbd>{undoKey}</kbd>
        </button>
      )}
    </div>
  );
}
