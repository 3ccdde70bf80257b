import { describe, expect, test } from 'vitest';
import { clockAt, daysAfter, dayText, momentText } from '../../src/ui/times.ts';

describe('times in words', () => {
  test.each([
    ['2026-03-03', '2026-03-02', 'Tue 3 Mar'],
    ['2027-01-04', '2026-12-30', 'Mon 4 Jan 2027'],
    ['2025-12-31', '2026-01-01', 'Wed 31 Dec 2025'],
  ])('%s, seen on %s, is %s', (day, today, text) => {
    expect(dayText(day, today)).toBe(text);
  });

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
