import { describe, expect, test } from 'vitest';
import { readApiEvent } from '../../../src/sources/google/event.ts';
import { readFeed } from '../../../src/sources/ical/read-feed.ts';
import { readCalendar } from '../../../src/sources/page/reading.ts';
import { event as feedEvent, feedOf } from '../ical/feed.ts';

const at = (dateTime: string, timeZone = 'Europe/Berlin') => ({ dateTime, timeZone });
const base = {
  id: 'k3v9demo',
  status: 'confirmed',
  iCalUID: 'k3v9demo@google.com',
  summary: 'Pricing with Orla',
  start: at('2026-11-26T10:00:00+01:00'),
  end: at('2026-11-26T10:30:00+01:00'),
};

function meeting(more: Record<string, unknown>) {
  const read = readApiEvent({ ...base, ...more }, 'rep@rivet.example');
  if (read.is !== 'meeting') throw new Error(`It is ${read.is}.`);
  return read.meeting;
}

describe('an event of the API', () => {
  test('is a meeting, in UTC, with where it is in Google Calendar', () => {
    expect(meeting({})).toEqual({
      key: 'k3v9demo@google.com',
      seriesKey: null,
      uid: 'k3v9demo@google.com',
      start: '2026-11-26T09:00:00Z',
      end: '2026-11-26T09:30:00Z',
      allDay: false,
      zone: 'Europe/Berlin',
      title: 'Pricing with Orla',
      people: [],
      organizer: null,
      kind: 'default',
      busy: true,
      status: 'confirmed',
      conference: null,
      location: null,
      description: 'absent',
      link: `https://calendar.google.com/calendar/event?eid=${btoa('k3v9demo rep@rivet.example').replaceAll('=', '')}`,
    });
  });

  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['a focus time', { eventType: 'focusTime' }, { kind: 'focus', busy: true }],
    ['an absence', { eventType: 'outOfOffice' }, { kind: 'out-of-office', busy: true }],
    ['a place of work', { eventType: 'workingLocation' }, { kind: 'working-location', busy: false }],
    ['a birthday', { eventType: 'birthday', transparency: 'transparent' }, { kind: 'birthday', busy: false }],
    ['a booking from a mail', { eventType: 'fromGmail' }, { kind: 'default', busy: true }],
    ['a task', { eventType: 'task' }, { kind: 'task' }],
    ['a kind nobody knows yet', { eventType: 'hologram' }, { kind: 'default' }],
    ['one marked as free', { transparency: 'transparent' }, { busy: false }],
    ['a tentative one', { status: 'tentative' }, { status: 'tentative' }],
    [
      'one of a whole day',
      { start: { date: '2026-12-24' }, end: { date: '2026-12-25' } },
      { allDay: true, start: '2026-12-24', end: '2026-12-25', zone: null },
    ],
    [
      'a private one of somebody else',
      { visibility: 'private', summary: undefined },
      { title: '', description: 'unknown', people: [] },
    ],
    ['one with a text', { description: '<p>Agenda:</p>' }, { description: 'present' }],
    ['one with tags and no text', { description: '<p>&nbsp;</p>' }, { description: 'absent' }],
    [
      'one in a zone without a known name',
      { start: at('2026-11-26T10:00:00+01:00', 'Mars/Base') },
      { zone: null, start: '2026-11-26T09:00:00Z' },
    ],
  ])('%s is told as what it is', (_, more, expected) => {
    expect(meeting(more)).toMatchObject(expected);
  });

  test.each<[string, Record<string, unknown>, string | null]>([
    [
      'the video call before the phone',
      {
        conferenceData: {
          entryPoints: [
            { entryPointType: 'phone', uri: 'tel:+1' },
            { entryPointType: 'more', uri: 'https://tel.meet/x' },
            { entryPointType: 'video', uri: 'https://meet.google.com/x' },
          ],
        },
      },
      'https://meet.google.com/x',
    ],
    ['the older field', { hangoutLink: 'https://meet.google.com/y' }, 'https://meet.google.com/y'],
    ['an address in the place', { location: 'https://rivet.zoom.us/j/1' }, 'https://rivet.zoom.us/j/1'],
    ['nothing that is not https', { hangoutLink: 'http://meet.google.com/z' }, null],
    ['no script', { conferenceData: { entryPoints: [{ entryPointType: 'video', uri: 'javascript:alert(1)' }] } }, null],
  ])('joins by %s', (_, more, link) => {
    expect(meeting(more).conference).toBe(link);
  });

  test('has guests with their answers, rooms, optional ones and lists; those without an address are nobody', () => {
    const attendees = [
      { email: 'Orla@Client.example', displayName: 'Orla Quist', responseStatus: 'accepted' },
      { email: 'b@client.example', responseStatus: 'declined', optional: true },
      { email: 'c_1@resource.calendar.google.com', responseStatus: 'accepted' },
      { email: 'room@rivet.example', resource: true, responseStatus: 'needsAction' },
      { email: 'all@googlegroups.com', responseStatus: 'tentative' },
      { displayName: 'Hidden' },
    ];
    expect(meeting({ attendees }).people).toEqual([
      { email: 'orla@client.example', name: 'Orla Quist', rsvp: 'yes' },
      { email: 'b@client.example', rsvp: 'no', optional: true },
      { email: 'c_1@resource.calendar.google.com', rsvp: 'yes', room: true },
      { email: 'room@rivet.example', rsvp: 'none', room: true },
      { email: 'all@googlegroups.com', rsvp: 'maybe', group: true },
    ]);
  });

  test('that was cancelled is gone, even when no more than its id is told', () => {
    const id = 'k3v9demo_20261126T090000Z';
    expect(readApiEvent({ id, status: 'cancelled' }, 'x')).toMatchObject({
      is: 'gone',
      key: `k3v9demo@google.com_20261126T090000Z`,
    });
  });

  test.each<[string, unknown]>([
    ['no start', { ...base, start: undefined }],
    ['a start that is no time', { ...base, start: at('tomorrow') }],
    ['a day that does not exist', { ...base, start: { date: '2026-02-30' }, end: { date: '2026-03-02' } }],
    ['an end before its start', { ...base, end: at('2026-11-26T09:00:00+01:00') }],
    ['guests that are none', { ...base, attendees: 'all' }],
    ['nothing at all', null],
  ])('with %s is left out and said so', (_, raw) => {
    expect(readApiEvent(raw, 'x').is).toBe('unread');
  });
});

describe('the page, the API and the feed', () => {
  test.each([
    ['made in Google', 'q7series', 'q7series@google.com'],
    ['split from another series', 'q7series_R20261201T090000', 'q7series_R20261201T090000@google.com'],
    ['imported', '_epkn6qbk5krk0rb1d5m2spboc5mn0r35', 'visit-7@mail.example'],
  ])('name an occurrence of a series %s alike, also when it was moved', (_, id, uid) => {
    const [start, end] = ['2026-12-08T11:00:00Z', '2026-12-08T11:30:00Z'];
    const api = meeting({
      id: `${id}_20261208T090000Z`,
      recurringEventId: id,
      iCalUID: uid,
      start: at(start),
      end: at(end),
    });

    const raw: unknown[] = Array(83).fill(null);
    raw[0] = `${id}_20261208T090000Z`;
    raw[5] = 'Pricing with Orla';
    raw[35] = [null, [Date.parse(start)], 'UTC'];
    raw[36] = [null, [Date.parse(end)], 'UTC'];
    const page = readCalendar(
      { calendar: 'x', events: [raw] },
      { days: null, zone: 'UTC', readAt: '2026-12-01T00:00:00Z' },
    );

    const lines = [`UID:${uid}`, 'SUMMARY:Pricing with Orla'];
    const series = feedEvent(
      ...lines,
      'DTSTART:20261201T090000Z',
      'DTEND:20261201T093000Z',
      'RRULE:FREQ=WEEKLY;COUNT=3',
    );
    const moved = feedEvent(
      ...lines,
      'RECURRENCE-ID:20261208T090000Z',
      'DTSTART:20261208T110000Z',
      'DTEND:20261208T113000Z',
    );
    const feed = readFeed(feedOf(series, moved), { from: Date.parse(start), to: Date.parse(end), zone: 'UTC' });

    expect(api.key).toBe(`${uid}_20261208T090000Z`);
    expect(page[0]?.meetings.map(({ key }) => key)).toEqual([api.key]);
    expect(feed.meetings.map(({ key }) => key)).toEqual([api.key]);
    expect(new Set([api.seriesKey, page[0]?.meetings[0]?.seriesKey, feed.meetings[0]?.seriesKey]).size).toBe(1);
  });
});
