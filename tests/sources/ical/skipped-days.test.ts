import { describe, expect, test } from 'vitest';
import { event, starts } from './feed.ts';

describe('a day that its month lacks', () => {
  const from = (start: string, rule: string): string[] =>
    starts([event(`DTSTART;VALUE=DATE:${start}`, `RRULE:RSCALE=GREGORIAN;${rule}`)], {
      from: '2026-01-01',
      to: '2029-01-01',
    });

  test.each<[string, string, string, string[]]>([
    ['is left out', '20260131', 'FREQ=MONTHLY;COUNT=3', ['2026-01-31', '2026-03-31', '2026-05-31']],
    ['is left out when that is said', '20260131', 'FREQ=MONTHLY;SKIP=OMIT;COUNT=2', ['2026-01-31', '2026-03-31']],
    [
      'is the one before',
      '20260131',
      'FREQ=MONTHLY;SKIP=BACKWARD;COUNT=4',
      ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30'],
    ],
    [
      'is the next',
      '20260131',
      'FREQ=MONTHLY;SKIP=FORWARD;INTERVAL=3;COUNT=3',
      ['2026-01-31', '2026-05-01', '2026-07-31'],
    ],
    ['of leap years is the next', '20240229', 'FREQ=YEARLY;SKIP=FORWARD', ['2026-03-01', '2027-03-01', '2028-02-29']],
    [
      'of leap years is the one before',
      '20240229',
      'FREQ=YEARLY;SKIP=BACKWARD;UNTIL=20270301',
      ['2026-02-28', '2027-02-28'],
    ],
    [
      'takes place once where it meets another',
      '20260228',
      'FREQ=MONTHLY;SKIP=BACKWARD;BYMONTHDAY=28,30,31;BYMONTH=2,4;COUNT=4',
      ['2026-02-28', '2026-04-28', '2026-04-30', '2027-02-28'],
    ],
    [
      'counted from the end is the first',
      '20260301',
      'FREQ=MONTHLY;SKIP=FORWARD;BYMONTHDAY=-31;COUNT=3',
      ['2026-03-01', '2026-04-01', '2026-05-01'],
    ],
    [
      'is left out where weekdays decide',
      '20260131',
      'FREQ=MONTHLY;SKIP=FORWARD;BYMONTHDAY=31;BYDAY=SA;COUNT=2',
      ['2026-01-31', '2026-10-31'],
    ],
  ])('%s', (_what, start, rule, expected) => {
    expect(from(start, rule)).toEqual(expected);
  });
});
