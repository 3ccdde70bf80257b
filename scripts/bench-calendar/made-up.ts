const pad = (number: number, length = 2): string => String(number).padStart(length, '0');
const day = (date: Date): string => `${date.getUTCFullYear()}${pad(date.getUTCMonth() + 1)}${pad(date.getUTCDate())}`;

/** As many as the largest real feed known has. */
const EVENTS = 4_800;
/** Of these, one in so many repeats. */
const REPEATING = 27;

/** The feed of somebody who has met people for ten years, one meeting a working day and more, up to some weeks from now. */
export function madeUpFeed(now = Date.now()): string {
  const zone =
    'BEGIN:VTIMEZONE\r\nTZID:Europe/Madrid\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE';
  const events = Array.from({ length: EVENTS }, (_, index) => {
    const date = new Date(now + (40 - ((EVENTS - index) * 3_650) / EVENTS) * 86_400_000);
    const hour = 8 + (index % 9);
    const zoned = index % 3 === 0 ? ';TZID=Europe/Madrid' : '';
    const z = zoned === '' ? 'Z' : '';
    return [
      'BEGIN:VEVENT',
      `DTSTART${zoned}:${day(date)}T${pad(hour)}0000${z}`,
      `DTEND${zoned}:${day(date)}T${pad(hour)}3000${z}`,
      ...(index % REPEATING === 0 ? [`RRULE:FREQ=WEEKLY;UNTIL=${day(new Date(date.getTime() + 3e10))}T230000Z`] : []),
      `DTSTAMP:${day(date)}T000000Z`,
      `UID:${pad(index, 26)}@meetings.example`,
      `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Guest ${index}:mailto:guest${index % 90}@orlo${index % 40}.example`,
      `DESCRIPTION:What we look at\\, and what comes next. Number ${index} of many\\n`,
      'LOCATION:',
      `SEQUENCE:${index % 3}`,
      'STATUS:CONFIRMED',
      `SUMMARY:Review ${index}`,
      'TRANSP:OPAQUE',
      'END:VEVENT',
    ].join('\r\n');
  });
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Bookend//bench//EN\r\n${[zone, ...events].join('\r\n')}\r\nEND:VCALENDAR\r\n`;
}
