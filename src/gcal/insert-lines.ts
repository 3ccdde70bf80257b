/** Words of an editor line by line, without the blank lines that editors add and drop. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const textOf = (editor: HTMLElement): string => editor.innerText ?? editor.textContent ?? '';

/**
 * Writes lines into an empty editor as one step that undo takes back. When anything else comes of it, it is taken back
 * at once.
 * @returns whether the lines stand in the editor
 */
export function insertLines(editor: HTMLElement, text: string): boolean {
  const page = editor.ownerDocument;
  if (!editor.isConnected || linesOf(textOf(editor)).length > 0) return false;
  editor.focus({ preventScroll: true });
  const selection = page.getSelection();
  if (!selection || !editor.contains(page.activeElement)) return false;
  selection.selectAllChildren(editor);
  page.execCommand('insertText', false, text);
  const written = linesOf(textOf(editor));
  if (written.join('\n') === linesOf(text).join('\n')) return true;
  if (written.length > 0) page.execCommand('undo');
  return false;
}
