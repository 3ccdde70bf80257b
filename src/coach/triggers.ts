import { rangeAt } from '../page/highlight.ts';
import { callsCard } from './keys.ts';

/**
 * A key held down or pressed twice in a hurry is one press: what is left of it must not reach the page. With Ctrl, Cmd, Alt
 * or Shift it is another key, and Ctrl+Enter always sends.
 */
const SAME_PRESS_MS = 400;

export interface TriggerOptions {
  document: Document;
  signal: AbortSignal;
  trusted(event: Event): boolean;
  /** Our own node, once there is one: what happens on it is ours already. */
  host(): HTMLElement | null;
  /** A painted range was clicked without anything being selected; `owner` is whose it is. Null: a click elsewhere. */
  onClick(hit: { range: Range; owner: object } | null): void;
  /** Alt+B. True: the card was called, and the page should not see the key. */
  onCall(target: Node): boolean;
  /** Esc outside the card. True: it closed the card, and the page should not see the key. */
  onEscape(target: Node): boolean;
}

/**
 * Listens for what calls the card. Gmail keeps key events inside its compose windows and acts on mouse down, so all of
 * this listens in the capture phase, and nothing of the page's own is prevented except a key that was meant for us.
 */
export function listenForCalls({ document, signal, trusted, host, onClick, onCall, onEscape }: TriggerOptions): void {
  const window = document.defaultView as Window;
  let ours = { key: '', at: 0 };
  const isEcho = (event: KeyboardEvent, now: number): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    const isSame = (event.key === 'Enter' || event.key === 'Escape') && event.key === ours.key;
    return isSame && (event.repeat || now - ours.at < SAME_PRESS_MS);
  };
  window.addEventListener(
    'keydown',
    (event) => {
      if (!trusted(event) || event.isComposing || !(event.target instanceof Node)) return;
      const { key, target } = event;
      const at = performance.now();
      if (target === host()) {
        ours = { key, at };
        return;
      }
      const isOurs = (callsCard(event) && onCall(target)) || (key === 'Escape' && onEscape(target));
      if (isOurs) ours = { key, at };
      else if (!isEcho(event, at)) {
        ours = { key: '', at };
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true, signal },
  );
  window.addEventListener(
    'mouseup',
    (event) => {
      if (!trusted(event) || event.target === host() || event.button !== 0) return;
      const { clientX, clientY } = event;
      const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      // After the click that belongs to it: only then is the caret where the click put it, and Gmail's focus too.
      setTimeout(() => {
        if (signal.aborted) return;
        const selecting = document.getSelection()?.isCollapsed === false;
        const hit = plain && !selecting ? rangeAt(clientX, clientY) : null;
        onClick(hit?.name === 'bookend-vague' ? hit : null);
      });
    },
    { capture: true, passive: true, signal },
  );
}
