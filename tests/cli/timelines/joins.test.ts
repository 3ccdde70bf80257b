import { describe, expect, test } from 'vitest';
import { booked, event, said } from '../../deals/event.ts';
import { act, mail, named, vague } from '../../deals/timeline.ts';
import { brief, read } from './told.ts';

const ines = 'ines@halden-marine.example';
const per = 'per@halden-marine.example';
const lea = 'lea@ostara.example';
const agency = 'mo@brandwerk.example';
const dealLine = (id: string, name: string, more: object = {}) => ({
  kind: 'deal',
  id,
  account: 'tomas@tessel.example',
  key: `domain:${id}.example`,
  name,
  createdAt: '2026-11-01T09:00:00Z',
  ...more,
});
const merge = (at: string, dealId: string, from: string, id = `${from} into ${dealId}`) =>
  event('deal-merged', at, { dealId, from, id });
const split = (at: string, dealId: string, refersTo: string, id = `split ${at}`) =>
  event('deal-split', at, { dealId, refersTo, id });
const undo = (at: string, dealId: string, refersTo: string) => event('undone', at, { dealId, refersTo });
const move = (at: string, person: string, to: string, dealId = 'a') =>
  event('person-moved', at, { person, to, dealId, id: `move ${at}` });
const inDeal = (dealId: string, at: string, people: string[], rest: object = {}) =>
  mail(at, named('2026-12-04'), { id: `${dealId} ${at}`, dealId, people, ...rest });
const ids = (lines: object[]) => read(lines).deals.map(({ id }) => id);

describe('deals that were merged', () => {
  const three = [
    inDeal('a', '2026-11-16T09:00:00Z', [ines]),
    inDeal('b', '2026-11-17T09:00:00Z', [lea]),
    inDeal('c', '2026-11-18T09:00:00Z', [agency]),
  ];

  test('one into the next are shown once, and come apart one by one', () => {
    const chain = [...three, merge('2026-11-19T09:00:00Z', 'b', 'c'), merge('2026-11-20T09:00:00Z', 'a', 'b')];
    expect(read(chain).deals.map(({ id, merged, people }) => [id, merged, people])).toEqual([
      ['a', ['b', 'c'], [ines, lea, agency]],
    ]);
    const apart = [...chain, split('2026-11-21T09:00:00Z', 'a', 'b into a')];
    expect(read(apart).deals.map(({ id, merged, people }) => [id, merged, people])).toEqual([
      ['a', [], [ines]],
      ['b', ['c'], [lea, agency]],
    ]);
  });

  test('are apart again when the merge is taken back, and together when the split is', () => {
    const merged = [...three, merge('2026-11-19T09:00:00Z', 'a', 'b')];
    expect(ids([...merged, undo('2026-11-20T09:00:00Z', 'a', 'b into a')]).sort()).toEqual(['a', 'b', 'c']);
    const again = [
      ...merged,
      split('2026-11-20T09:00:00Z', 'a', 'b into a', 's'),
      undo('2026-11-20T09:05:00Z', 'a', 's'),
    ];
    expect(ids(again).sort()).toEqual(['a', 'c']);
  });

  test('count what happens under either id, before and after, and a split gives each its own', () => {
    const lines = [
      ...three,
      merge('2026-11-19T09:00:00Z', 'a', 'b'),
      { ...said('commitment-gained', 'change', '2026-11-20T09:00:00Z'), dealId: 'b', person: lea },
      said('commitment-lost', 'invest', '2026-11-21T09:00:00Z'),
    ];
    expect(brief(read(lines).deal()).commitments).toEqual(['time asked', 'change gained', 'invest lost']);
    const apart = read([...lines, split('2026-11-22T09:00:00Z', 'a', 'b into a')]);
    expect(brief(apart.deal()).commitments).toEqual(['time asked', 'invest lost']);
    expect(brief(apart.deal('b')).commitments).toEqual(['time asked', 'change gained']);
  });

  test('not yet, when the merge is still to come', () => {
    expect(ids([...three, merge('2026-12-01T09:00:00Z', 'a', 'b')]).sort()).toEqual(['a', 'b', 'c']);
  });

  test('keep who was moved between them before', () => {
    const lines = [
      inDeal('a', '2026-11-16T09:00:00Z', [ines]),
      inDeal('a', '2026-11-16T10:00:00Z', [per]),
      inDeal('b', '2026-11-17T09:00:00Z', [lea]),
      move('2026-11-18T09:00:00Z', per, 'b'),
    ];
    expect(read(lines).deal().people).toEqual([ines]);
    expect(read(lines).deal('b').people).toEqual([per, lea]);
    for (const [into, from] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      expect(
        read([...lines, merge('2026-11-19T09:00:00Z', into, from)])
          .deal(into)
          .people.sort(),
      ).toEqual([ines, lea, per].sort());
    }
  });

  test('in another account are shown under the account of the one that stays', () => {
    const lines = [
      dealLine('a', 'Halden Marine'),
      dealLine('b', 'Halden, privately', { account: 'tomas@aside.example' }),
      inDeal('b', '2026-11-17T09:00:00Z', [ines], { account: 'tomas@aside.example' }),
      merge('2026-11-19T09:00:00Z', 'a', 'b'),
    ];
    expect(read(lines).deals).toMatchObject([{ id: 'a', account: 'tomas@tessel.example', people: [ines] }]);
  });
});

describe('people who belong elsewhere', () => {
  test('take along what only they took part in, with what refers to it', () => {
    const lines = [
      inDeal('a', '2026-11-16T09:00:00Z', [ines, per], { thread: 't1' }),
      booked('2026-11-17T09:00:00Z', '2026-12-02T09:00:00Z', { people: [per], meeting: 'm-per' }),
      event('meeting-declined', '2026-11-18T09:00:00Z', { meeting: 'm-per', person: null }),
      inDeal('b', '2026-11-17T09:00:00Z', [lea]),
      move('2026-11-19T09:00:00Z', per, 'b'),
    ];
    const { deal } = read(lines);
    expect(deal().meetings).toEqual([]);
    expect(deal().people).toEqual([ines]);
    expect(deal('b').meetings).toMatchObject([{ key: 'm-per', danger: 'declined' }]);
  });

  test('are of the deal they were moved to, also when they only took part in what others did', () => {
    const lines = [
      inDeal('a', '2026-11-16T09:00:00Z', [ines, per]),
      { ...said('commitment-asked', 'build-consensus', '2026-11-17T09:00:00Z'), dealId: 'b', person: lea },
      move('2026-11-19T09:00:00Z', per, 'b'),
    ];
    expect(read(lines).deal().people).toEqual([ines]);
    expect(read(lines).deal('b').people).toEqual([lea, per]);
    // Two of them: nobody carries it alone.
    expect(
      read(lines)
        .deal('b')
        .risks.map(({ kind }) => kind),
    ).not.toContain('one-contact');
    const back = [...lines, move('2026-11-20T09:00:00Z', per, 'a', 'b')];
    expect(read(back).deal().people.sort()).toEqual([ines, per].sort());
    expect(read(back).deal('b').people).toEqual([lea]);
    const undone = [...lines, undo('2026-11-20T09:00:00Z', 'a', 'move 2026-11-19T09:00:00Z')];
    expect(read(undone).deal('b').people).toEqual([lea]);
  });

  test('of an agency stand in each of its deals, and their client is not alone with them', () => {
    const lines = [
      { ...said('commitment-asked', 'decide', '2026-11-17T09:00:00Z'), dealId: 'a', person: agency },
      { ...said('commitment-asked', 'decide', '2026-11-17T09:00:00Z'), dealId: 'b', person: agency },
      event('reply-seen', '2026-11-18T09:00:00Z', { dealId: 'b', thread: 't', person: lea }),
    ];
    expect(read(lines).today.map(({ deal, kind }) => [deal.id, kind])).toEqual([['a', 'one-contact']]);
    expect(read(lines).deals.map(({ people }) => people)).toEqual([[agency], [agency, lea]]);
  });
});

describe('what a deal is called', () => {
  test.each<[string, object[], string[]]>([
    [
      'its line, whatever its mails say',
      [dealLine('a', 'Halden, spring'), inDeal('a', '2026-11-16T09:00:00Z', [lea])],
      ['Halden, spring'],
    ],
    [
      'the company of its first mail',
      [inDeal('a', '2026-11-17T09:00:00Z', [lea]), inDeal('a', '2026-11-16T09:00:00Z', [ines])],
      ['Halden Marine'],
    ],
    [
      'the person, on free mail',
      [inDeal('a', '2026-11-16T09:00:00Z', ['mira.sund@gmail.com'])],
      ['mira.sund@gmail.com'],
    ],
    [
      'not after a mail that undo send brought back',
      (() => {
        const wrong = inDeal('a', '2026-11-16T09:00:00Z', [lea]);
        return [wrong, act('send-undone', wrong), inDeal('a', '2026-11-16T10:00:00Z', [ines])];
      })(),
      ['Halden Marine'],
    ],
    [
      'not after a mail that is still to go',
      [inDeal('a', '2026-12-01T09:00:00Z', [lea]), said('commitment-gained', 'time', '2026-11-16T09:00:00Z')],
      ['a'],
    ],
    [
      'after its first mail, not after that of who was moved away',
      [
        inDeal('a', '2026-11-16T09:00:00Z', [lea]),
        inDeal('a', '2026-11-17T09:00:00Z', [ines]),
        move('2026-11-18T09:00:00Z', lea, 'b'),
      ],
      ['Halden Marine', 'Ostara'],
    ],
  ])('is %s', (_what, lines, names) => {
    expect(read(lines).deals.map(({ name }) => name)).toEqual(names);
  });

  test('and those that the rep said are none are not told', () => {
    const lines = [
      dealLine('a', 'Halden', { notADealSince: '2026-11-20T09:00:00Z' }),
      mail('2026-11-24T09:00:00Z', vague),
    ];
    expect(read(lines)).toMatchObject({ deals: [], today: [], warnings: [] });
    expect(read(lines, { now: '2026-11-19T09:00:00Z' }).deals).toHaveLength(0);
  });
});
