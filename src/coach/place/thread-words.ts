import { type Box, isEmpty, meet } from './placement.ts';

/** What of an open thread can be seen now. */
export interface ThreadBoxes {
  /** The line boxes of its words. */
  words: Box[];
  /** What can be pressed in it: Reply, Forward, what stands in the heads of its mails. */
  buttons: Box[];
}

const isButton = (element: Element): boolean =>
  element.localName === 'button' || /^(?:button|link)$/.test(element.getAttribute('role') ?? '');

/** Looked at in one go, at every frame of a scroll. A mail of more parts would hold the page up. */
const MOST_NODES = 2000;

/**
 * Where words and buttons of a part of the page stand. What is scrolled out of sight is not looked into, and no more than can be
 * looked at within a frame: then what stands last is found, and all of the part counts as words.
 * @param within the part of the window that it is seen in
 * @param but not looked into either: the composes in it
 */
export function boxesIn(view: Element, within: Box, but: readonly Element[]): ThreadBoxes {
  const words: Box[] = [];
  const buttons: Box[] = [];
  const range = view.ownerDocument.createRange();
  let nodes = 0;
  const look = (parent: Element, seen: Box): void => {
    for (let node = parent.lastChild; node && nodes <= MOST_NODES; node = node.previousSibling) {
      nodes++;
      if (node.nodeType === Node.TEXT_NODE) {
        if (node.textContent?.trim() === '') continue;
        range.selectNodeContents(node);
        for (const line of range.getClientRects()) words.push(meet(line, seen));
        continue;
      }
      if (node.nodeType !== Node.ELEMENT_NODE || but.includes(node as Element)) continue;
      const element = node as Element;
      const box = element.getBoundingClientRect();
      const part = meet(box, seen);
      // Without a size of its own it can still hold what has one.
      if (!isEmpty(box) && isEmpty(part)) continue;
      const { display, overflowX } = getComputedStyle(element);
      if (isButton(element)) buttons.push(part);
      else if (display !== 'none') look(element, overflowX === 'visible' ? seen : part);
    }
  };
  look(view, within);
  if (nodes > MOST_NODES) words.push(within);
  return { words: words.filter((line) => !isEmpty(line)), buttons: buttons.filter((box) => !isEmpty(box)) };
}
