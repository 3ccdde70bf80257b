import { describe, expect, test } from 'vitest';
import { booked, event, said } from '../../deals/event.ts';
import { mail, named, slot } from '../../deals/timeline.ts';
import { type Brief, brief, read, whole } from './told.ts';

const ines = 'ines@halden-marine.example';
const per = 'per@halden-marine.example';
const meeting = 'm1';
const people = [ines, per];
const talk = booked('2026-11-23T09:00:00Z', '2026-11-27T09:00:00Z', { commitment: 'review', people });
const movedTo = (at: string, start: string, id = `moved ${at}`) =>
  event('meeting-moved', at, { id, meeting, start, end: `${start.slice(0, 11)}18:00:00Z` });
const declined = (at: string, person: string | null = ines) => event('meeting-declined', at, { meeting, person });
const answered = (at: string, person = ines) => event('meeting-answered', at, { meeting, person, answer: 'yes' });
const undone = (at: string, refersTo: string, dealId = 'a') => event('undone', at, { refersTo, dealId });
const promise = event('promise-made', '2026-11-20T09:00:00Z', {
  id: 'p1',
  side: 'theirs',
  what: 'Figures',
  due: '2026-11-25',
  sentence: 'You have them by Wednesday.',
  person: ines,
});
const correct = (at: string, what: string, due: string | null, id = `corrected ${at}`) =>
  event('promise-corrected', at, { id, refersTo: 'p1', what, due, side: 'theirs' });
const two = mail('2026-11-23T08:00:00Z', named('2026-11-25'), {
  people,
  offered: [slot('2026-11-25T09:00:00Z'), slot('2026-12-01T09:00:00Z')],
});
const answersTo = (start: string, key: string) =>
  booked('2026-11-24T09:00:00Z', start, { meeting: key, people, commitment: 'collaborate', refersTo: two.id });

const reviewAsked = ['time gained', 'review asked'];

describe('second thoughts', () => {
  test.each<[string, object[], Brief]>([
    [
      'a decline counts no more once the meeting is moved',
      [talk, declined('2026-11-24T09:00:00Z'), movedTo('2026-11-25T09:00:00Z', '2026-12-03T09:00:00Z')],
      { commitments: reviewAsked, ask: 'resolve-concerns', step: 'meeting 2026-12-03 ahead' },
    ],
    [
      'a decline of the time it was moved to',
      [talk, movedTo('2026-11-24T09:00:00Z', '2026-12-03T09:00:00Z'), declined('2026-11-25T09:00:00Z', null)],
      {
        commitments: ['time asked', 'review asked'],
        ask: 'review',
        step: null,
        risks: ['no-next-step', 'meeting-in-danger'],
        due: ['declined'],
      },
    ],
    [
      'who declined says yes after all',
      [talk, declined('2026-11-24T09:00:00Z'), answered('2026-11-25T09:00:00Z')],
      { commitments: reviewAsked, ask: 'resolve-concerns', step: 'meeting 2026-11-27 ahead' },
    ],
    [
      'one declines and the other comes',
      [talk, declined('2026-11-24T09:00:00Z'), answered('2026-11-24T10:00:00Z', per)],
      { commitments: reviewAsked, ask: 'resolve-concerns', step: 'meeting 2026-11-27 ahead' },
    ],
    [
      'another meeting is booked after the decline',
      [
        talk,
        declined('2026-11-24T09:00:00Z'),
        booked('2026-11-24T15:00:00Z', '2026-12-02T09:00:00Z', { meeting: 'm2', commitment: 'review', people }),
      ],
      { commitments: reviewAsked, ask: 'resolve-concerns', step: 'meeting 2026-12-02 ahead' },
    ],
    [
      'cancelled, then booked again under its key',
      [
        talk,
        event('meeting-cancelled', '2026-11-24T09:00:00Z', { meeting }),
        booked('2026-11-24T15:00:00Z', '2026-11-30T09:00:00Z', { commitment: 'review', people }),
      ],
      { commitments: reviewAsked, ask: 'resolve-concerns', step: 'meeting 2026-11-30 ahead' },
    ],
    [
      'a move that is taken back',
      [
        talk,
        answered('2026-11-23T12:00:00Z'),
        movedTo('2026-11-24T09:00:00Z', '2026-12-03T09:00:00Z', 'v1'),
        undone('2026-11-24T09:05:00Z', 'v1'),
      ],
      { commitments: reviewAsked, ask: 'resolve-concerns', step: 'meeting 2026-11-27 ahead' },
    ],
    [
      'two meetings out of one mail, of which the first was held',
      [
        two,
        answersTo('2026-11-25T09:00:00Z', 'm2'),
        answersTo('2026-12-01T09:00:00Z', 'm3'),
        event('meeting-held', '2026-11-25T09:31:00Z', { meeting: 'm2' }),
      ],
      {
        commitments: ['time gained', 'collaborate gained'],
        ask: 'build-consensus',
        skipped: ['explore', 'change'],
        step: 'meeting 2026-12-01 ahead',
      },
    ],
    [
      'a promise that got another day after it was late, and its words back',
      [
        promise,
        correct('2026-11-26T07:00:00Z', 'Figures of both years', '2026-12-04', 'c1'),
        correct('2026-11-26T08:00:00Z', 'Nothing', null, 'c2'),
        undone('2026-11-26T08:05:00Z', 'c2'),
      ],
      {
        ask: 'time',
        step: null,
        risks: ['no-next-step'],
        promises: ['Figures of both years 2026-12-04 open'],
      },
    ],
    [
      'a promise noted as kept by mistake',
      [
        promise,
        event('promise-kept', '2026-11-26T07:00:00Z', { id: 'k1', refersTo: 'p1' }),
        undone('2026-11-26T07:05:00Z', 'k1'),
      ],
      {
        ask: 'time',
        step: null,
        risks: ['no-next-step', 'promise-broken'],
        due: ['promise-theirs'],
        promises: ['Figures 2026-11-25 overdue'],
      },
    ],
    [
      'the older of two corrections is taken back, and the newer stands',
      [
        said('commitment-asked', 'invest', '2026-11-23T09:00:00Z'),
        event('commitment-corrected', '2026-11-24T09:00:00Z', { id: 'c1', commitment: 'time', state: 'lost' }),
        event('commitment-corrected', '2026-11-24T10:00:00Z', { commitment: 'time', state: 'gained' }),
        undone('2026-11-24T11:00:00Z', 'c1'),
      ],
      {
        commitments: ['time gained', 'invest asked'],
        ask: 'invest',
        step: null,
        risks: ['no-next-step', 'one-contact'],
        due: ['one-contact'],
      },
    ],
    [
      'lost, reopened, and the reopening taken back',
      [
        talk,
        event('deal-lost', '2026-11-24T09:00:00Z', { reason: '' }),
        event('deal-reopened', '2026-11-25T09:00:00Z', { id: 'r1' }),
        undone('2026-11-25T09:05:00Z', 'r1'),
      ],
      { commitments: reviewAsked, ask: null, step: null },
    ],
  ])('%s', (_what, lines, told) => {
    for (const order of [lines, lines.toReversed()]) expect(brief(read(order).deal())).toEqual(whole(told));
  });
});
