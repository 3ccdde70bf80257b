import { render } from 'preact';
import { type ClosedNode, type ClosedNodeOptions, clearEarlier, closedNode } from '../page/closed-node.ts';
import { directionOf, type Theme } from '../page/theme.ts';
import { type CoachView, emptyView, Layer } from './Layer.tsx';
import { createFrames, type Frames } from './place/animation-frames.ts';
import { styles } from './styles.ts';

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

export interface MountOptions extends ClosedNodeOptions {
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
  const { document, signal, onThrownOut } = options;
  const window = document.defaultView as Window & typeof globalThis;
  clearEarlier(document);
  const ours = new window.AbortController();
  const node = closedNode({ ...options, signal: ours.signal }, '', styles);
  const { host, root, layer } = node;
  host.dataset.state = 'idle';
  keepCaret(root, ours.signal);
  watchThrownOut(node, document, ours.signal, onThrownOut);
  const frames = createFrames(window, ours.signal);
  const unmount = (): void => {
    if (ours.signal.aborted) return;
    ours.abort();
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
      layer.dir = directionOf(document);
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

/** The draft keeps its caret while a button of ours is pressed; fields of ours need the press to take the caret. */
function keepCaret(root: ShadowRoot, signal: AbortSignal): void {
  const press = (event: Event): void => {
    if (!(event.target as Element).closest('input, select')) event.preventDefault();
  };
  root.addEventListener('mousedown', press, { signal });
}

/** Tells when the page threw our layer out while somebody was in it, and their keys fell to the page. */
function watchThrownOut({ host, root }: ClosedNode, document: Document, signal: AbortSignal, tell?: () => void): void {
  let isIn = false;
  const note = (): void => {
    isIn = root.activeElement !== null;
  };
  root.addEventListener('focusin', note, { signal });
  // A layer that is thrown out loses the focus first, and is seen to be gone right after.
  root.addEventListener('focusout', () => setTimeout(note), { signal });
  const gone = new MutationObserver(() => {
    if (!isIn || host.isConnected) return;
    isIn = false;
    if (document.activeElement === document.body) tell?.();
  });
  gone.observe(document.body, { childList: true });
  signal.addEventListener('abort', () => gone.disconnect(), { once: true });
}

function stateOf(view: CoachView): string {
  if (view.lastLook) return 'last-look';
  if (view.card) return 'card';
  if (view.followUp) return 'follow-up';
  if (view.toast) return 'toast';
  if (view.paused.length > 0) return 'paused';
  return view.badges.length > 0 ? 'badge' : 'idle';
}
