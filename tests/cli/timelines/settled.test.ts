import { describe, expect, test } from 'vitest';
import { booked, event } from '../../deals/event.ts';
import { mail, named, slot, vague } from '../../deals/timeline.ts';
import { type Brief, brief, read, whole } from './told.ts';

const ines = 'ines@halden-marine.example';
const ask = (at: string, rest: Parameters<typeof mail>[2] = {}) =>
  mail(at, named(at.slice(0, 10)), { thread: 't', ...rest });
const seen = event('thread-seen', '2026-11-26T08:00:00Z', { thread: 't' });
const closed = (refersTo: string, at: string) => ({
  ...event('step-closed', at, { refersTo }),
  id: `closed ${refersTo}`,
});
const decide = (day: string, owner: 'recipient' | 'sender') =>
  event('step-corrected', '2026-11-23T10:00:00Z', { refersTo: 'm', what: 'They decide', day, owner });

describe('what the rep said of a step', () => {
  const none = { commitments: ['time asked'], ask: 'time', step: null, risks: ['no-next-step'] };

  test.each<[string, object[], Brief]>([
    [
      'closed, it is not asked after',
      [ask('2026-11-17T09:00:00Z', { id: 'm' }), closed('m', '2026-11-18T09:00:00Z'), seen],
      none,
    ],
    [
      'closed, nor is what was asked before it',
      [
        ask('2026-11-10T09:00:00Z'),
        ask('2026-11-17T09:00:00Z', { id: 'm' }),
        closed('m', '2026-11-18T09:00:00Z'),
        seen,
      ],
      none,
    ],
    [
      'closed and opened again, it is',
      [
        ask('2026-11-17T09:00:00Z', { id: 'm' }),
        closed('m', '2026-11-18T09:00:00Z'),
        event('undone', '2026-11-18T09:01:00Z', { refersTo: 'closed m' }),
        seen,
      ],
      { ...none, step: 'dated 2026-11-17 past', risks: ['no-next-step', 'no-answer'], due: ['no-answer'] },
    ],
    [
      'closed, a later mail that asks still waits',
      [
        ask('2026-11-10T09:00:00Z', { id: 'm' }),
        closed('m', '2026-11-11T09:00:00Z'),
        ask('2026-11-17T09:00:00Z'),
        seen,
      ],
      {
        ...none,
        step: 'dated 2026-11-17 past',
        risks: ['no-next-step', 'no-answer', 'asked-twice'],
        due: ['no-answer'],
      },
    ],
    [
      'their own to do, nobody else is waited for',
      [ask('2026-11-17T09:00:00Z', { id: 'm' }), decide('2026-12-01', 'sender'), seen],
      { ...none, step: 'dated 2026-12-01 ahead', risks: [] },
    ],
    [
      'decided by the other side, an answer is missed after that day, whoever the mail left it to',
      [
        mail('2026-11-16T09:00:00Z', { ...named('2026-11-17'), owner: 'sender' }, { thread: 't', id: 'm' }),
        decide('2026-11-24', 'recipient'),
        seen,
      ],
      { ask: 'time', step: 'dated 2026-11-24 past', risks: ['no-next-step', 'no-answer'], due: ['no-answer'] },
    ],
  ])('%s', (_what, lines, expected) => {
    expect(brief(read(lines).deal())).toEqual(whole(expected));
  });

  test('put off, it is not asked after before its time', () => {
    const asked = ask('2026-11-17T09:00:00Z', { id: 'm' });
    const later = event('step-snoozed', '2026-11-24T09:00:00Z', { refersTo: 'm', until: '2026-11-30T08:00:00Z' });
    const rows = (now: string) => read([asked, later, seen], { now }).today.map(({ kind }) => kind);
    expect(rows('2026-11-26T09:00:00Z')).toEqual([]);
    expect(rows('2026-11-30T08:00:00Z')).toEqual(['step-overdue']);
  });
});

describe('a meeting that was called off leaves nothing of', () => {
  const start = '2026-12-01T10:00:00Z';
  const offer = mail(
    '2026-11-23T09:00:00Z',
    { ...named(), commitment: 'explore' },
    { id: 'm', offered: [slot(start), slot('2026-12-02T10:00:00Z')] },
  );
  const { checked: _checked, ...time } = slot(start);
  const accepted = (at: string) =>
    event('slots-accepted', at, { refersTo: 'm', slot: time, sentence: 'Tuesday is good.', person: ines });
  const meeting = booked('2026-11-24T10:00:00Z', start, { people: [ines] });
  const off = event('meeting-cancelled', '2026-11-25T09:00:00Z', { meeting: 'm1' });
  const gone: Brief = {
    commitments: ['time asked', 'explore asked'],
    ask: 'explore',
    step: null,
    risks: ['no-next-step'],
    due: ['not-held'],
  };

  test.each<[string, object[], Brief]>([
    [
      'the acceptance it came from',
      [offer, accepted('2026-11-24T09:00:00Z'), meeting, off],
      { ...gone, commitments: ['time gained', 'explore asked'] },
    ],
    ['the times that were offered for it', [offer, { ...meeting, refersTo: 'm' }, off], gone],
    [
      'the vague closing that it answered',
      [mail('2026-11-23T09:00:00Z', vague), meeting, off],
      { ...gone, commitments: ['time asked'], ask: 'time' },
    ],
    [
      'it, but what is accepted after that counts',
      [offer, meeting, off, accepted('2026-11-25T12:00:00Z')],
      {
        commitments: ['time gained', 'explore asked'],
        ask: 'explore',
        step: 'accepted 2026-12-01 ahead',
        due: ['accepted'],
      },
    ],
  ])('%s', (_what, lines, expected) => {
    expect(brief(read(lines).deal())).toEqual(whole(expected));
  });
});
