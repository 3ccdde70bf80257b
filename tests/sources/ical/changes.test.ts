import { describe, expect, test } from 'vitest';
import { event, feedOf, type Range, read, starts } from './feed.ts';

const series = (...lines: string[]): string =>
  event(
    'SUMMARY:Weekly',
    'DTSTART;TZID=Europe/Helsinki:20261019T100000',
    'DTEND;TZID=Europe/Helsinki:20261019T110000',
    ...lines,
  );

describe('changed occurrences', () => {
  const daily = series('RRULE:FREQ=DAILY;COUNT=4');
  const change = (...lines: string[]): string => event('SUMMARY:Changed', 'SEQUENCE:1', ...lines);
  const found = (components: string[], range?: Range): string[] =>
    read(feedOf(...components), range).meetings.map(({ title, start }) => `${title} ${start.slice(5, 16)}`);

  test.each<[string, string[], string[], Range?]>([
    [
      'moved, and written before the series',
      [change('RECURRENCE-ID:20261020T070000Z', 'DTSTART:20261020T120000Z'), daily],
      ['Weekly 10-19T07:00', 'Changed 10-20T12:00', 'Weekly 10-21T07:00', 'Weekly 10-22T07:00'],
    ],
    [
      'named by a time in another zone',
      [daily, change('RECURRENCE-ID;TZID=Asia/Tokyo:20261022T160000', 'DTSTART:20261022T100000Z')],
      ['Weekly 10-19T07:00', 'Weekly 10-20T07:00', 'Weekly 10-21T07:00', 'Changed 10-22T10:00'],
    ],
    [
      'named by its day',
      [daily, change('RECURRENCE-ID;VALUE=DATE:20261022', 'DTSTART:20261022T100000Z')],
      ['Weekly 10-19T07:00', 'Weekly 10-20T07:00', 'Weekly 10-21T07:00', 'Changed 10-22T10:00'],
    ],
    [
      'cancelled',
      [daily, change('RECURRENCE-ID:20261020T070000Z', 'DTSTART:20261020T070000Z', 'STATUS:CANCELLED')],
      ['Weekly 10-19T07:00', 'Weekly 10-21T07:00', 'Weekly 10-22T07:00'],
    ],
    [
      'moved into the range',
      [daily, change('RECURRENCE-ID:20261020T070000Z', 'DTSTART:20261224T120000Z')],
      ['Changed 12-24T12:00'],
      { from: '2026-12-01' },
    ],
    [
      'moved out of the range',
      [daily, change('RECURRENCE-ID:20261020T070000Z', 'DTSTART:20261224T120000Z')],
      ['Weekly 10-19T07:00', 'Weekly 10-21T07:00', 'Weekly 10-22T07:00'],
      { to: '2026-12-01' },
    ],
    [
      'without its series',
      [change('RECURRENCE-ID:20261020T070000Z', 'DTSTART:20261020T120000Z')],
      ['Changed 10-20T12:00'],
    ],
    [
      'changed twice: the later version holds',
      [
        daily,
        change('RECURRENCE-ID:20261022T070000Z', 'DTSTART:20261022T110000Z', 'SEQUENCE:3'),
        change('RECURRENCE-ID:20261022T070000Z', 'DTSTART:20261022T120000Z'),
      ].map((text) =>
        text.replace(
          'SEQUENCE:1\r\nRECURRENCE-ID:20261022T070000Z\r\nDTSTART:20261022T11',
          'RECURRENCE-ID:20261022T070000Z\r\nDTSTART:20261022T11',
        ),
      ),
      ['Weekly 10-19T07:00', 'Weekly 10-20T07:00', 'Weekly 10-21T07:00', 'Changed 10-22T11:00'],
    ],
    [
      'this and all following',
      [
        daily,
        change('RECURRENCE-ID;RANGE=THISANDFUTURE:20261021T070000Z', 'DTSTART;TZID=Europe/Helsinki:20261021T140000'),
      ],
      ['Weekly 10-19T07:00', 'Weekly 10-20T07:00', 'Changed 10-21T11:00', 'Changed 10-22T11:00'],
    ],
    [
      'this and all following cancelled',
      [
        daily,
        change('RECURRENCE-ID;RANGE=THISANDFUTURE:20261021T070000Z', 'DTSTART:20261021T070000Z', 'STATUS:CANCELLED'),
      ],
      ['Weekly 10-19T07:00', 'Weekly 10-20T07:00'],
    ],
    [
      'cancelled without saying when it would have been',
      [daily, change('RECURRENCE-ID:20261021T070000Z', 'STATUS:CANCELLED')],
      ['Weekly 10-19T07:00', 'Weekly 10-20T07:00', 'Weekly 10-22T07:00'],
    ],
    [
      'without a start, which is left as it was',
      [daily, change('RECURRENCE-ID:20261021T070000Z', 'STATUS:CONFIRMED')],
      ['Weekly 10-19T07:00', 'Weekly 10-20T07:00', 'Weekly 10-21T07:00', 'Weekly 10-22T07:00'],
    ],
    [
      'a day in a series of times',
      [daily, change('RECURRENCE-ID:20261022T070000Z', 'DTSTART;VALUE=DATE:20261022')],
      ['Weekly 10-19T07:00', 'Weekly 10-20T07:00', 'Weekly 10-21T07:00', 'Changed 10-22'],
    ],
    [
      'of another event',
      [daily, change('UID:two', 'RECURRENCE-ID:20261020T070000Z', 'DTSTART:20261020T120000Z')],
      ['Weekly 10-19T07:00', 'Weekly 10-20T07:00', 'Changed 10-20T12:00', 'Weekly 10-21T07:00', 'Weekly 10-22T07:00'],
    ],
    [
      'in a series that was cancelled after it',
      [
        series('RRULE:FREQ=DAILY;COUNT=4', 'STATUS:CANCELLED', 'SEQUENCE:2'),
        change('RECURRENCE-ID:20261020T070000Z', 'DTSTART:20261020T120000Z'),
      ],
      [],
    ],
  ])('%s', (_, components, expected, range) => {
    expect(found(components, range)).toEqual(expected);
  });

  test('the newest version of an event holds', () => {
    const older = event('SEQUENCE:1', 'DTSTART:20260301T090000Z');
    const newer = event('SEQUENCE:2', 'DTSTART:20260302T090000Z');
    expect(starts([newer, older])).toEqual(['2026-03-02T09:00:00Z']);
  });

  test('METHOD:CANCEL takes an event back', () => {
    expect(starts(['METHOD:CANCEL', event('DTSTART:20260301T090000Z')])).toEqual([]);
  });

  test('the key of an occurrence stays when it is moved', () => {
    const keys = (components: string[]): string[] => read(feedOf(...components)).meetings.map(({ key }) => key);
    const moved = keys([daily, change('RECURRENCE-ID;TZID=Asia/Tokyo:20261020T160000', 'DTSTART:20261224T120000Z')]);
    expect(moved.toSorted()).toEqual(keys([daily]).toSorted());
    expect(new Set(moved).size).toBe(4);
  });
});
