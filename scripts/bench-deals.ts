// npm run bench:deals [-- --json] [-- --deals 2000 --events 100000 --only popup,board,panel,insights,import,backup]: what deals
// in thousands cost, measured in Chromium on the built extension: a table and out/bench-deals.json. Times are of the clock on
// the wall; beside them stands the processor time of all of Chromium, and of the extension's own pages and background, which
// other programs do not stretch. Tasks are measured by processor time alone. A page "opens" from the start of its navigation
// until the first frame that shows its list is drawn; beside them stands a page of the extension with one word in it, which is
// what the browser and the bench themselves take.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backUpIn, giveIn, restoreIn } from '../tests/e2e/backup.ts';
import { firstRunPage, launchExtension } from '../tests/e2e/fixtures.ts';
import { startSandbox } from '../tests/sandbox/server.ts';
import { ask } from './bench-deals/ask.ts';
import { figuresBook, HEADER, line, middle, verdict } from './bench-deals/figures.ts';
import { emptied, fill, NAMES } from './bench-deals/fill.ts';
import { importIn, madeUpExport } from './bench-deals/import.ts';
import { madeUp } from './bench-deals/made-up.ts';
import { open, scrollThrough, typeInto } from './bench-deals/measure.ts';
import { processorMs } from './bench-deals/processor.ts';
import { traced } from './bench-deals/trace.ts';

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    deals: { type: 'string', default: '2000' },
    events: { type: 'string', default: '100000' },
    only: { type: 'string', default: 'popup,board,panel,insights,import,backup' },
    times: { type: 'string', default: '5' },
  },
});

const POPUP = { width: 360, height: 600 };
const FULL = { width: 1280, height: 800 };
const PANEL = { width: 360, height: 800 };
const IMPORTED = 10_000;
const isWanted = (part: string): boolean => flags.only.split(',').includes(part);

const book = figuresBook(Number(flags.times));

// A copy, for the page that stands beside the others.
const out = resolve(import.meta.dirname, '../out');
const dist = `${out}/bench-dist`;
cpSync(resolve(import.meta.dirname, '..', process.env['DIST'] ?? 'dist'), dist, { recursive: true });
writeFileSync(`${dist}/empty.html`, '<!doctype html><meta charset="utf-8" /><title>Empty</title><p>Empty</p>');
process.env['DIST'] = dist;

const sandbox = await startSandbox();
const { context, id, close } = await launchExtension(sandbox);
await context.addInitScript(NAMES);

/** How long a page takes until what is looked for is painted. */
async function openAndClose(path: string, selector: string, size: typeof POPUP): Promise<number> {
  const { page, paintedMs } = await open(context, `chrome-extension://${id}/${path}`, selector, size);
  await page.close();
  return paintedMs;
}

let isEqual: boolean | null = null;
const made = madeUp(Number(flags.deals), Number(flags.events), Date.now());
try {
  const ours = await firstRunPage(context);
  await ours.evaluate(NAMES);
  // The worker makes the database: opened here before that, it would be an empty one.
  await ours.evaluate(() => chrome.runtime.sendMessage({ name: 'today', payload: null }));
  await fill(ours, made);
  console.error(`${made.deals.length} deals, ${made.events.length} events, ${made.people.length} people`);
  const session = await context.newCDPSession(ours);
  const several = (what: string, budget: number | null, take: () => Promise<number>, ready?: () => Promise<unknown>) =>
    book.several(what, budget, session, take, ready);
  /** Once, by the clock, by processor time and by its longest tasks. */
  const once = async (what: string, budget: number | null, take: () => Promise<number>) => {
    const before = processorMs() ?? 0;
    let ms = 0;
    const threads = await traced(session, async () => {
      ms = await take();
    });
    const { page, worker, longestOfWorker } = threads;
    const all = (processorMs() ?? 0) - before;
    // The database's work is the browser's own.
    book.note(what, { ms, processorMs: all, ownMs: page + worker, budget, atBestMs: Math.max(page + worker, all / 2) });
    book.note('  longest task of the background meanwhile', { ownMs: longestOfWorker, budget: 50 });
    return threads;
  };

  // The first of all has everything to derive.
  await once('everything derived', null, async () => (await ask(ours, 'today')).ms);
  // What follows from it is written down as well before anything else is measured.
  await ours.waitForTimeout(5_000);
  // What filled the database, and the settings' own page, would share their process with the pages that are measured.
  await ours.goto(`chrome-extension://${id}/empty.html`);
  await several('Today, asked of the background', null, async () => (await ask(ours, 'today')).ms);

  const mails = made.events.filter(({ kind }) => kind === 'mail-sent');
  let closed = 0;
  await several('Today, once a step of one deal was closed', null, async () => {
    const refersTo = mails[(211 * ++closed) % mails.length]?.id;
    const at = new Date().toISOString();
    const { ms } = await ask(ours, 'close-step', { id: `closed-${closed}`, refersTo, at });
    return ms + (await ask(ours, 'today')).ms;
  });

  if (isWanted('popup')) {
    await several('an empty page', null, () => openAndClose('empty.html', 'p', POPUP));
    const popup = () => openAndClose('src/popup/index.html', '.items li', POPUP);
    // Nobody opens it anew while the background still answers the one before, or is just being put to sleep.
    const still = () => ours.waitForTimeout(1_500);
    await several('popup, background awake', 100, popup, still);
    await session.send('ServiceWorker.enable');
    await several('popup, background asleep', 100, popup, async () => {
      await still();
      await session.send('ServiceWorker.stopAllWorkers');
      await still();
    });
  }

  if (isWanted('board')) {
    await several('board', 300, () => openAndClose('src/board/index.html', 'tr.deal', FULL));
    await several('deals, asked of the background', null, async () => (await ask(ours, 'deals')).ms);
    const { page } = await open(context, `chrome-extension://${id}/src/board/index.html`, 'tr.deal', FULL);
    let frames = 0;
    const { longestOfPage } = await traced(session, async () => {
      ({ frames } = await scrollThrough(page));
    });
    book.note(`longest task of the board in ${frames} screens`, { ownMs: longestOfPage, budget: 50 });
    let typed: number[] = [];
    const typing = await traced(session, async () => {
      typed = await typeInto(page, 'input[type="search"]', 'halden op');
    });
    book.note('search, a letter (middle)', { ms: middle(typed), ownMs: typing.page / typed.length, budget: 50 });
    book.note('search, a letter (slowest)', { ms: Math.max(...typed), ownMs: typing.longestOfPage, budget: 50 });
    await page.close();
  }

  if (isWanted('panel')) {
    await several('side panel, Today', 100, () => openAndClose('src/sidepanel/index.html', '.items li', PANEL));
    let number = 0;
    await several('one deal, asked of the background', 50, async () => {
      number += 157;
      return (await ask(ours, 'deal', { id: `deal-${number % made.deals.length}` })).ms;
    });
  }

  if (isWanted('insights')) {
    await once('insights', null, () => openAndClose('src/board/index.html#insights', 'figure.plot', FULL));
  }

  if (isWanted('backup')) {
    let file = '';
    let leftOut = 0;
    await once('backup', null, async () => {
      const start = performance.now();
      ({ file, leftOut } = await backUpIn(ours));
      return performance.now() - start;
    });
    console.error(`${(file.length / 1e6).toFixed(1)} MB, ${leftOut} left out`);
    const restoring = async () => {
      const start = performance.now();
      const restored = await restoreIn(ours, file);
      if (!restored.ok) throw new Error(restored.message);
      return performance.now() - start;
    };
    await once('what restoring would change', null, async () => {
      const backup = await giveIn(ours, file);
      return (await ask(ours, 'preview-restore', { backup })).ms;
    });
    await once('restore over the same', null, restoring);
    await ours.evaluate(emptied);
    await once('restore into nothing', null, restoring);
    const again = await backUpIn(ours);
    const stores = (text: string): string => JSON.stringify(JSON.parse(text).stores);
    isEqual = leftOut === 0 && stores(file) === stores(again.file);
    console.error(`backup and restore are ${isEqual ? 'equal' : 'NOT equal'}`);
    if (!isEqual) process.exitCode = 1;
  }

  if (isWanted('import')) {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/src/options/index.html#import`);
    const csv = madeUpExport(IMPORTED);
    let took = { read: 0, look: 0, write: 0, told: 0 };
    await once(`import of ${IMPORTED} rows, read and written`, 5_000, async () => {
      took = await importIn(page, csv);
      return took.read + took.write;
    });
    book.note('  read', { ms: took.read });
    book.note('  looked at', { ms: took.look });
    book.note('  written', { ms: took.write });
    console.error(`progress was told ${took.told} times while it was written`);
    await page.close();
  }
} finally {
  await close();
  await sandbox.close();
}

const load = loadavg()[0] ?? 0;
const isBusy = load > availableParallelism();
const figures = book.figures.map((figure) => ({ ...figure, verdict: verdict(figure, isBusy) }));
const result = { deals: made.deals.length, events: made.events.length, load, isEqual, figures };
mkdirSync(out, { recursive: true });
writeFileSync(`${out}/bench-deals.json`, `${JSON.stringify(result, null, 2)}\n`);
if (flags.json) console.log(JSON.stringify(result, null, 2));
else {
  console.log(`${result.deals} deals, ${result.events} events; load ${load.toFixed(1)}`);
  console.log(HEADER);
  for (const figure of figures) console.log(`${line(figure)}  ${figure.verdict}`);
}
