import { describe, expect, test } from 'vitest';
import { COMMITMENT_IDS, type CommitmentId } from '../../../src/playbook/types.ts';
import { publicHolidays } from '../../../src/schedule/holidays/holidays.ts';
import { booked, event, said } from '../../deals/event.ts';
import { corrected as dayCorrected, mail, named, vague } from '../../deals/timeline.ts';
import { type Brief, brief, read, whole } from './told.ts';

const ines = 'ines@halden-marine.example';
const per = 'per@halden-marine.example';
const corrected = (at: string, commitment: CommitmentId, state: 'open' | 'asked' | 'gained' | 'lost', id = `c ${at}`) =>
  event('commitment-corrected', at, { commitment, state, id });
const asks = (at: string, commitment: CommitmentId, day = '2026-12-04') =>
  mail(at, { ...named(day), commitment }, { people: [ines, per] });
const nothing = { step: null, risks: ['no-next-step'] } satisfies Partial<Brief>;

describe('commitments of a timeline', () => {
  test.each<[string, object[], Brief]>([
    [
      'gained far ahead leave those before skipped, not the one that was lost',
      [
        said('commitment-lost', 'explore', '2026-11-10T09:00:00Z'),
        said('commitment-gained', 'collaborate', '2026-11-20T09:00:00Z'),
      ],
      {
        ...nothing,
        commitments: ['explore lost', 'collaborate gained'],
        ask: 'resolve-concerns',
        skipped: ['time', 'change'],
      },
    ],
    [
      'asked for in two mails: the newer leads',
      [asks('2026-11-23T09:00:00Z', 'review'), asks('2026-11-24T09:00:00Z', 'invest')],
      { commitments: ['invest asked', 'review asked'], ask: 'invest', step: 'dated 2026-12-04 ahead' },
    ],
    [
      'named in a vague closing: nobody was asked',
      [mail('2026-11-24T09:00:00Z', { ...vague, commitment: 'decide' })],
      { commitments: [], ask: 'time', step: 'open past', risks: ['no-next-step', 'vague-closing'] },
    ],
    [
      'named in a vague closing to which the rep then gave a day',
      (() => {
        const sent = mail('2026-11-24T09:00:00Z', { ...vague, commitment: 'decide' }, { people: [ines, per] });
        return [sent, dayCorrected(sent, '2026-12-04')];
      })(),
      { commitments: ['decide asked'], ask: 'decide', step: 'dated 2026-12-04 ahead' },
    ],
    [
      'lost, and asked for again',
      [said('commitment-lost', 'invest', '2026-11-20T09:00:00Z'), asks('2026-11-24T09:00:00Z', 'invest')],
      { commitments: ['invest asked'], ask: 'invest', step: 'dated 2026-12-04 ahead' },
    ],
    [
      'lost, with the doubts behind it settled since',
      [
        said('commitment-lost', 'invest', '2026-11-20T09:00:00Z'),
        said('commitment-gained', 'resolve-concerns', '2026-11-24T09:00:00Z'),
        event('reply-seen', '2026-11-24T09:00:00Z', { thread: 't', person: per }),
      ],
      {
        ...nothing,
        commitments: ['invest lost', 'resolve-concerns gained'],
        ask: 'invest',
        skipped: ['time', 'explore', 'change', 'collaborate', 'build-consensus', 'review'],
      },
    ],
    [
      'gained, lost and gained again',
      [
        said('commitment-gained', 'time', '2026-11-10T09:00:00Z'),
        said('commitment-lost', 'time', '2026-11-12T09:00:00Z'),
        said('commitment-gained', 'time', '2026-11-24T09:00:00Z'),
      ],
      { ...nothing, commitments: ['time gained'], ask: 'explore' },
    ],
    [
      'that the rep calls open again are asked for by the next mail',
      [
        said('commitment-gained', 'time', '2026-11-16T09:00:00Z'),
        corrected('2026-11-17T09:00:00Z', 'time', 'open'),
        asks('2026-11-24T09:00:00Z', 'time'),
      ],
      { commitments: ['time asked'], ask: 'time', step: 'dated 2026-12-04 ahead' },
    ],
    [
      'corrected twice at one moment: by the order of their ids',
      [
        corrected('2026-11-12T09:00:00Z', 'time', 'lost', 'c1'),
        corrected('2026-11-12T09:00:00Z', 'time', 'gained', 'c2'),
      ],
      { ...nothing, commitments: ['time gained'], ask: 'explore' },
    ],
    [
      'all gained: nothing is left to ask for',
      [
        ...COMMITMENT_IDS.map((id) => said('commitment-gained', id, '2026-11-24T09:00:00Z')),
        event('reply-seen', '2026-11-24T09:00:00Z', { thread: 't', person: per }),
      ],
      { ...nothing, commitments: COMMITMENT_IDS.map((id) => `${id} gained`), ask: null },
    ],
    [
      'of a deal out of a file, in which nothing happened yet',
      [
        event('deal-imported', '2026-11-24T09:00:00Z', {
          import: 'import-1',
          source: 'csv',
          made: true,
          people: [ines],
          stage: 'Proposal',
          closes: '2026-12-18',
        }),
      ],
      { ...nothing, ask: 'time' },
    ],
    [
      'of a decision whose meeting was declined: its date is asked for, not agreed',
      [
        booked('2026-11-16T09:00:00Z', '2026-12-02T09:00:00Z', { commitment: 'decide', people: [ines, per] }),
        event('meeting-declined', '2026-11-24T09:00:00Z', { meeting: 'm1', person: null }),
        booked('2026-11-16T09:00:00Z', '2026-12-01T09:00:00Z', { meeting: 'm2', commitment: 'review' }),
      ],
      {
        commitments: ['time gained', 'review asked', 'decide asked'],
        ask: 'decide',
        step: 'meeting 2026-12-01 ahead',
      },
    ],
    [
      'of a deal that was lost, taken up again and closed by the rep',
      [
        asks('2026-11-10T09:00:00Z', 'decide'),
        event('deal-lost', '2026-11-12T09:00:00Z', { reason: '' }),
        event('deal-reopened', '2026-11-16T09:00:00Z', {}),
        event('deal-closed', '2026-11-20T09:00:00Z', { reason: 'No project' }),
      ],
      { commitments: ['decide asked'], ask: null, step: null },
    ],
  ])('%s', (_what, lines, expected) => {
    expect(brief(read(lines).deal())).toEqual(whole(expected));
  });

  test('keep the evidence they were first gained by, in the words and on the day of the rep', () => {
    const at = '2026-11-24T23:30:00-05:00';
    const lines = [
      { ...said('commitment-gained', 'change', at), id: 'g1', sentence: '«Мы должны» 🙂', person: per },
      { ...said('commitment-gained', 'change', '2026-11-26T08:00:00Z'), sentence: 'Once more.' },
    ];
    const evidence = (zone: string) => read(lines, { zone }).deal().commitments[2]?.evidence;
    expect(evidence('UTC')).toEqual({ sentence: '«Мы должны» 🙂', day: '2026-11-25', person: per, eventId: 'g1' });
    expect(evidence('America/New_York')?.day).toBe('2026-11-24');
  });

  test('taken back never were, and the evidence before stands again', () => {
    const first = { ...said('commitment-asked', 'invest', '2026-11-10T09:00:00Z'), id: 'first' };
    const gained = { ...said('commitment-gained', 'invest', '2026-11-11T09:00:00Z'), id: 'gained' };
    const undone = event('undone', '2026-11-12T09:00:00Z', { refersTo: 'gained' });
    expect(read([undone, gained, first]).deal().commitments[5]).toMatchObject({
      state: 'asked',
      evidence: { eventId: 'first' },
    });
  });
});

describe('promises of a timeline', () => {
  const promise = (id: string, side: 'mine' | 'theirs', due: string | null, at = '2026-11-16T09:00:00Z') =>
    event('promise-made', at, { id, side, what: id, due, sentence: '', person: ines });
  const meeting = booked('2026-11-16T09:00:00Z', '2026-12-02T09:00:00Z');
  const lines = [
    meeting,
    promise('list', 'mine', '2026-11-27'),
    promise('figures', 'theirs', '2026-11-26'),
    promise('some day', 'theirs', null),
  ];

  test.each<[string, string, string, string[]]>([
    [
      'in Tokyo, where it is Friday',
      'Asia/Tokyo',
      '2026-11-26T15:30:00Z',
      ['figures 2026-11-26 overdue', 'list 2026-11-27 due', 'some day null open'],
    ],
    [
      'in New York, where it is Thursday',
      'America/New_York',
      '2026-11-27T04:30:00Z',
      ['figures 2026-11-26 due', 'list 2026-11-27 open', 'some day null open'],
    ],
    [
      'where the day begins at one, the clock being put forward',
      'Africa/Cairo',
      '2026-11-26T22:30:00Z',
      ['figures 2026-11-26 overdue', 'list 2026-11-27 due', 'some day null open'],
    ],
  ])('are due by the day of the rep, %s', (_where, zone, now, expected) => {
    expect(brief(read(lines, { zone, now }).deal(), now).promises).toEqual(expected);
  });

  test('of the other side are asked about on the next working day, of the rep on the day', () => {
    const friday = [promise('mine', 'mine', '2026-12-25'), promise('theirs', 'theirs', '2026-12-24')];
    const dueAt = (holidays?: string) =>
      read(friday, {
        zone: 'Europe/Berlin',
        holidays: holidays === undefined ? undefined : publicHolidays(holidays, [2026]),
      })
        .deal()
        .watches.filter(({ kind }) => kind.startsWith('promise'))
        .map((one) => one.dueAt);
    expect(dueAt()).toEqual(['2026-12-24T23:00:00Z', '2026-12-24T23:00:00Z']);
    expect(dueAt('DE')).toEqual(['2026-12-24T23:00:00Z', '2026-12-27T23:00:00Z']);
  });

  test.each<[string, object[], string]>([
    ['kept late', [event('promise-kept', '2026-11-30T09:00:00Z', { refersTo: 'p' })], 'kept'],
    ['kept, said before it was made', [event('promise-kept', '2026-11-15T09:00:00Z', { refersTo: 'p' })], 'kept'],
    [
      'broken, and given another day',
      [
        event('promise-broken', '2026-11-25T09:00:00Z', { refersTo: 'p' }),
        event('promise-corrected', '2026-11-26T09:00:00Z', {
          refersTo: 'p',
          what: 'p',
          due: '2026-12-04',
          side: 'theirs',
        }),
      ],
      'open',
    ],
    [
      'broken, its words corrected',
      [
        event('promise-broken', '2026-11-25T09:00:00Z', { refersTo: 'p' }),
        event('promise-corrected', '2026-11-26T09:00:00Z', {
          refersTo: 'p',
          what: 'q',
          due: '2026-11-24',
          side: 'theirs',
        }),
      ],
      'broken',
    ],
    [
      'of another deal, kept',
      [event('promise-kept', '2026-11-25T09:00:00Z', { refersTo: 'p', dealId: 'b' })],
      'overdue',
    ],
  ])('%s', (_what, more, state) => {
    const found = read([promise('p', 'theirs', '2026-11-24'), ...more], { now: '2026-12-01T09:00:00Z' });
    expect(found.deal().promises.map((one) => one.state)).toEqual([state]);
  });
});
