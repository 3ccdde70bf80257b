import { describe, expect, test } from 'vitest';
import { booked, event, said } from '../../deals/event.ts';
import { mail, named, slot, vague } from '../../deals/timeline.ts';
import { type Brief, brief, read, whole } from './told.ts';

const ines = 'ines@halden-marine.example';
const per = 'per@halden-marine.example';
const meeting = 'm1';
const talk = (at: string, start: string, rest: Parameters<typeof booked>[2] = {}) =>
  booked(at, start, { commitment: 'explore', people: [ines, per], ...rest });
const on = (at: string, kind: 'meeting-held' | 'meeting-cancelled') => event(kind, at, { meeting });
const declined = (at: string, person: string | null = null) => event('meeting-declined', at, { meeting, person });
const answered = (at: string, person: string, answer: 'yes' | 'maybe') =>
  event('meeting-answered', at, { meeting, person, answer });
const accepted = (at: string, start: string, refersTo: string | null) => {
  const { checked: _checked, ...time } = slot(start);
  return event('slots-accepted', at, { refersTo, slot: time, sentence: 'That one.', person: ines });
};
const over = talk('2026-11-16T09:00:00Z', '2026-11-24T09:00:00Z');
const held = on('2026-11-24T09:31:00Z', 'meeting-held');
const friday = '2026-11-27T13:00:00Z';
const asked = { commitments: ['time gained', 'explore asked'] };

describe('meetings of a timeline', () => {
  test.each<[string, object[], Brief]>([
    [
      'held, for a purpose, with nothing after it',
      [over, held],
      {
        commitments: ['time gained', 'explore gained'],
        ask: 'change',
        step: null,
        risks: ['no-next-step'],
        due: ['after-end'],
      },
    ],
    [
      'over, and nobody said whether it took place',
      [over],
      { ...asked, ask: 'explore', step: null, risks: ['no-next-step'], due: ['after-end'] },
    ],
    [
      'held, and a vague closing after it',
      [over, held, mail('2026-11-24T15:00:00Z', vague)],
      {
        commitments: ['time gained', 'explore gained'],
        ask: 'change',
        step: 'open past',
        risks: ['no-next-step', 'vague-closing'],
      },
    ],
    [
      'under way just now, which nobody answered',
      [talk('2026-11-16T09:00:00Z', '2026-11-26T08:45:00Z')],
      { ...asked, ask: 'change', step: 'meeting 2026-11-26 ahead' },
    ],
    [
      'a day ahead to the minute, which nobody answered',
      [talk('2026-11-16T09:00:00Z', '2026-11-27T09:00:00Z')],
      {
        ...asked,
        ask: 'change',
        step: 'meeting 2026-11-27 ahead',
        risks: ['meeting-in-danger'],
        due: ['unanswered'],
      },
    ],
    [
      'more than a day ahead, which nobody answered',
      [talk('2026-11-16T09:00:00Z', '2026-11-27T09:01:00Z')],
      { ...asked, ask: 'change', step: 'meeting 2026-11-27 ahead' },
    ],
    [
      'taken by one with a yes, after their maybe',
      [
        talk('2026-11-16T09:00:00Z', '2026-11-27T09:00:00Z'),
        answered('2026-11-17T09:00:00Z', ines, 'maybe'),
        answered('2026-11-18T09:00:00Z', ines, 'yes'),
      ],
      { ...asked, ask: 'change', step: 'meeting 2026-11-27 ahead' },
    ],
    [
      'taken, and then only perhaps',
      [
        talk('2026-11-16T09:00:00Z', '2026-12-01T09:00:00Z'),
        answered('2026-11-17T09:00:00Z', ines, 'yes'),
        answered('2026-11-18T09:00:00Z', ines, 'maybe'),
      ],
      {
        ...asked,
        ask: 'change',
        step: 'meeting 2026-12-01 ahead',
        risks: ['meeting-in-danger'],
        due: ['tentative'],
      },
    ],
    [
      'declined, and another is on both calendars',
      [
        talk('2026-11-16T09:00:00Z', friday),
        declined('2026-11-24T09:00:00Z'),
        talk('2026-11-24T10:00:00Z', '2026-12-02T13:00:00Z', { meeting: 'm2' }),
      ],
      { ...asked, ask: 'change', step: 'meeting 2026-12-02 ahead' },
    ],
    [
      'declined, and other times are on offer',
      [
        talk('2026-11-16T09:00:00Z', friday),
        declined('2026-11-24T09:00:00Z'),
        mail('2026-11-25T10:00:00Z', named(), { offered: [slot('2026-12-02T13:00:00Z')] }),
      ],
      {
        commitments: ['time asked', 'explore asked'],
        ask: 'time',
        step: 'offered 2026-12-02 ahead',
        risks: ['meeting-in-danger'],
      },
    ],
    [
      'declined, and another time is accepted',
      [
        talk('2026-11-16T09:00:00Z', friday),
        declined('2026-11-24T09:00:00Z'),
        accepted('2026-11-24T09:05:00Z', '2026-12-02T13:00:00Z', null),
      ],
      {
        ...asked,
        ask: 'explore',
        step: 'accepted 2026-12-02 ahead',
        risks: ['meeting-in-danger'],
        due: ['accepted'],
      },
    ],
    [
      'declined, with its time over and nothing done',
      [over, declined('2026-11-23T09:00:00Z')],
      {
        commitments: ['time asked', 'explore asked'],
        ask: 'explore',
        step: null,
        risks: ['no-next-step'],
        due: ['not-held'],
      },
    ],
    [
      'declined, with its time over, and the rep wrote since',
      [over, declined('2026-11-23T09:00:00Z'), mail('2026-11-25T09:00:00Z', vague)],
      {
        commitments: ['time asked', 'explore asked'],
        ask: 'explore',
        step: 'open past',
        risks: ['no-next-step', 'vague-closing'],
      },
    ],
    [
      'declined by one, and taken by the other',
      [
        talk('2026-11-16T09:00:00Z', friday),
        declined('2026-11-24T09:00:00Z', ines),
        answered('2026-11-23T09:00:00Z', per, 'yes'),
      ],
      { ...asked, ask: 'change', step: 'meeting 2026-11-27 ahead' },
    ],
    [
      'cancelled with nothing in its place',
      [talk('2026-11-16T09:00:00Z', friday), on('2026-11-25T09:00:00Z', 'meeting-cancelled')],
      {
        commitments: ['time asked', 'explore asked'],
        ask: 'explore',
        step: null,
        risks: ['no-next-step'],
        due: ['not-held'],
      },
    ],
    [
      'cancelled, and the rep offered other times',
      [
        talk('2026-11-16T09:00:00Z', friday),
        on('2026-11-25T09:00:00Z', 'meeting-cancelled'),
        mail(
          '2026-11-25T10:00:00Z',
          { ...named(), commitment: 'explore' },
          { offered: [slot('2026-12-02T13:00:00Z')] },
        ),
      ],
      { commitments: ['time asked', 'explore asked'], ask: 'explore', step: 'offered 2026-12-02 ahead' },
    ],
    [
      'cancelled, and booked again under the same key',
      [
        talk('2026-11-16T09:00:00Z', friday),
        on('2026-11-25T09:00:00Z', 'meeting-cancelled'),
        talk('2026-11-25T10:00:00Z', '2026-12-02T13:00:00Z'),
      ],
      { ...asked, ask: 'change', step: 'meeting 2026-12-02 ahead' },
    ],
    [
      'held once and booked again: the talk goes on',
      [
        talk('2026-11-16T09:00:00Z', '2026-11-18T09:00:00Z'),
        on('2026-11-18T09:31:00Z', 'meeting-held'),
        talk('2026-11-19T10:00:00Z', '2026-12-02T13:00:00Z', { meeting: 'm2', commitment: 'change' }),
      ],
      {
        commitments: ['time gained', 'explore gained', 'change asked'],
        ask: 'collaborate',
        step: 'meeting 2026-12-02 ahead',
      },
    ],
    [
      'about a decision, booked: its date is agreed',
      [talk('2026-11-16T09:00:00Z', '2026-12-02T13:00:00Z', { commitment: 'decide' })],
      {
        commitments: ['time gained', 'decide gained'],
        ask: 'execute',
        skipped: ['explore', 'change', 'collaborate', 'build-consensus', 'invest', 'review', 'resolve-concerns'],
        step: 'meeting 2026-12-02 ahead',
      },
    ],
    [
      'about money, held: a talk about it is no money',
      [
        talk('2026-11-16T09:00:00Z', '2026-11-24T09:00:00Z', { commitment: 'invest' }),
        held,
        mail('2026-11-25T09:00:00Z', named('2026-12-01')),
      ],
      { commitments: ['time gained', 'invest asked'], ask: 'invest', step: 'dated 2026-12-01 ahead' },
    ],
    [
      'a time that was accepted, and passed with nothing booked',
      [
        mail('2026-11-16T09:00:00Z', named(), { id: 'o', offered: [slot('2026-11-24T09:00:00Z')] }),
        accepted('2026-11-17T09:00:00Z', '2026-11-24T09:00:00Z', 'o'),
      ],
      { commitments: ['time gained'], ask: 'explore', step: 'accepted 2026-11-24 past', risks: ['no-next-step'] },
    ],
    [
      'another time than those offered, accepted',
      [
        mail('2026-11-16T09:00:00Z', named(), { id: 'o', offered: [slot('2026-11-24T09:00:00Z')] }),
        accepted('2026-11-17T09:00:00Z', '2026-12-01T09:00:00Z', 'o'),
      ],
      { commitments: ['time gained'], ask: 'explore', step: 'accepted 2026-12-01 ahead', due: ['accepted'] },
    ],
    [
      'an acceptance that names neither mail nor time',
      [
        mail('2026-11-16T09:00:00Z', named(), {
          offered: [slot('2026-11-30T09:00:00Z'), slot('2026-12-01T09:00:00Z')],
        }),
        event('slots-accepted', '2026-11-17T09:00:00Z', {
          refersTo: null,
          slot: null,
          sentence: 'Fine.',
          person: ines,
        }),
      ],
      { commitments: ['time gained'], ask: 'explore', step: 'accepted 2026-11-30 ahead', due: ['accepted'] },
    ],
    [
      'won, with the start on both calendars',
      [
        said('commitment-gained', 'decide', '2026-11-20T09:00:00Z'),
        event('deal-won', '2026-11-20T10:00:00Z', { reason: 'Signed' }),
        talk('2026-11-23T09:00:00Z', '2026-12-01T09:00:00Z', { commitment: 'execute' }),
      ],
      {
        commitments: ['time gained', 'decide gained', 'execute asked'],
        ask: null,
        skipped: ['explore', 'change', 'collaborate', 'build-consensus', 'invest', 'review', 'resolve-concerns'],
        step: null,
      },
    ],
  ])('%s', (_what, lines, expected) => {
    expect(brief(read(lines).deal())).toEqual(whole(expected));
    expect(JSON.stringify(read([...lines, ...lines].reverse()))).toBe(JSON.stringify(read(lines)));
  });

  test('an accepted time that passed is not called one without an answer', () => {
    const lines = [
      mail('2026-11-16T09:00:00Z', named(), { id: 'o', offered: [slot('2026-11-24T09:00:00Z')] }),
      accepted('2026-11-17T09:00:00Z', '2026-11-24T09:00:00Z', 'o'),
    ];
    expect(read(lines).today).toMatchObject([
      { kind: 'step-overdue', reason: 'They accepted Tue 24 Nov 09:00 (UTC), and no meeting was booked.' },
    ]);
  });

  test('a declined meeting that is over is spoken of in its own words, for two weeks', () => {
    const lines = [over, declined('2026-11-23T09:00:00Z')];
    expect(read(lines).today).toMatchObject([
      { id: 'not-held m1', reason: 'They declined the meeting of Tue 24 Nov, and nothing is noted in its place.' },
    ]);
    expect(read(lines, { now: '2026-12-09T09:00:00Z' }).today.map(({ kind }) => kind)).toEqual(['going-dark']);
  });
});
