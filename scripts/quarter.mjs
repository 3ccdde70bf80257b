import { spawnSync } from 'node:child_process';

/** The whole quarter of one rep through the worker, with its figures. The ordinary test run plays a quarter of it. */
const run = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    'tests/background/quarter.test.ts',
    '--reporter=dot',
    '--disable-console-intercept',
  ],
  { stdio: 'inherit', env: { ...process.env, ROUNDS: process.env.ROUNDS ?? '4' } },
);
process.exitCode = run.status ?? 1;
