import { defineConfig } from '@playwright/test';

// A browser with the built extension serves a whole file or more: starting one takes longer than most tests. Two at once,
// as they mostly wait.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/e2e',
  retries: 0,
  workers: 2,
  fullyParallel: false,
  timeout: 45_000,
  expect: { timeout: 8_000 },
  reporter: 'list',
});
