import { describe, expect, test } from 'vitest';
import { moved, prepare, windowOf } from '../../src/board/rows.ts';
import { weekNumber } from '../../src/board/week-number.ts';
import { type Choice, chosen, countsOf, entriesOf, grouped, whyOf } from '../../src/deals/list.ts';
import { COMMITMENT_IDS } from '../../src/playbook/types.ts';
import { row } from './deal-row.ts';

const danger = { kind: 'meeting-in-danger', reason: 'The meeting was declined.' } as const;
const none = { kind: 'no-next-step', reason: 'No next step is agreed.' } as const;
const review = {
  kind: 'meeting',
  what: 'Review',
  day: '2026-03-03',
  start: '2026-03-03T09:00:00Z',
  ahead: true,
} as const;
const deals = [
  row('Alder', { nextStep: null, lastContact: '2026-02-01T09:00:00Z', risks: [none] }),
  row('Birch Énergie', { nextAsk: { commitment: 'time', why: 'It comes first.' }, risks: [danger] }),
  row('Cedar', { nextStep: review }),
  row('Drift', { outcome: 'lost', nextAsk: null, nextStep: null }),
  row('Elm', { nextAsk: null, risks: [{ kind: 'one-contact', reason: 'One person alone.' }] }),
];
const names = (choice: Partial<Choice>): string[] =>
  chosen(entriesOf(deals), { shelf: 'all', filters: [], query: '', sort: 'name', ...choice }).map(({ name }) => name);

describe('what is shown', () => {
  test.each<[string, Partial<Choice>, string[]]>([
    ['all that is open', {}, ['Alder', 'Birch Énergie', 'Cedar', 'Elm']],
    ['those in which a commitment is next', { shelf: 'explore' }, ['Alder', 'Cedar']],
    ['those with nothing left to ask', { shelf: 'done' }, ['Elm']],
    ['what is set aside', { shelf: 'closed' }, ['Drift']],
    ['those without a next step', { filters: ['no-step'] }, ['Alder']],
    ['those for which any chosen filter holds', { filters: ['no-step', 'danger'] }, ['Alder', 'Birch Énergie']],
    ['a name, without its accents or capitals', { query: 'ENERGIE' }, ['Birch Énergie']],
    ['every word, in any order', { query: 'declined birch' }, ['Birch Énergie']],
    ['nothing when one word is missing', { query: 'birch review' }, []],
    ['the soonest step first, none last', { sort: 'soonest' }, ['Cedar', 'Birch Énergie', 'Elm', 'Alder']],
    ['the longest quiet first', { sort: 'quiet' }, ['Alder', 'Birch Énergie', 'Cedar', 'Elm']],
  ])('%s', (_what, choice, expected) => expect(names(choice)).toEqual(expected));

  test('by name, a number in it counts by its size', () => {
    const many = ['Client 10', 'client 9', 'Client 1'].map((name) => row(name));
    const choice = { shelf: 'all', filters: [], query: '', sort: 'name' } as const;
    expect(chosen(entriesOf(many), { ...choice, filters: [] }).map(({ name }) => name)).toEqual([
      'Client 1',
      'client 9',
      'Client 10',
    ]);
  });

  test('filters count on the shelf that is chosen', () => {
    expect(countsOf(entriesOf(deals), 'all')).toEqual({ 'no-step': 1, danger: 1, promise: 0, 'one-contact': 1 });
    expect(countsOf(entriesOf(deals), 'time')).toMatchObject({ 'no-step': 0, danger: 1 });
  });

  test('the most urgent reason comes before why a commitment is next', () => {
    const watched = row('a', { watch: { kind: 'accepted', reason: 'Book it.', action: 'book' }, risks: [danger] });
    expect([...deals.slice(1, 4), watched].map(whyOf)).toEqual([
      'The meeting was declined.',
      'Nobody has asked for it yet.',
      'Nothing is left to ask for.',
      'Book it.',
    ]);
  });
});

test('a search finds the same before and after its texts were made ready', async () => {
  const choice: Choice = { shelf: 'all', filters: [], query: 'declined ENERGIE', sort: 'name' };
  const [ready, fresh] = [entriesOf(deals), entriesOf(deals)];
  const stopped = entriesOf(deals);
  prepare(ready);
  prepare(stopped)();
  await expect.poll(() => ready.every(({ text }) => text !== null)).toBe(true);
  expect(stopped.every(({ text }) => text === null)).toBe(true);
  expect(chosen(ready, choice)).toEqual([deals[1]]);
  expect(chosen(fresh, choice)).toEqual([deals[1]]);
});

describe('groups', () => {
  const lines = grouped(deals, COMMITMENT_IDS);

  test('follow the playbook, with what is left over and set aside last', () => {
    expect(lines.map((line) => (line.is === 'group' ? `${line.title} ${line.count}` : line.deal.name))).toEqual([
      'Time 1',
      'Birch Énergie',
      'Explore 2',
      'Alder',
      'Cedar',
      'Lost 1',
      'Drift',
      'Nothing left to ask 1',
      'Elm',
    ]);
  });

  test.each([
    ['down to the next deal, over a title', 1, 1, 3],
    ['up over a title', 3, -1, 1],
    ['several down', 1, 3, 6],
    ['no further than the last', 6, 10, 8],
    ['stays on the first', 1, -1, 1],
    ['to the first from before the list', -1, 1, 1],
    ['to the last from after it', 9, -1, 8],
  ])('keys move %s', (_what, from, by, to) => expect(moved(lines, from, by)).toBe(to));

  test('an empty list has no place to go', () => expect(moved([], -1, 1)).toBe(-1));
});

describe('lines in view', () => {
  test.each([
    ['the start', 2000, 0, [0, 23]],
    ['before the list is reached', 2000, -200, [0, 19]],
    ['the middle', 2000, 48_000, [992, 1023]],
    ['the end', 2000, 95_400, [1979, 2000]],
    ['a short list', 3, 0, [0, 3]],
  ])('%s', (_where, lines, top, expected) => expect(windowOf(lines, 48, top, 720)).toEqual(expected));
});

test.each([
  ['2026-01-05', 2],
  ['2025-12-29', 1],
  ['2024-12-30', 1],
  ['2026-12-28', 53],
  ['2027-01-04', 1],
  ['2026-11-23', 48],
])('the week of Monday %s has the number %i', (monday, number) => expect(weekNumber(monday)).toBe(number));
