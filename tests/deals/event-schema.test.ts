import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkDeal, checkEvent, checkPerson } from '../../src/deals/event-schema.ts';

const readme = readFileSync(new URL('../../src/deals/README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/^\{"id".*\}$/gm)].map(([line]) => JSON.parse(line) as Record<string, unknown>);

const base = { id: 'e1', dealId: 'd1', at: '2026-11-26T09:00:00Z' };
const promise = {
  ...base,
  kind: 'promise-made',
  side: 'mine',
  what: 'The list',
  due: null,
  sentence: '',
  person: null,
};

describe('an event', () => {
  test.each(examples)('of the README is one: $kind', (line) => {
    expect(checkEvent(line)).toEqual({ ok: true, value: line });
  });

  test('has an example of every kind in the README', () => {
    const types = readFileSync(new URL('../../src/deals/event-schema.ts', import.meta.url), 'utf8');
    const kinds = [...types.matchAll(/kind\('([a-z-]+)'\)/g)].map(([, kind]) => kind);
    expect(kinds.length).toBeGreaterThan(30);
    expect(new Set(examples.map(({ kind }) => kind))).toEqual(new Set(kinds));
  });

  test.each([
    ['not an object', 5, 'is not an object'],
    ['a list', [promise], 'is not an object'],
    ['an unknown kind', { ...base, kind: 'guess' }, 'kind “guess” is none that a timeline has'],
    ['words for a kind', { ...base, kind: 'We will see.' }, 'kind is none that a timeline has'],
    ['no kind', { ...base, kind: undefined }, 'kind is missing'],
    ['a field too many', { ...promise, mood: 'good' }, 'mood is not a field of this kind'],
    ['a field missing', { ...base, kind: 'promise-kept' }, 'refersTo is missing'],
    ['a day that never was', { ...promise, due: '2026-02-30' }, 'due must be a day, such as 2026-11-26'],
    [
      'a time without an offset',
      { ...promise, at: '2026-11-26T09:00:00' },
      'at must be an ISO 8601 instant with an offset, such as 2026-11-26T09:00:00Z',
    ],
    [
      'a meeting that ends before it starts',
      {
        ...base,
        kind: 'meeting-moved',
        meeting: 'm',
        start: '2026-11-27T10:00:00Z',
        end: '2026-11-27T09:00:00Z',
      },
      'it must end after it starts',
    ],
    ['an address in capitals', { ...promise, person: 'Ines@x.example' }, 'person must be a mail address in lower case'],
    ['text beyond measure', { ...promise, sentence: 'x'.repeat(1_001) }, 'sentence may have 1000 characters at most'],
    ['a side there is not', { ...promise, side: 'ours' }, 'side must be mine or theirs'],
  ])('is refused with %s', (_name, value, problem) => {
    expect(checkEvent(value)).toEqual({ ok: false, problem });
  });
});

test('deals and people are checked as strictly', () => {
  const deal = { id: 'd1', account: 'me@x.example', key: 'domain:y.example', name: 'Y', createdAt: base.at };
  expect(checkDeal(deal)).toEqual({ ok: true, value: deal });
  expect(checkDeal({ ...deal, key: 'y.example' })).toMatchObject({ ok: false });
  const person = {
    id: 'me@x.example jo@y.example',
    account: 'me@x.example',
    address: 'jo@y.example',
    name: '',
    dealId: 'd1',
  };
  expect(checkPerson(person)).toEqual({ ok: true, value: person });
  expect(checkPerson({ ...person, role: 'boss' })).toEqual({ ok: false, problem: 'role is not a field of this kind' });
});
