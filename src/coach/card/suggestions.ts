import { saveCaret } from '../draft/caret.ts';
import type { Draft } from '../draft/draft.ts';
import { closingAt } from '../draft/findings.ts';
import { closingAtCaret, placeAtCaret } from './at-caret.ts';
import { OpenCard } from './open-card.ts';

/** Words on offer for a draft. */
export interface Suggested {
  /** The words they would take the place of; null when they would be put in at the caret. */
  phrase: string | null;
  /** What they ask for, as the playbook titles it. */
  commitment: string;
  texts: string[];
  /** How far the times in them can be trusted; null when they name none. */
  note: string | null;
  put(index: number): Promise<string | null>;
}

const CHANGED = 'The draft has changed. Nothing was put in.';

/**
 * What could take the place of a closing, or stand at the caret when there is none; with the way to put it in, which
 * answers why it was not put in, or null.
 * @param apply puts a rewrite of a card into its draft; when it could not, the card has a note that says why
 */
export function suggestFor(
  draft: Draft,
  now: () => string,
  apply: (card: OpenCard, index: number) => Promise<void>,
): Suggested | null {
  const { text: written } = draft;
  const caret = draft.caret();
  const open = closingAt(draft.open, caret);
  if (!open && caret < 0) return null;
  const closing = open ?? closingAtCaret(placeAtCaret(written, caret).at);
  const card = new OpenCard(draft, closing, saveCaret(draft.compose), now);
  const { commitment, slots, calendarNote } = card.content();
  return {
    phrase: open?.phrase ?? null,
    commitment,
    texts: card.rewrites().map(({ text }) => text),
    note: slots.length === 0 ? null : calendarNote,
    put: async (index) => {
      const { text } = draft.compose.ownText();
      if (card.isAtCaret && text !== written) return CHANGED;
      await apply(card, index);
      if (card.note !== null) return card.note;
      return draft.compose.ownText().text === text ? CHANGED : null;
    },
  };
}
