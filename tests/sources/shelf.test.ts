import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addReading, withoutOld } from '../../src/sources/shelf.ts';
import { emptyShelf, meeting, NOW, reading, readings, shape, shelved } from './readings.ts';

const keys = (shelf: { meetings: { key: string }[] }) => shelf.meetings.map(({ key }) => key).sort();
const week: [string, string] = ['03-02 00:00', '03-09 00:00'];

describe('a reading on top of another', () => {
  test('replaces what the one before knew inside its reach, and leaves the rest', () => {
    const first = reading('03-01 08:00', {
      reach: ['03-02 00:00', '03-16 00:00'],
      meetings: [meeting('pilot', '03-03 09:00'), meeting('review', '03-10 09:00')],
    });
    const second = reading('03-01 09:00', { reach: week, meetings: [meeting('demo', '03-04 09:00')] });
    expect(keys(shelved([first, second]))).toEqual(['demo', 'review']);
  });

  test('without reach adds and takes away only what it names', () => {
    const first = reading('03-01 08:00', {
      reach: week,
      meetings: [meeting('pilot', '03-03 09:00'), meeting('review', '03-04 09:00')],
    });
    const change = reading('03-01 09:00', { meetings: [meeting('demo', '03-05 09:00')], removed: ['review'] });
    expect(keys(shelved([first, change]))).toEqual(['demo', 'pilot']);
  });

  test('moves a meeting, also out of its reach', () => {
    const first = reading('03-01 08:00', { reach: week, meetings: [meeting('pilot', '03-03 09:00')] });
    const moved = reading('03-01 09:00', { meetings: [meeting('pilot', '04-20 09:00')] });
    const again = reading('03-01 10:00', { reach: week });
    expect(shelved([first, moved, again]).meetings).toMatchObject([{ start: '2026-04-20T09:00:00Z' }]);
  });

  test('that is older brings nothing back that a newer one left out or named as gone', () => {
    const old = reading('03-01 08:00', {
      reach: week,
      meetings: [meeting('pilot', '03-03 09:00'), meeting('review', '04-20 09:00')],
    });
    const newer = reading('03-01 09:00', { reach: week, removed: ['review'] });
    expect(keys(shelved([newer, old]))).toEqual([]);
  });

  test('brings back what was deleted and restored since', () => {
    const gone = reading('03-01 08:00', { removed: ['pilot'] });
    const restored = reading('03-01 09:00', { meetings: [meeting('pilot', '03-03 09:00')] });
    expect(keys(shelved([restored, gone]))).toEqual(['pilot']);
    expect(keys(shelved([gone, restored]))).toEqual(['pilot']);
  });

  test('leaves an all-day event at the edge of its reach alone: nobody says where its midnight is', () => {
    const fair = (start: string, end: string) => meeting(start, '03-01 00:00', { allDay: true, start, end });
    const first = reading('03-01 08:00', {
      meetings: [fair('2026-03-05', '2026-03-06'), fair('2026-03-09', '2026-03-10')],
    });
    expect(keys(shelved([first, reading('03-01 09:00', { reach: week })]))).toEqual(['2026-03-09']);
  });
});

describe('whatever readings there are', () => {
  test('their order does not matter, nor how often they come', () => {
    const shuffled = readings.chain((all) =>
      fc.record({ all: fc.constant(all), other: fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }) }),
    );
    fc.assert(
      fc.property(shuffled, ({ all, other }) => {
        expect(shape(shelved(other))).toEqual(shape(shelved(all)));
      }),
      { numRuns: 1_000 },
    );
  });

  test('the newest is true in every word', () => {
    fc.assert(
      fc.property(readings, (all) => {
        const newest = all.reduce((a, b) => (a.readAt > b.readAt ? a : b), reading('01-01 00:00', {}));
        const shelf = shelved(all);
        expect(keys(shelf)).toEqual(expect.arrayContaining(newest.meetings.map(({ key }) => key)));
        for (const key of newest.removed) expect(keys(shelf)).not.toContain(key);
      }),
      { numRuns: 500 },
    );
  });

  test('no meeting stands where a newer complete reading does not have it', () => {
    fc.assert(
      fc.property(readings, (all) => {
        for (const kept of shelved(all).meetings.filter(({ allDay }) => !allDay)) {
          const denied = all.some(
            ({ readAt, reach }) => readAt > kept.readAt && reach && reach.start <= kept.start && kept.start < reach.end,
          );
          expect(denied).toBe(false);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

test('what is too old to be of use goes, and nothing else', () => {
  const old = { ...meeting('old', '03-01 00:00'), start: '2025-06-01T09:00:00Z', end: '2025-06-01T10:00:00Z' };
  const shelf = addReading(
    emptyShelf(),
    reading('03-01 08:00', { reach: week, meetings: [old, meeting('pilot', '03-03 09:00')], removed: ['gone'] }),
  );
  expect(withoutOld(shelf, NOW)).toEqual({ ...shelf, meetings: shelf.meetings.slice(1) });
  expect(withoutOld(shelf, '2026-03-04T09:00:00Z')).toMatchObject({ gone: {} });
  expect(withoutOld(shelf, '2026-05-04T09:00:00Z')).toMatchObject({ known: [] });
});
