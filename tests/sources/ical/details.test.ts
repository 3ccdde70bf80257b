import { describe, expect, test } from 'vitest';
import { event, feedOf, read } from './feed.ts';

const START = 'DTSTART:20260301T090000Z';
const meeting = (...lines: string[]) => read(feedOf(event(START, ...lines))).meetings[0];

describe('what an event says', () => {
  test('guests, with their answers', () => {
    const found = meeting(
      'ORGANIZER;CN=Ana:MAILTO:Ana@Acme.example',
      'ATTENDEE;PARTSTAT=ACCEPTED;CN="Roe, Jane":mailto:jane@acme.example',
      'ATTENDEE;PARTSTAT=TENTATIVE;ROLE=OPT-PARTICIPANT:mailto:bo@acme.example',
      'ATTENDEE;PARTSTAT=DECLINED;X-RESPONSE-COMMENT="see https://acme.example/x;y":mailto:cy@a',
      ' cme.example',
      'ATTENDEE;PARTSTAT=NEEDS-ACTION;CUTYPE=ROOM:mailto:room@acme.example',
      'ATTENDEE;CN=Nobody:invalid:nomail',
      'BEGIN:VALARM\r\nATTENDEE:mailto:alarm@acme.example\r\nEND:VALARM',
    );
    expect(found?.organizer).toBe('ana@acme.example');
    expect(found?.people).toEqual([
      { email: 'jane@acme.example', rsvp: 'yes', name: 'Roe, Jane' },
      { email: 'bo@acme.example', rsvp: 'maybe', optional: true },
      { email: 'cy@acme.example', rsvp: 'no' },
      { email: 'room@acme.example', rsvp: 'none', room: true },
    ]);
  });

  test.each<[string, string[], object]>([
    ['a title without its escapes', ['SUMMARY:Plan\\, price\\; a\\\\b\\nnext'], { title: 'Plan, price; a\\b\nnext' }],
    ['a folded title', ['SUMMARY:Pla', ' n'], { title: 'Plan' }],
    ['a title in another language', ['SUMMARY;LANGUAGE=fi:Katselmus'], { title: 'Katselmus' }],
    ['busy unless it says otherwise', [], { busy: true, kind: 'default', status: 'confirmed' }],
    ['free', ['TRANSP:TRANSPARENT'], { busy: false }],
    ['free, as Outlook says it', ['X-MICROSOFT-CDO-BUSYSTATUS:FREE'], { busy: false }],
    ['out of office, as Outlook says it', ['X-MICROSOFT-CDO-BUSYSTATUS:OOF'], { kind: 'out-of-office', busy: true }],
    [
      'working elsewhere, as Outlook says it',
      ['X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE'],
      { kind: 'working-location', busy: false },
    ],
    ['tentative', ['STATUS:TENTATIVE'], { status: 'tentative' }],
    [
      'where to join',
      ['DESCRIPTION:Join https://meet.google.com/abc-defg-hij\\nor call'],
      { conference: 'https://meet.google.com/abc-defg-hij', description: 'present' },
    ],
    ['no description', [], { description: 'absent', conference: null, location: null }],
    ['where', ['LOCATION:Room 3\\, 2nd floor'], { location: 'Room 3, 2nd floor' }],
    ['alone, no series', [], { seriesKey: null, key: 'one', uid: 'one', zone: 'UTC' }],
    ['no UID', ['UID:'], { uid: null, key: '20260301T090000Z-' }],
  ])('%s', (_, lines, expected) => {
    expect(meeting(...lines)).toMatchObject(expected);
  });

  test.each([
    ['Rep@Acme.example', 'rep@acme.example'],
    ['Holidays', null],
  ])('a calendar named %s belongs to %s', (name, owner) => {
    expect(read(feedOf(`X-WR-CALNAME:${name}`)).owner).toBe(owner);
  });
});
