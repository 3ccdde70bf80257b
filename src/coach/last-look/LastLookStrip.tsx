import type { JSX } from 'preact';
import { Brackets } from '../../ui/Brackets.tsx';

export interface LastLookProps {
  /** What is open, in a sentence. */
  text: string;
  /** The way of sending that was held. */
  act: 'Send' | 'Schedule';
  /** How this system writes the key that sends. */
  sendKey: string;
  onLook(): void;
  onSend(): void;
  onClose(): void;
}

/** What is still open in a mail that is about to go. Takes no focus: the same key or press again sends it. */
export function LastLookStrip(props: LastLookProps): JSX.Element {
  const { text, act, sendKey, onLook, onSend, onClose } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    const isSend = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Escape' && !isSend) return;
    event.preventDefault();
    if (isSend) onSend();
    else onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside are heard here
    <div class="strip last-look" onKeyDown={onKeyDown}>
      <span class="broken" aria-hidden="true" />
      <p>
        <Brackets text={text} />
      </p>
      <div class="acts">
        <button type="button" class="btn primary" aria-keyshortcuts="Alt+B" onClick={onLook}>
          Look <kbd>Alt B</kbd>
        </button>
        <button type="button" class="btn" onClick={onSend}>
          {act} anyway {act === 'Send' && <kbd>{sendKey}</kbd>}
        </button>
      </div>
    </div>
  );
}
