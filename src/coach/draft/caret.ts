import type { Compose, OwnText } from '../../page/types.ts';

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
  /** Focus and selection as they were. */
  restore(): void;
  /** Focus, and the caret at the same place of a text that was changed and changed back meanwhile. */
  restoreInText(): void;
}

/** Remembers focus and selection of the draft, so that both can be given back exactly. */
export function saveCaret(compose: Compose): SavedCaret {
  const field = compose.field();
  if (field !== null && isTextarea(field)) {
    const { selectionStart, selectionEnd, selectionDirection } = field;
    const restore = (): void => {
      focus(compose);
      field.setSelectionRange(selectionStart, selectionEnd, selectionDirection);
    };
    return { restore, restoreInText: restore };
  }
  const offset = caretOffset(field, compose.ownText());
  const selection = compose.root.ownerDocument.getSelection();
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  const restoreInText = (): void => {
    focus(compose);
    if (offset >= 0) placeCaret(compose, offset);
  };
  const restore = (): void => {
    const now = focus(compose);
    if (!selection || !anchorNode || !focusNode || !field?.contains(anchorNode)) return;
    if (now?.contains(anchorNode) && now.contains(focusNode)) {
      const [from, to] = [Math.min(anchorOffset, lengthOf(anchorNode)), Math.min(focusOffset, lengthOf(focusNode))];
      selection.setBaseAndExtent(anchorNode, from, focusNode, to);
    } else {
      // Gmail rebuilt the draft meanwhile: the place in the text is what is left of the caret.
      restoreInText();
    }
  };
  return { restore, restoreInText };
}

const lengthOf = (node: Node): number =>
  node.nodeType === Node.TEXT_NODE ? (node as Text).data.length : node.childNodes.length;

function focus(compose: Compose): HTMLElement | null {
  const field = compose.field();
  field?.focus({ preventScroll: true });
  return field;
}

function placeCaret(compose: Compose, offset: number): void {
  const range = compose.ownText().range(offset, offset);
  if (range) compose.root.ownerDocument.getSelection()?.collapse(range.startContainer, range.startOffset);
}
