import { expect, test } from 'vitest';
import { dayUrl, threadUrl } from '../../src/deals/links.ts';

const thread = '18f0a1b2c3d4e5f6';

test('a thread and a day open in the account they belong to', () => {
  expect(threadUrl('Rep+1@orlo.example', thread)).toBe(
    `https://mail.google.com/mail/u/?authuser=rep%2B1%40orlo.example#all/${thread}`,
  );
  expect(dayUrl('rep@orlo.example', '2026-03-05')).toBe(
    'https://calendar.google.com/calendar/r/day/2026/3/5?authuser=rep%40orlo.example',
  );
});

test.each(['', ' ', 'no address'])('an account that is not known (%j) is left out, never empty', (account) => {
  expect(threadUrl(account, thread)).toBe(`https://mail.google.com/mail/#all/${thread}`);
  expect(dayUrl(account, '2026-03-05')).toBe('https://calendar.google.com/calendar/r/day/2026/3/5');
});

test('what is no thread opens nothing', () => {
  for (const id of [null, undefined, '', 'x', '../18f0a1b2c3d4e5f6']) expect(threadUrl('', id)).toBeNull();
});
