/** A piece of work that is asked for often and done seldom. */
export interface IdleTask {
  /** Asks for a run. Costs next to nothing, so observers and key events may call it. */
  request(): void;
}

/** When the work is done, in milliseconds. */
export interface IdleTiming {
  /** At most this often. */
  everyMs?: number;
  /** Each request puts the run off until there was none for so long… */
  pauseMs?: number;
  /** …but never longer than this from the first request on. */
  longestMs?: number;
}

/** How long the browser may put off a run for want of an idle moment. */
const LATEST_MS = 500;

/**
 * Makes `run` wait for an idle moment. Requests in between are one request. After `signal` aborts nothing runs.
 */
export function idleTask(
  run: () => void,
  signal: AbortSignal,
  { everyMs = 250, pauseMs = 0, longestMs = Number.POSITIVE_INFINITY }: IdleTiming = {},
): IdleTask {
  let waiting = false;
  let lastRunAt = Number.NEGATIVE_INFINITY;
  let firstAskedAt = 0;
  let lastAskedAt = 0;
  const work = (): void => {
    waiting = false;
    if (signal.aborted) return;
    lastRunAt = performance.now();
    run();
  };
  const whenIdle = (): void => {
    // Safari and jsdom have no requestIdleCallback.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: LATEST_MS });
    else setTimeout(work);
  };
  const whenDue = (): void => {
    const paused = Math.min(lastAskedAt + pauseMs, firstAskedAt + longestMs);
    const rest = Math.max(paused, lastRunAt + everyMs) - performance.now();
    if (rest > 0) setTimeout(whenDue, rest);
    else whenIdle();
  };
  return {
    request() {
      if (signal.aborted) return;
      lastAskedAt = performance.now();
      if (waiting) return;
      waiting = true;
      firstAskedAt = lastAskedAt;
      whenDue();
    },
  };
}

/**
 * Asks `task` to run whenever nodes come or go below `target`. The observer itself does nothing else.
 * @param counts tells by the node they come to or go from whether they matter; all do when absent
 */
export function observeNodes(
  target: Node,
  task: IdleTask,
  signal: AbortSignal,
  counts: (node: Node) => boolean = () => true,
): void {
  if (signal.aborted) return;
  const observer = new MutationObserver((records) => {
    if (records.some((record) => counts(record.target))) task.request();
  });
  observer.observe(target, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
