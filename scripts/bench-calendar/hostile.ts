const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const upTo = (first: number, last: number): string => times(last - first + 1, (index) => first + index).join(',');

const event = (index: number, ...lines: string[]): string =>
  `BEGIN:VEVENT\r\nUID:${index}\r\nSUMMARY:Event ${index}\r\n${lines.join('\r\n')}\r\nEND:VEVENT`;
const many = (count: number, ...lines: string[]): string[] => times(count, (index) => event(index, ...lines));
const observance = (rule: string): string =>
  `BEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:${rule}\r\nEND:STANDARD\r\n`;

/** Of every feed below: a weekly meeting that has to be there after all. */
export const KEPT = 'Kept';
const kept = `BEGIN:VEVENT\r\nUID:kept\r\nSUMMARY:${KEPT}\r\nDTSTART:20261126T090000Z\r\nRRULE:FREQ=WEEKLY\r\nEND:VEVENT`;

const IN = 'DTSTART:20261127T090000Z';
const attached = (lines: number): string =>
  `ATTACH;ENCODING=BASE64;VALUE=BINARY:${`\r\n ${'QUJD'.repeat(18)}`.repeat(lines)}`;
const EVERY_LIST = `BYMONTH=${upTo(1, 12)};BYWEEKNO=${upTo(1, 53)};BYYEARDAY=${upTo(1, 366)};BYMONTHDAY=${upTo(1, 31)};BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=0,1,2,3,4;BYMINUTE=0,10,20,30;BYSETPOS=${upTo(1, 366)}`;
const OLD = 'DTSTART:19010101T090000Z';
const OLD_ZONED = 'DTSTART;TZID=Europe/Madrid:20100104T090000';
const NEVER = 'BYWEEKNO=1;BYYEARDAY=200';

/** Feeds with nothing wrong: what reading any costs in a process that was just started, zones and first calls included. */
export const baseline: Record<string, () => string[]> = {
  'the honest meeting alone': () => [],
  'three thousand meetings': () => many(3_000, IN, 'DURATION:PT1H'),
  'ten events in a zone': () => many(10, 'DTSTART;TZID=Europe/Madrid:20261127T090000'),
};

/** Feeds made to keep a program busy, by what is wrong with them. */
export const hostile: Record<string, () => string[]> = {
  'daily rules, 20,000': () => many(20_000, OLD, 'RRULE:FREQ=DAILY'),
  'daily rules, 2,000': () => many(2_000, OLD, 'RRULE:FREQ=DAILY'),
  'daily rules in a zone, 20,000': () => many(20_000, OLD_ZONED, 'RRULE:FREQ=DAILY'),
  'daily rules with a huge COUNT, 20,000': () => many(20_000, OLD, 'RRULE:FREQ=DAILY;COUNT=999999999'),
  'weekly rules with COUNT, 5,000': () => many(5_000, OLD, 'RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=90000'),
  'weekly rules with COUNT in a zone, 5,000': () =>
    many(5_000, OLD_ZONED, 'RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=90000'),
  'monthly rules with COUNT, 5,000': () => many(5_000, OLD, 'RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=90000'),
  'monthly rules with BYSETPOS, 5,000': () => many(5_000, OLD, 'RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'),
  'yearly rules that never come, 5,000': () => many(5_000, 'DTSTART:00010101T000000Z', `RRULE:FREQ=YEARLY;${NEVER}`),
  'the same with COUNT': () => many(5_000, 'DTSTART:00010101T000000Z', `RRULE:FREQ=YEARLY;${NEVER};COUNT=5`),
  'a hundred times a day, 3,000 rules': () =>
    many(3_000, OLD, `RRULE:FREQ=DAILY;BYHOUR=${upTo(0, 19)};BYMINUTE=0,10,20,30,40`),
  'one rule with every second': () =>
    many(1, OLD, `RRULE:FREQ=DAILY;BYHOUR=${upTo(0, 23)};BYMINUTE=${upTo(0, 59)};BYSECOND=${upTo(0, 59)}`),
  'rules within a day, 20,000': () => many(20_000, OLD, 'RRULE:FREQ=SECONDLY'),
  'hourly rules, 2,000': () => many(2_000, OLD, 'RRULE:FREQ=HOURLY'),
  'rules of a thousand seconds, 2,000': () => many(2_000, IN, 'RRULE:FREQ=SECONDLY;COUNT=1000'),
  'rules of seconds that never come, 2,000': () =>
    many(2_000, 'DTSTART:00010101T000000Z', 'RRULE:FREQ=SECONDLY;COUNT=5;BYMONTH=2;BYMONTHDAY=30'),
  'yearly rules of different intervals, 20,000': () =>
    times(20_000, (index) => event(index, OLD, `RRULE:FREQ=YEARLY;INTERVAL=${index + 1}`)),
  'a thousand rules in one event': () =>
    many(1, OLD, ...times(1_000, () => `RRULE:FREQ=DAILY;BYHOUR=${upTo(0, 23)};BYMINUTE=0,15,30,45`)),
  'EXDATEs, 1,000 on each of 50 rules': () =>
    many(50, OLD, 'RRULE:FREQ=DAILY', ...times(1_000, (index) => `EXDATE:2026${1000 + (index % 200)}T090000Z`)),
  'RDATEs, 30,000 in one event': () =>
    many(1, OLD_ZONED, ...times(3_000, () => `RDATE;TZID=Europe/Madrid:${times(10, (i) => `2026112${i}T090000`)}`)),
  'overrides of one event, 20,000': () => [
    event(0, 'DTSTART:20200101T090000Z', 'RRULE:FREQ=DAILY'),
    ...times(20_000, (index) =>
      event(0, `RECURRENCE-ID:2026${1101 + (index % 28)}T${String(index % 24).padStart(2, '0')}0000Z`, OLD),
    ),
  ],
  'all following, 5,000 times': () => [
    event(0, 'DTSTART:20200101T090000Z', 'RRULE:FREQ=DAILY'),
    ...times(5_000, (index) => event(0, `RECURRENCE-ID;RANGE=THISANDFUTURE:${20_200_101 + (index % 28)}T090000Z`, OLD)),
  ],
  'single events in the range, 20,000': () => many(20_000, 'DTSTART:20261127T090000Z'),
  'single events in a zone, 20,000': () => many(20_000, 'DTSTART;TZID=Europe/Madrid:20261127T090000'),
  'guests, 2,000 in each of 200 events': () =>
    many(200, 'DTSTART:20261127T090000Z', ...times(2_000, (index) => `ATTENDEE:mailto:guest${index}@orlo.example`)),
  'zones nobody knows, 5,000': () =>
    times(5_000, (index) => event(index, `DTSTART;TZID=(UTC+01:00) Place ${index}:20261127T090000`)),
  'zones of the feed, 500, changing weekly': () => [
    ...times(500, (index) => `BEGIN:VTIMEZONE\r\nTZID:Z${index}\r\n${observance('FREQ=YEARLY;BYDAY=MO')}END:VTIMEZONE`),
    ...times(500, (index) => event(index, `DTSTART;TZID=Z${index}:20261127T090000`)),
  ],
  'a zone with 300 daily changes': () => [
    `BEGIN:VTIMEZONE\r\nTZID:X\r\n${observance('FREQ=DAILY').repeat(300)}END:VTIMEZONE`,
    ...many(1, 'DTSTART;TZID=X:20261127T090000'),
  ],
  'a million lines': () => many(1, 'DTSTART:20261127T090000Z', 'X-A:1\r\n'.repeat(1e6)),
  'a million folds': () => many(1, 'DTSTART:20261127T090000Z', `DESCRIPTION:x${'\r\n x'.repeat(1e6)}`),
  'a million empty lines': () => many(1, 'DTSTART:20261127T090000Z', '\r\n'.repeat(1e6)),
  'a million begins': () => ['BEGIN:VEVENT\r\n'.repeat(1e6)],
  'lines of a megabyte, 18': () => many(18, 'DTSTART:20261127T090000Z', `DESCRIPTION:${'x'.repeat(999_000)}`),
  'folds in 18 events of a megabyte': () =>
    many(18, 'DTSTART:20261127T090000Z', `DESCRIPTION:x${'\r\n x'.repeat(2e5)}`),
  'alarms, 30,000': () =>
    many(30, 'DTSTART:20261127T090000Z', 'BEGIN:VALARM\r\nTRIGGER:-P1D\r\nEND:VALARM\r\n'.repeat(1e3)),
  'NULs, a million': () => many(1, 'DTSTART:20261127T090000Z', `SUMMARY:${'\0'.repeat(9e5)}`),
  'single events, 140,000, a million lines': () => many(140_000, 'DTSTART:20261127T090000Z'),
  'guests, 100,000 in one event': () =>
    many(
      1,
      'DTSTART:20261127T090000Z',
      times(1e5, (index) => `ATTENDEE:mailto:guest${index}@orlo.example`).join('\r\n'),
    ),
  'a file of 20 MB in an event': () => [event(0, attached(270_000), IN)],
  'a line of 10 MB': () => many(1, `X-A:${'x'.repeat(1e7)}`, 'DTSTART:20261127T090000Z'),
  'a zone with 10,000 changes': () => [
    `BEGIN:VTIMEZONE\r\nTZID:X\r\n${observance('FREQ=YEARLY').repeat(10_000)}END:VTIMEZONE`,
    ...many(1, 'DTSTART;TZID=X:20261127T090000'),
  ],
  'zones within zones, 100,000': () => ['BEGIN:VTIMEZONE\r\n'.repeat(1e5)],
  'files in 3,000 events, 12 MB': () => many(3_000, attached(52), IN),
  'titles, 3,000 of 5 kB': () => many(3_000, IN, `SUMMARY:${'\\n\\,x'.repeat(1_000)}`),
  'descriptions folded after each letter, 3,000': () => many(3_000, IN, `DESCRIPTION:x${'\r\n x'.repeat(1_000)}`),
  'overrides of 50,000 events': () => times(50_000, (index) => event(index, 'RECURRENCE-ID:20261127T090000Z', IN)),
  'guests, a million in 1,000 events': () =>
    many(1_000, IN, ...times(1_000, (index) => `ATTENDEE:mailto:guest${index}@orlo.example`)),
  'guests, 500 in each of 500 events': () =>
    many(500, IN, ...times(500, (index) => `ATTENDEE;CN="Guest ${index}":mailto:guest${index}@orlo.example`)),
  'parameters, 300 on a line of each of 3,000 events': () =>
    many(3_000, `ATTENDEE${times(300, (index) => `;X${index}=1`).join('')}:mailto:guest@orlo.example`, IN),
  'quotes without an end, 3,000': () => many(3_000, `ATTENDEE;CN="${'x'.repeat(4_000)}:mailto:guest@orlo.example`, IN),
  'zones that browsers know, all of them': () =>
    Intl.supportedValuesOf('timeZone').map((zone, index) => event(index, `DTSTART;TZID=${zone}:20261127T090000`)),
  'zones with long names, 5,000': () =>
    times(5_000, (index) => event(index, `DTSTART;TZID=${'Somewhere/'.repeat(28)}${index}:20261127T090000`)),
  'rules with every list, 1,500': () =>
    times(1_500, (index) => event(index, OLD, `RRULE:FREQ=YEARLY;INTERVAL=${index + 1};${EVERY_LIST}`)),
  'calendars within calendars, 100,000': () => ['BEGIN:VCALENDAR\r\n'.repeat(1e5)],
  'year 9999, 20,000': () => many(20_000, 'DTSTART:99991231T230000Z', 'RRULE:FREQ=DAILY'),
};

/** A whole feed. */
export const feedOf = (parts: string[]): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Bookend//bench//EN\r\n${[...parts, kept].join('\r\n')}\r\nEND:VCALENDAR\r\n`;
