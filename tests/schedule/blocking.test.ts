import { describe, expect, test } from 'vitest';
import { blocking, busyTimes, intervalOf } from '../../src/schedule/blocking.ts';
import { bareMeeting, type Meeting, type Rsvp } from '../../src/schedule/meeting.ts';

const create = (changes: Partial<Meeting> = {}): Meeting => ({
  ...bareMeeting('one', '2026-11-26T09:00:00Z', '2026-11-26T10:00:00Z'),
  title: 'Call',
  ...changes,
});
const day = { start: '2026-11-26', end: '2026-11-27', allDay: true };
const answered = (rsvp: Rsvp): Partial<Meeting> => ({
  people: [
    { email: 'jane@acme.example', rsvp: 'no' },
    { email: 'rep@own.example', rsvp },
  ],
});
const options = { self: ['rep@own.example'], tentativeBlocks: true };

describe('what takes up time', () => {
  test.each<[string, Partial<Meeting>, boolean, string]>([
    ['a meeting', {}, true, 'busy'],
    ['a meeting that others declined', answered('yes'), true, 'busy'],
    ['a meeting the rep declined', answered('no'), false, 'declined'],
    ['an invitation without an answer', answered('none'), true, 'busy'],
    ['a maybe', answered('maybe'), true, 'tentative'],
    ['a tentative event', { status: 'tentative' }, true, 'tentative'],
    ['a tentative event the rep accepted', { status: 'tentative', ...answered('yes') }, true, 'busy'],
    ['an event marked as free', { busy: false }, false, 'free'],
    ['where the rep works from', { kind: 'working-location' }, false, 'working-location'],
    ['a birthday', { kind: 'birthday' }, false, 'birthday'],
    ['focus time', { kind: 'focus' }, true, 'focus'],
    ['out of office', { kind: 'out-of-office', ...day }, true, 'out-of-office'],
    ['a busy day', day, true, 'all-day'],
    ['a free day', { ...day, busy: false }, false, 'free'],
  ])('%s', (_, changes, blocks, why) => {
    expect(blocking(create(changes), options)).toEqual({ blocks, why });
  });

  test.each<[string, Partial<Meeting>]>([
    ['a maybe', answered('maybe')],
    ['a tentative event', { status: 'tentative' }],
  ])('%s does not when the rep says so', (_, changes) => {
    expect(blocking(create(changes), { ...options, tentativeBlocks: false }).blocks).toBe(false);
  });
});

test.each([
  ['r.e.p@gmail.com', 'rep@gmail.com', 'declined'],
  ['rep@googlemail.com', 'rep@gmail.com', 'declined'],
  ['rep+calls@own.example', 'rep@own.example', 'declined'],
  ['r.ep@own.example', 'rep@own.example', 'busy'],
  ['other@gmail.com', 'rep@gmail.com', 'busy'],
])('an answer of %s is that of %s where both are one mailbox', (email, own, why) => {
  const meeting = create({ people: [{ email, rsvp: 'no' }] });
  expect(blocking(meeting, { self: [own], tentativeBlocks: true }).why).toBe(why);
});

describe('busy times', () => {
  test('a day lasts from midnight to midnight of the rep, also when the clock changes', () => {
    expect(intervalOf({ start: '2026-10-25', end: '2026-10-26', allDay: true }, 'Europe/Helsinki')).toEqual({
      start: '2026-10-24T21:00:00Z',
      end: '2026-10-25T22:00:00Z',
    });
  });

  test('lead back to their meetings', () => {
    const [call, declined] = [create(), create({ key: 'two', ...answered('no') })];
    const known = { readAt: '2026-11-25T09:00:00Z', reachesTo: '2026-12-25T09:00:00Z' };
    const times = busyTimes([call, declined], 'Europe/Helsinki', options, known);
    expect(times).toMatchObject({ ...known, intervals: [{ start: call.start, end: call.end }] });
    expect([...times.meetings.values()]).toEqual([call]);
  });
});
