import type { Page } from '@playwright/test';
import type { DealOfTab } from '../../src/deals/shown.ts';
import { openSandbox, openThread } from '../sandbox/driver.ts';
import { ask, emptyPopup, replyTo } from './ask.ts';
import { backUpIn } from './backup.ts';
import { expect, isolated, test } from './fixtures.ts';

/** Everything in the timelines, as text. */
const timeline = async (page: Page): Promise<string> =>
  JSON.stringify(JSON.parse((await backUpIn(page)).file).stores.events);

test('a thread that is only read: the brush-off in it is on Today, the panel knows its deal, and nothing was touched', async ({
  gmail,
  extension,
}) => {
  await openSandbox(gmail);
  const popup = await emptyPopup(extension);
  const inGmail = await isolated(gmail, extension.id);
  const sent = {
    id: 'threads-1',
    account: 'nora.lindqvist@harborline.example',
    recipients: [{ address: 'tomas.herrera@northgateclinics.example', name: 'Tomás Herrera' }],
    subject: 'Rota planning for the three new sites',
    thread: null,
    draft: null,
    at: new Date(Date.now() - 27 * 3_600_000).toISOString(),
    scheduled: false,
    step: { label: 'vague', owner: 'recipient', act: 'request', sentence: 'Shall we speak?', days: [] },
    offered: [],
  };
  await inGmail((payload) => chrome.runtime.sendMessage({ name: 'mail-sent', payload }), sent);

  await gmail.bringToFront();
  const bodyNodes = (): Promise<number> =>
    gmail.evaluate(() => document.querySelectorAll('[data-message-id] *').length);
  await openThread(gmail, 'Rota planning for the three new sites');
  const before = await bodyNodes();
  const deal = async (): Promise<DealOfTab | undefined> => {
    const tab = await popup.evaluate(
      async () => (await chrome.tabs.query({ url: 'https://mail.google.com/*' }))[0]?.id,
    );
    const reply = await replyTo<DealOfTab>(popup, 'deal-of-tab', { tab, url: gmail.url() });
    return reply.ok ? reply.value : undefined;
  };
  await expect.poll(async () => (await deal())?.is, { message: 'the panel knows the deal' }).toBe('deal');
  expect(await bodyNodes()).toBe(before);

  await popup.bringToFront();
  await popup.reload();
  const row = popup.getByRole('region', { name: 'Deals' }).getByRole('listitem');
  await expect(row).toContainText('Northgateclinics');
  await expect(row).toContainText('They put you off on');
  await expect(row.getByRole('link', { name: 'Reply' })).toBeVisible();

  const kept = await timeline(popup);
  expect(kept).toContain('Call me next week');
  expect(kept).not.toContain('full month here');
  await ask(popup, 'delete-everything');
  await popup.close();
});
