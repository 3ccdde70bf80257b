/** Finds our nodes in a page, whichever version of the extension made them. */
export const OURS = '[data-bookend]';

/** Removes what an earlier instance of the extension left in the page. */
export function clearEarlier(document: Document): void {
  for (const node of document.querySelectorAll(OURS)) node.remove();
}

/** The page must never take our keys for its shortcuts, nor our clicks for clicks beside its own menus. */
const kept = ['keydown', 'keypress', 'keyup', 'mousedown', 'mouseup', 'click', 'dblclick', 'pointerdown', 'pointerup'];
const gated = [...kept, 'input', 'change', 'beforeinput', 'paste', 'focusin', 'contextmenu'];

export interface ClosedNodeOptions {
  document: Document;
  /** Ends the listening. The node stays where it is. */
  signal: AbortSignal;
  /** Whether a person made the event; the browser's word for it when absent. Events that a page makes do nothing. */
  trusted?: ((event: Event) => boolean) | undefined;
  /** Receives the root once: it is closed, so nobody can ask for it later. */
  onRoot?: ((root: ShadowRoot) => void) | undefined;
}

/** A node of ours, with what it holds closed to the page. */
export interface ClosedNode {
  host: HTMLElement;
  root: ShadowRoot;
  /** Where things are drawn. */
  layer: HTMLElement;
}

/**
 * Makes a node for a page we do not own; not yet in it.
 * @param mark what kind of node it is, for whoever looks at the page
 * @param styles of what it holds, in order
 */
export function closedNode(options: ClosedNodeOptions, mark: string, styles: readonly string[]): ClosedNode {
  const { document, signal, trusted = (event) => event.isTrusted, onRoot } = options;
  const window = document.defaultView as Window & typeof globalThis;
  const host = document.createElement('div');
  host.dataset.bookend = mark;
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = styles.map((css) => {
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  const layer = document.createElement('div');
  layer.className = 'layer';
  root.append(layer);
  onRoot?.(root);
  const gate = (event: Event): void => {
    if (!trusted(event)) event.stopImmediatePropagation();
  };
  for (const type of gated) root.addEventListener(type, gate, { capture: true, signal });
  for (const type of kept) host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  return { host, root, layer };
}
