// npm run bench:calendar [-- --json] [-- --feed FILE.ics --times 3]: what reading calendars costs. Hostile feeds are each read in
// a fresh process, with its processor time; FILE.ics, else a made-up feed of as many events as the largest real one known, in
// the service worker of the built extension in Chromium. Prints a table, and writes out/bench-calendar.json.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { baseline, hostile } from './bench-calendar/hostile.ts';
import { madeUpFeed } from './bench-calendar/made-up.ts';
import type { Reading } from './bench-calendar/read.ts';
import { readInWorker } from './bench-calendar/worker.ts';
import { middle } from './bench-deals/figures.ts';

const { values: flags } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    feed: { type: 'string' },
    times: { type: 'string', default: '3' },
  },
});
const TIMES = Number(flags.times);
const HOSTILE_MS = 200;
const WORKER_MS = 500;
const OUT = resolve('out');
const program = resolve(OUT, 'bench-calendar/read.mjs');

function readHostile(name: string): Reading {
  const readings = Array.from({ length: TIMES }, () => {
    return JSON.parse(execFileSync(process.execPath, [program, name], { encoding: 'utf8' })) as Reading;
  });
  const [first] = readings;
  if (!first) throw new Error('Nothing was measured.');
  return { ...first, processorMs: middle(readings.map(({ processorMs }) => processorMs)) };
}

mkdirSync(OUT, { recursive: true });
await build({
  entryPoints: [resolve('scripts/bench-calendar/read.ts')],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile: program,
  logLevel: 'warning',
});
const load = loadavg()[0] ?? 0;
const plain = Object.keys(baseline).map((name) => ({ name, ...readHostile(name) }));
const refused = Object.keys(hostile).map((name) => ({ name, ...readHostile(name) }));
const feed = flags.feed === undefined ? madeUpFeed() : readFileSync(flags.feed, 'utf8');
const worker = await readInWorker(feed, TIMES);

const figures = {
  node: process.versions.node,
  load,
  hostileMs: HOSTILE_MS,
  baseline: plain,
  hostile: refused,
  workerMs: WORKER_MS,
  worker,
};
writeFileSync(resolve(OUT, 'bench-calendar.json'), `${JSON.stringify(figures, null, 2)}\n`);
if (flags.json) console.log(JSON.stringify(figures, null, 2));
else {
  console.log(`Hostile feeds, processor time of a fresh process, budget ${HOSTILE_MS} ms; load ${load.toFixed(1)}`);
  for (const { name, processorMs } of plain) {
    console.log(`${processorMs.toFixed(0).padStart(6)} ms  ${name}: part of each figure below`);
  }
  for (const { name, processorMs, kept, warnings } of refused) {
    const rest = kept > 0 ? 'rest kept' : 'REST LOST';
    console.log(`${processorMs.toFixed(0).padStart(6)} ms  ${name.padEnd(42)} ${rest}, ${warnings} warnings`);
  }
  const { events, bytes, ms, processorMs, meetings } = worker;
  console.log(
    `\n${events} events, ${(bytes / 1e6).toFixed(1)} MB, in the extension's service worker, budget ${WORKER_MS} ms`,
  );
  console.log(`${ms.toFixed(0).padStart(6)} ms on the clock, woken, downloaded, read and stored: ${meetings} meetings`);
  console.log(
    `${processorMs === null ? '     ?' : String(processorMs).padStart(6)} ms processor time of all of Chromium, less that for an empty feed`,
  );
}
