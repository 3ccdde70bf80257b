// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import type { DueDeal } from '../../../src/deals/shown.ts';
import { TodayPage } from '../../../src/ui/today/TodayPage.tsx';
import { row } from '../../board/deal-row.ts';
import { Background, item } from '../background.ts';
import { button, click, settle, show, textOf } from '../page.ts';

const NOW = '2026-03-02T10:00:00.000Z';
let background: Background;
const norwick: DueDeal = {
  ...row('norwick', {
    name: 'Norwick',
    thread: '18f0a1b2c3d4e5f6',
    watch: { kind: 'brush-off', reason: 'They put you off on Thu 26 Feb, with no next step.', action: 'reply' },
    nextAsk: { commitment: 'build-consensus', why: 'They wrote that they talk about it without you.' },
  }),
  watchId: 'brush-off e1',
  more: 1,
};

beforeEach(() => {
  background = new Background();
  background.items = [item('b', 'Ostara')];
  background.today = { snoozed: 0, dealsWithNextStep: 1, deals: 2, wrote: true, zone: 'Europe/London', due: [norwick] };
});

const create = () => show(<TodayPage ask={background.ask} now={() => new Date(NOW)} onSettings={() => {}} />);
const names = (page: Element) => [...page.querySelectorAll('h2')].map((name) => textOf(name));

test('a deal with something urgent stands first, with why and its one action', async () => {
  const page = await create();
  expect(names(page)).toEqual(['Norwick', 'Ostara']);
  const found = page.querySelector('[data-watch]') as HTMLElement;
  expect(textOf(found)).toContain('They put you off on Thu 26 Feb, with no next step.');
  expect([...found.querySelectorAll('a')].map((link) => [textOf(link), link.getAttribute('href')])).toEqual([
    ['Reply', expect.stringContaining('#all/18f0a1b2c3d4e5f6')],
  ]);
});

test('the first says what to ask for next, and why, and has the one filled button', async () => {
  const page = await create();
  expect([...page.querySelectorAll('.primary')].map(textOf)).toEqual(['Reply']);
  expect(textOf(page.querySelector('[data-watch]'))).toContain(
    'Next to ask: Build Consensus. They wrote that they talk about it without you.',
  );
  expect(textOf(page.querySelector('[data-watch]'))).toContain('One more thing in this deal.');
});

test('the others open on press', async () => {
  background.today = { ...background.today, due: [norwick, { ...norwick, watchId: 'brush-off e2', name: 'Ardent' }] };
  const page = await create();
  const found = page.querySelector('[data-watch="brush-off e2"]');
  expect(textOf(found)).not.toContain('Next to ask');
  await click(button(page, 'Ardent'));
  expect(textOf(found)).toContain('Next to ask: Build Consensus.');
});

test('what they leave to the board is said where no mail stands below them', async () => {
  background.items = [];
  background.today = { ...background.today, left: 7 };
  const page = await create();
  expect(textOf(page.querySelector('.more'))).toBe('7 more on the board');
  expect(page.querySelector('.more a')?.getAttribute('href')).toBe('/src/board/index.html');
});

test('dismissed it is put away for good, and what was not saved is said', async () => {
  const page = await create();
  background.failing.set('answer-nudge', 'The disk is full.');
  await click(button(page, 'Dismiss'));
  expect(textOf(page.querySelector('[role="status"]'))).toContain('Norwick: not saved. The disk is full.');
  background.failing.clear();
  background.today = { ...background.today, due: [] };
  await click(button(page, 'Dismiss'));
  await settle();
  expect(names(page)).toEqual(['Ostara']);
});

test('the deal that comes next has the focus of the one that was dismissed', async () => {
  const ardent = { ...norwick, watchId: 'brush-off e2', name: 'Ardent' };
  background.today = { ...background.today, due: [norwick, ardent] };
  const page = await create();
  background.today = { ...background.today, due: [ardent] };
  await click(button(page, 'Dismiss'));
  await settle();
  expect(names(page)).toEqual(['Ardent', 'Ostara']);
  expect(textOf(document.activeElement)).toBe('Ardent');
});

test('what the playbook has wording for is opened by the background, and waits above the list', async () => {
  const watch = { kind: 'no-answer', reason: 'No answer to your mail of Mon 23 Feb.', action: 'follow-up' } as const;
  background.today = { ...background.today, due: [{ ...norwick, watch }] };
  const page = await create();
  background.followUps = [
    {
      id: 'f',
      title: 'Norwick',
      text: 'Hello,',
      mail: 'https://mail.google.com/a',
      until: NOW,
      link: 'https://mail.google.com/b',
    },
  ];
  await click(page.querySelector('[data-watch] a') as HTMLElement);
  const { to, thread } = norwick;
  expect(background.sent('write-to-deal')).toEqual([{ deal: 'norwick', thread, to, brings: 'next-ask' }]);
  expect(textOf(page.querySelector('[data-follow-up]'))).toMatch(/^Norwick\s*Your follow-up waits/);
});

test('the mail’s own step is written the same way, and with a key held the browser opens it alone', async () => {
  background.today = { ...background.today, due: [] };
  const { step, deal, ...rest } = item('b', 'Ostara');
  background.items = [{ ...rest, deal, step: { ...step, thread: '18f0a1b2c3d4e5f6' }, urgency: 'open' }];
  const page = await create();
  const link = page.querySelector('[data-step] a.primary') as HTMLElement;
  const held = new MouseEvent('click', { bubbles: true, cancelable: true, metaKey: true });
  link.dispatchEvent(held);
  expect(held.defaultPrevented).toBe(false);
  expect(background.sent('write-to-deal')).toEqual([]);
  await click(link);
  const wanted = { deal: deal.id, thread: '18f0a1b2c3d4e5f6', to: step.people, brings: 'next-ask' };
  expect(background.sent('write-to-deal')).toEqual([wanted]);
});
