import { defineConfig } from '@playwright/test';

// Tests name the times that pages show: whatever zone the machine is in, they and the browsers they start are in this one.
process.env['TZ'] = 'UTC';

// A browser with the built extension serves a whole file or more: starting one takes longer than most tests. Two at once,
// as they mostly wait.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/e2e',
  retries: 0,
  workers: 2,
  fullyParallel: false,
  // A busy machine is no fault of what is tested: waiting longer costs nothing where it comes in time.
  timeout: 120_000,
  expect: { timeout: 25_000 },
  reporter: 'list',
});
