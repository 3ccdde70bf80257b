import { describe, expect, test } from 'vitest';
import { decodeFeed } from '../../../src/sources/ical/decode.ts';
import { event, feedOf, type Range, read, starts } from './feed.ts';

const series = (...lines: string[]): string =>
  event(
    'SUMMARY:Weekly',
    'DTSTART;TZID=Europe/Helsinki:20261019T100000',
    'DTEND;TZID=Europe/Helsinki:20261019T110000',
    ...lines,
  );

describe('when an event takes place', () => {
  test.each<[string, string[], string[], Range?]>([
    ['a UTC time', [event('DTSTART:20261126T090000Z')], ['2026-11-26T09:00:00Z']],
    [
      'an IANA zone without a VTIMEZONE',
      [event('DTSTART;TZID=America/New_York:20261126T090000')],
      ['2026-11-26T14:00:00Z'],
    ],
    ['a Windows zone', [event('DTSTART;TZID="W. Europe Standard Time":20260701T090000')], ['2026-07-01T07:00:00Z']],
    [
      'a described zone',
      [event('DTSTART;TZID="(UTC+01:00) Amsterdam, Berlin, Rome":20260701T090000')],
      ['2026-07-01T07:00:00Z'],
    ],
    [
      'a zone behind a path',
      [event('DTSTART;TZID=/example.org/2024/Asia/Tokyo:20260701T090000')],
      ['2026-07-01T00:00:00Z'],
    ],
    ['floating time in the zone of the reader', [event('DTSTART:20261126T090000')], ['2026-11-26T07:00:00Z']],
    [
      'floating time in a calendar with a zone',
      ['X-WR-TIMEZONE:Asia/Tokyo', event('DTSTART:20261126T090000')],
      ['2026-11-26T00:00:00Z'],
    ],
    ['a day', [event('DTSTART;VALUE=DATE:20261126')], ['2026-11-26']],
    ...(
      [
        ['a Windows zone in small letters', 'romance standard time', '2026-07-01T07:00:00Z'],
        ['a Windows zone that Exchange has numbered', 'W. Europe Standard Time 1', '2026-07-01T07:00:00Z'],
        ['the summer half of a zone', 'Eastern Daylight Time', '2026-07-01T13:00:00Z'],
        ['a city under its new name', '(UTC+05:30) Chennai, Kolkata, Mumbai', '2026-07-01T03:30:00Z'],
        ['a place that no zone is named after', '(UTC-03:00) Brasilia', '2026-07-01T12:00:00Z'],
        ["Microsoft's UTC", 'tzone://Microsoft/Utc', '2026-07-01T09:00:00Z'],
        ['an offset', 'GMT-0330', '2026-07-01T12:30:00Z'],
        ['an offset before an unknown place', '(UTC+01:00) Nowhere', '2026-07-01T08:00:00Z'],
        ['a zone of the standard clock alone', 'Etc/GMT+5', '2026-07-01T14:00:00Z'],
        ['an old American name', 'EST5EDT', '2026-07-01T13:00:00Z'],
      ] as const
    ).map(([name, zone, start]): [string, string[], string[]] => [
      name,
      [event(`DTSTART;TZID="${zone}":20260701T090000`)],
      [start],
    ]),
    ['a time with dashes and colons', [event('DTSTART:2026-11-26T09:00:00Z')], ['2026-11-26T09:00:00Z']],
    ['a time that the clock skips', [event('DTSTART;TZID=Europe/Helsinki:20260329T033000')], ['2026-03-29T01:30:00Z']],
    [
      'a time that the clock shows twice',
      [event('DTSTART;TZID=Europe/Helsinki:20261025T033000')],
      ['2026-10-25T00:30:00Z'],
    ],
    [
      'a weekly series across a clock change',
      [series('RRULE:FREQ=WEEKLY;COUNT=2')],
      ['2026-10-19T07:00:00Z', '2026-10-26T08:00:00Z'],
    ],
    [
      'UNTIL as a day, inclusive',
      [series('RRULE:FREQ=DAILY;UNTIL=20261020')],
      ['2026-10-19T07:00:00Z', '2026-10-20T07:00:00Z'],
    ],
    [
      'not at all, when UNTIL is before the start: such a series was deleted',
      [series('RRULE:FREQ=DAILY;UNTIL=20261019T065959Z')],
      [],
    ],
    [
      'but for its RDATEs',
      [series('RRULE:FREQ=DAILY;UNTIL=20261018', 'RDATE:20261102T080000Z')],
      ['2026-11-02T08:00:00Z'],
    ],
    [
      'UNTIL in UTC, inclusive',
      [series('RRULE:FREQ=DAILY;UNTIL=20261020T070000Z')],
      ['2026-10-19T07:00:00Z', '2026-10-20T07:00:00Z'],
    ],
    [
      'a start that its own rule skips',
      [series('RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=1')],
      ['2026-10-19T07:00:00Z', '2026-10-20T07:00:00Z'],
    ],
    [
      'EXDATE as lists, days and instants',
      [
        series(
          'RRULE:FREQ=DAILY;COUNT=5',
          'EXDATE:20261019T070000Z,20261020T070000Z',
          'EXDATE;VALUE=DATE:20261021',
          'EXDATE;TZID=Asia/Tokyo:20261022T160000',
        ),
      ],
      ['2026-10-23T07:00:00Z'],
    ],
    [
      'RDATE, also as a period',
      [series('RDATE;VALUE=PERIOD:20261101T080000Z/PT3H', 'RDATE:20261102T080000Z')],
      ['2026-10-19T07:00:00Z', '2026-11-01T08:00:00Z', '2026-11-02T08:00:00Z'],
    ],
    [
      'all-day, whatever time of day its rule names',
      [event('DTSTART;VALUE=DATE:20260131', 'RRULE:FREQ=DAILY;BYHOUR=9,17;COUNT=4', 'EXDATE;VALUE=DATE:20260201')],
      ['2026-01-31', '2026-02-02', '2026-02-03'],
    ],
    [
      'all-day, the 31st of months that have one',
      [event('DTSTART;VALUE=DATE:20260131', 'RRULE:FREQ=MONTHLY;COUNT=3')],
      ['2026-01-31', '2026-03-31', '2026-05-31'],
    ],
    [
      '29 February every year',
      [event('DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY')],
      ['2028-02-29'],
      { to: '2030-01-01' },
    ],
    [
      'a last Friday',
      [event('DTSTART:20260130T120000Z', 'RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=2')],
      ['2026-01-30T12:00:00Z', '2026-02-27T12:00:00Z'],
    ],
    [
      'the second weekday of the month',
      [event('DTSTART:20260202T120000Z', 'RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=2;COUNT=1')],
      ['2026-02-02T12:00:00Z', '2026-02-03T12:00:00Z'],
    ],
    [
      'every other week, counted from Sunday',
      [event('DTSTART:20260106T120000Z', 'RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU;COUNT=4')],
      ['2026-01-06T12:00:00Z', '2026-01-18T12:00:00Z', '2026-01-20T12:00:00Z', '2026-02-01T12:00:00Z'],
    ],
    [
      'week 20 of the year',
      [event('DTSTART:20260511T120000Z', 'RRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO')],
      ['2026-05-11T12:00:00Z'],
    ],
    [
      'the range: its start is in, its end is not',
      [event('DTSTART:20260101T000000Z', 'RRULE:FREQ=DAILY')],
      ['2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z'],
      { from: '2026-03-01', to: '2026-03-03' },
    ],
    [
      'an all-day event starts at midnight in the zone of the reader',
      [event('DTSTART;VALUE=DATE:20260301')],
      [],
      { from: '2026-03-01', to: '2026-03-03' },
    ],
    [
      'parts of a rule that no standard knows',
      [series('RRULE:Nonsense;X-A=1;FREQ=DAILY;COUNT=2')],
      ['2026-10-19T07:00:00Z', '2026-10-20T07:00:00Z'],
    ],
    ['a stray Z on a day', [event('DTSTART;VALUE=DATE:20260301', 'RDATE:20260401Z')], ['2026-03-01', '2026-04-01']],
  ])('%s', (_, components, expected, range) => {
    expect(starts(components, range)).toEqual(expected);
  });

  test.each<[string, string[], string]>([
    ['DTEND', ['DTSTART:20261126T090000Z', 'DTEND:20261126T093000Z'], '2026-11-26T09:30:00Z'],
    [
      'DTEND in another zone',
      ['DTSTART:20261126T090000Z', 'DTEND;TZID=Asia/Tokyo:20261126T190000'],
      '2026-11-26T10:00:00Z',
    ],
    ['DURATION', ['DTSTART:20261126T090000Z', 'DURATION:PT1H30M'], '2026-11-26T10:30:00Z'],
    ['no end: none for a time', ['DTSTART:20261126T090000Z'], '2026-11-26T09:00:00Z'],
    ['no end: one day for a day', ['DTSTART;VALUE=DATE:20261126'], '2026-11-27'],
    ['an all-day end, exclusive', ['DTSTART;VALUE=DATE:20261126', 'DTEND;VALUE=DATE:20261129'], '2026-11-29'],
    ['an all-day end that is the start', ['DTSTART;VALUE=DATE:20261126', 'DTEND;VALUE=DATE:20261126'], '2026-11-27'],
    ['an end before the start', ['DTSTART:20261126T090000Z', 'DTEND:20261126T080000Z'], '2026-11-26T09:00:00Z'],
    [
      'days of DURATION keep the clock',
      ['DTSTART;TZID=Europe/Helsinki:20261024T100000', 'DURATION:P1D'],
      '2026-10-25T08:00:00Z',
    ],
  ])('ends by %s', (_, lines, end) => {
    expect(read(feedOf(event(...lines))).meetings.map((meeting) => meeting.end)).toEqual([end]);
  });
});

describe('zones that the feed defines', () => {
  const office = [
    'BEGIN:VTIMEZONE',
    'TZID:Office',
    'BEGIN:STANDARD',
    'DTSTART:16011028T040000',
    'TZOFFSETFROM:+0300',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010325T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0300',
    'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ].join('\r\n');
  const meetings = [
    event('UID:w', 'DTSTART;TZID=Office:20260115T100000'),
    event('UID:s', 'DTSTART;TZID=Office:20260715T100000'),
  ];

  test.each([
    ['before the events', [office, ...meetings]],
    ['after them', [...meetings, office]],
  ])('%s', (_, components) => {
    expect(starts(components, { zone: 'UTC' })).toEqual(['2026-01-15T08:00:00Z', '2026-07-15T07:00:00Z']);
  });

  test('an IANA zone is itself, whatever the feed says of it', () => {
    const wrong = office.replace('Office', 'Asia/Tokyo');
    expect(starts([wrong, event('DTSTART;TZID=Asia/Tokyo:20260115T100000')])).toEqual(['2026-01-15T01:00:00Z']);
  });

  test('one that nobody defines is local time, and said so', () => {
    const { meetings: found, warnings } = read(feedOf(event('DTSTART;TZID=Nowhere:20260115T100000')));
    expect(found[0]?.start).toBe('2026-01-15T08:00:00Z');
    expect(warnings).toEqual(['The zone “Nowhere” is not known: its times are taken as local.']);
  });
});

describe('a file is read however it is written', () => {
  const starts = (text: string): string[] => read(text).meetings.map(({ title, start }) => `${title} ${start}`);
  const one = feedOf(event('SUMMARY:Plan', 'DTSTART:20261126T090000Z'));

  test.each([
    ['with the line ends of old Macs', one.replaceAll('\r\n', '\r')],
    ['in small letters', one.replaceAll(/^[^:\r\n]+:VEVENT/gm, (line) => line.toLowerCase())],
    ['with a calendar for each event', `${feedOf(event('UID:x', 'SUMMARY:Before', 'DTSTART:20240101T090000Z'))}${one}`],
  ])('%s', (_, text) => {
    expect(starts(text)).toEqual(['Plan 2026-11-26T09:00:00Z']);
  });

  test('a line may be folded inside a letter', () => {
    const bytes = new TextEncoder().encode(feedOf(event('SUMMARY:Café 日程', 'DTSTART:20261126T090000Z')));
    const inside = bytes.findIndex((byte) => byte >= 0xe0) + 1;
    const fold = new TextEncoder().encode('\r\n ');
    const folded = new Uint8Array([...bytes.slice(0, inside), ...fold, ...bytes.slice(inside)]);
    expect(starts(decodeFeed(folded))).toEqual(['Café 日程 2026-11-26T09:00:00Z']);
  });

  test('UTF-16 is told by its mark', () => {
    const bytes = new Uint8Array([0xff, 0xfe, ...[...one].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    expect(starts(decodeFeed(bytes))).toEqual(['Plan 2026-11-26T09:00:00Z']);
  });
});

test('the answer of a guest does not take the place of the event', () => {
  const asked = event('SUMMARY:Plan', 'DTSTART:20261126T090000Z', 'ATTENDEE:mailto:a@example.com');
  const answered = event('DTSTART:20261126T090000Z', 'ATTENDEE;PARTSTAT=DECLINED:mailto:b@example.com');
  const { meetings } = read(`${feedOf('METHOD:REQUEST', asked)}${feedOf('METHOD:REPLY', answered)}`);
  expect(meetings.map(({ title, people }) => [title, people.map(({ email }) => email)])).toEqual([
    ['Plan', ['a@example.com']],
  ]);
});
