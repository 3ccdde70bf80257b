import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hostileTimes } from './bench/adversary.ts';
import { buildChild, bundleEngine, bytesOf, OUT } from './bench/bundle.ts';
import { goalsOf } from './bench/goals.ts';
import { generateEdits, generateMails } from './bench/mails.ts';
import { type Measured, measure, type Plan } from './bench/measure.ts';
import { ENTRIES, installPeers } from './bench/peers.ts';
import { stopAll } from './bench/process.ts';
import { benchTable, type Ratios, type Results } from './bench/table.ts';
import { readMails } from './evaluate/mails.ts';
import { freshBuild } from './probe/build.ts';

/*
 * npm run bench [-- --quick] [--json]
 * What reading a mail costs, ours beside what one would use instead, on the same mails in one run: table and out/bench.json.
 */

const CORPUS = resolve(import.meta.dirname, '../../shared/corpus/dev.jsonl');
const FULL: Plan & { mails: number; hostileRuns: number } = {
  rounds: 2,
  budgetMs: 300,
  starts: 5,
  mails: 200,
  hostileRuns: 3,
};
const QUICK: typeof FULL = { rounds: 1, budgetMs: 150, starts: 1, mails: 20, hostileRuns: 1 };

/** Labelled mails beside the project, those of about 150 words: their text only. */
function corpusMails(limit: number): string[] {
  if (!existsSync(CORPUS)) return [];
  const texts = readMails(CORPUS).map(({ input }) => input.text);
  return texts.filter((text) => Math.abs(text.split(/\s+/).length - 150) <= 30).slice(0, limit);
}

function ratiosOf(one: Measured, ours: Measured | undefined, set: string): Ratios {
  const pairs: Record<keyof Ratios, readonly [number | undefined, number | undefined]> = {
    mail: [one.mails[set]?.median, ours?.mails[set]?.median],
    edit: [one.edit?.p95, ours?.edit?.p95],
    start: [total(one), ours && total(ours)],
    gzip: [one.bytes?.gzip, ours?.bytes?.gzip],
  };
  return Object.fromEntries(Object.entries(pairs).flatMap(([key, [a, b]]) => (a && b ? [[key, a / b]] : [])));
}

const total = ({ start }: Measured): number | undefined => start && start.importMs + start.firstMs;

async function run(quick: boolean): Promise<Results> {
  const plan = quick ? QUICK : FULL;
  const load = loadavg()[0] ?? 0;
  mkdirSync(OUT, { recursive: true });
  installPeers();
  const program = await buildChild();
  const engine = bytesOf(await bundleEngine()).gzip;
  const gmail = bytesOf(join(freshBuild(), 'src/gmail/index.js')).gzip;
  const generated = generateMails(plan.mails);
  const corpus = corpusMails(quick ? plan.mails : Number.POSITIVE_INFINITY);
  const sets = { generated, ...(corpus.length > 0 ? { labelled: corpus } : {}) };
  const drafts = generateEdits(quick ? 4 : 12);
  const measured = await measure(ENTRIES, program, { sets, drafts }, plan, console.error);
  const ours = measured[0];
  const hostile = await hostileTimes(program, join(OUT, 'bookend.mjs'), generated, plan.hostileRuns);
  return {
    node: process.versions.node,
    load,
    processors: availableParallelism(),
    sets: Object.fromEntries(Object.entries(sets).map(([name, mails]) => [name, mails.length])),
    candidates: measured.map((one) => ({ ...one, ratios: ratiosOf(one, ours, 'generated') })),
    hostile,
    goals: goalsOf(ours, 'generated', hostile, { engine, gmail }),
  };
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(signal, () => {
    stopAll();
    process.exit(code);
  });
}

const { values } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'boolean' } } });
try {
  const results = await run(values.quick ?? false);
  const json = JSON.stringify(results, null, 2);
  writeFileSync(join(OUT, '..', 'bench.json'), `${json}\n`);
  console.log(values.json ? json : benchTable(results).join('\n'));
} finally {
  stopAll();
}
