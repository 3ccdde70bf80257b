import { describe, expect, test } from 'vitest';
import { dueNudges } from '../../src/nudges/due.ts';
import type { NudgeKind } from '../../src/nudges/kinds.ts';
import type { NudgeInput } from '../../src/nudges/types.ts';
import type { KnownMeeting } from '../../src/schedule/meeting.ts';
import { guest, input, meeting, nextOne, REP } from './create.ts';

const BEFORE_END = '2026-11-26T10:55:00Z';
const AFTER_END = '2026-11-26T11:05:00Z';
const DAY_BEFORE = '2026-11-25T15:30:00Z';

type Row = [string, KnownMeeting[], NudgeKind[], Partial<NudgeInput>?];

const due = (now: string, meetings: KnownMeeting[], changes: Partial<NudgeInput> = {}): NudgeKind[] =>
  dueNudges(input(now, meetings, changes)).map(({ kind }) => kind);

describe('five minutes before the end', () => {
  const ines = 'ines@halden-marine.example';
  const series = { seriesKey: 'weekly' };
  test.each<Row>([
    ['with nothing after it', [meeting()], ['before-end']],
    ['with another company after it', [meeting(), nextOne({ people: [guest('jo@other.example')] })], ['before-end']],
    [
      'with the next one declined by the rep',
      [meeting(), nextOne({ people: [guest(REP, 'no'), guest(ines)] })],
      ['before-end'],
    ],
    [
      'with the next one declined by them',
      [meeting(), nextOne({ people: [guest(REP), guest(ines, 'no')] })],
      ['before-end'],
    ],
    [
      'with the next one declined by all but one who may stay away and has not answered',
      [
        meeting(),
        nextOne({ people: [guest(ines, 'no'), guest('ole@halden-marine.example', 'none', { optional: true })] }),
      ],
      ['before-end'],
    ],
    [
      'with the next one declined by all but one who may stay away and comes',
      [
        meeting(),
        nextOne({ people: [guest(ines, 'no'), guest('ole@halden-marine.example', 'yes', { optional: true })] }),
      ],
      [],
    ],
    ['with the next one booked', [meeting(), nextOne()], []],
    ['with the next one as a free event', [meeting(), nextOne({ busy: false })], []],
    [
      'with a whole day on site booked',
      [meeting(), nextOne({ allDay: true, start: '2026-12-03', end: '2026-12-04' })],
      [],
    ],
    ['with a colleague of hers next', [meeting(), nextOne({ people: [guest('ole@mail.halden-marine.example')] })], []],
    [
      'with a whole day of theirs beside it',
      [meeting(), nextOne({ allDay: true, start: '2026-11-26', end: '2026-11-27' })],
      ['before-end'],
    ],
    ['with only colleagues', [meeting({ people: [guest(REP), guest('al@own.example')] })], []],
    ['with only colleagues of another domain', [meeting()], [], { internalDomains: ['halden-marine.example'] }],
    ['alone', [meeting({ people: [guest(REP)] })], []],
    ['without any guest', [meeting({ people: [] })], []],
    ['with a room', [meeting({ people: [guest(REP), guest('room@halls.example', 'yes', { room: true })] })], []],
    ['with a room by its address', [meeting({ people: [guest('c_1@resource.calendar.google.com')] })], []],
    ['with a list', [meeting({ people: [guest(REP), guest('all@club.example', 'yes', { group: true })] })], []],
    ['with a guest who declined', [meeting({ people: [guest(REP), guest(ines, 'no')] })], []],
    ['declined by the rep', [meeting({ people: [guest(REP, 'no'), guest(ines)] })], []],
    ['all day', [meeting({ allDay: true, start: '2026-11-26', end: '2026-11-27' })], []],
    ['out of office', [meeting({ kind: 'out-of-office' })], []],
    ['focus time', [meeting({ kind: 'focus' })], []],
    ['a working location', [meeting({ kind: 'working-location' })], []],
    ['marked as free', [meeting({ busy: false })], []],
    ['the last of a series', [meeting(series)], ['before-end']],
    ['in a series that goes on', [meeting(series), nextOne({ ...series, people: [guest(REP)] })], []],
    [
      'in a series the rep declined from now on',
      [meeting(series), nextOne({ ...series, people: [guest(REP, 'no'), guest(ines)] })],
      ['before-end'],
    ],
  ])('%s', (_, meetings, kinds, changes) => {
    expect(due(BEFORE_END, meetings, changes)).toEqual(kinds);
  });

  test.each<[string, string, NudgeKind[]]>([
    ['six minutes before', '2026-11-26T10:54:00Z', []],
    ['at the end', '2026-11-26T11:00:00Z', ['after-end']],
  ])('not %s', (_, now, kinds) => expect(due(now, [meeting()])).toEqual(kinds));

  test('a meeting of six minutes is left alone in its first half', () => {
    const short = meeting({ end: '2026-11-26T10:06:00Z' });
    expect(due('2026-11-26T10:02:59Z', [short])).toEqual([]);
    expect(due('2026-11-26T10:03:00Z', [short])).toEqual(['before-end']);
  });
});

describe('on free mail two people have nothing in common', () => {
  const jo = meeting({ people: [guest(REP), guest('jo@gmail.com')] });
  test.each<[string, string, NudgeKind[]]>([
    ['the same person', 'jo@gmail.com', []],
    ['another', 'kim@gmail.com', ['before-end']],
  ])('%s', (_, email, kinds) => {
    expect(due(BEFORE_END, [jo, nextOne({ people: [guest(email)] })])).toEqual(kinds);
  });
  test('and the rep is one person, however they were invited', () => {
    const alone = meeting({
      account: 'mia.own@gmail.com',
      people: [guest('mia.own@gmail.com'), guest('miaown@gmail.com')],
    });
    expect(due(BEFORE_END, [alone], { accounts: ['mia.own@gmail.com'] })).toEqual([]);
  });
  test('and a rep on free mail has no colleagues', () => {
    expect(due(BEFORE_END, [{ ...jo, account: 'mia@gmail.com' }], { accounts: ['mia@gmail.com'] })).toEqual([
      'before-end',
    ]);
  });
});

describe('meetings with the same people', () => {
  const second = (start: string, end: string, changes = {}): KnownMeeting =>
    meeting({ key: 'second', start: `2026-11-26T${start}:00Z`, end: `2026-11-26T${end}:00Z`, ...changes });
  test.each<[string, KnownMeeting, string[]]>([
    ['back to back are one conversation', second('11:00', '12:00'), ['second']],
    ['that overlap speak at the later end', second('10:30', '11:30'), ['second']],
    ['one inside the other speak at the outer end', second('10:10', '10:30'), ['call']],
    ['at the same time speak once', second('10:00', '11:00'), ['second']],
    ['one of them marked as free', second('10:30', '11:30', { busy: false }), ['call']],
  ])('%s', (_, other, keys) => {
    const spoken = dueNudges(input('2026-11-26T12:05:00Z', [meeting(), other]));
    expect(spoken.map(({ kind, meetingKey }) => [kind, meetingKey])).toEqual(keys.map((key) => ['after-end', key]));
  });
});

describe('what is not known is not claimed', () => {
  const calendar = (changes: Partial<NudgeInput['calendar']>): Partial<NudgeInput> => ({
    calendar: { ...input(AFTER_END, [meeting()]).calendar, ...changes },
  });
  test.each<[string, Partial<NudgeInput>, NudgeKind[]]>([
    ['read just now', {}, ['after-end']],
    ['read two hours ago', calendar({ readAt: '2026-11-26T09:05:00Z' }), ['after-end']],
    ['read longer ago', calendar({ readAt: '2026-11-26T09:04:59Z' }), ['check-calendar']],
    ['never read', calendar({ readAt: null, reach: null }), ['check-calendar']],
    ['read by a clock an hour ahead', calendar({ readAt: '2026-11-26T12:05:00Z' }), ['check-calendar']],
    [
      'reaching thirteen days',
      calendar({ reach: { start: '2026-11-01T00:00:00Z', end: '2026-12-09T00:00:00Z' } }),
      ['check-calendar'],
    ],
    [
      'beginning after the meeting',
      calendar({ reach: { start: '2026-11-26T12:00:00Z', end: '2027-01-09T00:00:00Z' } }),
      ['check-calendar'],
    ],
    ['stale, with the next one in it', calendar({ readAt: null, meetings: [meeting(), nextOne()] }), []],
  ])('%s', (_, changes, kinds) => {
    expect(due(AFTER_END, [meeting()], changes)).toEqual(kinds);
  });
});

describe('an invitation', () => {
  const ahead = (...people: KnownMeeting['people']): KnownMeeting => meeting({ people: [guest(REP), ...people] });
  const [ines, ole, tom] = ['ines@halden-marine.example', 'ole@halden-marine.example', 'tom@halden-marine.example'];
  test.each<Row>([
    ['accepted', [ahead(guest(ines))], []],
    ['declined', [ahead(guest(ines, 'no'))], ['declined']],
    ['declined by one of two', [ahead(guest(ines, 'no'), guest(ole, 'none'))], ['declined']],
    ['declined by one of two, when the other said yes', [ahead(guest(ines, 'no'), guest(ole))], []],
    ['declined by one, sent by the other', [{ ...ahead(guest(ines, 'no'), guest(ole, 'none')), organizer: ole }], []],
    ['declined by one of three', [ahead(guest(ines, 'no'), guest(ole), guest(tom))], []],
    ['declined by one who is optional', [ahead(guest(ole), guest(ines, 'no', { optional: true }))], []],
    ['declined, with another booked', [ahead(guest(ines, 'no')), nextOne()], []],
    ['declined by a colleague', [ahead(guest(ines), guest('al@own.example', 'no'))], []],
    ['answered with maybe', [ahead(guest(ines, 'maybe'))], ['tentative']],
    ['answered with maybe by one, with yes by another', [ahead(guest(ines, 'maybe'), guest(ole))], []],
    ['not answered', [ahead(guest(ines, 'none'))], ['unanswered']],
    ['answered with maybe by who sent it', [{ ...ahead(guest(ines, 'maybe')), organizer: ines }], ['tentative']],
    ['not answered by who sent it', [{ ...ahead(guest(ines, 'none')), organizer: ines }], []],
    [
      'not answered, sent by somebody who is not among the guests',
      [{ ...ahead(guest(ines, 'none')), organizer: 'eva@halden-marine.example' }],
      [],
    ],
    [
      'not answered, in a series that goes on',
      [{ ...ahead(guest(ines, 'none')), seriesKey: 's' }, nextOne({ seriesKey: 's' })],
      [],
    ],
    ['not answered, and declined by the rep', [meeting({ people: [guest(REP, 'no'), guest(ines, 'none')] })], []],
  ])('%s', (_, meetings, kinds) => {
    const read = meetings.map((one) => ({ ...one, readAt: '2026-11-25T09:00:00Z' }));
    expect(due('2026-11-25T12:00:00Z', read)).toEqual(kinds);
  });

  test('is unanswered for 24 hours at most', () => {
    const open = [ahead(guest(ines, 'none'))];
    expect(due('2026-11-25T09:59:59Z', open)).toEqual([]);
    expect(due('2026-11-25T10:00:00Z', open)).toEqual(['unanswered']);
  });
});

describe('an agenda is asked for on the last working day before', () => {
  const bare = (changes: Partial<KnownMeeting> = {}): KnownMeeting => meeting({ description: 'absent', ...changes });
  const monday = { start: '2026-11-30T10:00:00Z', end: '2026-11-30T11:00:00Z' };
  test.each<[string, string, KnownMeeting, NudgeKind[]]>([
    ['in the afternoon', DAY_BEFORE, bare(), ['agenda']],
    ['not earlier', '2026-11-25T14:59:00Z', bare(), []],
    ['on Friday for Monday', '2026-11-27T15:00:00Z', bare(monday), ['agenda']],
    ['not on Thursday for Monday', '2026-11-26T15:30:00Z', bare(monday), []],
    ['not where there is one', DAY_BEFORE, meeting(), []],
    ['not where it is not known', DAY_BEFORE, bare({ description: 'unknown' }), []],
    ['not among colleagues', DAY_BEFORE, bare({ people: [guest(REP), guest('al@own.example')] }), []],
    ['not where all declined', DAY_BEFORE, bare({ people: [guest('ines@halden-marine.example', 'no')] }), ['declined']],
  ])('%s', (_, now, one, kinds) => {
    expect(due(now, [{ ...one, readAt: '2026-11-25T09:00:00Z' }])).toEqual(kinds);
  });
});
