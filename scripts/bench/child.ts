import { pathToFileURL } from 'node:url';
import { startClock } from './clock.ts';
import { quantile } from './statistics.ts';
import type { CandidateModule, Edit, Loaded, Pass, Read, Reader, Request } from './types.ts';

// The measuring process: one candidate each, so that none warms or burdens another. Asked over IPC, one request at a time.

let reader: Reader | undefined;
/** Milliseconds by set, item of the set and place in the item, over all passes so far. */
const samples = new Map<string, number[][][]>();
/** Where the next pass over a set goes on: a slow candidate does not get through in one round. */
const places = new Map<string, number>();
/** Kept so that the work is not optimised away. */
let sink: unknown;

async function load({ path, first }: Extract<Request, { kind: 'load' }>): Promise<Loaded> {
  const before = process.memoryUsage.rss();
  const stopImport = startClock();
  const { create } = (await import(pathToFileURL(path).href)) as CandidateModule;
  const importMs = stopImport();
  const stopFirst = startClock();
  reader = await create();
  sink = await reader.read(first);
  const firstMs = stopFirst();
  const rssMb = Math.max(0, process.memoryUsage.rss() - before) / 2 ** 20;
  return { importMs, firstMs, rssMb };
}

/** The time of one call. Only a candidate that answers later is waited for, as waiting costs time too. */
async function time(read: Read, text: string): Promise<number> {
  const stop = startClock();
  const answer = read(text);
  sink = answer instanceof Promise ? await answer : answer;
  return stop();
}

const now = (): Reader => {
  if (!reader) throw new Error('nothing is loaded');
  return reader;
};

/** Runs the items of a set in turn until the time is up. A place's time is the lower quartile of all its times so far. */
async function passes(
  set: string,
  count: number,
  { budgetMs, limitMs, passes: least, record }: Pass,
  run: (item: number) => Promise<readonly number[]>,
): Promise<number[]> {
  const list = samples.get(set) ?? [];
  // Warm is a matter of work done, however long other programs make that take.
  const clock = record ? () => performance.now() : () => process.cpuUsage().user / 1000;
  const start = clock();
  let place = places.get(set) ?? 0;
  const goesOn = (): boolean => {
    const spent = clock() - start;
    return spent < budgetMs || (record && place < count) || (place < count * least && spent < limitMs);
  };
  for (; goesOn(); place++) {
    const times = await run(place % count);
    if (!record) continue;
    list[place % count] ??= times.map(() => []);
    const item = list[place % count] as number[][];
    for (const [at, ms] of times.entries()) item[at]?.push(ms);
  }
  if (record) {
    samples.set(set, list);
    places.set(set, place);
  }
  return list.flatMap((item) => item.map((times) => quantile(times, 0.25)));
}

/** Types one draft from a fresh memory, the whole draft read once before the first key. */
async function type(draft: readonly Edit[]): Promise<number[]> {
  const { read, editor } = now();
  const edit = editor?.();
  await edit?.(draft[0]?.text ?? '');
  const times: number[] = [];
  for (const { text, sentence } of draft.slice(1)) times.push(await time(edit ?? read, edit ? text : sentence));
  return times;
}

async function answer(request: Request): Promise<unknown> {
  switch (request.kind) {
    case 'load':
      return load(request);
    case 'mails': {
      const { set, texts } = request;
      return passes(set, texts.length, request, async (index) => [await time(now().read, texts[index] as string)]);
    }
    case 'edits':
      return passes('edits', request.drafts.length, request, (index) => type(request.drafts[index] as Edit[]));
    case 'once': {
      const times: number[] = [];
      for (let run = 0; run < request.runs; run++) times.push(await time(now().read, request.text));
      return quantile(times, 0.5);
    }
  }
}

process.on('message', (request: Request) => {
  answer(request).then(
    (value) => process.send?.({ value }),
    (error: Error) => process.send?.({ error: error.message.split('\n')[0] }),
  );
});
process.on('disconnect', () => process.exit(sink === process ? 1 : 0));
