import type { Draft } from '../draft/draft.ts';
import { closingAt } from '../draft/findings.ts';
import type { CardDesk } from './card-desk.ts';

/**
 * Calls of the card. What is open in a draft is known once two questions are answered, one after the other: what its words
 * say, and, where that found something, what is known beyond them. A card that is called before opens then, unless the rep
 * has gone on meanwhile.
 */
export class Calls {
  #waiting: { draft: Draft; typedAt: number } | null = null;

  constructor(readonly desk: CardDesk) {}

  /** @returns false when nothing is open in the draft, and nothing is going to be */
  call(draft: Draft): boolean {
    this.#waiting = null;
    draft.read(true);
    if (!draft.isWaiting) return this.#open(draft);
    this.#waiting = { draft, typedAt: draft.typedAt };
    return true;
  }

  /** What is known of a draft changed. */
  noteChange(draft: Draft): void {
    const called = this.#waiting;
    if (called?.draft !== draft || draft.isWaiting) return;
    this.#waiting = null;
    const { root } = draft.compose;
    const isThere = root.contains(root.ownerDocument.activeElement);
    if (isThere && called.typedAt === draft.typedAt) this.#open(draft);
  }

  #open(draft: Draft): boolean {
    const closing = closingAt(draft.open.length > 0 ? draft.open : draft.mentions, draft.caret());
    if (closing) this.desk.open(draft, closing);
    return closing !== undefined;
  }
}
