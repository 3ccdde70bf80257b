import { describe, expect, test } from 'vitest';
import { publicHolidays } from '../../../src/schedule/holidays/holidays.ts';
import { booked, event, said } from '../../deals/event.ts';
import { mail, named, slot, vague } from '../../deals/timeline.ts';
import { type Brief, brief, read, whole } from './told.ts';

const ines = 'ines@halden-marine.example';
const per = 'per@halden-marine.example';
const ask = (at: string, rest: Parameters<typeof mail>[2] = {}) =>
  mail(at, named(at.slice(0, 10)), { thread: 't', ...rest });
const seen = (at: string, lastMine?: string) =>
  event('thread-seen', at, { thread: 't', ...(lastMine && { lastMine }) });
const away = (at: string, back: string) => event('absence-seen', at, { person: ines, back });
const decide = (refersTo: string, day: string, owner: 'recipient' | 'sender') =>
  event('step-corrected', '2026-11-23T10:00:00Z', { refersTo, what: 'They decide', day, owner });
const put = (at: string, brushOff: 'no-budget' | 'call-me-later' = 'no-budget') =>
  event('brush-off', at, { brushOff, sentence: 'No money for it.', person: ines, thread: 't' });
const no: Pick<Brief, 'commitments' | 'ask'> = { commitments: ['time asked'], ask: 'time' };

describe('no answer', () => {
  test.each<[string, object[], { zone?: string; holidays?: string }, string]>([
    ['over a weekend', [ask('2026-11-20T09:00:00Z')], {}, '2026-11-26T00:00:00Z'],
    ['from a Saturday', [ask('2026-11-21T09:00:00Z')], {}, '2026-11-26T00:00:00Z'],
    [
      'late at night in UTC, which is the next day for the rep',
      [ask('2026-11-19T23:30:00Z')],
      { zone: 'Asia/Tokyo' },
      '2026-11-25T15:00:00Z',
    ],
    [
      'over the night in which clocks go back',
      [ask('2026-10-22T09:00:00Z')],
      { zone: 'Europe/Berlin' },
      '2026-10-27T23:00:00Z',
    ],
    [
      'over the night in which they go forward',
      [ask('2027-03-12T15:00:00Z')],
      { zone: 'America/New_York' },
      '2027-03-18T04:00:00Z',
    ],
    [
      'over Christmas',
      [ask('2026-12-23T09:00:00Z')],
      { zone: 'Europe/Berlin', holidays: 'DE' },
      '2026-12-29T23:00:00Z',
    ],
    [
      'over Christmas, where no holidays are named',
      [ask('2026-12-23T09:00:00Z')],
      { zone: 'Europe/Berlin' },
      '2026-12-28T23:00:00Z',
    ],
    [
      'from their first day back and a working day',
      [ask('2026-11-16T09:00:00Z'), away('2026-11-16T09:01:00Z', '2026-11-25')],
      {},
      '2026-11-26T00:00:00Z',
    ],
    [
      'back on a Friday',
      [ask('2026-11-16T09:00:00Z'), away('2026-11-16T09:01:00Z', '2026-11-27')],
      {},
      '2026-11-30T00:00:00Z',
    ],
    [
      'away already when it went',
      [away('2026-11-20T09:00:00Z', '2026-11-30'), ask('2026-11-23T09:00:00Z')],
      {},
      '2026-12-01T00:00:00Z',
    ],
    [
      'back before it would be due: an absence never hurries',
      [ask('2026-11-23T09:00:00Z'), away('2026-11-23T09:01:00Z', '2026-11-24')],
      {},
      '2026-11-27T00:00:00Z',
    ],
    [
      'back before it went',
      [away('2026-11-16T09:00:00Z', '2026-11-18'), ask('2026-11-23T09:00:00Z')],
      {},
      '2026-11-27T00:00:00Z',
    ],
    [
      'of somebody else who was away before it went',
      [event('absence-seen', '2026-11-20T09:00:00Z', { person: per, back: '2026-12-07' }), ask('2026-11-23T09:00:00Z')],
      {},
      '2026-11-27T00:00:00Z',
    ],
    [
      'after the day that they decide by',
      [ask('2026-11-23T09:00:00Z', { id: 'm' }), decide('m', '2026-12-04', 'recipient')],
      {},
      '2026-12-07T00:00:00Z',
    ],
    [
      'of which the rep said that it is over at once',
      [ask('2026-11-23T09:00:00Z', { id: 'm' }), decide('m', '2026-11-24', 'recipient')],
      {},
      '2026-11-27T00:00:00Z',
    ],
    [
      'from the mail a phone sent',
      [ask('2026-11-16T09:00:00Z'), seen('2026-11-24T09:00:00Z', '2026-11-23T18:00:00Z')],
      {},
      '2026-11-27T00:00:00Z',
    ],
    [
      'from no later than the look that told of it',
      [ask('2026-11-16T09:00:00Z'), seen('2026-11-17T09:00:00Z', '2031-01-01T00:00:00Z')],
      {},
      '2026-11-21T00:00:00Z',
    ],
  ])('is due in time %s', (_when, lines, { zone = 'UTC', holidays }, dueAt) => {
    const days = holidays === undefined ? undefined : publicHolidays(holidays, [2026, 2027]);
    const found = read(lines, { zone, holidays: days, now: '2027-03-14T12:00:00Z' });
    expect(found.deal().watches.find(({ kind }) => kind === 'no-answer')?.dueAt).toBe(dueAt);
  });

  test.each<[string, object[], Brief]>([
    [
      'is asked to be looked for while the thread was not seen',
      [ask('2026-11-17T09:00:00Z')],
      { ...no, step: 'dated 2026-11-17 past', risks: ['no-next-step'], due: ['no-answer'] },
    ],
    [
      'is claimed once it was, and twice asked is said',
      [ask('2026-11-10T09:00:00Z'), ask('2026-11-17T09:00:00Z'), seen('2026-11-26T08:00:00Z')],
      { ...no, step: 'dated 2026-11-17 past', risks: ['no-next-step', 'no-answer', 'asked-twice'], due: ['no-answer'] },
    ],
    [
      'is none where they wrote in another thread',
      [
        ask('2026-11-17T09:00:00Z'),
        event('reply-seen', '2026-11-18T09:00:00Z', { thread: 't9', person: null }),
        seen('2026-11-26T08:00:00Z'),
      ],
      { ...no, step: 'dated 2026-11-17 past', risks: ['no-next-step'] },
    ],
    [
      'is none where the rep only says what the rep will do',
      [
        ask('2026-11-17T09:00:00Z', { step: { ...named('2026-11-30'), owner: 'sender', act: 'commit' } }),
        seen('2026-11-26T08:00:00Z'),
      ],
      { ask: 'time', step: 'dated 2026-11-30 ahead' },
    ],
    [
      'is waited for again after the meeting it brought was cancelled',
      [
        ask('2026-11-16T09:00:00Z'),
        booked('2026-11-17T09:00:00Z', '2026-11-27T09:00:00Z'),
        event('meeting-cancelled', '2026-11-18T09:00:00Z', { meeting: 'm1' }),
        ask('2026-11-18T10:00:00Z'),
        seen('2026-11-26T08:00:00Z'),
      ],
      { ...no, step: 'dated 2026-11-18 past', risks: ['no-next-step', 'no-answer', 'asked-twice'], due: ['no-answer'] },
    ],
  ])('%s', (_what, lines, expected) => {
    expect(brief(read(lines).deal())).toEqual(whole(expected));
  });
});

describe('a brush-off', () => {
  const offer = mail('2026-11-18T09:00:00Z', { ...named('2026-11-24'), commitment: 'review' }, { thread: 't' });
  const base = { commitments: ['review asked'], step: 'dated 2026-11-24 past' };

  test.each<[string, object[], Brief]>([
    [
      'says what is missing',
      [offer, put('2026-11-19T09:00:00Z')],
      {
        ...base,
        ask: 'invest',
        risks: ['no-next-step', 'brushed-off', 'one-contact'],
        due: ['brush-off', 'one-contact'],
      },
    ],
    [
      'that only puts off says nothing of the kind',
      [offer, put('2026-11-19T09:00:00Z', 'call-me-later')],
      {
        ...base,
        ask: 'review',
        risks: ['no-next-step', 'brushed-off', 'one-contact'],
        due: ['brush-off', 'one-contact'],
      },
    ],
    [
      'is answered from a phone',
      [offer, put('2026-11-19T09:00:00Z'), seen('2026-11-24T09:00:00Z', '2026-11-20T07:00:00Z')],
      { ...base, ask: 'review', risks: ['no-next-step', 'one-contact'], due: ['one-contact'] },
    ],
    [
      'is not answered by what a phone sent before it',
      [offer, put('2026-11-19T09:00:00Z'), seen('2026-11-24T09:00:00Z', '2026-11-19T07:00:00Z')],
      {
        ...base,
        ask: 'invest',
        risks: ['no-next-step', 'brushed-off', 'one-contact'],
        due: ['brush-off', 'one-contact'],
      },
    ],
    [
      'is over once a talk took place',
      [
        offer,
        put('2026-11-19T09:00:00Z'),
        event('meeting-held', '2026-11-25T09:00:00Z', { meeting: 'call', people: [ines] }),
      ],
      {
        commitments: ['time gained', 'review asked'],
        step: 'dated 2026-11-24 past',
        ask: 'review',
        risks: ['no-next-step', 'one-contact'],
        due: ['one-contact'],
      },
    ],
    [
      'is no loss: what was gained stays so',
      [said('commitment-gained', 'invest', '2026-11-10T09:00:00Z'), put('2026-11-25T09:00:00Z')],
      {
        commitments: ['invest gained'],
        ask: 'review',
        skipped: ['time', 'explore', 'change', 'collaborate', 'build-consensus'],
        step: null,
        risks: ['no-next-step', 'brushed-off', 'one-contact'],
        due: ['brush-off', 'one-contact'],
      },
    ],
    [
      'taken back was none',
      [offer, { ...put('2026-11-19T09:00:00Z'), id: 'b' }, event('undone', '2026-11-19T10:00:00Z', { refersTo: 'b' })],
      { ...base, ask: 'review', risks: ['no-next-step', 'one-contact'], due: ['one-contact', 'no-answer'] },
    ],
  ])('%s', (_what, lines, expected) => {
    expect(brief(read(lines).deal())).toEqual(whole(expected));
  });
});

describe('going dark', () => {
  const quiet = [
    mail('2026-11-09T09:00:00Z', vague, { thread: 't' }),
    event('reply-seen', '2026-11-11T09:00:00Z', { thread: 't', person: ines }),
  ];
  const dark = (lines: object[], now: string, holidays?: string) =>
    read(lines, { now, holidays: holidays === undefined ? undefined : publicHolidays(holidays, [2026]) })
      .deal()
      .watches.find(({ kind }) => kind === 'going-dark');

  test('begins after ten working days without contact, holidays not counted, and says why', () => {
    expect(dark(quiet, '2026-11-25T23:59:59Z')?.dueAt).toBe('2026-11-26T00:00:00Z');
    expect(dark(quiet, '2026-11-26T09:00:00Z')?.reason).toBe(
      'No next step is agreed. Your mail of Mon 9 Nov ended without a time. Nothing of theirs was seen since Wed 11 Nov.',
    );
    // Thanksgiving is the 26th.
    const later = [event('reply-seen', '2026-11-13T09:00:00Z', { thread: 't', person: ines })];
    expect(dark(later, '2026-11-26T09:00:00Z', 'US')?.dueAt).toBe('2026-12-01T00:00:00Z');
  });

  test('does not while a day is agreed, a time is on offer or a meeting is ahead', () => {
    const steps = [
      mail('2026-11-09T10:00:00Z', named('2026-12-18')),
      mail('2026-11-09T10:00:00Z', vague, { offered: [slot('2026-12-18T09:00:00Z')] }),
      booked('2026-11-09T10:00:00Z', '2026-12-18T09:00:00Z'),
    ];
    for (const step of steps) expect(dark([...quiet, step], '2026-12-10T09:00:00Z')).toBeUndefined();
  });
});
