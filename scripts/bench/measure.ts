import { type Bytes, bundle, bytesOf } from './bundle.ts';
import { type Entry, installed } from './peers.ts';
import { Candidate } from './process.ts';
import { quantile } from './statistics.ts';
import type { Edit, Loaded, Pass } from './types.ts';

export interface Plan {
  rounds: number;
  /** Time for each set and candidate in each round. */
  budgetMs: number;
  /** Fresh processes for the start-up of each candidate; a slow one gets fewer. */
  starts: number;
}

/** What the candidates are given: mails by the name of their set, and drafts while a sentence is typed. */
export interface Texts {
  sets: Readonly<Record<string, string[]>>;
  drafts: Edit[][];
}

/** What one candidate costs; what could not be measured is absent and `failed` says why. Times of mails and edits are µs. */
export interface Measured {
  name: string;
  note: string;
  version?: string;
  failed?: string;
  mails: Record<string, { median: number; p95: number }>;
  edit?: { p50: number; p95: number };
  /** Medians over `processes` fresh ones. */
  start?: Loaded & { processes: number };
  bytes?: Bytes;
}

/** Slower than this to start, and three processes are enough. */
const SLOW_START_MS = 2000;

/** Enough for a lower quartile that a busy machine does not reach, in each round. */
const PASSES = 5;
/** Until the compiler of the engine under Node has seen everything often enough. */
const WARM_UP_PASSES = 20;

interface Runner {
  measured: Measured;
  program: string;
  path: string;
  starts: Loaded[];
  process?: Candidate;
}

/** Measures all candidates on the same texts, in turns, so that a busy moment of the machine does not hit one alone. */
export async function measure(
  entries: readonly Entry[],
  program: string,
  texts: Texts,
  plan: Plan,
  progress: (line: string) => void,
): Promise<Measured[]> {
  const runners = await Promise.all(entries.map((entry) => prepare(entry, program)));
  const each = async (what: string, run: (runner: Runner) => Promise<void>): Promise<void> => {
    for (const runner of runners) {
      if (runner.measured.failed) continue;
      progress(`${what}: ${runner.measured.name}`);
      try {
        await run(runner);
      } catch (error) {
        runner.measured.failed = (error as Error).message;
        runner.process?.stop();
      }
    }
  };
  const first = Object.values(texts.sets)[0]?.[0] ?? '';
  for (let run = 1; run <= plan.starts; run++)
    await each(`start ${run} of ${plan.starts}`, (runner) => start(runner, first));
  const [warmUpSet] = Object.entries(texts.sets);
  const warmUp: Texts = { ...texts, sets: Object.fromEntries(warmUpSet ? [warmUpSet] : []) };
  const limitMs = 4 * plan.budgetMs;
  const warm: Pass = { budgetMs: plan.budgetMs / 4, limitMs, passes: WARM_UP_PASSES, record: false };
  await each('warm-up', (runner) => round(runner, warmUp, warm));
  for (let run = 1; run <= plan.rounds; run++) {
    const pass: Pass = { budgetMs: plan.budgetMs, limitMs, passes: PASSES * run, record: true };
    await each(`round ${run} of ${plan.rounds}`, (runner) => round(runner, texts, pass));
  }
  for (const { process } of runners) process?.stop();
  return runners.map(({ measured }) => measured);
}

async function prepare(entry: Entry, program: string): Promise<Runner> {
  const { name, note, needs, unbundled, beside } = entry;
  const version = needs ? installed(needs) : undefined;
  const measured: Measured = { name, note, mails: {}, ...(version ? { version } : {}) };
  const runner: Runner = { measured, program, path: entry.entry, starts: [] };
  if (needs && !version) return { ...runner, measured: { ...measured, failed: 'not installed' } };
  try {
    const built = await bundle(entry.entry, name);
    if (!SIZELESS.has(name)) measured.bytes = bytesOf(built, beside);
    if (!unbundled) runner.path = built;
  } catch (error) {
    measured.failed = `does not bundle: ${(error as Error).message.split('\n').slice(0, 2).join(' ')}`;
  }
  return runner;
}

/** Too small for a size to say anything. */
const SIZELESS = new Set(['scan', 'split']);

/** One more fresh process; the last stays for the rounds. */
async function start(runner: Runner, first: string): Promise<void> {
  const { starts, measured } = runner;
  if (starts.length >= 3 && median(starts, 'importMs') + median(starts, 'firstMs') > SLOW_START_MS) return;
  runner.process?.stop();
  runner.process = new Candidate(runner.program, runner.path);
  starts.push(await runner.process.load(first));
  measured.start = {
    importMs: median(starts, 'importMs'),
    firstMs: median(starts, 'firstMs'),
    rssMb: median(starts, 'rssMb'),
    processes: starts.length,
  };
}

async function round({ process, measured }: Runner, { sets, drafts }: Texts, pass: Pass): Promise<void> {
  if (!process) return;
  for (const [set, mails] of Object.entries(sets)) {
    const times = await process.mails(set, mails, pass);
    if (times.length > 0) measured.mails[set] = { median: us(times, 0.5), p95: us(times, 0.95) };
  }
  const times = await process.edits(drafts, pass);
  if (times.length > 0) measured.edit = { p50: us(times, 0.5), p95: us(times, 0.95) };
}

const us = (times: readonly number[], share: number): number => 1000 * quantile(times, share);
const median = (starts: readonly Loaded[], key: keyof Loaded): number =>
  quantile(
    starts.map((one) => one[key]),
    0.5,
  );
