import type { Span } from '../engine/types.ts';
import { replaceText } from '../page/insert-text.ts';
import type { InsertResult } from '../page/types.ts';
import type { SavedCaret } from './draft/caret.ts';
import type { Draft } from './draft/draft.ts';
import type { Toasts } from './notices/toasts.ts';

export interface WordsToPutIn {
  /** What they take the place of, in the own text as it was when the rep chose. */
  span: Span;
  /** That own text as a whole. */
  text: string;
  /** It must be unchanged as a whole, and not only where they go. */
  isWhole: boolean;
  /** What stands before them: a full stop and a space, say. */
  before: string;
  words: string;
  /** What stands behind them: a blank line, say. */
  after: string;
  /** Where the rep was, for the undo. */
  caret: SavedCaret;
  /** Asked right before the edit: the mail may have gone meanwhile. */
  isWanted(): boolean;
}

/**
 * Puts words into a draft as one step that one undo takes back.
 * @returns null when the draft went away meanwhile
 */
export async function putIn(draft: Draft, put: WordsToPutIn): Promise<InsertResult | null> {
  const { compose } = draft;
  const { span, text, isWhole, before, words, after, isWanted } = put;
  const field = compose.field();
  if (!field) return null;
  const result = await replaceText(field, () => compose.ownText(), {
    span,
    expected: text.slice(span.start, span.end),
    text: before + words + after,
    ...(isWhole && { whole: text }),
    isWanted,
  });
  return draft.signal.aborted || !isWanted() ? null : result;
}

/** Says what was put in, marks it for a moment, and offers the undo. */
export function sayPutIn(draft: Draft, toasts: Toasts, at: Span, put: WordsToPutIn, said: string): void {
  const range = draft.compose.ownText().range(at.start + put.before.length, at.end - put.after.length);
  draft.noteReplaced();
  draft.aside.written.push(put.words);
  toasts.done(draft, said, { text: put.text, caret: put.caret, range });
  draft.read();
}
