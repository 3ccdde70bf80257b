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

/**
 * Where words and buttons of a part of the page stand. What is scrolled out of sight is not looked into, so it costs what is in
 * the window and no more.
 * @param within the part of the window that it is seen in
 * @param but not looked into either: the composes in it
 */
export function boxesIn(view: Element, within: Box, but: readonly Element[]): ThreadBoxes {
  const words: Box[] = [];
  const buttons: Box[] = [];
  const range = view.ownerDocument.createRange();
  const look = (parent: Element, seen: Box): void => {
    for (const node of parent.childNodes) {
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
      if (isButton(element)) buttons.push(part);
      else look(element, getComputedStyle(element).overflowX === 'visible' ? seen : part);
    }
  };
  look(view, within);
  return { words: words.filter((line) => !isEmpty(line)), buttons: buttons.filter((box) => !isEmpty(box)) };
}
