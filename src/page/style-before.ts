import type { Span } from '../engine/types.ts';
import type { OwnText } from './types.ts';

/** Elements that give words a look of their own within a line. */
const STYLED = 'b, strong, i, em, u, s, strike, del, ins, font, code, small, big, sub, sup, mark, span, a';
/** Blank lines, and the last letter before them. */
const MOST = 4;

/**
 * Browsers write in the look that a selection begins with: what takes the place of words that begin in bold and end outside
 * it would be bold as a whole. What stands before them is written anew together with it then, and gives it its look.
 * @returns how many characters before the span; 0 where the words have one look, or where there is none to take
 */
export function styleBefore(field: HTMLElement, own: OwnText, { start, end }: Span): number {
  const range = own.range(start, end);
  const styled = range && styledStart(field, range);
  if (!styled) return 0;
  for (let length = 1; length <= Math.min(MOST, start); length++) {
    const character = own.text.charAt(start - length);
    // Half of an emoji is no letter.
    if (/[\uDC00-\uDFFF]/.test(character)) continue;
    const place = own.range(start - length, start - length + 1)?.startContainer;
    if (character !== '\n' && place?.nodeType === Node.TEXT_NODE && !styled.contains(place)) return length;
    if (character.trim() !== '') return 0;
  }
  return 0;
}

/** Whether words begin in a look that they do not end in. */
export function beginsStyled(field: HTMLElement, own: OwnText, { start, end }: Span): boolean {
  const range = own.range(start, end);
  return range !== null && styledStart(field, range) !== null;
}

/** The outermost element with a look of its own that a range begins in and does not end in. */
function styledStart(field: HTMLElement, { startContainer, endContainer }: Range): Element | null {
  let found: Element | null = null;
  for (let each = startContainer.parentElement; each !== null && each !== field; each = each.parentElement) {
    if (each.contains(endContainer)) break;
    if (each.matches(STYLED)) found = each;
  }
  return found;
}
