import type { Compose, OwnText } from '../page/types.ts';

const isTextarea = (field: HTMLElement): field is HTMLTextAreaElement => field.tagName === 'TEXTAREA';

/** Where the caret stands in the own text, or -1 when it is somewhere else. */
export function caretOffset(field: HTMLElement | null, own: OwnText): number {
  if (field === null) return -1;
  if (isTextarea(field)) return own.offsetOf(field, field.selectionEnd);
  const selection = field.ownerDocument.getSelection();
  const node = selection?.focusNode;
  if (!node || !field.contains(node)) return -1;
  return own.offsetOf(node, selection.focusOffset);
}

/** A caret or selection to come back to. */
export interface SavedCaret {
  /** Offset in the own text, -1 when the caret was not in it. */
  offset: number;
  restore(): void;
}

/** Remembers focus and selection of the draft, so that both can be given back exactly as they were. */
export function saveCaret(compose: Compose): SavedCaret {
  const field = compose.field();
  const own = compose.ownText();
  const offset = caretOffset(field, own);
  const selection = compose.root.ownerDocument.getSelection();
  const focus = (): HTMLElement | null => {
    const now = field?.isConnected ? field : compose.field();
    now?.focus({ preventScroll: true });
    return now;
  };
  if (field !== null && isTextarea(field)) {
    const { selectionStart, selectionEnd, selectionDirection } = field;
    return {
      offset,
      restore: () =>
        void (focus() === field && field.setSelectionRange(selectionStart, selectionEnd, selectionDirection)),
    };
  }
  const inside = field !== null && selection !== null && field.contains(selection.anchorNode);
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  const restore = (): void => {
    const now = focus();
    if (!inside || !selection || !anchorNode || !focusNode) return;
    if (now?.contains(anchorNode) && now.contains(focusNode)) {
      selection.setBaseAndExtent(
        anchorNode,
        Math.min(anchorOffset ?? 0, lengthOf(anchorNode)),
        focusNode,
        Math.min(focusOffset ?? 0, lengthOf(focusNode)),
      );
      return;
    }
    // Gmail rebuilt the draft meanwhile: the place in the text is what is left of the caret.
    if (offset >= 0) placeCaret(compose, offset);
  };
  return { offset, restore };
}

const lengthOf = (node: Node): number =>
  node.nodeType === Node.TEXT_NODE ? (node as Text).data.length : node.childNodes.length;

/** Puts the caret at an offset of the own text. */
export function placeCaret(compose: Compose, offset: number): void {
  const field = compose.field();
  field?.focus({ preventScroll: true });
  const range = compose.ownText().range(offset, offset);
  if (range === null) return;
  compose.root.ownerDocument.getSelection()?.collapse(range.startContainer, range.startOffset);
}
