import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { feedSource } from '../../../src/sources/ical/source.ts';
import { event, feedOf } from './feed.ts';

const range = { start: '2026-11-23T00:00:00Z', end: '2026-12-21T00:00:00Z' };
const text = feedOf(event('SUMMARY:Call', 'DTSTART:20261126T090000Z'));
const readAt = '2026-11-25T08:00:00Z';
const create = (load: () => Promise<{ text: string; readAt: string } | null>) => feedSource({ load, zone: 'UTC' });

describe('a calendar behind an address', () => {
  test('gives the meetings of the range, and how old and how far-reaching they are', async () => {
    const source = create(async () => ({ text, readAt }));
    expect(await source.status()).toEqual({ state: 'ready', readAt: null, reach: null });
    const reading = await source.read(range);
    expect(reading).toMatchObject({ reach: range, readAt, removed: [], warnings: [] });
    expect(reading.meetings.map(({ title }) => title)).toEqual(['Call']);
    expect(await source.status()).toEqual({ state: 'ready', readAt, reach: range });
  });

  test.each<[string, () => Promise<{ text: string; readAt: string } | null>, string, string]>([
    ['without an address', async () => null, 'needs-setup', 'No calendar address is set.'],
    [
      'that answers with a page',
      async () => ({ text: '<html>', readAt }),
      'broken',
      'This is no calendar: it has no BEGIN:VCALENDAR.',
    ],
    ['that cannot be reached', async () => Promise.reject(new UserError('No answer.')), 'broken', 'No answer.'],
    [
      'that fails with its secret in the message',
      async () => Promise.reject(new Error('https://secret')),
      'broken',
      'The calendar could not be read.',
    ],
  ])('%s says so', async (_, load, state, why) => {
    const source = create(load);
    await expect(source.read(range)).rejects.toThrow();
    expect(await source.status()).toEqual({ state, why });
  });

  test('a reading that was called off changes nothing', async () => {
    const source = create(async () => ({ text, readAt }));
    await source.read(range);
    await expect(source.read(range, AbortSignal.abort())).rejects.toThrow();
    expect(await source.status()).toMatchObject({ state: 'ready', readAt });
  });
});
