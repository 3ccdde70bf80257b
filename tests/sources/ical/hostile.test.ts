import { describe, expect, test } from 'vitest';
import { event, feedOf, read } from './feed.ts';

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const upTo = (first: number, last: number): string => times(last - first + 1, (index) => first + index).join(',');

const good = event('UID:good', 'SUMMARY:Good', 'DTSTART:20261126T090000Z', 'RRULE:FREQ=WEEKLY;COUNT=500');
const range = { from: '2026-11-23', to: '2026-12-21', zone: 'UTC' };

describe('a hostile event is refused or bounded, with a message, and the rest of the feed is kept', () => {
  const years = `FREQ=YEARLY;COUNT=5;BYWEEKNO=1;BYYEARDAY=200`;
  test.each<[string, string, RegExp]>([
    ['every second', event('DTSTART:20200101T000000Z', 'RRULE:FREQ=SECONDLY'), /too often within a day/],
    [
      'every minute of 30 February',
      event('DTSTART:20200101T000000Z', 'RRULE:FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30'),
      /within a day/,
    ],
    [
      'every hour of days that never come',
      times(500, (index) =>
        event(`UID:${index}`, 'DTSTART:00010101T000000Z', 'RRULE:FREQ=HOURLY;COUNT=5;BYMONTHDAY=31;BYMONTH=2'),
      ).join('\r\n'),
      /more often than can be read/,
    ],
    [
      'every second of every day, as lists',
      event(
        'DTSTART:20200101T000000Z',
        `RRULE:FREQ=YEARLY;BYMONTH=${upTo(1, 12)};BYHOUR=${upTo(0, 23)};BYMINUTE=${upTo(0, 59)};BYSECOND=${upTo(0, 59)};COUNT=1`,
      ),
      /repeats 86400 times a day/,
    ],
    [
      'counting days that never come, since year 1',
      event('DTSTART:00010101T000000Z', `RRULE:${years}`),
      /more often than can be read/,
    ],
    [
      'fifteen hundred of those',
      times(1_500, (index) => event(`UID:${index}`, 'DTSTART:00010101T000000Z', `RRULE:${years}`)).join('\r\n'),
      /more often than can be read/,
    ],
    [
      'a million folded lines',
      event('DTSTART:20261127T000000Z', `DESCRIPTION:x${'\r\n x'.repeat(1e6)}`),
      /only a part was read/,
    ],
    [
      'a million RDATEs',
      event('DTSTART:20261127T000000Z', 'RDATE:20261128T000000Z\r\n'.repeat(1e6)),
      /only a part was read/,
    ],
    ['deep nesting', event('DTSTART:20261127T000000Z', 'BEGIN:X\r\n'.repeat(1e5)), /only a part was read/],
    ['a day that is not on the calendar', event('DTSTART:20260230T000000Z'), /no start that is a time/],
    ['no start', event('SUMMARY:x'), /no start/],
    [
      'a frequency that does not exist',
      event('DTSTART:20200101T000000Z', 'RRULE:FREQ=FORTNIGHTLY'),
      /has no frequency/,
    ],
    [
      'an interval of nothing',
      event('DTSTART:20200101T000000Z', 'RRULE:FREQ=DAILY;INTERVAL=0'),
      /INTERVAL that cannot be/,
    ],
    [
      'a weekday that does not exist',
      event('DTSTART:20200101T000000Z', 'RRULE:FREQ=WEEKLY;BYDAY=XX'),
      /BYDAY that cannot be/,
    ],
    [
      'a zone that changes its clock daily',
      `BEGIN:VTIMEZONE\r\nTZID:X\r\n${'BEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=DAILY\r\nEND:STANDARD\r\n'.repeat(300)}END:VTIMEZONE\r\n${event('DTSTART;TZID=X:20200101T000000')}`,
      /^$/,
    ],
  ])('%s', (_, hostile, message) => {
    const { meetings, warnings } = read(feedOf(hostile, good), range);
    expect(meetings.filter(({ title }) => title === 'Good')).toHaveLength(4);
    expect(meetings.length).toBeLessThan(10);
    expect(warnings.join(' ')).toMatch(message);
    expect(warnings.length).toBeLessThanOrEqual(51);
  });

  test.each<[string, string[], number, RegExp]>([
    [
      'a start in year 9999',
      ['DTSTART:99991231T230000Z', 'RRULE:FREQ=DAILY'],
      0,
      /year 2200 or later were left out: 1/,
    ],
    ['a NUL in the middle', ['DTSTART:2026\u00001127T000000Z', 'SUMMARY:a\u0000b'], 1, /no text \(NUL\)/],
  ])('%s', (_, lines, count, message) => {
    const { meetings, warnings } = read(feedOf(event(...lines), good), range);
    expect(meetings).toHaveLength(4 + count);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(message);
  });

  test('twenty thousand events of other years', () => {
    const far = times(2e4, (index) => event(`UID:${index}`, 'DTSTART:20100101T090000Z', 'SUMMARY:Long ago'));
    const { meetings, warnings } = read(feedOf(...far, good), range);
    expect(meetings).toHaveLength(4);
    expect(warnings).toEqual([]);
  });

  test('more events that repeat than anybody has', () => {
    const daily = times(5_000, (index) => event(`UID:${index}`, 'DTSTART:20100101T090000Z', 'RRULE:FREQ=DAILY'));
    const { meetings, warnings } = read(feedOf(good, ...daily), range);
    expect(meetings.length).toBeLessThan(10_000);
    expect(meetings.filter(({ title }) => title === 'Good')).toHaveLength(4);
    expect(warnings[0]).toMatch(/5001 events that repeat/);
  });

  test.each<[string, string, RegExp]>([
    ['titles of any length', `SUMMARY:${'\\,x'.repeat(1_000)}`, /only a part was read: 1000/],
    [
      'guests with any number of parameters',
      `ATTENDEE${times(100, (index) => `;X${index}=1`).join('')}:mailto:a@orlo.example`,
      /^$/,
    ],
    ['quotes without an end', `ATTENDEE;CN="${'x'.repeat(5_000)}:mailto:a@orlo.example`, /only a part was read: 1000/],
    ['alarms without an end', 'BEGIN:VALARM', /only a part was read: 1000/],
    ['files', `ATTACH:${'\r\n QUJD'.repeat(500)}`, /^$/],
  ])('a thousand events with %s', (_, line, message) => {
    const events = times(1_000, (index) => event(`UID:${index}`, 'DTSTART:20261127T090000Z', 'LOCATION:Here', line));
    const { meetings, warnings } = read(feedOf(...events, good), range);
    expect(meetings).toHaveLength(1_004);
    expect(meetings.filter(({ title, location }) => title.length <= 2_000 && location === 'Here')).toHaveLength(1_000);
    expect(warnings.join(' ')).toMatch(message);
  });

  test('two thousand very long events, of which the first and the last are read, and all that are short', () => {
    const title = `SUMMARY:${'x'.repeat(2_500)}`;
    const long = times(2_000, (index) => event(`UID:long ${index}`, 'DTSTART:20261127T090000Z', title));
    const short = times(1_000, (index) => event(`UID:${index}`, 'SUMMARY:Short', 'DTSTART:20261127T090000Z'));
    const { meetings, warnings } = read(
      feedOf(...long.flatMap((each, index) => [each, short[index] ?? '']), good),
      range,
    );
    expect(meetings.filter(({ title: read }) => read === 'Short')).toHaveLength(1_000);
    expect(meetings.filter(({ title: read }) => read === 'Good')).toHaveLength(4);
    expect(meetings.filter(({ title: read }) => read.startsWith('xxx'))).toHaveLength(800);
    expect(warnings).toContain('The calendar has 2000 very long entries, more than can be read; some were left out.');
  });

  test('an overridden event with twenty thousand versions that lie elsewhere', () => {
    const version = (index: number): string =>
      event('UID:0', `RECURRENCE-ID:2010${1001 + (index % 28)}T0${index % 9}0000Z`, 'DTSTART:20101127T090000Z');
    const moved = event('UID:0', 'RECURRENCE-ID:20261127T090000Z', 'DTSTART:20261127T110000Z');
    const series = event('UID:0', 'DTSTART:20200103T090000Z', 'RRULE:FREQ=WEEKLY');
    const noise = times(5_000, (index) => event(`UID:n${index}`, 'SUMMARY:Noise', 'DTSTART:20261127T090000Z'));
    const { meetings } = read(feedOf(series, moved, ...times(20_000, version), ...noise, good), range);
    expect(meetings.filter(({ uid }) => uid === '0').map(({ start }) => start)).toContain('2026-11-27T11:00:00Z');
    expect(meetings.filter(({ title }) => title === 'Good')).toHaveLength(4);
  });

  test('rules too long to be all followed', () => {
    const list = `RRULE:FREQ=YEARLY;BYYEARDAY=${upTo(1, 366)}`;
    const events = times(100, (index) => event(`UID:${index}`, 'DTSTART:20200101T090000Z', list));
    const { meetings, warnings } = read(feedOf(...events, good), range);
    expect(meetings.filter(({ title }) => title === 'Good')).toHaveLength(4);
    expect(warnings.join(' ')).toMatch(/has a rule too long to be followed/);
  });

  test('more zones than there are places', () => {
    const zone = `BEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYDAY=MO\r\nEND:STANDARD`;
    const zones = times(500, (index) => `BEGIN:VTIMEZONE\r\nTZID:Z${index}\r\n${zone}\r\nEND:VTIMEZONE`);
    const events = times(500, (index) => event(`UID:${index}`, `DTSTART;TZID=Z${index}:20261127T090000`));
    const { meetings, warnings } = read(feedOf(...zones, ...events, good), range);
    expect(meetings).toHaveLength(504);
    expect(warnings.join(' ')).toMatch(/“Z\d+” is not known/);
  });

  test('more events than anybody has', () => {
    const { meetings, warnings } = read(feedOf(good, 'BEGIN:VEVENT\r\n'.repeat(1e5)), range);
    expect(meetings).toHaveLength(4);
    expect(warnings[0]).toMatch(/more events than can be read/);
  });

  test('begins without an end, before and behind which there are events', () => {
    const { meetings } = read(feedOf('BEGIN:VEVENT\r\n'.repeat(1e5), 'BEGIN:VTIMEZONE\r\n'.repeat(1e3), good), range);
    expect(meetings).toHaveLength(4);
  });
});

describe('what only looks hostile is read', () => {
  test.each<[string, string[], number]>([
    ['a daily rule with a huge COUNT', ['DTSTART:19000101T120000Z', 'RRULE:FREQ=DAILY;COUNT=999999999'], 28],
    ['a COUNT of twenty digits', ['DTSTART:19000101T120000Z', 'RRULE:FREQ=DAILY;COUNT=99999999999999999999'], 28],
    ['a length of a million years', ['DTSTART:20261126T120000Z', 'DURATION:P400000000D'], 1],
    [
      'weekdays with a huge COUNT, since year 1',
      ['DTSTART:00010101T120000Z', 'RRULE:FREQ=DAILY;COUNT=999999999;BYDAY=MO,TU'],
      8,
    ],
    ['a COUNT that ends inside the range', ['DTSTART:20260101T120000Z', 'RRULE:FREQ=DAILY;COUNT=330'], 4],
    ['UNTIL the end of time', ['DTSTART:20200101T120000Z', 'RRULE:FREQ=DAILY;UNTIL=99991231T235959Z'], 28],
    [
      'ten thousand alarms',
      ['DTSTART:20261127T000000Z', 'BEGIN:VALARM\r\nTRIGGER:-P1D\r\nEND:VALARM\r\n'.repeat(1e4)],
      1,
    ],
    ['line ends without CR', ['DTSTART:20261127T000000Z\nSUMMARY:a'], 1],
  ])('%s', (_, lines, count) => {
    const { meetings, warnings } = read(feedOf(event(...lines)), range);
    expect(meetings).toHaveLength(count);
    expect(warnings).toEqual([]);
  });

  test('a file that was cut short', () => {
    expect(read(`BEGIN:VCALENDAR\n${good.split('RRULE')[0]}`, range).meetings).toHaveLength(1);
  });

  test('an event of the last evening there is ends with it', () => {
    const late = event('DTSTART:99991231T230000Z', 'DURATION:P9D');
    const { meetings } = read(feedOf(late), { from: '9999-12-01', to: '9999-12-31T23:59:59Z', zone: 'UTC' });
    expect(meetings.map(({ end }) => end)).toEqual(['9999-12-31T23:59:59Z']);
  });

  test('year 9999 itself can be asked for', () => {
    const late = event('DTSTART:99991230T230000Z', 'RRULE:FREQ=DAILY');
    expect(read(feedOf(late), { from: '9999-12-01', to: '9999-12-31T23:59:59Z', zone: 'UTC' }).meetings).toHaveLength(
      2,
    );
  });
});

test('what is no calendar is refused in words', () => {
  expect(() => read('<html></html>')).toThrow('This is no calendar');
});
