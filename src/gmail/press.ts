import { isHiddenByPage } from './hidden.ts';

/** Whether a person could press it. */
export function canPress(element: Element | null): element is HTMLElement {
  return element !== null && !isHiddenByPage(element) && element.checkVisibility?.() !== false;
}

/**
 * Presses an element of the page as a mouse does: Gmail's buttons and menus act on different events of it, and its menus
 * look where on the screen it was.
 */
export function press(element: HTMLElement): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [clientX, clientY] = [left + width / 2, top + height / 2];
  const at = element.ownerDocument.elementFromPoint?.(clientX, clientY) ?? null;
  const target = at !== null && element.contains(at) ? at : element;
  const init = { bubbles: true, cancelable: true, composed: true, clientX, clientY };
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    const Kind = type.startsWith('pointer') ? PointerEvent : MouseEvent;
    if (target.isConnected) target.dispatchEvent(new Kind(type, init));
  }
}
