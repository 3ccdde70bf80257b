import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.ts';

// The worker's tests have it ask the computer for its zone: whatever that is, they are in this one.
process.env['TZ'] = 'UTC';

/** Folders of code without a page, a browser or a clock of its own, whose tests replace nothing global. */
const PURE = ['cli', 'deals', 'engine', 'importing', 'nudges', 'playbook', 'schedule', 'scripts', 'sources'];
const pure = PURE.map((folder) => `tests/${folder}/**/*.test.ts`);

// Apart from vite.config.ts, so that the extension build never runs inside the tests.
export default defineConfig({
  plugins: [preact()],
  test: {
    // By default one core stays idle, which is half of a machine with two.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    // Property tests on a loaded machine.
    testTimeout: 60_000,
    setupFiles: ['tests/seed.ts'],
    expect: { poll: { timeout: 20_000 } },
    projects: [
      // Files share what was imported already, which takes half of the time of such a run.
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      {
        extends: true,
        test: { name: 'edges', include: ['tests/**/*.test.{ts,tsx}'], exclude: [...pure, 'tests/e2e/**'] },
      },
    ],
  },
});
