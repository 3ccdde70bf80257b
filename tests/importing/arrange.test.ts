import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDeal } from '../../src/deals/event-schema.ts';
import { arrange } from '../../src/importing/arrange.ts';
import type { Arrangement, LeftOutReason, Source } from '../../src/importing/types.ts';
import { choices, file, TITLES } from './files.ts';

const arranged = (sources: Source[], changed: Partial<typeof choices> = {}): Arrangement =>
  arrange(sources, { ...choices, ...changed });

/** Row numbers left out, by reason. */
const leftOut = ({ leftOut: all }: Arrangement): Partial<Record<LeftOutReason, number[]>> =>
  Object.fromEntries(all.map(({ reason, places }) => [reason, places.map(({ row }) => row)]));

test('a name and a step that are written over two lines stand in one', () => {
  const { deals } = arranged([
    file(
      'Deal Name,Email,Next Step,Next Activity Date',
      '"Mill\r\nrollout",per@halden-marine.example,"Send\n\nthe plan",2026-12-02',
    ),
  ]);
  expect(deals).toMatchObject([{ name: 'Mill rollout', nextStep: { what: 'Send the plan', due: '2026-12-02' } }]);
});

describe('a deal and its person in two files', () => {
  test('of Zoho belong together, and the deal has its days', () => {
    const { deals } = arranged([
      file(
        TITLES.zohoDeals,
        'zcrm_1,zcrm_9,Tomas,125000,Mill rollout,2027-01-20,zcrm_3,Halden Marine,Needs Analysis,,zcrm_5,I. Vold,2026-11-02 10:11:12',
      ),
      file(TITLES.zohoContacts, 'zcrm_5,zcrm_9,Tomas,Ines,Vold,zcrm_3,Halden Marine,ines@halden-marine.example,Web'),
    ]);
    expect(deals).toMatchObject([
      {
        name: 'Mill rollout',
        people: [{ address: 'ines@halden-marine.example', name: 'Ines Vold' }],
        stage: 'Needs Analysis',
        closes: '2027-01-20',
        createdOn: '2026-11-02',
      },
    ]);
  });

  test('of Close belong together, won on its day', () => {
    const { deals, leftOut: none } = arranged([
      file(
        TITLES.closeOpportunities,
        'oppo_1,lead_a,Halden Marine,Ines Vold,Tomas,4500,Signed,won,2026-11-02T09:00:00+00:00,2026-11-20,',
      ),
      file(TITLES.closeLeads, 'lead_a,Halden Marine,Halden Marine,Qualified,Ines Vold,ines@halden-marine.example'),
    ]);
    expect(none).toEqual([]);
    expect(deals).toMatchObject([
      {
        name: 'Halden Marine',
        people: [{ address: 'ines@halden-marine.example', name: 'Ines Vold' }],
        standing: 'won',
        endedOn: '2026-11-20',
        createdOn: '2026-11-02',
      },
    ]);
  });
});

describe('a row of deals', () => {
  test('becomes a deal of its company, with its people, stage, dates and step', () => {
    const { deals } = arranged([
      file(
        TITLES.hubspotDeals,
        '71,Spring rollout,Presentation Scheduled,2026-12-18 10:00,Tomas,9000,2026-09-02 08:11,Send the plan,2026-12-02,Halden Marine,8,Ines Vold (ines@halden-marine.example);Per Aas (per@halden-marine.example),5;6',
      ),
    ]);
    expect(deals).toEqual([
      {
        key: 'domain:halden-marine.example',
        name: 'Spring rollout',
        people: [
          { address: 'ines@halden-marine.example', name: 'Ines Vold' },
          { address: 'per@halden-marine.example', name: 'Per Aas' },
        ],
        standing: 'open',
        endedOn: null,
        reason: '',
        stage: 'Presentation Scheduled',
        closes: '2026-12-18',
        createdOn: '2026-09-02',
        nextStep: { what: 'Send the plan', due: '2026-12-02' },
        onlyKnown: false,
        places: [{ file: 0, row: 2 }],
      },
    ]);
  });

  test('on a free-mail address is the person’s, unless a website says the company', () => {
    const titles = 'Deal Name,Deal Stage,Email,Company Domain Name';
    const { deals } = arranged([
      file(titles, 'One,New,Jo.Ray@gmail.com,', 'Two,New,ann@gmail.com,https://www.ostara.example/de'),
    ]);
    expect(deals.map(({ key }) => key)).toEqual(['person:jo.ray@gmail.com', 'domain:ostara.example']);
  });

  test.each([
    ['Closed Won', '', 'won'],
    ['Closed Lost', '', 'lost'],
    ['closedwon', '', 'won'],
    ['Gewonnen', '', 'won'],
    ['Contract Sent', '', 'open'],
    ['Contract Sent', 'Lost', 'lost'],
    ['Contract Sent', 'Won', 'won'],
    ['Wonderful', 'Open', 'open'],
  ])('at stage %s with status %j is %s', (stage, status, standing) => {
    const { deals } = arranged([file('Deal Name,Stage,Status,Email', `One,${stage},${status},jo@halden.example`)]);
    expect(deals[0]?.standing).toBe(standing);
  });

  test.each([
    ['true,true', 'won'],
    ['false,true', 'lost'],
    ['false,false', 'open'],
    ['1,1', 'won'],
    ['VRAI,VRAI', 'won'],
    ['FALSO,VERDADERO', 'lost'],
    ['0,0', 'open'],
  ])('of Salesforce data with won and closed %s is %s', (flags, standing) => {
    const { deals } = arranged([
      file('Name,StageName,IsWon,IsClosed,Email', `One,Negotiation,${flags},jo@halden.example`),
    ]);
    expect(deals[0]?.standing).toBe(standing);
  });

  test('ended on the day it was won or lost, and else on its close date', () => {
    const titles = 'Deal - Title,Deal - Status,Deal - Won time,Deal - Lost time,Deal - Expected close date,Email';
    const { deals } = arranged([
      file(
        titles,
        'a,Won,2026-03-02 10:00:00,,2026-04-01,jo@a.example',
        'b,Lost,,2026-03-03 10:00:00,2026-04-01,jo@b.example',
        'c,Lost,,,2026-04-01,jo@c.example',
      ),
    ]);
    expect(deals.map(({ endedOn }) => endedOn)).toEqual(['2026-03-02', '2026-03-03', '2026-04-01']);
    expect(deals.map(({ closes }) => closes)).toEqual([null, null, null]);
  });

  test('has the standing the rep gives its stage', () => {
    const source = file(
      'Deal Name,Stage,Email',
      'a,Signed,jo@a.example',
      'b,Parked,jo@b.example',
      'c,New,jo@c.example',
    );
    const all = arranged([source], { stages: { Signed: 'won', Parked: 'out' } });
    expect(all.deals.map(({ standing }) => standing)).toEqual(['won', 'open']);
    expect(leftOut(all)).toEqual({ 'stage-out': [3] });
    expect(all.stages).toContainEqual({ name: 'Parked', rows: 1, standing: 'out' });
  });

  test('keeps a next step of today and later, and says which are past', () => {
    const titles = 'Deal Name,Stage,Next Step,Next Activity Date,Email';
    const all = arranged([
      file(
        titles,
        'a,New,Call,2026-11-26,jo@a.example',
        'b,New,Call,2026-11-25,jo@b.example',
        'c,New,,2026-12-01,jo@c.example',
        'd,New,Send it,,jo@d.example',
        'e,New,,,jo@e.example',
      ),
    ]);
    expect(all.deals.map(({ nextStep }) => nextStep)).toEqual([
      { what: 'Call', due: '2026-11-26' },
      null,
      { what: 'Next activity', due: '2026-12-01' },
      { what: 'Send it', due: null },
      null,
    ]);
    expect(all.notes).toEqual([{ reason: 'step-passed', places: [{ file: 0, row: 3 }] }]);
  });

  test('has names as they are, formulas and markup too', () => {
    const { deals } = arranged([
      file('Deal Name,Stage,Email,Contact person', '=1+1<b>x</b>,New,jo@a.example,<img src=x>'),
    ]);
    expect(deals[0]).toMatchObject({ name: '=1+1<b>x</b>', people: [{ address: 'jo@a.example', name: 'img src=x' }] });
  });
});

describe('rows that give no deal', () => {
  test('are each left out with the reason', () => {
    const all = arranged(
      [
        file(
          'Deal Name,Stage,Owner,Email',
          'a,New,Tomas,jo@a.example',
          'b,New,Tomas,',
          'c,New,Tomas,no address here',
          'd,New,Tomas,lea@tessel.example; kim@partner-own.example',
          '',
          'e,New,Mina,jo@e.example',
          'f,Closed Lost,Tomas,jo@f.example',
          'Confidential Information - Do Not Distribute,,,',
          'g,New,Tomas,jo@g.example',
        ),
      ],
      { owner: 'Tomas', withOver: false },
    );
    expect(all.deals.map(({ name }) => name)).toEqual(['a', 'g']);
    expect(leftOut(all)).toEqual({
      'no-address': [3, 4],
      colleagues: [5],
      'other-owner': [7],
      over: [8],
      'not-a-record': [9],
      blank: [],
    });
    expect(all.leftOut.find(({ reason }) => reason === 'blank')?.count).toBe(1);
    expect(all.notes).toEqual([{ reason: 'address-unread', places: [{ file: 0, row: 4 }] }]);
    expect(all.owners).toEqual([
      { name: 'Tomas', rows: 7 - 1 },
      { name: 'Mina', rows: 1 },
    ]);
  });

  test('are all told of: every row is in a deal, left out, or its people are', () => {
    const cell = fc.constantFrom(
      '',
      'jo@a.example',
      'ann@gmail.com',
      'lea@tessel.example',
      '=x',
      'Won',
      'New',
      '2026-01-02',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 12 }), fc.boolean(), (lines, withOver) => {
        const source = file('Deal Name,Stage,Close Date,Email', ...lines.map((line) => line.join(',')));
        const all = arranged([source], { withOver });
        const kept = all.deals.flatMap(({ places }) => places.map(({ row }) => row));
        const left = all.leftOut.flatMap(({ places }) => places.map(({ row }) => row));
        expect([...kept, ...left].sort((a, b) => a - b)).toEqual(source.table.rows.map(({ row }) => row));
        // Handed on, each is what the store takes.
        for (const { key, name } of all.deals) {
          expect(
            checkDeal({ id: 'd', account: choices.account, key, name, createdAt: '2026-11-26T09:00:00Z' }).ok,
          ).toBe(true);
        }
        const keys = all.deals.map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('rows of one company', () => {
  const titles = 'Deal Name,Account Name,Stage,Close Date,Email';

  test('are one deal, called after the company, with everybody in it', () => {
    const { deals } = arranged([
      file(
        titles,
        'Old,Halden,Closed Won,2025-02-01,jo@halden.example',
        'Later,Halden,New,2027-02-01,ann@mail.halden.example',
        'Sooner,Halden,Proposal,2026-12-01,jo@halden.example',
      ),
    ]);
    expect(deals).toHaveLength(1);
    expect(deals[0]).toMatchObject({ name: 'Halden', standing: 'open', stage: 'Proposal', closes: '2026-12-01' });
    expect(deals[0]?.people.map(({ address }) => address)).toEqual(['jo@halden.example', 'ann@mail.halden.example']);
    expect(deals[0]?.places.map(({ row }) => row)).toEqual([2, 3, 4]);
  });

  test('that all ended are one deal that ended as the last did', () => {
    const { deals } = arranged([
      file(
        titles,
        'a,Halden,Closed Won,2025-02-01,jo@halden.example',
        'b,Halden,Closed Lost,2026-02-01,jo@halden.example',
      ),
    ]);
    expect(deals[0]).toMatchObject({ standing: 'lost', endedOn: '2026-02-01' });
  });

  test('are the same deals in any order of rows, but for names that are told twice', () => {
    const lines = [
      'Old,Halden,Closed Won,2025-02-01,jo@halden.example',
      'New,Halden,New,2027-02-01,jo@halden.example',
      'One,Ostara,Proposal,2026-12-01,lea@ostara.example',
      'Two,Ostara,Closed Lost,2026-12-01,lea@ostara.example',
    ];
    const plain = (mixed: string[]) =>
      arranged([file(titles, ...mixed)])
        .deals.map(({ places: _places, ...deal }) => deal)
        .sort((a, b) => (a.key < b.key ? -1 : 1));
    fc.assert(
      fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (mixed) => {
        expect(plain(mixed)).toEqual(plain(lines));
      }),
    );
  });
});

describe('a file of contacts beside one of deals', () => {
  test.each([
    [
      'by the numbers of contacts',
      file('Record ID,Deal Name,Deal Stage,Associated Contact IDs', '1,Spring,New,11;12'),
      file('Record ID,First Name,Last Name,Email', '11,Ines,Vold,ines@halden.example', '12,Per,Aas,per@halden.example'),
    ],
    [
      'by the numbers of deals',
      file('Record ID,Deal Name,Deal Stage', '1,Spring,New'),
      file(
        'Record ID,First Name,Last Name,Email,Associated Deal IDs',
        '11,Ines,Vold,ines@halden.example,1;2',
        '12,Per,Aas,per@halden.example,1',
      ),
    ],
    [
      'by the company’s number',
      file('Id,Name,StageName,AccountId', '6,Spring,Qualification,001A'),
      file(
        'Id,AccountId,FirstName,LastName,Email',
        '1,001A,Ines,Vold,ines@halden.example',
        '2,001A,Per,Aas,per@halden.example',
      ),
    ],
    [
      'by the company’s name',
      file('Opportunity Name,Account Name,Stage', 'Spring,Halden Marine,New'),
      file(
        'First Name,Last Name,Account Name,Email',
        'Ines,Vold,HALDEN MARINE,ines@halden.example',
        'Per,Aas,Halden Marine,per@halden.example',
      ),
    ],
  ])('gives the people of a deal %s', (_name, deals, contacts) => {
    const all = arranged([deals, contacts]);
    expect(all.deals).toHaveLength(1);
    expect(all.deals[0]?.name).toBe('Spring');
    expect(all.deals[0]?.people).toEqual([
      { address: 'ines@halden.example', name: 'Ines Vold' },
      { address: 'per@halden.example', name: 'Per Aas' },
    ]);
  });

  test('gives only the person a deal names, where it names one', () => {
    const deals = file(
      'Deal - Title,Deal - Organization,Deal - Contact person,Deal - Status',
      'Spring,Halden,Per Aas,Open',
    );
    const contacts = file(
      'Person - Name,Person - Organization,Person - Email - Work',
      'Ines Vold,Halden,ines@halden.example',
      'Per Aas,Halden,per@halden.example',
      'Per Aas,Ostara,per@ostara.example',
    );
    const [first] = arranged([deals, contacts], { fromContacts: false }).deals.filter(({ onlyKnown }) => !onlyKnown);
    expect(first?.people.map(({ address }) => address)).toEqual(['per@halden.example', 'ines@halden.example']);
  });

  test('adds a person to a deal that is here already, or makes one, as the rep says', () => {
    const contacts = file('First Name,Last Name,Email,Company', 'Jo,Ray,jo@ostara.example,Ostara Energy');
    const made = arranged([contacts], { fromContacts: true }).deals;
    expect(made[0]).toMatchObject({ key: 'domain:ostara.example', name: 'Ostara Energy', onlyKnown: false });
    expect(arranged([contacts], { fromContacts: false }).deals[0]).toMatchObject({ onlyKnown: true });
  });
});

describe('dates that can be read in two ways', () => {
  const source = () => file('Deal Name,Stage,Close Date,Email', 'a,New,03/04/2026,jo@a.example');

  test('are asked about once for a file, until the rep says', () => {
    expect(arranged([source()]).asks).toEqual([{ file: 0, example: '03/04/2026' }]);
    const said = arranged([{ ...source(), order: 'mdy' }]);
    expect(said.asks).toHaveLength(1);
    expect(said.deals[0]?.closes).toBe('2026-03-04');
    expect(arranged([{ ...source(), order: 'dmy' }]).deals[0]?.closes).toBe('2026-04-03');
  });

  test('are told by another column of the file', () => {
    const both = file('Deal Name,Stage,Close Date,Created Date,Email', 'a,New,03/04/2026,25/12/2025,jo@a.example');
    const { asks, deals } = arranged([both]);
    expect(asks).toEqual([]);
    expect(deals[0]).toMatchObject({ closes: '2026-04-03', createdOn: '2025-12-25' });
  });

  test('that are none are told of, and the deal is kept', () => {
    const { deals, notes } = arranged([file('Deal Name,Stage,Close Date,Email', 'a,New,soon,jo@a.example')]);
    expect(deals[0]?.closes).toBeNull();
    expect(notes).toEqual([{ reason: 'date-unread', places: [{ file: 0, row: 2 }] }]);
  });
});
