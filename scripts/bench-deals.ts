// npm run bench:deals [-- --json] [-- --deals 2000 --events 100000]: what deals in thousands cost, measured in Chromium on
// the built extension: a table, out/bench-deals.json, or --json. Times are of the clock on the wall: mind what else runs.
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

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    deals: { type: 'string', default: '2000' },
    events: { type: 'string', default: '100000' },
  },
});

const POPUP = { width: 360, height: 600 };
const FULL = { width: 1280, height: 800 };
const PANEL = { width: 360, height: 800 };
/** Of each figure that is taken more than once, the middle one counts. */
const TIMES = 5;

interface Figure {
  what: string;
  ms: number;
  budget: number | null;
}
const figures: Figure[] = [];
const note = (what: string, ms: number, budget: number | null = null): void => {
  figures.push({ what, ms: Math.round(ms * 10) / 10, budget });
  console.error(`${what}: ${ms.toFixed(1)} ms`);
};
const middle = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

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
const at = (path: string): string => `chrome-extension://${id}/src/${path}`;
try {
  await context.addInitScript(NAMES);
  const ours = await firstRunPage(context);
  await ours.evaluate(NAMES);
  const made = madeUp(Number(flags.deals), Number(flags.events), Date.now());
  await fill(ours, made);
  console.error(`${made.deals.length} deals, ${made.events.length} events, ${made.people.length} people`);

  // The first of all has everything to derive.
  const cold = await longestTask(worker, async () => note('everything derived', (await ask(ours, 'today')).ms));
  note('longest task of the worker meanwhile', cold, 50);

  const popups: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const { page, paintedMs } = await open(context, at('popup/index.html'), '.items li', POPUP);
    popups.push(paintedMs);
    await page.close();
  }
  note('popup, worker awake', middle(popups), 100);

  const devtools = await context.newCDPSession(ours);
  await devtools.send('ServiceWorker.enable');
  const asleep: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    await devtools.send('ServiceWorker.stopAllWorkers');
    const { page, paintedMs } = await open(context, at('popup/index.html'), '.items li', POPUP);
    asleep.push(paintedMs);
    await page.close();
  }
  note('popup, worker asleep', middle(asleep), null);

  const boards: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const { page, paintedMs } = await open(context, at('board/index.html'), 'tr.deal', FULL);
    boards.push(paintedMs);
    await page.close();
  }
  note('board', middle(boards), 300);
  const { page: board } = await open(context, at('board/index.html'), 'tr.deal', FULL);
  const scroll = await scrollThrough(board);
  note(`longest task of the board in ${scroll.frames} screens`, scroll.longestTask, 50);
  note('longest frame meanwhile', scroll.longestFrame);
  const typed = await typeInto(board, 'input[type="search"]', 'halden op');
  note('search, a letter (middle)', middle(typed), 50);
  note('search, a letter (slowest)', Math.max(...typed), 50);
  await board.close();

  const panels: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const { page, paintedMs } = await open(context, at('sidepanel/index.html'), '.items li', PANEL);
    panels.push(paintedMs);
    await page.close();
  }
  note('side panel, Today', middle(panels), 100);
  const deals: number[] = [];
  for (const number of [3, 57, 400, 1200, 1900]) {
    deals.push((await ask(ours, 'deal', { id: `deal-${number % made.deals.length}` })).ms);
  }
  note('one deal, asked of the worker', middle(deals), 50);

  const awake = context.serviceWorkers().at(-1) ?? worker;
  const insights: number[] = [];
  const busy = await longestTask(awake, async () => {
    for (let time = 0; time < 3; time++) {
      const { page, paintedMs } = await open(context, at('board/index.html#insights'), 'figure.plot', FULL);
      insights.push(paintedMs);
      await page.close();
    }
  });
  note('insights', middle(insights));
  note('longest task of the worker meanwhile', busy, 50);

  const backup = await ask<{ file: string; leftOut: number }>(ours, 'back-up');
  note(`backup of ${(backup.value.file.length / 1e6).toFixed(1)} MB`, backup.ms);
  const restored = await ask(ours, 'restore', { file: backup.value.file });
  note('restore', restored.ms);
  const again = await ask<{ file: string }>(ours, 'back-up');
  const stores = (file: string): string => JSON.stringify(JSON.parse(file).stores);
  const equal = backup.value.leftOut === 0 && stores(backup.value.file) === stores(again.value.file);
  console.error(`backup and restore are ${equal ? 'equal' : 'NOT equal'}`);
  if (!equal) process.exitCode = 1;

  const result = { deals: made.deals.length, events: made.events.length, load: loadavg()[0], equal, figures };
  const out = resolve(import.meta.dirname, '../out');
  mkdirSync(out, { recursive: true });
  writeFileSync(`${out}/bench-deals.json`, `${JSON.stringify(result, null, 2)}\n`);
  if (flags.json) console.log(JSON.stringify(result, null, 2));
  else {
    console.log(`${made.deals.length} deals, ${made.events.length} events; load ${result.load?.toFixed(1)}`);
    for (const { what, ms, budget } of figures) {
      console.log(`${what.padEnd(48)} ${ms.toFixed(1).padStart(9)} ms ${budget === null ? '' : `(at most ${budget})`}`);
    }
  }
} finally {
  await close();
  await sandbox.close();
}
