import { directionOf } from '../../page/theme.ts';
import type { Compose } from '../../page/types.ts';
import type { Spot } from './Floating.tsx';
import { type Box, isEmpty, meet, placeCard, placeInCorner, type Side, type Size } from './placement.ts';

export const viewportOf = (document: Document): Size => ({
  width: document.documentElement.clientWidth || (document.defaultView?.innerWidth ?? 0),
  height: document.defaultView?.innerHeight ?? 0,
});

export const whole = (document: Document): Box => {
  const { width, height } = viewportOf(document);
  return { left: 0, top: 0, right: width, bottom: height };
};

/** The part of the field that can be seen: not scrolled away, not minimised. Null when there is none. */
export function seenField(compose: Compose): Box | null {
  const field = compose.field();
  if (field === null) return null;
  const seen = seenPart(field, meet(field.getBoundingClientRect(), whole(field.ownerDocument)));
  return isEmpty(seen) ? null : seen;
}

/** How much of `box` can be seen of something that stands there: what scrolls around it cuts it off. */
export function seenPart(element: HTMLElement, box: Box): Box {
  let seen = box;
  for (let each = element.parentElement; each !== null; each = each.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(each);
    if (overflowX !== 'visible' || overflowY !== 'visible') seen = meet(seen, each.getBoundingClientRect());
    if (each === element.ownerDocument.body) break;
  }
  return seen;
}

/** The line boxes inside `seen`; when every line is scrolled away, the edge they went over. */
function seenLines(lines: Box[], seen: Box): Box[] {
  const visible = lines.map((line) => meet(line, seen)).filter((line) => !isEmpty(line));
  const first = lines[0];
  if (visible.length > 0 || first === undefined) return visible;
  const edge = first.bottom <= seen.top ? seen.top : seen.bottom;
  return [{ left: Math.max(first.left, seen.left), right: Math.min(first.right, seen.right), top: edge, bottom: edge }];
}

function sendBoxes(compose: Compose): Box[] {
  const box = compose.sendButton()?.getBoundingClientRect();
  return box && !isEmpty(box) ? [box] : [];
}

/** The box of the caret, when it stands in the compose. */
export function caretBoxes(compose: Compose): Box[] {
  const selection = compose.root.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0 || !compose.root.contains(selection.focusNode)) return [];
  const box = selection.getRangeAt(0).getClientRects()[0];
  return box ? [box] : [];
}

/** Gmail's outer nodes can be as wide as the page; the field tells where the compose really stands. @param seen its `seenField` */
function boxOf({ root }: Compose, seen: Box): Box {
  const box = root.getBoundingClientRect();
  return isEmpty(box) ? seen : meet(box, { ...whole(root.ownerDocument), top: box.top, bottom: box.bottom });
}

/** What can be seen of a compose, be it its title bar alone. */
export function seenBox(compose: Compose): Box | null {
  const seen = seenField(compose);
  const window = whole(compose.root.ownerDocument);
  const box = meet(seen ? boxOf(compose, seen) : compose.root.getBoundingClientRect(), window);
  return isEmpty(box) ? null : box;
}

/** Send, and what stands in a line with it. */
export function sendRows(compose: Compose): Box[] {
  const box = seenBox(compose);
  return sendBoxes(compose).map(({ left, top, right, bottom }) => ({
    left: Math.min(left, box?.left ?? left),
    top,
    right: Math.max(right, box?.right ?? right),
    bottom,
  }));
}

/**
 * Where the card of a closing goes, looked up anew each time it is asked.
 * @param lines the line boxes of the underlined words; empty for a textarea, whose words have no boxes
 */
export function besideWords(compose: Compose, lines: () => Box[]): (size: Size) => Spot {
  let previous: Side | undefined;
  return (size) => {
    const seen = seenField(compose);
    if (seen === null) return null;
    const document = compose.root.ownerDocument;
    const words = seenLines(lines(), seen);
    const spot = placeCard({
      size,
      viewport: viewportOf(document),
      compose: boxOf(compose, seen),
      span: words.length > 0 ? words : [{ ...seen, top: seen.bottom, left: seen.right }],
      keepClear: [...sendBoxes(compose), ...caretBoxes(compose)],
      direction: directionOf(document),
      previous,
    });
    previous = spot.side;
    return spot;
  };
}

/** `taken`: what stands there already. */
type InCorner = (size: Size, taken: Box[]) => Spot;

/**
 * The lower corner of the compose above its Send, for what is small: a short draft leaves room there, and its words stay
 * free. Null while the compose is minimised.
 * @param words the line boxes of words that must be read now: never covered either
 */
export function inCornerOf(compose: Compose, words: () => Box[] = () => []): InCorner {
  return (size, taken) => {
    const seen = seenField(compose);
    if (seen === null) return null;
    const document = compose.root.ownerDocument;
    const viewport = viewportOf(document);
    const sends = sendBoxes(compose);
    const lines = words()
      .map((line) => meet(line, seen))
      .filter((line) => !isEmpty(line));
    const bottom = Math.max(seen.bottom, Math.min(sends[0]?.top ?? 0, viewport.height));
    return placeInCorner(size, { ...seen, bottom }, viewport, [...sends, ...lines, ...taken], directionOf(document));
  };
}

/** The lower corner of the window, for what belongs to no compose that could be found. */
export function inCornerOfPage(document: Document): InCorner {
  return (size, taken) => placeInCorner(size, whole(document), viewportOf(document), taken, directionOf(document));
}
