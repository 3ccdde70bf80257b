import { describe, expect, test } from 'vitest';
import { domainIn, peopleIn } from '../../src/importing/addresses.ts';

describe('the people in a cell', () => {
  test.each([
    ['jo@a.example', [{ address: 'jo@a.example', name: '' }], []],
    ['Jo Ray (Jo@A.example)', [{ address: 'jo@a.example', name: 'Jo Ray' }], []],
    [
      '"Ray, Jo" <jo@a.example>; ann@b.example',
      [
        { address: 'jo@a.example', name: 'Ray, Jo' },
        { address: 'ann@b.example', name: '' },
      ],
      [],
    ],
    [
      'jo@a.example,ann@b.example',
      [
        { address: 'jo@a.example', name: '' },
        { address: 'ann@b.example', name: '' },
      ],
      [],
    ],
    ['mailto:jo@mail.a.example.', [{ address: 'jo@mail.a.example', name: '' }], []],
    ['Jo Ray', [], ['Jo Ray']],
    ['@handle, jo@, jo@host, jo@a..b', [], ['@handle', 'jo@', 'jo@host', 'jo@a..b']],
    ['', [], []],
  ])('%j are read', (cell, people, names) => {
    expect(peopleIn(cell)).toEqual({ people, names });
  });
});

describe('the domain in a cell', () => {
  test.each([
    ['acme.example', 'acme.example'],
    ['https://www.Acme.example/de?x=1', 'acme.example'],
    ['shop.acme.co.uk:8080', 'acme.co.uk'],
    ['jo@acme.example', null],
    ['Acme', null],
    ['', null],
  ])('%j is %j', (cell, domain) => {
    expect(domainIn(cell)).toBe(domain);
  });
});
