import { describe, expect, test } from 'vitest';
import type { KnownMeeting } from '../../../src/schedule/meeting.ts';
import type { Shelf } from '../../../src/schedule/shelf.ts';
import { pageSource } from '../../../src/sources/page/source.ts';
import { meeting } from '../../nudges/create.ts';

const REP = 'mia@own.example';
const readAt = '2026-11-26T08:00:00Z';
const own = (key: string, more: Partial<KnownMeeting>): KnownMeeting =>
  meeting({ key, source: 'page', calendar: REP, readAt, ...more });
const shelf: Shelf = {
  account: REP,
  source: 'page',
  calendar: REP,
  covers: [REP],
  gone: {},
  known: [{ start: '2026-11-23T00:00:00Z', end: '2026-12-07T00:00:00Z', readAt }],
  meetings: [
    own('early', { start: '2026-11-24T09:00:00Z', end: '2026-11-24T10:00:00Z' }),
    own('call', { start: '2026-11-26T10:00:00Z', end: '2026-11-26T11:00:00Z' }),
    own('fair', { start: '2026-11-27', end: '2026-11-28', allDay: true }),
  ],
};
const source = (shelves: Shelf[]) =>
  pageSource({ load: async () => shelves, now: () => '2026-11-26T09:00:00Z', zone: 'Asia/Tokyo' });

describe('the open Calendar page as a source', () => {
  test('gives what it told, for the range that is asked for and no further than it reached', async () => {
    const reading = await source([shelf]).read({ start: '2026-11-25T00:00:00Z', end: '2026-12-31T00:00:00Z' });
    expect(reading.meetings.map(({ key }) => key)).toEqual(['call', 'fair']);
    expect(reading).toMatchObject({ readAt, reach: { start: '2026-11-25T00:00:00Z', end: '2026-12-07T00:00:00Z' } });
    expect(await source([shelf]).status()).toEqual({
      state: 'ready',
      readAt,
      reach: shelf.known[0] && { start: shelf.known[0].start, end: shelf.known[0].end },
    });
  });

  test('a whole day begins at the rep’s midnight', async () => {
    const upTo = (end: string) => source([shelf]).read({ start: '2026-11-26T12:00:00Z', end });
    expect((await upTo('2026-11-26T15:00:00Z')).meetings).toEqual([]);
    expect((await upTo('2026-11-26T15:00:01Z')).meetings.map(({ key }) => key)).toEqual(['fair']);
  });

  test('says to open it where it was never open, or a calendar that counts was never shown', async () => {
    const unseen: Shelf = { ...shelf, calendar: 'team', covers: ['team'], known: [], meetings: [] };
    for (const shelves of [[], [shelf, unseen]]) {
      expect(await source(shelves).status()).toMatchObject({ state: 'needs-setup' });
      await expect(source(shelves).read({ start: readAt, end: '2026-12-01T00:00:00Z' })).rejects.toThrow(
        'Open Google Calendar',
      );
    }
  });
});
