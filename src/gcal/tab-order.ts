import { everyMatch } from '../page/query.ts';
import { tabStop } from './selectors.ts';

export interface TabOrderOptions {
  document: Document;
  signal: AbortSignal;
  /** Our node in the page, which stands outside the event. */
  host: HTMLElement;
  /** What is drawn in it. */
  layer: HTMLElement;
  /** The event that is open with a hint beside it; null for none. */
  dialog(): HTMLElement | null;
  isShown(element: HTMLElement): boolean;
  trusted(event: Event): boolean;
}

/**
 * Makes the hint the last stop of the event it belongs to: Calendar keeps the Tab key inside an open event, and the hint
 * stands outside. Escape goes back into the event.
 */
export function tabOrder({ document, signal, host, layer, dialog, isShown, trusted }: TabOrderOptions): void {
  const window = document.defaultView as Window;
  const ours = (): HTMLElement[] => [...layer.querySelectorAll<HTMLElement>('button')];
  const theirs = (event: HTMLElement): HTMLElement[] =>
    everyMatch(event, tabStop).filter((stop) => stop.tabIndex >= 0 && isShown(stop));
  const focused = (): Element | null => (layer.getRootNode() as ShadowRoot).activeElement;

  /** Where the key leads to; null where it is none of our business. */
  function target({ key, shiftKey, target: from }: KeyboardEvent, event: HTMLElement): HTMLElement | null {
    const [buttons, stops] = [ours(), theirs(event)];
    const [edge, far] = shiftKey ? [0, -1] : [-1, 0];
    if (from === host) {
      if (key === 'Escape') return event;
      return focused() === buttons.at(edge) ? (stops.at(far) ?? event) : null;
    }
    if (key !== 'Tab' || !event.contains(from as Node)) return null;
    return from === stops.at(edge) || (from === event && (shiftKey || stops.length === 0))
      ? (buttons.at(far) ?? null)
      : null;
  }

  window.addEventListener(
    'keydown',
    (press) => {
      if (!['Tab', 'Escape'].includes(press.key) || press.ctrlKey || press.altKey || press.metaKey) return;
      const event = host.isConnected ? dialog() : null;
      const next = event && trusted(press) ? target(press, event) : null;
      if (!next) return;
      press.preventDefault();
      press.stopImmediatePropagation();
      next.focus();
    },
    { capture: true, signal },
  );
}
