import { describe, expect, test } from 'vitest';
import { event, feedOf, read } from './feed.ts';

const range = { from: '2026-11-23', to: '2026-11-26', zone: 'UTC' };
const told = (...lines: string[]) => read(feedOf(event('SUMMARY:Watch', ...lines)), range);
const clocks = (...lines: string[]): string[] => told(...lines).meetings.map(({ start }) => start.slice(8, 16));

describe('a rule that repeats within a day', () => {
  test.each<[string, string, string, string[]]>([
    [
      'so many times',
      '20261124T090000Z',
      'HOURLY;INTERVAL=7;COUNT=4',
      ['24T09:00', '24T16:00', '24T23:00', '25T06:00'],
    ],
    [
      'until a moment, inclusive',
      '20261124T090000Z',
      'HOURLY;UNTIL=20261124T110000Z',
      ['24T09:00', '24T10:00', '24T11:00'],
    ],
    [
      'in minutes, over the hours',
      '20261124T090000Z',
      'MINUTELY;INTERVAL=50;COUNT=3',
      ['24T09:00', '24T09:50', '24T10:40'],
    ],
    ['in seconds', '20261124T090000Z', 'SECONDLY;INTERVAL=5400;COUNT=3', ['24T09:00', '24T10:30', '24T12:00']],
    [
      'at minutes that it names, from its start on',
      '20261124T091500Z',
      'HOURLY;INTERVAL=2;BYMINUTE=45,15,0;COUNT=4',
      ['24T09:15', '24T09:45', '24T11:00', '24T11:15'],
    ],
    [
      'at hours that it names, reached from far off',
      '20010102T080000Z',
      'MINUTELY;INTERVAL=40;BYHOUR=8;BYDAY=TU,WE',
      ['24T08:00', '24T08:40', '25T08:00', '25T08:40'],
    ],
    [
      'on days that it names',
      '20261101T060000Z',
      'HOURLY;INTERVAL=9;BYMONTHDAY=25;BYMONTH=11',
      ['25T06:00', '25T15:00'],
    ],
    [
      'the last of those in each hour',
      '20261125T200000Z',
      'HOURLY;BYMINUTE=0,30;BYSETPOS=-1',
      ['25T20:00', '25T20:30', '25T21:30', '25T22:30', '25T23:30'],
    ],
    ['never, but for its start', '20261124T090000Z', 'HOURLY;BYMONTH=2;BYMONTHDAY=30', ['24T09:00']],
  ])('%s', (_how, start, rule, expected) => {
    expect(clocks(`DTSTART:${start}`, `RRULE:FREQ=${rule}`)).toEqual(expected);
    expect(told(`DTSTART:${start}`, `RRULE:FREQ=${rule}`).warnings).toEqual([]);
  });

  test('follows the clock of its zone, and exceptions hold', () => {
    const lines = ['DTSTART;TZID=America/New_York:20261124T090000', 'RRULE:FREQ=HOURLY;BYHOUR=9,10,11;COUNT=5'];
    expect(clocks(...lines, 'EXDATE;TZID=America/New_York:20261124T100000')).toEqual([
      '24T14:00',
      '24T16:00',
      '25T14:00',
      '25T15:00',
    ]);
  });

  test.each([
    [
      'more often than anybody meets',
      'DTSTART:20261124T090000Z',
      'RRULE:FREQ=MINUTELY;INTERVAL=2',
      '24T09:00',
      /too often within a day/,
    ],
    ['in an all-day event', 'DTSTART;VALUE=DATE:20261124', 'RRULE:FREQ=HOURLY', '24', /within its day/],
  ])('is not followed %s, and that is said', (_why, start, rule, first, warning) => {
    expect(clocks(start, rule)).toEqual([first]);
    expect(told(start, rule).warnings).toEqual([expect.stringMatching(warning)]);
  });
});
