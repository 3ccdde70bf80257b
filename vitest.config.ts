import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

// Apart from vite.config.ts, so that the extension build never runs inside the tests.
export default defineConfig({
  plugins: [preact()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    environment: 'node',
    // Property tests on a loaded machine.
    testTimeout: 60_000,
  },
});
