// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { NotDeals } from '../../src/options/NotDeals.tsx';
import { Background } from '../ui/background.ts';
import { button, click, show, textOf } from '../ui/page.ts';

let background: Background;
beforeEach(() => {
  background = new Background();
  background.notDeals = [{ id: 'd9', name: 'Tessel', account: 'rep@ours.example', since: '2026-03-01T10:00:00Z' }];
});
const create = () => show(<NotDeals ask={background.ask} now="2026-03-04T10:00:00Z" zone="Europe/London" />);

test('what is not a deal is listed with its day, and brought back', async () => {
  const page = await create();
  expect(textOf(page.querySelector('li'))).toContain('rep@ours.example, since Sun 1 Mar');
  await click(button(page, 'Bring Tessel back'));
  expect(textOf(page)).toContain('Tessel can be a deal again');
  expect(page.querySelector('li')).toBeNull();
});

test('one that could not be brought back stays, and says why', async () => {
  background.failing.set('is-a-deal', 'The disk is full.');
  const page = await create();
  await click(button(page, 'Bring Tessel back'));
  expect(textOf(page)).toContain('Tessel is still no deal. The disk is full.');
  expect(page.querySelector('li')).not.toBeNull();
});
