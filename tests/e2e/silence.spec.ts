import type { Page } from '@playwright/test';
import { openCompose, openSandbox } from '../sandbox/driver.ts';
import { CLOSING, NEW, openCard, pressOurs, wordsOf } from './card-parts.ts';
import { coachState, type Extension, expect, test, underlined } from './fixtures.ts';

/** As long as an underline would take, and longer. */
const QUIET_MS = 2000;

async function openSettings({ context, id }: Extension): Promise<Page> {
  const settings = await context.newPage();
  await settings.goto(`chrome-extension://${id}/src/options/index.html`);
  return settings;
}

test('"Never again" holds after a reload and in other mails, until it is taken back in the settings', async ({
  gmail,
  extension,
}) => {
  await openSandbox(gmail);
  const draft = await openCompose(gmail, NEW);
  await draft.type(`Great talking today, ${CLOSING}.`);
  await openCard(gmail, draft);
  await pressOurs(gmail, extension, 'Never again');
  await expect.poll(() => underlined(gmail)).toEqual([]);

  await openSandbox(gmail);
  const again = await openCompose(gmail, NEW);
  await again.type(`Good call. ${CLOSING}. `);
  await gmail.waitForTimeout(QUIET_MS);
  expect(await underlined(gmail)).toEqual([]);

  const settings = await openSettings(extension);
  const row = settings.locator('li, tr').filter({ hasText: /call you sometime next week/i });
  await row.getByRole('button').first().click();
  await expect(row).toHaveCount(0);
  await settings.close();

  await openSandbox(gmail);
  const last = await openCompose(gmail, NEW);
  await last.type(`Good call. ${CLOSING}. `);
  await expect.poll(() => underlined(gmail)).toEqual([CLOSING]);
});

test('"Not in this thread" holds after a reload, in that thread alone', async ({ gmail, extension }) => {
  // The ids of the stand-in's threads tell their time, as Gmail's do: the same mailbox has the same day.
  const mailbox = { now: new Date().toISOString() };
  await openSandbox(gmail, mailbox);
  const first = await openCompose(gmail, { kind: 'inline', thread: 'Offer for 40 seats' });
  await first.type(`Good call. ${CLOSING}.`);
  await openCard(gmail, first);
  await pressOurs(gmail, extension, 'Not in this thread');
  await expect.poll(() => underlined(gmail)).toEqual([]);

  await openSandbox(gmail, mailbox);
  const again = await openCompose(gmail, { kind: 'inline', thread: 'Offer for 40 seats' });
  await again.type(`Good call. ${CLOSING}. `);
  await gmail.waitForTimeout(QUIET_MS);
  expect(await underlined(gmail)).toEqual([]);

  await openSandbox(gmail, mailbox);
  const other = await openCompose(gmail, { kind: 'inline', thread: 'Meter crews' });
  await other.type(`Good call. ${CLOSING}. `);
  await expect.poll(() => underlined(gmail)).toEqual([CLOSING]);
});

test('"Not this time" holds for this closing while the draft goes on, and for no other mail', async ({
  gmail,
  extension,
}) => {
  await openSandbox(gmail);
  const draft = await openCompose(gmail, NEW);
  await draft.type(`Good call. ${CLOSING}.`);
  await openCard(gmail, draft);
  await pressOurs(gmail, extension, 'Not this time');
  await expect.poll(() => underlined(gmail)).toEqual([]);
  await gmail.keyboard.press('Control+End');
  await gmail.keyboard.type(' The plan is attached. ');
  await gmail.waitForTimeout(QUIET_MS);
  expect(await underlined(gmail)).toEqual([]);

  const other = await openCompose(gmail, NEW);
  await other.type(`Good call. ${CLOSING}. `);
  await expect.poll(() => underlined(gmail)).toEqual([CLOSING]);
});

test('an account that is switched off in the settings is left alone, until it is switched on', async ({
  gmail,
  extension,
}) => {
  await openSandbox(gmail);
  const account = await gmail.evaluate(() => /[\w.-]+@[\w.-]+/.exec(document.title)?.[0] ?? '');
  const settings = await openSettings(extension);
  const accounts = settings.locator('#accounts');
  await accounts.getByRole('textbox').fill(account);
  await accounts.getByRole('textbox').press('Enter');
  await expect(accounts.getByText('Saved')).toBeVisible();

  await gmail.bringToFront();
  const draft = await openCompose(gmail, NEW);
  await draft.type(`Good call. ${CLOSING}. `);
  await gmail.waitForTimeout(QUIET_MS);
  expect(await underlined(gmail)).toEqual([]);
  await draft.select(CLOSING, 'behind');
  await gmail.keyboard.press('Alt+b');
  await gmail.waitForTimeout(500);
  expect(await coachState(gmail)).toBe('idle');

  await accounts.getByRole('button', { name: `Switch on again for ${account}` }).click();
  const off = () => settings.evaluate(() => chrome.runtime.sendMessage({ name: 'settings', payload: null }));
  await expect.poll(async () => (await off()).value.accountsOff).toEqual([]);
  await settings.close();
  await openSandbox(gmail);
  const again = await openCompose(gmail, NEW);
  await again.type(`Good call. ${CLOSING}. `);
  await expect.poll(() => underlined(gmail)).toEqual([CLOSING]);
});

test('an underline is told to a screen reader, once', async ({ gmail, extension }) => {
  await openSandbox(gmail);
  const draft = await openCompose(gmail, NEW);
  const said = () => wordsOf(gmail, extension, '[role="status"][aria-live="polite"]');
  await expect.poll(said).toEqual(['']);
  await draft.type(`Good call. ${CLOSING}. `);
  await expect.poll(said).toEqual([expect.stringContaining('Alt+B shows what can be said instead.')]);
});
