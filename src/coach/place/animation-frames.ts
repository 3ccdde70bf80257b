/** Tells those who follow something on the page when to look again; they read layout only then. */
export interface Frames {
  /** Asks for a look at the next frame. Many asks make one look. */
  request(): void;
  /** @returns the way to stop */
  subscribe(look: () => void): () => void;
  /** Looks again when the box of `element` changes. @returns the way to stop */
  watch(element: Element): () => void;
  /**
   * Looks again before what was drawn into `element` is seen: where it is as high as it may be, what grows in it does not
   * change its box. @returns the way to stop
   */
  watchInside(element: Element): () => void;
}

/** A compose that slides without changing its size tells nobody: look this often while something is shown. */
const SLIDE_MS = 250;

/**
 * One look per frame, whoever asks: scroll of anything, resize, boxes that change, things that slide. Nothing runs while
 * nobody is subscribed.
 */
export function createFrames(window: Window & typeof globalThis, signal: AbortSignal): Frames {
  const looks = new Set<() => void>();
  let frame = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const request = (): void => {
    if (frame !== 0 || looks.size === 0) return;
    frame = window.requestAnimationFrame(() => {
      frame = 0;
      for (const look of [...looks]) look();
    });
  };
  const sizes = new window.ResizeObserver(request);
  const passive = { capture: true, passive: true, signal };
  for (const type of ['scroll', 'resize', 'transitionend']) window.addEventListener(type, request, passive);
  window.visualViewport?.addEventListener('resize', request, { signal });
  const stop = (): void => {
    clearInterval(timer);
    timer = undefined;
  };
  signal.addEventListener('abort', () => {
    stop();
    sizes.disconnect();
    window.cancelAnimationFrame(frame);
    looks.clear();
  });
  return {
    request,
    subscribe(look) {
      looks.add(look);
      timer ??= setInterval(request, SLIDE_MS);
      request();
      return () => {
        looks.delete(look);
        if (looks.size === 0) stop();
      };
    },
    watch(element) {
      sizes.observe(element);
      return () => sizes.unobserve(element);
    },
    watchInside(element) {
      const drawn = new window.MutationObserver(request);
      drawn.observe(element, { childList: true, characterData: true, subtree: true });
      return () => drawn.disconnect();
    },
  };
}
