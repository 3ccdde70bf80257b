// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { Board } from '../../src/board/Board.tsx';
import { type FirstDeals, firstList } from '../../src/deals/first-list.ts';
import type { Deals } from '../../src/deals/shown.ts';
import type { send } from '../../src/messages.ts';
import { settle, show } from '../ui/page.ts';
import { row } from './deal-row.ts';

const list = (...ids: string[]): Deals => ({ deals: ids.map((id) => row(id)), zone: 'Europe/London' });

let asked: string[];
const ask = (async (name: string) => {
  // Asked when something takes its time, as on a slow machine anything does.
  if (name === 'progress') return null;
  asked.push(name);
  return list('Drift');
}) as unknown as typeof send;
const never = () => new Promise<undefined>(() => {});
const firstOf = ({ deals, ...rest }: Deals): FirstDeals => ({ ...rest, list: firstList(deals), systemZone: rest.zone });
const board = (kept: () => Promise<Deals | undefined>, first?: FirstDeals) =>
  show(
    <Board ask={ask} kept={kept} first={first} now={() => new Date('2026-03-04T10:00:00Z')} onSettings={() => {}} />,
  );
const names = (page: Element) =>
  [...page.querySelectorAll('[data-deal]')].map((line) => line.getAttribute('data-deal'));

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  location.hash = '';
  asked = [];
});

test('the list is shown without a message, and read anew when the rep comes back', async () => {
  const now = [list('Aspen'), list('Aspen', 'Birch')];
  const page = await board(async () => now.shift(), firstOf(list('Aspen')));
  expect(names(page)).toEqual(['Aspen']);
  window.dispatchEvent(new Event('focus'));
  await settle();
  expect(names(page)).toEqual(['Aspen', 'Birch']);
  expect(asked).toEqual([]);
});

test('the list is made anew by the background where it holds no longer', async () => {
  const now = [undefined, list('Cedar')];
  expect(names(await board(async () => now.shift()))).toEqual(['Cedar']);
  expect(asked).toEqual(['today']);
});

test('the list is asked for where the browser keeps nothing', async () => {
  expect(names(await board(async () => undefined))).toEqual(['Drift']);
  expect(asked).toEqual(['today', 'deals']);
});

test('what is drawn first is what all deals draw, and it is not read to the end', async () => {
  const many = list(...[...Array(120).keys()].map((n) => `Deal ${n}`));
  many.deals.push(row('Won', { outcome: 'won', nextAsk: null }), row('Else', { account: 'rep@else.example' }));
  const withoutState = (page: Element) => page.outerHTML.replaceAll(/aria-busy="\w+"/g, '');
  const before = await board(never, firstOf(many));
  const drawn = withoutState(before);
  expect(names(before).slice(0, 2)).toEqual(['Deal 0', 'Deal 1']);
  expect(before.querySelector('main')?.getAttribute('aria-busy')).toBe('true');
  const after = await board(async () => many, firstOf(many));
  expect(after.querySelector('main')?.getAttribute('aria-busy')).toBe('false');
  expect(drawn).toBe(withoutState(after));
});

test('no deal at all is said at once', async () => {
  expect((await board(never, firstOf(list()))).textContent).toContain('No deals yet');
});

test.each([
  ['another order', { sort: 'name' }, '', ''],
  ['a search', {}, 'birch', ''],
  ['one of them open', {}, '', '#deal=Aspen'],
])('where it was left with %s, all deals are waited for', async (_what, view, query, hash) => {
  localStorage.setItem('board', JSON.stringify(view));
  sessionStorage.setItem('board', query);
  location.hash = hash;
  const page = await board(never, firstOf(list('Aspen', 'Birch')));
  expect(names(page)).toEqual([]);
  expect(page.textContent).toContain('Reading your deals');
});
