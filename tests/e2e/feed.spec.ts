import type { ComposeContext } from '../../src/messages.ts';
import { FEED_PATH } from '../sandbox/calendar/google.ts';
import { CALENDAR_OF } from '../sandbox/calendar/store.ts';
import { expect, isolated, test } from './fixtures.ts';

test.beforeEach(({ sandbox }) => sandbox.clear());

test('a secret address pasted in settings is read at once, and times on offer keep clear of what is in it', async ({
  extension,
  gmail,
  sandbox,
}) => {
  const options = await extension.context.newPage();
  await options.goto(`chrome-extension://${extension.id}/src/options/index.html`);
  await options.getByLabel('Secret address').fill(`https://calendar.google.com${FEED_PATH}`);
  await options.getByRole('button', { name: 'Read and keep' }).click();
  const kept = options.getByRole('listitem').filter({ hasText: 'basic.ics' });
  await expect(kept).toBeVisible();
  expect(await options.content()).not.toContain('private-0f1e2d3c4b5a');

  await gmail.goto('https://mail.google.com/mail/u/0/');
  const inGmail = await isolated(gmail, extension.id);
  const query = { account: CALENDAR_OF[0], recipients: [{ address: 'jo@elm-yard.example', name: 'Jo' }], thread: null };
  const context = (await inGmail(async (payload) => {
    const reply = await chrome.runtime.sendMessage({ name: 'compose-context', payload });
    return reply.value;
  }, query)) as ComposeContext;
  expect(context.calendarReadAt).not.toBeNull();
  expect(context.slots.length).toBeGreaterThan(0);
  expect(context.slots.every(({ checked }) => checked)).toBe(true);
  const taken = sandbox.calendar.events.filter(({ start, type }) => start.length > 10 && type !== 10);
  for (const slot of context.slots)
    for (const { start, end } of taken)
      expect(Date.parse(slot.end) <= Date.parse(start) || Date.parse(slot.start) >= Date.parse(end)).toBe(true);

  await kept.getByRole('button', { name: 'Disconnect' }).click();
  await expect(kept).toBeHidden();
  await options.close();
});

test('an address that was reset says so, and what to do', async ({ extension, sandbox }) => {
  sandbox.google.feeds.set(FEED_PATH, null);
  const options = await extension.context.newPage();
  await options.goto(`chrome-extension://${extension.id}/src/options/index.html`);
  await options.getByLabel('Secret address').fill(`https://calendar.google.com${FEED_PATH}`);
  await options.getByRole('button', { name: 'Read and keep' }).click();
  await expect(options.getByText('Copy the secret address again')).toBeVisible();
  await options.close();
});
