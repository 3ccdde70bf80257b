import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isColleague } from '../../src/deals/belonging.ts';
import { internalDomains, type ProposeOptions, proposeDeals } from '../../src/deals/propose.ts';
import { dealStates } from '../../src/deals/state.ts';
import type { Deal, Person, TimelineEvent } from '../../src/deals/types.ts';
import { runs } from '../runs.ts';
import { event } from './event.ts';
import { mail, vague } from './timeline.ts';

const account = 'tomas@tessel.example';
const monday = '2026-11-23T09:00:00Z';

const deal = (id: string, key: string, rest: Partial<Deal> = {}): Deal => ({
  id,
  account,
  key,
  name: id,
  createdAt: monday,
  ...rest,
});
const halden = deal('Halden', 'domain:halden.example');
const ostara = deal('Ostara', 'domain:ostara.example');
const filed = (address: string, dealId: string): Person => ({
  id: `${account} ${address}`,
  account,
  address,
  name: '',
  dealId,
});

function propose(
  addresses: string[],
  rest: Partial<Omit<ProposeOptions, 'states'>> = {},
  events: TimelineEvent[] = [],
): [string | null, string, number][] {
  const states = dealStates(events, { now: '2026-11-26T09:00:00Z', zone: 'UTC' });
  const options = { account, accounts: [account], deals: [halden, ostara], people: [], states, ...rest };
  return proposeDeals(
    addresses.map((address) => ({ address, name: '' })),
    options,
  ).map(({ dealId, ground, people }) => [dealId, ground, people.length]);
}

describe('the deal of a thread or meeting', () => {
  test('is the company’s, however many of its people are in it', () => {
    expect(propose(['ines@halden.example', 'Per@mail.halden.example'])).toEqual([['Halden', 'company', 2]]);
  });

  test('is the person’s own, before that of the company', () => {
    expect(propose(['lea@halden.example'], { people: [filed('lea@halden.example', 'Ostara')] })).toEqual([
      ['Ostara', 'person', 1],
      ['Halden', 'company', 1],
    ]);
  });

  test('may be any that a reseller took part in, and none is chosen', () => {
    const lea = { people: ['lea@agency.example'] };
    const events = [
      mail(monday, vague, { id: '1', dealId: 'Halden', ...lea }),
      mail(monday, vague, { id: '2', dealId: 'Ostara', ...lea }),
    ];
    expect(propose(['lea@agency.example'], {}, events)).toEqual([
      ['Halden', 'took-part', 1],
      ['Ostara', 'took-part', 1],
      [null, 'new', 1],
    ]);
    // Nor is it for somebody else of the agency.
    expect(propose(['kim@agency.example'], {}, events)).toEqual([
      ['Halden', 'colleague', 1],
      ['Ostara', 'colleague', 1],
      [null, 'new', 1],
    ]);
  });

  test('may be that of a second domain, once somebody of it was put there', () => {
    const people = [filed('bo@hm-shipping.example', 'Halden')];
    expect(propose(['kim@hm-shipping.example'], { people })).toEqual([
      ['Halden', 'colleague', 1],
      [null, 'new', 1],
    ]);
    expect(propose(['kim@gmail.com'], { people: [filed('bo@gmail.com', 'Halden')] })).toEqual([[null, 'new', 1]]);
    const elsewhere = { ...filed('bo@hm-shipping.example', 'Halden'), account: 'tomas.k@gmail.com' };
    expect(propose(['kim@hm-shipping.example'], { people: [elsewhere] })).toEqual([[null, 'new', 1]]);
  });

  test.each([
    ['ines.valtari@gmail.com', true],
    ['ines_valtari@valtari-consulting.example', true],
    ['ines.valtari+spring@outlook.com', true],
    ['valtari.ines@gmail.com', false],
    ['ines@gmail.com', false],
    ['i.v@gmail.com', false],
    ['sales.office@gmail.com', false],
  ])('may be that of somebody who writes from elsewhere: %s, %s', (address, isTheirs) => {
    const people = ['ines.valtari', 'i.v', 'ines', 'sales.office'].map((name) =>
      filed(`${name}@halden.example`, 'Halden'),
    );
    const choice = [...(isTheirs ? [['Halden', 'alias', 1]] : []), [null, 'new', 1]];
    expect(propose([address], { people })).toEqual(choice);
  });

  test.each([
    ['ines.valtari@gmail.com', 'Ines Valtari', true],
    ['ines.m.valtari@gmail.com', 'Ines Valtari', true],
    ['ines.valtari@gmail.com', 'Ines M. Valtari', true],
    ['jose.nunez@gmail.com', 'José Núñez', true],
    ['ines.valtari@gmail.com', 'Valtari', false],
    ['ines.valtari@gmail.com', '', false],
  ])('may be that of somebody known by name: %s is %s, %s', (address, name, isTheirs) => {
    const people = [{ ...filed('iv@halden.example', 'Halden'), name }];
    const choice = [...(isTheirs ? [['Halden', 'alias', 1]] : []), [null, 'new', 1]];
    expect(propose([address], { people })).toEqual(choice);
  });

  test('is sooner that of the same mailbox than of a colleague', () => {
    const people = [filed('lea@agency.example', 'Ostara'), filed('kim@agency.example', 'Halden')];
    expect(propose(['lea+spring@agency.example'], { people })).toEqual([
      ['Ostara', 'alias', 1],
      ['Halden', 'colleague', 1],
      [null, 'new', 1],
    ]);
  });

  test.each([
    ['halden.no', true],
    ['hal-den.no', true],
    ['halden-maritime.com', true],
    ['haldengroup.com', true],
    ['gethalden.com', true],
    ['haldenberg.com', false],
    ['newhalden.com', false],
    ['hald.com', false],
  ])('may be that of a domain like its own: %s, %s', (domain, isLike) => {
    const choice = [...(isLike ? [['Halden', 'similar-domain', 1]] : []), [null, 'new', 1]];
    expect(propose([`kim@${domain}`])).toEqual(choice);
  });

  test('of a short name is looked for under another suffix alone', () => {
    const acme = deal('Acme', 'domain:acme.example');
    const abc = deal('Abc', 'domain:abc.example');
    const found = (address: string) => propose([address], { deals: [acme, abc] }).map(([id]) => id);
    expect(found('jo@acme.com')).toEqual(['Acme', null]);
    expect(found('jo@acme-group.com')).toEqual([null]);
    expect(found('jo@abc.com')).toEqual([null]);
  });

  test('is a new one for each company that is in none', () => {
    expect(propose(['a@first.example', 'b@second.example', 'jo@gmail.com', 'c@first.example'])).toEqual([
      [null, 'new', 2],
      [null, 'new', 1],
      [null, 'new', 1],
    ]);
  });

  test('may be that of a like domain, and a new one stays a choice', () => {
    expect(propose(['ines@halden-group.example'])).toEqual([
      ['Halden', 'similar-domain', 1],
      [null, 'new', 1],
    ]);
    expect(propose(['ines@haldenberg.example'])).toEqual([[null, 'new', 1]]);
  });

  test('may be that of another spelling of an address on free mail', () => {
    const jo = deal('Jo', 'person:jo.berg@gmail.com');
    const choice = [
      ['Jo', 'alias', 1],
      [null, 'new', 1],
    ];
    expect(propose(['joberg+spring@googlemail.com'], { deals: [jo] })).toEqual(choice);
    expect(propose(['jo.berg@gmail.com'], { deals: [jo] })).toEqual([['Jo', 'company', 1]]);
    expect(propose(['berg@gmail.com'], { deals: [jo] })).toEqual([[null, 'new', 1]]);
  });

  test('is never one of another account of the rep', () => {
    const elsewhere = deal('Elsewhere', 'domain:halden.example', { account: 'tomas.k@gmail.com' });
    expect(propose(['ines@halden.example'], { deals: [elsewhere] })).toEqual([[null, 'new', 1]]);
  });

  test('is the one a merged deal is shown in', () => {
    const merged = event('deal-merged', monday, { dealId: 'Ostara', from: 'Halden' });
    expect(propose(['ines@halden.example'], {}, [merged])).toEqual([['Ostara', 'company', 1]]);
    const split = event('deal-split', monday, { dealId: 'Ostara', refersTo: merged.id });
    expect(propose(['ines@halden.example'], {}, [merged, split])).toEqual([['Halden', 'company', 1]]);
  });

  test('never comes from the rep or a colleague under any account', () => {
    const accounts = [account, 'tomas@tessel-nordic.example', 'tomas.k@gmail.com'];
    expect(propose([account, 'ada@tessel-nordic.example', 'tomas.k@gmail.com'], { accounts })).toEqual([]);
    expect(internalDomains(accounts)).toEqual(['tessel.example', 'tessel-nordic.example']);
    expect(isColleague('somebody.else@gmail.com', accounts)).toBe(false);
  });

  test('is proposed once, for people of the mail only, in whatever order they stand', () => {
    const address = fc.constantFrom(
      'ines@halden.example',
      'a@ostara.example',
      'b@new.example',
      'jo@gmail.com',
      account,
    );
    fc.assert(
      fc.property(fc.array(address, { maxLength: 6 }), (addresses) => {
        const once = propose(addresses);
        const ids = once.map(([id]) => id).filter((id) => id !== null);
        expect(new Set(ids).size).toBe(ids.length);
        expect(propose(addresses.toReversed())).toEqual(once);
      }),
      runs(100),
    );
  });
});
