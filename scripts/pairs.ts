// npm run pairs: how many minimal pairs of each phenomenon the engine reads right on both sides.
//   --failed  also prints the pairs that fail, with what was expected and what was read
//   --update  writes tests/engine/pairs/known-failures.ts; refused when a phenomenon would fall below its floor
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { failingOf, judge } from '../tests/engine/pairs/judge.ts';
import { type KnownFailures, knownFailures } from '../tests/engine/pairs/known-failures.ts';
import { phenomena } from '../tests/engine/pairs/phenomena.ts';

const FILE = resolve(import.meta.dirname, '../tests/engine/pairs/known-failures.ts');
/** A floor follows the passes up at this distance, so that pairs at the edge may move without a dispute. */
const SLACK = 2;

const results = Object.entries(phenomena).map(([name, pairs]) => ({ name, pairs, failing: failingOf(pairs) }));

for (const { name, pairs, failing } of results) {
  const passed = pairs.length - failing.length;
  console.log(`${name.padEnd(18)} ${share(passed, pairs.length)}`);
  if (!process.argv.includes('--failed')) continue;
  for (const number of failing)
    for (const side of pairs[number - 1] ?? []) {
      const read = judge(side);
      const mark = read === side.verdict ? ' ' : '✗';
      const text = side.text.replaceAll('\n', '⏎');
      console.log(`  ${mark} ${number} ${side.direction} ${side.verdict}, read as ${read}: ${text}`);
    }
}
const all = results.reduce((sum, { pairs }) => sum + pairs.length, 0);
const passedAll = results.reduce((sum, { pairs, failing }) => sum + pairs.length - failing.length, 0);
console.log(`${'all'.padEnd(18)} ${share(passedAll, all)}`);

if (process.argv.includes('--update')) update();

function share(passed: number, of: number): string {
  return `${String(passed).padStart(3)} of ${of}  ${((100 * passed) / of).toFixed(0).padStart(3)} %`;
}

function update(): void {
  const next: Record<string, KnownFailures> = {};
  for (const { name, pairs, failing } of results) {
    const floor = knownFailures[name]?.floor ?? 0;
    const passed = pairs.length - failing.length;
    if (passed < floor) {
      console.error(`${name}: ${passed} pairs pass, and its floor is ${floor}. Nothing was written.`);
      process.exit(1);
    }
    next[name] = { floor: Math.max(floor, passed - SLACK), failing };
  }
  writeFileSync(FILE, fileOf(next));
  execFileSync('npx', ['biome', 'format', '--write', FILE], { stdio: 'ignore' });
}

function fileOf(next: Record<string, KnownFailures>): string {
  const lines = Object.entries(next).map(
    ([name, { floor, failing }]) => `'${name}': { floor: ${floor}, failing: [${failing.join(', ')}] },`,
  );
  return `// Written by "npm run pairs -- --update".

export interface KnownFailures {
  /** How many pairs pass at the least; \`--update\` raises it and never lowers it. */
  floor: number;
  /** Numbers of the pairs that are read wrong. */
  failing: readonly number[];
}

export const knownFailures: Readonly<Record<string, KnownFailures>> = {
${lines.join('\n')}
};
`;
}
