import { describe, expect, test } from 'vitest';
import { dayAfter, dayInUtc, weekdayOn } from '../../src/schedule/days.ts';

describe('days of the calendar', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2026-03-29', 7, '2026-04-05'],
  ])('%s and %i days is %s', (day, days, after) => {
    expect(dayAfter(day, days)).toBe(after);
  });

  test('begin at midnight in UTC', () => {
    expect(dayInUtc(Date.parse('2026-03-01T00:00:00Z') - 1)).toBe('2026-02-28');
    expect(dayInUtc(Date.parse('2026-03-01T00:00:00Z'))).toBe('2026-03-01');
  });

  test('have a weekday, Monday the first and Sunday the last', () => {
    expect(['2026-11-23', '2026-11-27', '2026-11-29'].map(weekdayOn)).toEqual([1, 5, 7]);
  });
});
