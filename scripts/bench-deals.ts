// npm run bench:deals [-- --json] [-- --deals 2000 --events 100000 --only popup,board,panel,insights,backup]: what deals in
// thousands cost, measured in Chromium on the built extension: a table and out/bench-deals.json. Times are of the clock on the
// wall; beside them stands the processor time of all of Chromium, which other programs do not stretch.
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from '@playwright/test';
import type { Reply } from '../src/messages.ts';
import { firstRunPage, launchExtension } from '../tests/e2e/fixtures.ts';
import { startSandbox } from '../tests/sandbox/server.ts';
import { fill, longestTask, NAMES } from './bench-deals/fill.ts';
import { madeUp } from './bench-deals/made-up.ts';
import { open, scrollThrough, typeInto } from './bench-deals/measure.ts';
import { processorMs } from './bench-deals/processor.ts';

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    deals: { type: 'string', default: '2000' },
    events: { type: 'string', default: '100000' },
    only: { type: 'string', default: 'popup,board,panel,insights,backup' },
    times: { type: 'string', default: '5' },
  },
});

const POPUP = { width: 360, height: 600 };
const FULL = { width: 1280, height: 800 };
const PANEL = { width: 360, height: 800 };
const TIMES = Number(flags.times);
const isWanted = (part: string): boolean => flags.only.split(',').includes(part);

interface Figure {
  what: string;
  ms: number;
  /** Processor time of all of Chromium; null where it says nothing. */
  processorMs: number | null;
  budget: number | null;
}
const figures: Figure[] = [];
function note(what: string, ms: number, budget: number | null = null, processor: number | null = null): void {
  const round = (number: number): number => Math.round(number * 10) / 10;
  figures.push({ what, ms: round(ms), processorMs: processor, budget });
  console.error(`${what}: ${ms.toFixed(1)} ms${processor === null ? '' : `, processor ${processor} ms`}`);
}

const middle = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Takes a figure several times over and notes the middle one. */
async function several(what: string, budget: number | null, take: () => Promise<number>, times = TIMES): Promise<void> {
  const taken: number[] = [];
  const processor: number[] = [];
  for (let time = 0; time < times; time++) {
    const before = processorMs();
    taken.push(await take());
    const after = processorMs();
    if (before !== null && after !== null) processor.push(after - before);
  }
  note(what, middle(taken), budget, processor.length > 0 ? middle(processor) : null);
}

async function ask<T>(page: Page, name: string, payload: unknown = null): Promise<{ value: T; ms: number }> {
  const { reply, ms } = await page.evaluate(
    async (message) => {
      const start = performance.now();
      const answer = (await chrome.runtime.sendMessage(message)) as Reply<unknown>;
      return { reply: answer, ms: performance.now() - start };
    },
    { name, payload },
  );
  if (!reply.ok) throw new Error(`${name}: ${reply.message}`);
  return { value: reply.value as T, ms };
}

const sandbox = await startSandbox();
const { context, id, worker, close } = await launchExtension(sandbox);
await context.addInitScript(NAMES);

/** How long a page takes until what is looked for is painted. */
async function openAndClose(path: string, selector: string, size: typeof POPUP): Promise<number> {
  const { page, paintedMs } = await open(context, `chrome-extension://${id}/src/${path}`, selector, size);
  await page.close();
  return paintedMs;
}

let isEqual: boolean | null = null;
const made = madeUp(Number(flags.deals), Number(flags.events), Date.now());
try {
  const ours = await firstRunPage(context);
  await ours.evaluate(NAMES);
  await fill(ours, made);
  console.error(`${made.deals.length} deals, ${made.events.length} events, ${made.people.length} people`);
  const awake = () => context.serviceWorkers().at(-1) ?? worker;

  note('longest task of the worker, idle', await longestTask(awake(), () => ours.waitForTimeout(2000)));
  // The first of all has everything to derive.
  const busy = await longestTask(awake(), () =>
    several('everything derived', null, async () => (await ask(ours, 'today')).ms, 1),
  );
  note('longest task of the worker meanwhile', busy, 50);
  await several('Today, asked of the worker', null, async () => (await ask(ours, 'today')).ms);

  if (isWanted('popup')) {
    const popup = () => openAndClose('popup/index.html', '.items li', POPUP);
    await several('popup, worker awake', 100, popup);
    const devtools = await context.newCDPSession(ours);
    await devtools.send('ServiceWorker.enable');
    await several('popup, worker asleep', null, async () => {
      await devtools.send('ServiceWorker.stopAllWorkers');
      return popup();
    });
  }

  if (isWanted('board')) {
    await several('board', 300, () => openAndClose('board/index.html', 'tr.deal', FULL));
    await several('deals, asked of the worker', null, async () => (await ask(ours, 'deals')).ms);
    const { page } = await open(context, `chrome-extension://${id}/src/board/index.html`, 'tr.deal', FULL);
    const scroll = await scrollThrough(page);
    note(`longest task of the board in ${scroll.frames} screens`, scroll.longestTask, 50);
    note('longest frame meanwhile', scroll.longestFrame);
    const typed = await typeInto(page, 'input[type="search"]', 'halden op');
    note('search, a letter (middle)', middle(typed), 50);
    note('search, a letter (slowest)', Math.max(...typed), 50);
    await page.close();
  }

  if (isWanted('panel')) {
    await several('side panel, Today', 100, () => openAndClose('sidepanel/index.html', '.items li', PANEL));
    let number = 0;
    await several('one deal, asked of the worker', 50, async () => {
      number += 157;
      return (await ask(ours, 'deal', { id: `deal-${number % made.deals.length}` })).ms;
    });
  }

  if (isWanted('insights')) {
    const taken = await longestTask(awake(), () =>
      several('insights', null, () => openAndClose('board/index.html#insights', 'figure.plot', FULL)),
    );
    note('longest task of the worker meanwhile', taken, 50);
  }

  if (isWanted('backup')) {
    let file = '';
    let leftOut = 0;
    await several(
      'backup',
      null,
      async () => {
        const { value, ms } = await ask<{ file: string; leftOut: number }>(ours, 'back-up');
        ({ file, leftOut } = value);
        return ms;
      },
      1,
    );
    console.error(`${(file.length / 1e6).toFixed(1)} MB, ${leftOut} left out`);
    await several('restore', null, async () => (await ask(ours, 'restore', { file })).ms, 1);
    const again = await ask<{ file: string }>(ours, 'back-up');
    const stores = (text: string): string => JSON.stringify(JSON.parse(text).stores);
    isEqual = leftOut === 0 && stores(file) === stores(again.value.file);
    console.error(`backup and restore are ${isEqual ? 'equal' : 'NOT equal'}`);
    if (!isEqual) process.exitCode = 1;
  }
} finally {
  await close();
  await sandbox.close();
}

const result = { deals: made.deals.length, events: made.events.length, load: loadavg()[0] ?? 0, isEqual, figures };
const out = resolve(import.meta.dirname, '../out');
mkdirSync(out, { recursive: true });
writeFileSync(`${out}/bench-deals.json`, `${JSON.stringify(result, null, 2)}\n`);
if (flags.json) console.log(JSON.stringify(result, null, 2));
else {
  const column = (number: number | null): string => (number === null ? '' : number.toFixed(1)).padStart(10);
  console.log(`${result.deals} deals, ${result.events} events; load ${result.load.toFixed(1)}`);
  console.log(`${''.padEnd(44)}${'ms'.padStart(10)}${'processor'.padStart(12)}${'at most'.padStart(10)}`);
  for (const { what, ms, processorMs: processor, budget } of figures) {
    console.log(`${what.padEnd(44)}${column(ms)}  ${column(processor)}${column(budget)}`);
  }
}
