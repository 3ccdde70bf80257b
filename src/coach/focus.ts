import type { Draft } from './draft/draft.ts';
import type { Mount } from './mount.tsx';

export interface FocusOptions {
  document: Document;
  layer: { readonly mounted: Pick<Mount, 'hasFocus' | 'dropFocus'> | null };
  drafts: Iterable<Draft>;
}

/**
 * Where the keys go when something of ours that has them goes away or is left: they must not fall to the page by chance, whose
 * single letters archive and delete. Does nothing while the focus is elsewhere.
 */
export class Focus {
  #from: Element | null = null;

  constructor(readonly options: FocusOptions) {}

  /** Something of ours is about to take the focus. */
  note(): void {
    const { document, layer } = this.options;
    if (!layer.mounted?.hasFocus()) this.#from = document.activeElement;
  }

  /** To a draft: the one with this compose's id, else the newest. */
  toDraft(id: string): void {
    if (this.options.layer.mounted?.hasFocus()) this.enterDraft(id);
  }

  /** The same wherever the focus is. */
  enterDraft(id: string): void {
    const drafts = [...this.options.drafts];
    const draft = drafts.find(({ compose }) => compose.id === id) ?? drafts.at(-1);
    draft?.compose.field()?.focus({ preventScroll: true });
  }

  /**
   * From a card of the open thread to the draft it is about, else to where the rep was when it was called: the page itself, if
   * they were reading.
   */
  giveBack(draft: Draft | null): void {
    if (!this.isInCard()) return;
    if (draft) this.toDraft(draft.compose.id);
    else if (this.#from instanceof HTMLElement && this.#from.isConnected) this.#from.focus({ preventScroll: true });
    this.options.layer.mounted?.dropFocus();
  }

  /** Whether a card of the open thread has the focus. */
  isInCard(): boolean {
    return this.options.layer.mounted?.hasFocus('.banner, .follow-up') ?? false;
  }
}
