import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { InPageIcon } from '../../ui/InPageIcon.tsx';
import { shortened } from '../words.ts';

/** `once`: this closing in this draft. `mail`: everything in this draft. `thread` and `forever`: these words. */
export type DismissScope = 'once' | 'mail' | 'thread' | 'forever';

export interface DismissalsProps {
  /** The underlined words. */
  phrase: string;
  inThread: boolean;
  folded: boolean;
  onDismiss(scope: DismissScope): void;
}

/** The ways to say no, each spelled out so that nobody has to guess how long it holds. */
export function Dismissals({ phrase, inThread, folded, onDismiss }: DismissalsProps): JSX.Element {
  const [open, setOpen] = useState(!folded);
  if (!open) {
    return (
      <div class="dismiss">
        <button type="button" class="btn plain" aria-expanded={false} onClick={() => setOpen(true)}>
          Dismiss
          <InPageIcon name="down" />
        </button>
      </div>
    );
  }
  const button = (scope: DismissScope, words: string): JSX.Element => (
    <button type="button" class="btn plain" onClick={() => onDismiss(scope)}>
      {words}
    </button>
  );
  return (
    <fieldset class="dismiss" aria-label="Dismiss">
      {button('once', 'Not this time')}
      {inThread ? button('thread', 'Not in this thread') : button('mail', 'Not in this mail')}
      {button('forever', `Never again for “${shortened(phrase, 38)}”`)}
    </fieldset>
  );
}
