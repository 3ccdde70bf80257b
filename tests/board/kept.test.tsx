// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { Board } from '../../src/board/Board.tsx';
import type { Deals } from '../../src/deals/shown.ts';
import type { send } from '../../src/messages.ts';
import { settle, show } from '../ui/page.ts';
import { row } from './deal-row.ts';

const list = (...ids: string[]): Deals => ({ deals: ids.map((id) => row(id)), zone: 'Europe/London' });

let asked: string[];
const ask = (async (name: string) => {
  asked.push(name);
  return list('Drift');
}) as unknown as typeof send;
const board = (kept: () => Promise<Deals | undefined>, first?: Deals) =>
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
  const page = await board(async () => now.shift(), list('Aspen'));
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
