import parts from '../ui/parts.css?inline';
import tokens from '../ui/tokens.css?inline';
import hint from './hint.css?inline';

/** As in Gmail: marks what is ours in the page. */
const MARKER = 'data-bookend';

/** The page closes an event at a click beside it, and takes keys for its shortcuts. */
const kept = ['keydown', 'keypress', 'keyup', 'mousedown', 'mouseup', 'click', 'dblclick', 'pointerdown', 'pointerup'];

/** Removes what an earlier version of the extension left in the page. */
export function clearHints(document: Document): void {
  for (const node of document.querySelectorAll(`[${MARKER}]`)) node.remove();
}

export interface HintHost {
  /** Our node in the page. What it holds stays closed to the page. */
  host: HTMLElement;
  /** Where the hint is drawn. */
  layer: HTMLElement;
}

export interface HintHostOptions {
  document: Document;
  signal: AbortSignal;
  /** `over` the page, or a row `within` it. */
  place: 'over' | 'within';
  /** Whether a person made the event. Events that a page makes do nothing. */
  trusted?: ((event: Event) => boolean) | undefined;
  /** Receives the root once: it is closed, so nobody can ask for it later. */
  onRoot?: ((root: ShadowRoot) => void) | undefined;
}

/** A node with a closed root; not yet in the page. It goes when `signal` aborts. */
export function createHintHost({ document, signal, place, trusted, onRoot }: HintHostOptions): HintHost {
  const window = document.defaultView as Window & typeof globalThis;
  const isTrusted = trusted ?? ((event: Event) => event.isTrusted);
  const host = document.createElement('div');
  host.setAttribute(MARKER, 'hint');
  host.dataset.place = place;
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [tokens, parts, hint].map((css) => {
    const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  const layer = document.createElement('div');
  layer.className = 'layer';
  root.append(layer);
  onRoot?.(root);
  for (const type of kept) {
    root.addEventListener(type, (event) => isTrusted(event) || event.stopImmediatePropagation(), {
      capture: true,
      signal,
    });
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
  signal.addEventListener('abort', () => host.remove(), { once: true });
  return { host, layer };
}
