import type { CDPSession } from '@playwright/test';

/** Processor time of the extension's own threads while something ran, ms: other programs do not stretch it. */
export interface Threads {
  /** All that the pages' thread did, and its longest task. */
  page: number;
  longestOfPage: number;
  /** The same of the background's. */
  worker: number;
  longestOfWorker: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** When, µs. */
  ts: number;
  /** Processor time, µs. */
  tdur?: number;
  args?: { name?: string };
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', '__metadata'];

/** A page marks so when what was waited for is painted: what comes after is not counted. */
export const PAINTED = 'bench-painted';

/**
 * Has Chromium write down each task while something runs.
 * @param session of any page: all of the browser is written down
 */
export async function traced(session: CDPSession, run: () => Promise<unknown>): Promise<Threads> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }) => {
    for (const event of value) events.push(event as TraceEvent);
  };
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await run();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return threadsIn(events);
}

function threadsIn(events: TraceEvent[]): Threads {
  const told = (what: string) =>
    new Map(events.flatMap(({ name, pid, tid, args }) => (name === what ? [[`${pid} ${tid}`, args?.name]] : [])));
  const threads = told('thread_name');
  const ours = new Set(
    events.flatMap(({ name, pid, args }) =>
      name === 'process_name' && args?.name === 'Extension Renderer' ? [pid] : [],
    ),
  );
  const painted = events.findLast(({ name }) => name === PAINTED)?.ts ?? Number.POSITIVE_INFINITY;
  const found: Threads = { page: 0, longestOfPage: 0, worker: 0, longestOfWorker: 0 };
  for (const { name, ph, pid, tid, ts, tdur = 0 } of events) {
    if (name !== 'RunTask' || ph !== 'X' || !ours.has(pid) || ts > painted) continue;
    const thread = threads.get(`${pid} ${tid}`);
    if (thread === 'CrRendererMain') {
      found.page += tdur / 1000;
      found.longestOfPage = Math.max(found.longestOfPage, tdur / 1000);
    } else if (thread?.startsWith('ServiceWorker')) {
      found.worker += tdur / 1000;
      found.longestOfWorker = Math.max(found.longestOfWorker, tdur / 1000);
    }
  }
  return found;
}
