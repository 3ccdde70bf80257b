import { describe, expect, test } from 'vitest';
import { event, feedOf, read } from './feed.ts';

const range = { from: '2026-10-01', to: '2026-12-31', zone: 'Europe/Helsinki' };
const told = (...parts: string[]) =>
  read(feedOf(...parts), range).meetings.map(({ start, end }) => `${start.slice(5)} ${end.slice(5)}`);

describe('zones as Exchange writes them', () => {
  test.each([
    ['in quotes, with colon and commas', 'TZID="(UTC+01:00) Amsterdam, Berlin, Bern, Rome"', '08:00'],
    ['the same without quotes', 'TZID=(UTC+01:00) Amsterdam, Berlin, Bern, Rome', '08:00'],
    ['without quotes, west of Greenwich', 'TZID=(UTC-05:00) Eastern Time (US & Canada)', '13:00'],
    ['as an address of its own', 'TZID=tzone://Microsoft/Utc', '09:00'],
    ['by the name of Windows', 'TZID=Pacific Standard Time', '16:00'],
    ['behind the path of another program', 'TZID=/kalender.example/20050126_1/America/Argentina/Buenos_Aires', '12:00'],
  ])('%s', (_how, zone, clock) => {
    const { meetings, warnings } = read(feedOf(event(`DTSTART;${zone}:20261026T090000`, 'DURATION:PT30M')), range);
    expect(meetings.map(({ start }) => start)).toEqual([`2026-10-26T${clock}:00Z`]);
    expect(warnings).toEqual([]);
  });

  test('one that the file defines from the year 1601 on changes its clock in every year', () => {
    const observance = (kind: string, hour: number, from: string, to: string, month: number): string =>
      `BEGIN:${kind}\r\nDTSTART:16010101T0${hour}0000\r\nTZOFFSETFROM:${from}\r\nTZOFFSETTO:${to}\r\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=${month}\r\nEND:${kind}`;
    const zone = `BEGIN:VTIMEZONE\r\nTZID:Customized Time Zone\r\n${observance('STANDARD', 3, '+0200', '+0100', 10)}\r\n${observance('DAYLIGHT', 2, '+0100', '+0200', 3)}\r\nEND:VTIMEZONE`;
    const weekly = event(
      'DTSTART;TZID="Customized Time Zone":20261012T093000',
      'DURATION:PT30M',
      'RRULE:FREQ=WEEKLY;UNTIL=20261109T083000Z;INTERVAL=1;BYDAY=MO;WKST=SU;',
      'EXDATE;TZID="Customized Time Zone":20261019T093000',
    );
    expect(told(zone, weekly)).toEqual([
      '10-12T07:30:00Z 10-12T08:00:00Z',
      '10-26T08:30:00Z 10-26T09:00:00Z',
      '11-02T08:30:00Z 11-02T09:00:00Z',
      '11-09T08:30:00Z 11-09T09:00:00Z',
    ]);
  });
});

describe('exceptions and added dates, however they are written', () => {
  test('in another zone, in UTC, as a day, and beside the point', () => {
    const daily = event(
      'DTSTART;TZID=Europe/Madrid:20261022T090000',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY;COUNT=8',
      'EXDATE;TZID=America/New_York:20261023T030000',
      'EXDATE:20261026T080000Z',
      'EXDATE;VALUE=DATE:20261027',
      'EXDATE;TZID=Europe/Madrid:20261028T090000,20261029T100000',
    );
    expect(told(daily).map((times) => times.slice(0, 9))).toEqual(['10-22T07:', '10-24T07:', '10-25T08:', '10-29T08:']);
  });

  test('as periods with a length or an end of their own, and in three zones', () => {
    const dates = event(
      'DTSTART;TZID=Europe/Madrid:20261005T100000',
      'DTEND;TZID=Europe/Madrid:20261005T110000',
      'RDATE;TZID=Europe/Madrid;VALUE=PERIOD:20261006T100000/PT2H,20261007T100000/20261007T103000',
      'RDATE;VALUE=DATE-TIME:20261008T080000Z',
      'RDATE;TZID=America/New_York:20261009T040000',
      'EXDATE:20261005T080000Z',
    );
    expect(told(dates)).toEqual([
      '10-06T08:00:00Z 10-06T10:00:00Z',
      '10-07T08:00:00Z 10-07T08:30:00Z',
      '10-08T08:00:00Z 10-08T09:00:00Z',
      '10-09T08:00:00Z 10-09T09:00:00Z',
    ]);
  });
});

test('a length in days keeps the clock over a change, one in hours does not, and a flight ends on the clock it lands by', () => {
  expect(
    told(
      event('UID:a', 'DTSTART;TZID=Europe/Madrid:20261024T120000', 'DURATION:P1DT2H'),
      event('UID:b', 'DTSTART;TZID=Europe/Madrid:20261024T120000', 'DURATION:PT24H'),
      event('UID:c', 'DTSTART;TZID=America/New_York:20261024T190000', 'DTEND;TZID=Europe/London:20261025T070000'),
    ),
  ).toEqual(['10-24T10:00:00Z 10-25T13:00:00Z', '10-24T10:00:00Z 10-25T10:00:00Z', '10-24T23:00:00Z 10-25T07:00:00Z']);
});

test('lines without order: empty ones, ones that are no property, names in small letters, no UID and no stamp', () => {
  const bare =
    'begin:vcalendar\nBEGIN:VEVENT\n\nsummary:Bare\n\ndtstart;tzid=Europe/Madrid:20261026T090000\n\nno colon here\n:no name\ndtend;tzid=Europe/Madrid:20261026T093000\nEND:VEVENT\n\n\n';
  const { meetings } = read(bare, range);
  expect(meetings).toMatchObject([{ title: 'Bare', start: '2026-10-26T08:00:00Z', end: '2026-10-26T08:30:00Z' }]);
});

test('people as iCloud and Zimbra write them, and none of those that only an alarm would tell', () => {
  const [meeting] = read(
    feedOf(
      event(
        'DTSTART:20261026T090000Z',
        'ORGANIZER;CN="Ana";EMAIL="ana@orlo.example":/aMTIzNDU2/principal/',
        'ATTENDEE;CN="Bo, the 2nd";CUTYPE=INDIVIDUAL;EMAIL="bo@orlo.example";PARTSTAT=DECLINED:/aMTIz/principal/',
        'ATTENDEE;CUTYPE=INDIVIDUAL:urn:uuid:1234',
        'ATTENDEE;CUTYPE=RESOURCE:MAILTO:room4@orlo.example',
        'X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/l/meetup-join/19%3ax',
        'BEGIN:VALARM',
        'ATTENDEE:mailto:alarm@orlo.example',
        'END:VALARM',
      ),
    ),
    range,
  ).meetings;
  expect(meeting).toMatchObject({
    organizer: 'ana@orlo.example',
    people: [
      { email: 'bo@orlo.example', name: 'Bo, the 2nd', rsvp: 'no' },
      { email: 'room4@orlo.example', room: true },
    ],
    conference: 'https://teams.microsoft.com/l/meetup-join/19%3ax',
  });
});
