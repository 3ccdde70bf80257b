import { describe, expect, test } from 'vitest';
import { dealKey, dealName, externalRecipients, internalDomain, isInternal } from '../../src/deals/belonging.ts';

const keyOf = (address: string) => dealKey(address)?.key ?? null;

describe('the deal an address belongs to', () => {
  test.each([
    ['jo@acme.example', 'domain:acme.example'],
    [' Jo@ACME.Example ', 'domain:acme.example'],
    ['jo@mail.eu.acme.example', 'domain:acme.example'],
    ['jo@acme.co.uk', 'domain:acme.co.uk'],
    ['jo@mail.acme.co.uk', 'domain:acme.co.uk'],
    ['jo@shop.acme.com.au', 'domain:acme.com.au'],
    ['jo@acme.or.jp', 'domain:acme.or.jp'],
    ['jo@culture.gouv.fr', 'domain:culture.gouv.fr'],
    ['jo@health.nsw.gov.au', 'domain:health.nsw.gov.au'],
    ['jo@acme.uk.com', 'domain:acme.uk.com'],
    ['jo@acme.onmicrosoft.com', 'domain:acme.onmicrosoft.com'],
    ['jo@co.uk', 'domain:co.uk'],
    ['jo@xn--mller-kva.example', 'domain:xn--mller-kva.example'],
    ['jo@müller.example', 'domain:müller.example'],
  ])('%s: the company %s', (address, key) => {
    expect(dealKey(address)).toEqual({ kind: 'domain', key });
  });

  test.each([
    'jo@gmail.com',
    'jo@googlemail.com',
    'jo@yahoo.co.jp',
    'jo@hotmail.fr',
    'jo@live.co.uk',
    'jo@t-online.de',
    'jo@mail.gmx.net',
    'jo@chello.at',
    'jo@inbox.lv',
    'x7f2@privaterelay.appleid.com',
  ])('%s: the person, since anybody may have a mailbox there', (address) => {
    expect(dealKey(address.toUpperCase())).toEqual({ kind: 'person', key: `person:${address}` });
  });

  test.each([
    'jo',
    'jo@acme',
    '@acme.example',
    'jo@',
    'jo@acme..example',
    'a b@acme.example',
    'Jo <jo@acme.example>',
    '',
  ])('%j is no address', (address) => {
    expect(keyOf(address)).toBeNull();
  });

  test.each([
    'jo@10.0.0.1',
    'jo@[10.0.0.1]',
    'c_188a@resource.calendar.google.com',
    'abc123@group.calendar.google.com',
  ])('%s is no company', (address) => {
    expect(keyOf(address)).toBeNull();
  });

  test('strangers under a shared name are not one company', () => {
    for (const name of ['uk.com', 'onmicrosoft.com', 'govt.nz', 'me.uk', 'ind.br']) {
      expect(keyOf(`jo@one.${name}`), name).not.toBe(keyOf(`jo@two.${name}`));
    }
  });
});

describe('what a new deal is called', () => {
  test.each([
    ['jo@halden-marine.example', '', 'Halden Marine'],
    ['jo@mail.halden_marine.co.uk', 'Jo Berg', 'Halden Marine'],
    ['jo@3d-print.example', '', '3d Print'],
    ['jo@xn--mller-kva.example', '', 'xn--mller-kva.example'],
    ['jo@gmail.com', 'Jo Berg', 'Jo Berg'],
    ['jo@gmail.com', '  ', 'jo@gmail.com'],
    ['jo@gmail.com', '\u200b\u2060', 'jo@gmail.com'],
    ['jo@gmail.com', '', 'jo@gmail.com'],
  ])('%s, shown as %j, gives %s', (address, shown, name) => {
    const key = dealKey(address);
    if (!key) throw new Error('no key');
    expect(dealName(key, shown)).toBe(name);
  });
});

describe('colleagues', () => {
  test('are those of further domains of the company too', () => {
    expect(isInternal('kim@ours-group.example', 'rep@ours.example')).toBe(false);
    expect(isInternal('kim@mail.ours-group.example', 'rep@ours.example', ['ours-group.example'])).toBe(true);
    const both = [{ address: 'kim@ours-group.example' }, { address: 'jo@acme.example' }];
    expect(externalRecipients(both, 'rep@ours.example', ['ours-group.example'])).toEqual([both[1]]);
  });

  test('share the company, not the host, and the rep is one of them', () => {
    const account = 'rep@sales.ours.co.uk';
    expect(isInternal('boss@ours.co.uk', account)).toBe(true);
    expect(isInternal('REP@sales.ours.co.uk', account)).toBe(true);
    expect(isInternal('jo@theirs.co.uk', account)).toBe(false);
    expect(isInternal('no address', account)).toBe(false);
  });

  test('on a free-mail account are the rep alone', () => {
    expect(internalDomain('rep@gmail.com')).toBeNull();
    expect(isInternal('rep@gmail.com', 'Rep@gmail.com')).toBe(true);
    expect(isInternal('jo@gmail.com', 'rep@gmail.com')).toBe(false);
    // The same mailbox in another spelling: who writes to themselves makes no deal.
    expect(isInternal('tomask+deals@googlemail.com', 'tomas.k@gmail.com')).toBe(true);
    expect(isInternal('tomas.k@outlook.com', 'tomas.k@gmail.com')).toBe(false);
    expect(isInternal('undisclosed', '')).toBe(false);
  });

  test('are left out of those a deal can be with, as is what is no address', () => {
    const recipients = ['boss@ours.example', 'jo@theirs.example', 'undisclosed', 'ana@gmail.com'].map((address) => ({
      address,
      name: '',
    }));
    expect(externalRecipients(recipients, 'rep@ours.example').map(({ address }) => address)).toEqual([
      'jo@theirs.example',
      'ana@gmail.com',
    ]);
  });
});
