import { describe, expect, test } from 'vitest';
import { nudgeDefaults } from '../../src/nudges/defaults.ts';
import { dueNudges, lapsedNudges, nextDueAt } from '../../src/nudges/due.ts';
import type { NudgeInput } from '../../src/nudges/types.ts';
import type { KnownMeeting } from '../../src/schedule/meeting.ts';
import { guest, input, meeting, REP } from './create.ts';

const due = (now: string, meetings: KnownMeeting[], changes: Partial<NudgeInput> = {}): string[] =>
  dueNudges(input(now, meetings, changes)).map(({ id }) => id);

describe('quiet hours', () => {
  const evening = meeting({ start: '2026-11-26T20:30:00Z', end: '2026-11-26T21:00:00Z' });
  test('keep the answer for the morning, not the end of the meeting itself', () => {
    expect(due('2026-11-26T20:56:00Z', [evening])).toEqual(['before-end call']);
    expect(due('2026-11-26T21:00:00Z', [evening])).toEqual([]);
    expect(nextDueAt(input('2026-11-26T21:00:00Z', [evening]))).toBe('2026-11-27T07:00:00Z');
    expect(due('2026-11-27T07:00:00Z', [evening])).toEqual(['after-end call']);
  });

  test('give way to what would be of no use after them', () => {
    const early = meeting({
      start: '2026-11-27T06:30:00Z',
      end: '2026-11-27T06:45:00Z',
      people: [guest(REP), guest('ines@halden-marine.example', 'none')],
    });
    expect(due('2026-11-26T23:00:00Z', [early])).toEqual(['unanswered call']);
  });

  test.each<[string, string, string]>([
    ['over midnight', '2026-11-26T23:00:00Z', '2026-11-27T07:00:00Z'],
    ['after midnight', '2026-11-27T02:00:00Z', '2026-11-27T07:00:00Z'],
  ])('%s', (_, now, until) => expect(nextDueAt(input(now, [evening]))).toBe(until));

  test.each<[string, string, string, string]>([
    ['in a night of 25 hours', 'Europe/London', '2026-10-24T19:30:00Z', '2026-10-25T07:00:00Z'],
    ['in a night of 23 hours', 'Europe/London', '2026-03-28T20:30:00Z', '2026-03-29T06:00:00Z'],
    ['in a night of 23 hours, America', 'America/New_York', '2026-03-08T02:00:00Z', '2026-03-08T11:00:00Z'],
    ['where the rep is now', 'Asia/Tokyo', '2026-11-26T13:00:00Z', '2026-11-26T22:00:00Z'],
  ])('end by the wall clock %s', (_, zone, end, until) => {
    const late = meeting({ start: new Date(Date.parse(end) - 1_800_000).toISOString(), end });
    expect(nextDueAt(input(end, [late], { zone }))).toBe(until);
  });

  test('can be none, or by day', () => {
    const settings = { ...nudgeDefaults, quietHours: null };
    expect(due('2026-11-26T21:00:00Z', [evening], { settings })).toEqual(['after-end call']);
    const lunch = { ...nudgeDefaults, quietHours: { from: '10:30', to: '13:00' } };
    expect(nextDueAt(input('2026-11-26T11:00:00Z', [meeting()], { settings: lunch }))).toBe('2026-11-26T13:00:00Z');
  });
});

describe('a talk', () => {
  const talk = (from: string, to: string, changes: Partial<KnownMeeting> = {}): KnownMeeting =>
    meeting({
      key: `talk ${from}`,
      start: `2026-11-26T${from}:00Z`,
      end: `2026-11-26T${to}:00Z`,
      people: [guest(REP), guest('al@own.example')],
      ...changes,
    });
  test.each<[string, KnownMeeting[], string]>([
    ['with colleagues keeps what is about another meeting back', [talk('11:00', '11:30')], '2026-11-26T11:30:00Z'],
    ['after a talk keeps it back further', [talk('11:00', '11:30'), talk('11:30', '12:15')], '2026-11-26T12:15:00Z'],
    ['begun before the end counts too', [talk('10:45', '11:20')], '2026-11-26T11:20:00Z'],
    ['after a break does not', [talk('11:01', '11:30')], '2026-11-26T11:00:00Z'],
    ['marked as free does not', [talk('11:00', '11:30', { busy: false })], '2026-11-26T11:00:00Z'],
    [
      'declined by the rep does not',
      [talk('11:00', '11:30', { people: [guest(REP, 'no'), guest('al@own.example')] })],
      '2026-11-26T11:00:00Z',
    ],
    ['with nobody does not', [talk('11:00', '11:30', { people: [guest(REP)] })], '2026-11-26T11:00:00Z'],
    ['of a whole day out does not', [talk('11:00', '16:00')], '2026-11-26T11:00:00Z'],
  ])('%s', (_, others, at) => {
    const meetings = [meeting(), ...others];
    expect(nextDueAt(input('2026-11-26T11:00:00Z', meetings))).toBe(at);
    expect(due(at, meetings)).toEqual(['after-end call']);
  });
});

describe('while a calendar is being read', () => {
  const stale = (changes: Partial<NudgeInput> = {}): Partial<NudgeInput> => ({
    calendar: { meetings: [meeting()], readAt: null, reach: null },
    ...changes,
  });
  const NOW = '2026-11-26T11:05:00Z';

  test('that it is not known is not said, and it is looked again a minute later', () => {
    expect(due(NOW, [meeting()], stale())).toEqual(['check-calendar call']);
    expect(due(NOW, [meeting()], stale({ isBeingRead: true }))).toEqual([]);
    expect(nextDueAt(input(NOW, [meeting()], stale({ isBeingRead: true })))).toBe('2026-11-26T11:06:00Z');
  });

  test('what is known is said', () => {
    expect(due(NOW, [meeting()], { isBeingRead: true })).toEqual(['after-end call']);
  });
});

describe('the next instant to look', () => {
  const shown = (kind: string) => ({
    id: `${kind} call`,
    state: 'shown' as const,
    at: '2026-11-26T10:55:00Z',
    notice: null,
  });
  test.each<[string, string, Partial<NudgeInput>, string | null]>([
    ['is when the first is due', '2026-11-26T08:00:00Z', {}, '2026-11-26T10:55:00Z'],
    ['is now when one is due', '2026-11-26T10:56:00Z', {}, '2026-11-26T10:56:00Z'],
    [
      'is the end when the first was shown',
      '2026-11-26T10:56:00Z',
      { ledger: [shown('before-end')] },
      '2026-11-26T11:00:00Z',
    ],
    [
      'is when the last leaves the list',
      '2026-11-26T12:00:00Z',
      { ledger: [shown('after-end')] },
      '2026-11-29T11:00:00Z',
    ],
    ['is none when all is over', '2026-11-30T12:00:00Z', {}, null],
  ])('%s', (_, now, changes, at) => expect(nextDueAt(input(now, [meeting()], changes))).toBe(at));
});

describe('what came to be of no use unseen', () => {
  test.each<[string, string, string[], string[]]>([
    ['the day after', '2026-11-27T09:00:00Z', ['before-end call'], ['after-end call']],
    ['after three days', '2026-11-29T11:00:00Z', ['before-end call', 'after-end call'], []],
    ['after more than a month nothing is entered', '2026-12-27T11:00:01Z', [], []],
  ])('%s', (_, now, lapsed, open) => {
    expect(lapsedNudges(input(now, [meeting()]))).toEqual(lapsed);
    expect(due(now, [meeting()])).toEqual(open);
  });
});
