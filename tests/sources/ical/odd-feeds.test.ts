import { describe, expect, test } from 'vitest';
import { event, feedOf, read, starts } from './feed.ts';

const at = (day: number, clock = '09:00'): string => `2026-11-${String(day).padStart(2, '0')}T${clock}:00Z`;
const range = { from: '2026-11-01', to: '2026-12-01', zone: 'UTC' };

describe('files that programs put together badly', () => {
  const parts = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:a', 'DTSTART:20261126T090000Z', 'END:VEVENT', 'END:VCALENDAR'];
  test.each<[string, string]>([
    ['a mark of the byte order', `\uFEFF${parts.join('\r\n')}`],
    ['two returns in each line end', parts.join('\r\r\n')],
    ['returns alone', parts.join('\r')],
    ['returns alone in an event among lines that end as they should', `X:1\r\n${parts.join('\r')}\r\n`],
    ['blanks behind names', parts.join(' \r\n')],
    ['empty lines', `\n\n${parts.join('\n\n')}`],
    ['small letters', parts.join('\n').toLowerCase()],
    ['a fold in a name and in a value', parts.join('\r\n').replace('DTSTART:2026', 'DTS\r\n TART:20\r\n\t26')],
    [
      'names with a group before them, in vCalendar 1.0',
      parts.join('\r\n').replace('\r\n', '\r\nVERSION:1.0\r\n').replace('UID', 'A.UID').replace('DTS', 'item-1.DTS'),
    ],
    ['no ends', parts.slice(0, 4).join('\n')],
  ])('%s', (_, text) => {
    expect(read(text, range).meetings.map(({ uid, start }) => [uid, start])).toEqual([['a', at(26)]]);
  });
});

describe('very long entries are read for what matters in them', () => {
  test.each<[string, string[], RegExp]>([
    [
      'a file within the entry',
      [`ATTACH;ENCODING=BASE64;VALUE=BINARY:${`\r\n ${'QUJD'.repeat(18)}`.repeat(5e4)}`],
      /^$/,
    ],
    ['a line of a megabyte', [`X-LONG:${'x'.repeat(1e6)}`], /^$/],
    ['lines that nobody knows', ['X-A:1\r\n'.repeat(1e5)], /^$/],
    ['a hundred thousand guests', ['ATTENDEE:mailto:guest@orlo.example\r\n'.repeat(1e5)], /only a part was read/],
    ['alarms that are not closed', ['BEGIN:VALARM\r\nEND:VALARM\r\n'.repeat(5e3)], /^$/],
  ])('%s', (_, lines, message) => {
    const { meetings, warnings } = read(
      feedOf(event(...lines, 'DTSTART:20261126T090000Z', 'SUMMARY:Behind it', 'RRULE:FREQ=DAILY;COUNT=2')),
      range,
    );
    expect(meetings.map(({ title, start }) => [title, start])).toEqual([
      ['Behind it', at(26)],
      ['Behind it', at(27)],
    ]);
    expect(warnings.join(' ')).toMatch(message);
  });
});

describe('zones', () => {
  const change =
    'BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0500\r\nTZOFFSETTO:+0500\r\nEND:STANDARD\r\n';
  test.each<[string, string]>([
    ['with thousands of changes', `BEGIN:VTIMEZONE\r\nTZID:Own\r\n${change.repeat(5_000)}END:VTIMEZONE`],
    ['within zones', `${'BEGIN:VTIMEZONE\r\n'.repeat(1_000)}TZID:Own\r\n${change}END:VTIMEZONE`],
  ])('%s', (_, zone) => {
    expect(starts([zone, event('DTSTART;TZID=Own:20261126T090000')], range)).toEqual([at(26, '04:00')]);
  });

  test('of one name, another in each of the calendars of a file', () => {
    const calendar = (uid: string, offset: string | null): string => {
      const zone = `BEGIN:VTIMEZONE\r\nTZID:Customized Time Zone\r\n${change.replaceAll('+0500', offset ?? '')}END:VTIMEZONE`;
      const meeting = event(`UID:${uid}`, 'DTSTART;TZID=Customized Time Zone:20261126T090000');
      return feedOf(...(offset === null ? [meeting] : [zone, meeting]));
    };
    const text =
      calendar('none', null) + calendar('east', '+0500') + calendar('west', '-0300') + calendar('again', '+0500');
    const { meetings, warnings } = read(text, range);
    expect(Object.fromEntries(meetings.map(({ uid, start }) => [uid, start]))).toEqual({
      none: at(26, '04:00'),
      east: at(26, '04:00'),
      west: at(26, '12:00'),
      again: at(26, '04:00'),
    });
    expect(warnings).toEqual([]);
  });

  test('a night without midnight, a day that never was, and a clock that moves half an hour', () => {
    const daily = (zone: string, first: string): string =>
      event(`DTSTART;TZID=${zone}:${first}`, 'RRULE:FREQ=DAILY;COUNT=3');
    expect(starts([daily('America/Sao_Paulo', '20171014T000000')], { from: '2017-10-01', to: '2017-11-01' })).toEqual([
      '2017-10-14T03:00:00Z',
      '2017-10-15T03:00:00Z',
      '2017-10-16T02:00:00Z',
    ]);
    expect(starts([daily('Pacific/Apia', '20111229T100000')], { from: '2011-12-01', to: '2012-02-01' })).toEqual([
      '2011-12-29T20:00:00Z',
      '2011-12-30T20:00:00Z',
    ]);
    expect(starts([daily('Australia/Lord_Howe', '20261003T021500')], { from: '2026-10-01' })).toEqual([
      '2026-10-02T15:45:00Z',
      '2026-10-03T15:45:00Z',
      '2026-10-04T15:15:00Z',
    ]);
  });
});

describe('rules', () => {
  test('of another calendar than the Gregorian are not followed', () => {
    const { meetings, warnings } = read(
      feedOf(event('DTSTART;VALUE=DATE:20260217', 'RRULE:RSCALE=CHINESE;FREQ=YEARLY')),
      { to: '2029-01-01' },
    );
    expect(meetings.map(({ start }) => start)).toEqual(['2026-02-17']);
    expect(warnings.join(' ')).toMatch(/another calendar/);
  });

  test('of week numbers count the days that a week of the year before has in January', () => {
    // With weeks from Saturday, 2025 has 52, the last up to 2 January 2026: 1 January is the first of five days in 2026.
    const rule = 'RRULE:FREQ=YEARLY;BYWEEKNO=20,52;BYDAY=TH,WE;BYSETPOS=-1,2;WKST=SA';
    expect(starts([event('DTSTART:20250522T090000Z', rule)], { from: '2026-01-01', to: '2027-01-01' })).toEqual([
      '2026-05-20T09:00:00Z',
      '2026-12-31T09:00:00Z',
    ]);
  });
});

describe('texts as vCalendar 1.0 writes them', () => {
  const titled = (...lines: string[]): string | undefined =>
    read(feedOf(event('DTSTART:20260301T090000Z', ...lines))).meetings[0]?.title;
  test.each<[string, string[], string]>([
    ['in UTF-8', ['SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Caf=C3=A9'], 'Café'],
    ['in the letters of Western Europe', ['SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Z=FCrich'], 'Zürich'],
    ['in no known letters', ['SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=none:Z=FCrich'], 'Z=FCrich'],
    ['over two lines', ['SUMMARY;ENCODING=QUOTED-PRINTABLE:First =', 'second=21'], 'First second!'],
    ['with a line break', ['SUMMARY;ENCODING=QUOTED-PRINTABLE:a=0D=0Ab'], 'a\nb'],
    ['with a sign that is none', ['SUMMARY;ENCODING=QUOTED-PRINTABLE:1 = 1 =ZZ'], '1 = 1 =ZZ'],
    ['not encoded', ['SUMMARY:a=C3=A9'], 'a=C3=A9'],
  ])('%s', (_, lines, title) => expect(titled(...lines)).toBe(title));
});

test.each([
  ['in BEGIN', 'BEGIN:VEV\r\n ENT', 'SUMMARY'],
  ['after the first letter', 'B\r\n EGIN:VEVENT', 'S\r\n UMMARY'],
  ['in the name of a property', 'BEGIN:VEVENT', 'SUMM\r\n\tARY'],
])('a fold %s', (_, begin, summary) => {
  const odd = `${begin}\r\nUID:1\r\nDTSTART:20260301T090000Z\r\n${summary}:Folded\r\nEND:VEVENT`;
  expect(read(feedOf(odd)).meetings.map(({ title }) => title)).toEqual(['Folded']);
});
