/** How often an idle page is looked at, in milliseconds. Reads one property. */
const EVERY_MS = 10_000;

/** Whether the extension this script came from is still there: updating or removing it takes the id away. */
export function isAlive(): boolean {
  return typeof chrome === 'object' && chrome.runtime?.id !== undefined;
}

/**
 * Calls `leave` once, when the extension was updated or removed while this page stayed open: the old script can no
 * longer reach its background and must take its listeners and nodes away. Noticed at the next use of the page, or
 * within ten seconds.
 */
export function onOrphaned(leave: () => void, signal: AbortSignal, alive: () => boolean = isAlive): void {
  const stop = new AbortController();
  const check = (): void => {
    if (stop.signal.aborted || alive()) return;
    stop.abort();
    leave();
  };
  const timer = setInterval(check, EVERY_MS);
  stop.signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  signal.addEventListener('abort', () => stop.abort(), { once: true });
  const options = { capture: true, passive: true, signal: stop.signal };
  for (const type of ['focusin', 'visibilitychange', 'pageshow']) window.addEventListener(type, check, options);
}
