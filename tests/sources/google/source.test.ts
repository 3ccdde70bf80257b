import { expect, test } from 'vitest';
import { readGoogle } from '../../../src/sources/google/source.ts';

test('without a sign-in nothing is asked, and the state says what to do', async () => {
  const outcome = await readGoogle(
    null,
    { start: '2026-11-26T00:00:00Z', end: '2026-12-26T00:00:00Z' },
    {
      request: async () => Promise.reject(new Error('asked')),
      token: async () => Promise.reject(new (await import('../../../src/errors.ts')).UserError('Connect.')),
      wait: async () => {},
      timeout: () => new AbortController().signal,
      now: () => 0,
      random: () => 0,
      zone: 'UTC',
      calendars: null,
    },
  );
  expect(outcome).toMatchObject({ status: { state: 'lapsed', why: 'Connect.' }, reading: null, calendars: [] });
});
