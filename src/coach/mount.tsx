import { render } from 'preact';
import parts from '../ui/parts.css?inline';
import tokens from '../ui/tokens.css?inline';
import choices from './card/choices.css?inline';
import coach from './coach.css?inline';
import { type CoachView, emptyView, Layer } from './Layer.tsx';
import { createFrames, type Frames } from './place/animation-frames.ts';
import type { Theme } from './theme.ts';
import onOffer from './thread/on-offer.css?inline';

/** Marks our one node in the page, so that the next version of the extension can clear away what an earlier one left. */
const MARKER = 'data-bookend';

/** The page must never take our keys for its shortcuts, nor our clicks for clicks beside its own menus. */
const kept = ['keydown', 'keypress', 'keyup', 'mousedown', 'mouseup', 'click', 'dblclick', 'pointerdown', 'pointerup'];
const gated = [...kept, 'input', 'change', 'beforeinput', 'paste', 'focusin', 'contextmenu'];

export interface Mount {
  /** Our node in the page. What it holds stays closed to the page. */
  host: HTMLElement;
  frames: Frames;
  show(view: CoachView): void;
  setTheme(theme: Theme): void;
  /** True when the focus is on something of ours. @param within only in what this selector finds */
  hasFocus(within?: string): boolean;
  /** Nothing of ours has the focus any more, which is the page's. */
  dropFocus(): void;
  unmount(): void;
}

function sheet(window: Window & typeof globalThis, css: string): CSSStyleSheet {
  const made = new window.CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

/** Removes what an earlier instance left in the page. */
export function clearEarlier(document: Document): void {
  for (const node of document.querySelectorAll(`[${MARKER}]`)) node.remove();
}

export interface MountOptions {
  document: Document;
  signal: AbortSignal;
  /** Whether a person made the event. Events that a page makes do nothing. */
  trusted?: (event: Event) => boolean;
  /** Receives the root once: it is closed, so nobody can ask for it later. */
  onRoot?: (root: ShadowRoot) => void;
  /** The page threw our layer out while somebody was in it: their keys are the page's from then on. */
  onThrownOut?: () => void;
}

/**
 * Puts the coach's layer over the page: one host outside every draft, with a closed root inside. What is shown says so
 * on the host as `data-state` (`idle`, `badge`, `card`, `follow-up`, `last-look`, `toast` or `paused`) and `data-open` (how many
 * closings are open); `data-banner` tells what the banner of the open thread is about (`reply`, `event`, empty for none). Never
 * words of a mail.
 */
export function mountCoach(options: MountOptions): Mount {
  const { document, signal, trusted = (event) => event.isTrusted, onRoot, onThrownOut } = options;
  const window = document.defaultView as Window & typeof globalThis;
  clearEarlier(document);
  const host = document.createElement('div');
  host.setAttribute(MARKER, '');
  host.dataset.state = 'idle';
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [tokens, parts, choices, coach, onOffer].map((css) => sheet(window, css));
  const layer = document.createElement('div');
  layer.className = 'layer';
  root.append(layer);
  onRoot?.(root);

  const ours = new window.AbortController();
  const listening = { signal: ours.signal };
  for (const type of gated) {
    root.addEventListener(type, (event) => trusted(event) || event.stopImmediatePropagation(), {
      ...listening,
      capture: true,
    });
  }
  for (const type of kept) host.addEventListener(type, (event) => event.stopPropagation(), listening);
  // The draft keeps its caret while a button of ours is pressed; fields of ours need the press to take the caret.
  root.addEventListener(
    'mousedown',
    (event) => {
      if (!(event.target as Element).closest('input, select')) event.preventDefault();
    },
    listening,
  );

  let isIn = false;
  const note = (): void => {
    isIn = root.activeElement !== null;
  };
  root.addEventListener('focusin', note, listening);
  // A layer that is thrown out loses the focus first, and is seen to be gone right after.
  root.addEventListener('focusout', () => setTimeout(note), listening);
  const gone = new window.MutationObserver(() => {
    if (!isIn || host.isConnected) return;
    isIn = false;
    if (document.activeElement === document.body) onThrownOut?.();
  });
  gone.observe(document.body, { childList: true });

  const frames = createFrames(window, ours.signal);
  const unmount = (): void => {
    if (ours.signal.aborted) return;
    ours.abort();
    gone.disconnect();
    render(null, layer);
    host.remove();
  };
  signal.addEventListener('abort', unmount, { once: true });
  const mount: Mount = {
    host,
    frames,
    show(view) {
      if (ours.signal.aborted) return;
      // Gmail replaces parts of the body; a layer that was thrown out goes back in when there is something to show.
      if (!host.isConnected) document.body.append(host);
      layer.dir = window.getComputedStyle(document.body).direction === 'rtl' ? 'rtl' : 'ltr';
      host.dataset.state = stateOf(view);
      host.dataset.open = String(view.open);
      host.dataset.banner = view.banner?.said.is ?? '';
      render(<Layer view={view} frames={frames} />, layer);
      frames.request();
    },
    setTheme(theme) {
      host.dataset.theme = theme;
    },
    hasFocus: (within = '*') => (root.activeElement?.closest(within) ?? null) !== null,
    dropFocus: () => (root.activeElement as HTMLElement | null)?.blur(),
    unmount,
  };
  if (signal.aborted) unmount();
  else mount.show(emptyView);
  return mount;
}

function stateOf(view: CoachView): string {
  if (view.lastLook) return 'last-look';
  if (view.card) return 'card';
  if (view.followUp) return 'follow-up';
  if (view.toast) return 'toast';
  if (view.paused.length > 0) return 'paused';
  return view.badges.length > 0 ? 'badge' : 'idle';
}
