import { defineConfig } from '@playwright/test';

// One browser with the built extension serves the whole run: starting one takes longer than most tests.
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/e2e',
  retries: 0,
  workers: 1,
  fullyParallel: false,
  timeout: 45_000,
  expect: { timeout: 8_000 },
  reporter: 'list',
});
