/** Looks that a command switches on and off where the caret stands. */
const SWITCHES = ['bold', 'italic', 'underline', 'strikeThrough'];

/**
 * Writes over what is selected.
 * @param inLookOfEnd the selection begins in a look that it does not end in, and the new words take that of its end
 */
export function overwrite(page: Document, text: string, inLookOfEnd: boolean): void {
  if (text === '' || !inLookOfEnd || !joinsSteps(page)) {
    page.execCommand(text === '' ? 'delete' : 'insertText', false, text);
    return;
  }
  const atEnd = new Set(looksAtEnd(page));
  page.execCommand('delete');
  for (const look of looks(page)) if (!atEnd.has(look)) page.execCommand(look);
  page.execCommand('insertText', false, text);
}

/** Chromium alone takes deleting and writing in a row back as one step. */
const joinsSteps = ({ defaultView }: Document): boolean =>
  defaultView !== null && 'userAgentData' in defaultView.navigator;

const looks = (page: Document): string[] => SWITCHES.filter((look) => page.queryCommandState(look));

function looksAtEnd(page: Document): string[] {
  const selection = page.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (!selection || !range) return [];
  const whole = range.cloneRange();
  selection.collapse(range.endContainer, range.endOffset);
  const found = looks(page);
  selection.setBaseAndExtent(whole.startContainer, whole.startOffset, whole.endContainer, whole.endOffset);
  return found;
}
