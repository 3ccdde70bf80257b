// npm run month [-- --seed 1] [-- --json]: lives through two months of a travelling rep, in March and in October, when the
// clocks of America and of Europe change: worker killed at random, browser restarted, machine asleep, clock set wrong. Prints
// what nudges were due and what became of them; fails when one was missed, doubled, late or without ground. Takes two minutes.
import { parseArgs } from 'node:util';
import { liveThrough, type Outcome } from '../tests/nudges/month.ts';
import { planMonth } from '../tests/nudges/month-plan.ts';
import { Random } from '../tests/nudges/random.ts';

const { values: flags } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, json: { type: 'boolean', default: false } },
});
const MONTHS: [string, string][] = [
  ['March', '2026-03-02'],
  ['October', '2026-10-05'],
];

const rows: (Outcome & { month: string; meetings: number })[] = [];
for (const [index, [name, firstDay]] of MONTHS.entries()) {
  const random = new Random(Number(flags.seed) + index);
  const month = planMonth(firstDay, random);
  rows.push({ month: name, meetings: month.meetings, ...(await liveThrough(month, random)) });
}
if (flags.json) console.log(JSON.stringify(rows, null, 2));
else {
  for (const row of rows) {
    console.log(`${row.month}: ${row.meetings} meetings, ${row.zones} zones`);
    console.log(`  worker woken ${row.runs} times, killed ${row.kills}; browser started ${row.starts} times`);
    console.log(`  due ${row.due}: shown ${row.shown}, expired unseen ${row.expired}, withdrawn ${row.withdrawn}`);
    const wrong = (['missed', 'doubled', 'late', 'unfounded'] as const).map((kind) => `${kind} ${row[kind].length}`);
    console.log(`  ${wrong.join(', ')}`);
  }
}
const isWrong = rows.some((row) => row.missed.length + row.doubled.length + row.late.length + row.unfounded.length > 0);
process.exitCode = isWrong ? 1 : 0;
