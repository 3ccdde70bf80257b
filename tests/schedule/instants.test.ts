import { describe, expect, test } from 'vitest';
import { epoch, instantOf, overlap } from '../../src/schedule/instants.ts';

describe('an instant', () => {
  test.each([
    ['2026-11-26T09:00:00Z', '2026-11-26T09:00:00Z'],
    ['2026-11-26T09:00Z', '2026-11-26T09:00:00Z'],
    ['2026-11-26T11:00:00.750+02:00', '2026-11-26T09:00:00Z'],
    ['2028-02-29T23:30:00-01:00', '2028-03-01T00:30:00Z'],
  ])('%s is read', (text, read) => {
    expect(instantOf(epoch(text))).toBe(read);
  });

  test.each([
    '2026-11-26T09:00:00',
    '2026-11-26',
    '26 Nov 2026 09:00 GMT',
    '2026-02-30T09:00:00Z',
    '2026-02-29T09:00:00Z',
    '2026-04-31T09:00:00Z',
    '2026-13-01T09:00:00Z',
    '2026-11-26T25:00:00Z',
    '2026-11-26T09:00:00+99:00',
    '',
  ])('%j is refused', (text) => {
    expect(() => epoch(text)).toThrow(RangeError);
  });
});

test('stretches that only touch have no time in common, and an empty one has none with any', () => {
  expect(overlap({ start: 0, end: 5 }, { start: 4, end: 9 })).toBe(true);
  expect(overlap({ start: 0, end: 5 }, { start: 5, end: 9 })).toBe(false);
  expect(overlap({ start: 0, end: 5 }, { start: 3, end: 3 })).toBe(false);
});
