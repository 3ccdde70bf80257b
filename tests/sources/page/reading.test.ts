import { describe, expect, test } from 'vitest';
import { AnswerError, answerKind, readAnswer } from '../../../src/sources/page/answer.ts';
import { readCalendar } from '../../../src/sources/page/reading.ts';
import { readRequest } from '../../../src/sources/page/request.ts';
import { deleteRequest, type MadeEvent, rangeAnswer, rangeRequest, rawEvent, syncAnswer, written } from './answers.ts';

const REP = 'rep@orbit.example';
const FROM = '2026-11-02';
const TO = '2026-12-07';

function read(events: unknown[], { zone = 'Europe/Helsinki', request = rangeRequest([REP], FROM, TO) } = {}) {
  const options = { days: readRequest(request).days, zone, readAt: '2026-11-20T08:00:00Z' };
  const readings = readAnswer('range', rangeAnswer([[REP, events]])).flatMap((raw) => readCalendar(raw, options));
  expect(readings).toHaveLength(1);
  return readings[0] as (typeof readings)[0];
}

const single: MadeEvent = {
  id: 'k1pilot',
  start: '2026-11-26T08:00:00Z',
  end: '2026-11-26T08:30:00Z',
  guests: [
    { email: REP, answer: 3, organizer: true, self: true },
    { email: 'Ana@Acme.example', answer: 2 },
    { email: 'bo@acme.example', answer: 1 },
    { email: 'c_room@resource.calendar.google.com', answer: 3 },
  ],
  meet: 'https://meet.google.com/abc-defg-hij',
  location: 'Hall 4',
  description: '<p>Numbers</p>',
};

describe('what the page downloads', () => {
  test('is a meeting with everything the answer says', () => {
    const { meetings, reach, warnings, removed } = read([rawEvent(single)]);
    expect({ warnings, removed }).toEqual({ warnings: [], removed: [] });
    expect(reach).toEqual({ start: '2026-11-01T22:00:00Z', end: '2026-12-06T22:00:00Z' });
    expect(meetings).toEqual([
      {
        key: 'k1pilot@google.com',
        seriesKey: null,
        uid: null,
        start: '2026-11-26T08:00:00Z',
        end: '2026-11-26T08:30:00Z',
        allDay: false,
        zone: 'Europe/Helsinki',
        title: 'Pilot numbers',
        people: [
          { email: REP, rsvp: 'yes' },
          { email: 'ana@acme.example', rsvp: 'maybe' },
          { email: 'bo@acme.example', rsvp: 'no' },
          { email: 'c_room@resource.calendar.google.com', rsvp: 'yes', room: true },
        ],
        organizer: REP,
        kind: 'default',
        busy: true,
        status: 'confirmed',
        conference: 'https://meet.google.com/abc-defg-hij',
        location: 'Hall 4',
        link: `https://calendar.google.com/calendar/event?eid=${btoa(`k1pilot ${REP}`).replace(/=+$/, '')}`,
        description: 'present',
      },
    ]);
  });

  test.each<[string, Partial<MadeEvent>, object]>([
    [
      'an all-day event',
      { start: '2026-11-26', end: '2026-11-28' },
      { start: '2026-11-26', end: '2026-11-28', zone: null },
    ],
    ['a working location', { type: 10 }, { kind: 'working-location', busy: false }],
    ['a time of another kind', { type: 4 }, { kind: 'focus', busy: true }],
    [
      'a day of another kind',
      { type: 4, start: '2026-11-26', end: '2026-11-27' },
      { kind: 'out-of-office', busy: true },
    ],
    [
      'a day of another kind each year',
      { type: 4, start: '2026-11-26', end: '2026-11-27', recurrence: ['RRULE:FREQ=YEARLY'] },
      { kind: 'birthday', busy: false },
    ],
    ['a day with others', { start: '2026-11-26', end: '2026-11-27' }, { allDay: true, busy: true }],
    ['a day of one’s own', { start: '2026-11-26', end: '2026-11-27', guests: [] }, { allDay: true, busy: false }],
    ['an empty description', { description: '<br>&nbsp;' }, { description: 'absent' }],
    ['a zone nobody knows', { zone: 'Moon/Base' }, { zone: null, start: '2026-11-26T08:00:00Z' }],
    ['another way to join', { meet: 'https://video.example/j/1' }, { conference: 'https://video.example/j/1' }],
    [
      'an imported event',
      { id: '_e1gn4t3p5krk0orcelh2spboc5mn0r35' },
      { key: 'party-7@club.example', uid: 'party-7@club.example' },
    ],
    ['nobody else', { guests: [] }, { people: [] }],
  ])('%s', (_what, fields, expected) => {
    const { meetings, warnings } = read([rawEvent({ ...single, ...fields })]);
    expect(warnings).toEqual([]);
    expect(meetings[0]).toMatchObject(expected);
  });

  test('a series is its occurrences across the clock change, with the moved one moved and named by where it was', () => {
    const series = rawEvent({
      id: 'weekly',
      start: '2026-10-07T06:00:00Z',
      end: '2026-10-07T06:30:00Z',
      recurrence: ['RRULE:FREQ=WEEKLY;BYDAY=WE', 'EXDATE;TZID=Europe/Helsinki:20261118T090000'],
    });
    const moved = rawEvent({
      id: 'weekly_20261125T070000Z',
      title: 'Moved',
      start: '2026-11-27T10:00:00Z',
      end: '2026-11-27T10:30:00Z',
    });
    const { meetings, reach } = read([moved, series]);
    expect(reach).not.toBeNull();
    expect(meetings.map(({ key, start, title }) => [key, start, title])).toEqual([
      ['weekly@google.com_20261104T070000Z', '2026-11-04T07:00:00Z', 'Pilot numbers'],
      ['weekly@google.com_20261111T070000Z', '2026-11-11T07:00:00Z', 'Pilot numbers'],
      ['weekly@google.com_20261125T070000Z', '2026-11-27T10:00:00Z', 'Moved'],
      ['weekly@google.com_20261202T070000Z', '2026-12-02T07:00:00Z', 'Pilot numbers'],
    ]);
    expect(new Set(meetings.map(({ seriesKey }) => seriesKey))).toEqual(new Set(['weekly@google.com']));
    const places = meetings.map(({ link }) => atob(new URL(link ?? '').searchParams.get('eid') ?? ''));
    expect(places[2]).toBe(`weekly_20261125T070000Z ${REP}`);
  });

  test('an all-day series is named by its days', () => {
    const { meetings } = read([
      rawEvent({ id: 'fair', start: '2026-11-26', end: '2026-11-27', recurrence: ['RRULE:FREQ=DAILY;COUNT=2'] }),
    ]);
    expect(meetings.map(({ key, start, end }) => [key, start, end])).toEqual([
      ['fair@google.com_20261126', '2026-11-26', '2026-11-27'],
      ['fair@google.com_20261127', '2026-11-27', '2026-11-28'],
    ]);
  });

  test('an event whose places are mostly empty is written shorter and says the same', () => {
    const raw = rawEvent(single);
    const rest = Object.fromEntries(
      raw.flatMap((value, index) => (index > 5 && value !== null ? [[index + 1, value]] : [])),
    );
    expect(read([[...raw.slice(0, 6), rest]])).toEqual(read([raw]));
    const short = rawEvent({ ...single, guests: [] });
    short[20] = [['ana@acme.example', { 6: 3 }]];
    expect(read([short]).meetings[0]?.people).toEqual([{ email: 'ana@acme.example', rsvp: 'yes' }]);
    const { meetings, warnings } = read([[...raw.slice(0, 6), { ...rest, 36: null, x: 1, 1e9: 2, 1: 'other' }]]);
    expect({ meetings, warnings: warnings.length }).toEqual({ meetings: [], warnings: 1 });
  });

  test('an answer that names no calendar is told apart by what each event says', () => {
    const events = [rawEvent(single), rawEvent({ ...single, id: 'other', calendar: 'team@orbit.example' })];
    const readings = readAnswer('range', rangeAnswer([[null, events]])).flatMap((raw) =>
      readCalendar(raw, { days: { from: 20_000, to: 21_000 }, zone: 'UTC', readAt: '2026-11-20T08:00:00Z' }),
    );
    expect(readings.map(({ calendar, meetings }) => [calendar, meetings.length])).toEqual([
      [REP, 1],
      ['team@orbit.example', 1],
    ]);
  });
});

describe('what is not as expected', () => {
  const good = rawEvent({ ...single, id: 'good' });
  const broken = (change: (event: unknown[]) => void, from: MadeEvent = single): unknown[] => {
    const event = rawEvent(from);
    change(event);
    return event;
  };
  const set = (index: number, value: unknown) => (event: unknown[]) => {
    event[index] = value;
  };

  test.each<[string, unknown, RegExp]>([
    ['no list', 'event', /an id/],
    ['no id', broken(set(0, null)), /an id/],
    ['a task', broken(set(0, 'tasks_1')), /an id/],
    ['an occurrence of 30 February', broken(set(0, 'weekly_20260230T070000Z')), /an id/],
    ['too short', broken((event) => event.splice(36)), /an end/],
    ['a start in seconds', broken(set(35, [null, [1_795_680_000], 'UTC'])), /a start/],
    ['a start as text', broken(set(35, [null, ['1795680000000'], 'UTC'])), /a start/],
    ['a start deeper down', broken(set(35, [[null, [1_795_680_000_000], 'UTC']])), /a start/],
    ['a day that is no midnight', broken(set(35, [1_795_680_000_001])), /a start/],
    ['a start without an end', broken(set(36, null)), /a start and an end/],
    [
      'an end before its start',
      broken((event) => event.splice(35, 2, event[36], [null, [1_000_000_000_000], 'UTC'])),
      /end/,
    ],
    ['a day that ends at a time', broken(set(35, [1_795_651_200_000])), /a start and an end/],
    [
      'an answer nobody gives',
      broken((event) => void ((event[20] as unknown[][])[1] as unknown[]).splice(5, 1, 4)),
      /guests/,
    ],
    ['a rule that is cut off', broken(set(12, ['RRULE:FREQ=WEEKLY;BYDA'])), /rule/],
    ['a rule with a part nobody knows', broken(set(12, ['RRULE:FREQ=WEEKLY;SKIP=OMIT'])), /rule/],
    ['a rule that is a number', broken(set(12, [7])), /rule/],
    [
      'a repeating occurrence',
      broken(set(12, ['RRULE:FREQ=DAILY']), { ...single, id: 'weekly_20261125T070000Z' }),
      /repeat/,
    ],
    ['a series in no zone', broken(set(12, ['RRULE:FREQ=DAILY']), { ...single, zone: 'Moon/Base' }), /a zone/],
    ['a script to join', broken(set(45, 'javascript:alert(1)')), /join/],
    ['a title that is a list', broken(set(5, ['x'])), /title/],
  ])('an event with %s is left out with a warning, the others stay, and silence means nothing', (what, event, why) => {
    const { meetings, warnings, reach } = read([event, good]);
    expect(meetings.map(({ key }) => key)).toEqual(['good@google.com']);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(why);
    // Where its time could be read, silence means nothing from its day on.
    const isPlaced = ['an answer nobody gives', 'a script to join', 'a title that is a list'].includes(what);
    expect(reach).toEqual(isPlaced ? { start: '2026-11-01T22:00:00Z', end: '2026-11-25T22:00:00Z' } : null);
  });

  const unread = (start: string, end: string) => broken(set(5, ['x']), { ...single, start, end });
  test.each<[string, unknown[], unknown]>([
    [
      'ahead and behind leaves what is between them',
      [unread('2026-11-10T08:00:00Z', '2026-11-10T22:30:00Z'), unread('2026-11-26T08:00:00Z', '2026-11-26T09:00:00Z')],
      { start: '2026-11-11T22:00:00Z', end: '2026-11-25T22:00:00Z' },
    ],
    ['today leaves nothing', [unread('2026-11-20T15:00:00Z', '2026-11-20T16:00:00Z')], null],
    [
      'that repeats leaves nothing',
      [broken((event) => void event.splice(5, 1, ['x']), { ...single, recurrence: ['RRULE:FREQ=WEEKLY'] })],
      null,
    ],
  ])('an event that cannot be read %s', (_, events, wanted) => {
    expect(read([...events, good]).reach).toEqual(wanted);
  });

  test.each([
    ['a frequency of seconds', ['RRULE:FREQ=SECONDLY']],
    ['an exception that is no day', ['RRULE:FREQ=WEEKLY', 'EXDATE:20260230T070000Z']],
    ['an exception in a zone nobody knows', ['RRULE:FREQ=WEEKLY', 'EXDATE;TZID=Moon/Base:20261125T090000']],
  ])('a series with %s is left out', (_what, recurrence) => {
    const { meetings, reach } = read([rawEvent({ ...single, recurrence })]);
    expect({ meetings, reach }).toEqual({ meetings: [], reach: null });
  });

  const weekly = rawEvent({
    ...single,
    id: 'weekly',
    start: '2026-11-04T07:00:00Z',
    end: '2026-11-04T07:30:00Z',
    recurrence: ['RRULE:FREQ=WEEKLY'],
  });

  test('an occurrence whose change cannot be read is not shown where the series had it', () => {
    const change = broken(set(35, null), { ...single, id: 'weekly_20261125T070000Z' });
    const { meetings, reach } = read([weekly, change]);
    expect(meetings.map(({ start }) => start.slice(8, 10))).toEqual(['04', '11', '18', '02']);
    expect(reach).toBeNull();
  });

  test('beside an event without an id, which may change anything, no series is shown', () => {
    expect(read([weekly, broken(set(0, 7)), good]).meetings.map(({ key }) => key)).toEqual(['good@google.com']);
  });

  test('without knowing what days were asked for, series are left out and nothing is claimed', () => {
    const { meetings, reach, warnings } = read([weekly, good], { request: '' });
    expect(meetings.map(({ key }) => key)).toEqual(['good@google.com']);
    expect({ reach, warnings: warnings.length }).toEqual({ reach: null, warnings: 1 });
  });

  test.each<[string, string]>([
    ['without its prefix', JSON.stringify([[null, null, [null, []]]])],
    ['cut off', rangeAnswer([[REP, [good]]]).slice(0, -5)],
    ['empty', ''],
    ['an object', written({ 0: [] })],
    ['with an object inside', written([[null, null, [null, { a: 1 }]]])],
    ['with a calendar that is a number', written([[null, null, [null, [[7, []]]]]])],
    ['with events that are no list', written([[null, null, [null, [[REP, 'x']]]]])],
    ['a page to sign in', '<!doctype html><title>Sign in</title>'],
  ])('an answer %s is refused as a whole', (_what, text) => {
    expect(() => readAnswer('range', text)).toThrow(AnswerError);
  });
});

describe('a change', () => {
  test('is found in its answer', () => {
    expect(readAnswer('sync', syncAnswer([rawEvent(single)]))).toEqual([
      { calendar: null, events: [rawEvent(single)] },
    ]);
  });

  test.each([
    ['nothing', written([[null, null, null]]), true],
    ['nothing new', written([[null, null, [null, null, null, null]]]), false],
    ['no events', syncAnswer([null]), false],
  ])('%s', (_what, text, refused) => {
    if (refused) expect(() => readAnswer('sync', text)).toThrow(AnswerError);
    else expect(readAnswer('sync', text)).toEqual([]);
  });
});

describe('a request', () => {
  test('says which days it covers and what it deletes', () => {
    expect(readRequest(rangeRequest([REP], '2026-11-01', '2026-12-01'))).toEqual({
      days: { from: 20_758, to: 20_788 },
      deleted: [],
    });
    expect(readRequest(deleteRequest('k1pilot'))).toEqual({ days: null, deleted: ['k1pilot'] });
  });

  test.each([null, '', 'f.req=', 'f.req=%5B', 'f.req=%5B%5B%5B%5D%2C%5Bnull%2Cnull%2C5%2C1%5D%5D%5D', 'x=1'])(
    '%s says nothing',
    (body) => {
      expect(readRequest(body)).toEqual({ days: null, deleted: [] });
    },
  );

  test.each([
    ['https://calendar.google.com/calendar/u/0/sync.fetcheventrange?hl=en', 'range'],
    ['https://calendar.google.com/calendar/u/12/sync.prefetcheventrange', 'range'],
    ['https://calendar.google.com/calendar/sync.sync', 'sync'],
    ['https://calendar.google.com/calendar/u/0/sync.other', null],
    ['https://calendar.google.com.evil.example/calendar/u/0/sync.sync', null],
    ['http://calendar.google.com/calendar/u/0/sync.sync', null],
    ['https://calendar.google.com/x/calendar/u/0/sync.sync', null],
    ['not an address', null],
  ])('to %s is %s', (url, kind) => {
    expect(answerKind(url)).toBe(kind);
  });
});
