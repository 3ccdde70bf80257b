/** A piece of work that is asked for often and done seldom. */
export interface IdleTask {
  /** Asks for a run. Costs next to nothing, so observers and key events may call it. */
  request(): void;
}

/** How long the browser may put off a run for want of an idle moment, in milliseconds. */
const LATEST_MS = 500;

/**
 * Makes `run` wait for an idle moment, at most once every `everyMs`. Requests in between are one request. After `signal`
 * aborts nothing runs.
 */
export function idleTask(run: () => void, signal: AbortSignal, everyMs = 250): IdleTask {
  let waiting = false;
  let lastAt = Number.NEGATIVE_INFINITY;
  const work = (): void => {
    waiting = false;
    if (signal.aborted) return;
    lastAt = performance.now();
    run();
  };
  const whenIdle = (): void => {
    // Safari and jsdom have no requestIdleCallback.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: LATEST_MS });
    else setTimeout(work);
  };
  return {
    request() {
      if (waiting || signal.aborted) return;
      waiting = true;
      const rest = lastAt + everyMs - performance.now();
      if (rest > 0) setTimeout(whenIdle, rest);
      else whenIdle();
    },
  };
}

/** Asks `task` to run whenever nodes come or go below `target`. The observer itself does nothing else. */
export function observeNodes(target: Node, task: IdleTask, signal: AbortSignal): void {
  if (signal.aborted) return;
  const observer = new MutationObserver(() => task.request());
  observer.observe(target, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
