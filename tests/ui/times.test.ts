import { describe, expect, test } from 'vitest';
import { clockAt, daysAfter, momentText } from '../../src/ui/times.ts';

describe('times in words', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
  ])('%s and %i day is %s', (day, count, after) => {
    expect(daysAfter(day, count)).toBe(after);
  });

  test('a moment names its day, clock and zone, each in that zone', () => {
    expect(clockAt('2026-07-01T22:30:00Z', 'Asia/Tokyo')).toBe('07:30');
    expect(momentText('2026-07-01T22:30:00Z', 'Asia/Tokyo', '2026-07-01')).toBe('Thu 2 Jul, 07:30 Tokyo');
  });
});
