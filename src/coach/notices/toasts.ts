import { clear, paint } from '../../page/highlight.ts';
import type { Compose } from '../../page/types.ts';
import type { SavedCaret } from '../draft/caret.ts';
import type { Draft } from '../draft/draft.ts';
import type { Placed } from '../place/Floating.tsx';
import { inCornerOf } from '../place/geometry.ts';
import { keyName } from '../words.ts';
import type { ToastProps } from './Toast.tsx';

/** How long the new closing carries the whole line. */
const WHOLE_MS = 2000;

/** How a draft was before something was done to it. */
export interface Before {
  text: string;
  caret: SavedCaret;
  /** The words that were put in. */
  range: Range | null;
}

export interface ToastOptions {
  newId(): string;
  /** There is another toast now, or none. */
  onChange(): void;
}

/** The one toast: says what was done to a draft, and takes it back; or what could not be done. */
export class Toasts {
  shown: (Placed<ToastProps> & { draft: Draft; before: Before | null }) | null = null;

  constructor(readonly options: ToastOptions) {}

  /** Something could not be done. */
  warn(draft: Draft, text: string): void {
    this.#say(draft, text, null);
  }

  /** Something was done: the new words carry a whole line for a moment, and the toast beside them takes them back. */
  done(draft: Draft, text: string, before: Before): void {
    const { range } = before;
    if (range) {
      paint('bookend-whole', [range], draft.compose);
      setTimeout(() => clear('bookend-whole', draft.compose), WHOLE_MS);
    }
    this.#say(draft, text, before);
  }

  /** The compose is gone, or on its way. */
  leave(compose: Compose): void {
    if (this.shown?.draft.compose === compose) this.shown = null;
  }

  /** The draft changed: when it is as it was before, there is nothing left to take back. */
  follow(draft: Draft): void {
    if (this.shown?.draft === draft && draft.text === this.shown.before?.text) this.shown = null;
  }

  /**
   * The draft was undone, by the toast or by the rep's own key. Browsers leave the old words selected then, and the next
   * letter typed would wipe them out: the caret goes back to where it was instead.
   */
  noteUndo(draft: Draft): void {
    const before = this.shown?.draft === draft ? this.shown.before : null;
    if (before?.text === draft.compose.ownText().text) before.caret.restoreInText();
  }

  #say(draft: Draft, text: string, before: Before | null): void {
    const after = draft.compose.ownText().text;
    this.shown = {
      id: this.options.newId(),
      draft,
      before,
      text,
      done: before !== null,
      undoKey: keyName('Z'),
      locate: inCornerOf(draft.compose, () => [...(before?.range?.getClientRects() ?? [])]),
      onEnd: () => {
        this.shown = null;
        this.options.onChange();
      },
      onUndo: () => this.#undo(draft, before?.text ?? '', after),
    };
    this.options.onChange();
  }

  /** Takes the replacement back, once. Typing since then would be what undo takes back instead, so then it stays. */
  #undo(draft: Draft, before: string, after: string): void {
    const { compose } = draft;
    if (compose.ownText().text !== after) {
      this.warn(draft, 'The draft was edited since. Undo in the draft goes back step by step.');
      return;
    }
    compose.field()?.focus({ preventScroll: true });
    compose.root.ownerDocument.execCommand('undo');
    this.noteUndo(draft);
    clear('bookend-whole', compose);
    this.shown = null;
    if (compose.ownText().text !== before) this.warn(draft, 'Undo did not bring the old words back.');
    draft.read();
  }
}
