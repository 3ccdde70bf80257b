import { describe, expect, test } from 'vitest';
import { dueNudges, lapsedNudges, listedNudges } from '../../src/nudges/due.ts';
import { answered, confirmed, dismissed, type NudgeAnswer, type NudgeRecord } from '../../src/nudges/ledger.ts';
import { planNudges } from '../../src/nudges/plan.ts';
import type { KnownMeeting } from '../../src/schedule/meeting.ts';
import { guest, input, meeting, nextOne, REP } from './create.ts';

const record = (
  id: string,
  state: NudgeRecord['state'] = 'shown',
  changes: Partial<NudgeRecord> = {},
): NudgeRecord => ({
  id,
  state,
  at: '2026-11-26T10:55:00Z',
  notice: id,
  ...changes,
});
const AFTER = '2026-11-26T11:05:00Z';
const ids = (now: string, meetings: KnownMeeting[], ledger: NudgeRecord[]): [string[], string[]] => {
  const known = input(now, meetings, { ledger });
  return [dueNudges(known).map(({ id }) => id), listedNudges(known).map(({ id }) => id)];
};

describe('after it was shown, a meeting', () => {
  const shown = [record('before-end call'), record('after-end call')];
  test.each<[string, string, KnownMeeting[], string[], string[]]>([
    ['stays in the list', AFTER, [meeting()], [], ['after-end call']],
    [
      'moved by an hour is not spoken of again',
      AFTER,
      [meeting({ start: '2026-11-26T09:00:00Z', end: '2026-11-26T10:00:00Z' })],
      [],
      ['after-end call'],
    ],
    ['shortened is not', AFTER, [meeting({ end: '2026-11-26T10:30:00Z' })], [], ['after-end call']],
    ['extended is not', '2026-11-26T11:56:00Z', [meeting({ end: '2026-11-26T12:00:00Z' })], [], ['before-end call']],
    [
      'moved to a later day is not',
      '2026-11-27T11:05:00Z',
      [meeting({ start: '2026-11-27T10:00:00Z', end: '2026-11-27T11:00:00Z' })],
      [],
      ['after-end call'],
    ],
    [
      'moved ahead leaves the list',
      AFTER,
      [meeting({ start: '2026-11-27T10:00:00Z', end: '2026-11-27T11:00:00Z' })],
      [],
      [],
    ],
    ['cancelled leaves the list', AFTER, [], [], []],
    ['followed by another leaves the list', AFTER, [meeting(), nextOne()], [], []],
    ['comes back when that one is cancelled', AFTER, [meeting()], [], ['after-end call']],
    ['leaves the list after three days', '2026-11-29T11:00:00Z', [meeting()], [], []],
  ])('%s', (_, now, meetings, due, listed) => {
    expect(ids(now, meetings, shown)).toEqual([due, listed]);
  });

  test('before it was shown, moved or extended is spoken of at its new end', () => {
    const moved = meeting({ end: '2026-11-26T12:00:00Z' });
    expect(ids('2026-11-26T10:56:00Z', [moved], [])).toEqual([[], []]);
    expect(ids('2026-11-26T11:56:00Z', [moved], [])).toEqual([['before-end call'], []]);
  });

  test('whose calendar went stale says nothing new', () => {
    const stale = input(AFTER, [meeting()], { ledger: [record('before-end call')] });
    stale.calendar.readAt = '2026-11-26T08:00:00Z';
    expect(dueNudges(stale).map(({ id }) => id)).toEqual(['after-end call']);
    expect(dueNudges(stale)[0]?.why).toContain('What was booked after 08:00 London is not known.');
    stale.ledger.push(record('after-end call'));
    expect([dueNudges(stale), listedNudges(stale).length]).toEqual([[], 1]);
  });
});

describe('an expired one that nobody saw is open again', () => {
  test.each<[string, string, KnownMeeting]>([
    [
      'when its meeting moves ahead',
      '2026-11-27T10:56:00Z',
      meeting({ end: '2026-11-27T11:00:00Z', start: '2026-11-27T10:00:00Z' }),
    ],
    ['when a wrong clock had expired it', '2026-11-26T10:56:00Z', meeting()],
  ])('%s', (_, now, one) => {
    expect(ids(now, [one], [record('before-end call', 'expired', { at: '2071-01-01T00:00:00Z' })])[0]).toEqual([
      'before-end call',
    ]);
  });
});

describe('the rep has the last word', () => {
  const answers: [string, NudgeRecord][] = [
    ['dismissed before the end', record('before-end call', 'dismissed')],
    ['answered before the end', record('before-end call', 'answered', { answer: { kind: 'book' } })],
    [
      'answered where the calendar was not known',
      record('check-calendar call', 'answered', { answer: { kind: 'closed' } }),
    ],
    [
      'a date and an owner',
      record('after-end call', 'answered', { answer: { kind: 'decide-by', day: '2026-12-04', owner: 'Ines' } }),
    ],
  ];
  test.each(answers)('%s: nothing more of this meeting', (_, last) => {
    expect(ids(AFTER, [meeting()], [last])).toEqual([[], []]);
    expect(lapsedNudges(input('2026-11-28T11:00:00Z', [meeting()], { ledger: [last] }))).toEqual([]);
  });

  test('a second tap changes nothing, and neither does a late confirmation', () => {
    const first = answered(undefined, 'after-end call', { kind: 'closed' }, AFTER);
    expect(answered(first, first.id, { kind: 'book' }, '2026-11-26T12:00:00Z')).toBe(first);
    expect(dismissed(first, first.id, '2026-11-26T12:00:00Z')).toBe(first);
    expect(confirmed(first, '2026-11-26T12:00:00Z')).toBe(first);
  });

  const silences = (...silenced: string[]): NudgeRecord[] => [
    record('after-end other', 'answered', { answer: { kind: 'not-sales', silences: silenced } as NudgeAnswer }),
  ];
  const two = meeting({ people: [guest(REP), guest('ines@halden-marine.example'), guest('jo@gmail.com')] });
  test.each<[string, KnownMeeting, string[], boolean]>([
    ['this company', meeting(), ['domain:halden-marine.example'], true],
    ['another company', meeting(), ['domain:other.example'], false],
    ['this series', meeting({ seriesKey: 'weekly' }), ['series:weekly'], true],
    ['another series', meeting({ seriesKey: 'weekly' }), ['series:monthly'], false],
    ['one of its two parties', two, ['domain:halden-marine.example'], false],
    ['both its parties', two, ['domain:halden-marine.example', 'person:jo@gmail.com'], true],
    ['this meeting', meeting(), ['meeting:call'], true],
  ])('not a sales meeting: %s', (_, one, silenced, isSilent) => {
    expect(ids(AFTER, [one], silences(...silenced))[0]).toEqual(isSilent ? [] : ['after-end call']);
  });
});

describe('a worker', () => {
  const plan = (now: string, meetings: KnownMeeting[], ledger: NudgeRecord[] = [], onScreen: string[] = []) => {
    const { records, nudges, notices } = planNudges(input(now, meetings, { ledger }), onScreen);
    return {
      records: records.map(({ id, state, notice }) => [id, state, notice]),
      nudges: nudges.map(({ id }) => id),
      notices: notices.map(({ id, nudgeIds }) => [id, ...nudgeIds]),
    };
  };
  const other = meeting({ key: 'other', people: [guest('jo@gmail.com', 'yes', { name: 'Jo' })] });
  const claimed = record('after-end call', 'claimed', { notice: 'group then' });

  test('claims before it shows', () => {
    expect(plan('2026-11-26T10:56:00Z', [meeting()])).toEqual({
      records: [['before-end call', 'claimed', 'before-end call']],
      nudges: ['before-end call'],
      notices: [['before-end call', 'before-end call']],
    });
  });

  test('shows what came together as one', () => {
    expect(plan(AFTER, [meeting(), other]).notices).toEqual([[`group ${AFTER}`, 'after-end call', 'after-end other']]);
  });

  test('makes no second noise for the same meeting', () => {
    expect(plan(AFTER, [meeting()], [record('before-end call')])).toEqual({
      records: [['after-end call', 'claimed', null]],
      nudges: ['after-end call'],
      notices: [],
    });
  });

  test('shows what a killed one had claimed, under the same notification, beside what is new', () => {
    const { records, nudges, notices } = plan(AFTER, [meeting(), other], [claimed, record('before-end other')]);
    expect(nudges).toEqual(['after-end call', 'after-end other']);
    expect(notices).toEqual([['group then', 'after-end call']]);
    expect(records).toContainEqual(['after-end other', 'claimed', null]);
  });

  test('only confirms what a killed one had shown', () => {
    expect(plan(AFTER, [meeting()], [claimed], ['group then'])).toMatchObject({
      records: expect.arrayContaining([['after-end call', 'shown', 'group then']]),
      nudges: [],
      notices: [],
    });
  });

  test('enters what nobody could see', () => {
    expect(plan('2026-11-30T09:00:00Z', [meeting()], [claimed]).records).toEqual([
      ['before-end call', 'expired', null],
      ['after-end call', 'expired', 'group then'],
    ]);
  });

  test('shortens the id of a notification that a browser would refuse, and keeps two apart', () => {
    const long = (end: string) => meeting({ key: `${'k'.repeat(600)}${end}` });
    const [one, two] = ['a', 'b'].map(
      (end) => planNudges(input('2026-11-26T10:56:00Z', [long(end)])).notices[0]?.id ?? '',
    );
    expect(one?.length).toBeLessThanOrEqual(500);
    expect(one).not.toBe(two);
  });
});
