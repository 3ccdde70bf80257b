// npm run screenshots: takes the README's pictures from the running extension on the sandbox, in light and dark, into docs/, or
// into another folder: npm run screenshots -- out/pictures. Surfaces wear the system's own face; those in docs/ were taken where
// that is Inter, as wide as the faces that most readers have.
import { mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { restoreIn } from '../tests/e2e/backup.ts';
import { coachState, expect, firstRunPage, launchExtension, underlined } from '../tests/e2e/fixtures.ts';
import { shownDeals } from '../tests/e2e/shown-deals.ts';
import { openCompose, openSandbox, openThread } from '../tests/sandbox/driver.ts';
import { startSandbox } from '../tests/sandbox/server.ts';

const folder = resolve(process.argv[2] ?? resolve(import.meta.dirname, '../docs'));
mkdirSync(folder, { recursive: true });

const MAILS = [
  {
    to: ['Lena Brandt <lena.brandt@brightmoor.example>'],
    subject: 'Price range',
    text: "Hi Lena,\n\nThank you for the figures. I'll send you the price range by Friday.",
  },
  {
    to: ['Radek Osk <radek@corvane.example>'],
    subject: 'Trial on the second line',
    text: "Hi Radek,\n\nGood to hear that the first line runs. Let's touch base in the new year.",
  },
];
const DRAFT = {
  kind: 'window',
  to: ['Priya Raman <priya@calder-freight.example>'],
  subject: 'Dispatch pilot',
  text:
    'Hi Priya,\n\nThank you for the hour. The late-change view is set up for both depots, and the two open points are ' +
    "on one page. Let's touch base next week to go through them.",
} as const;

async function shoot(page: Page, name: string, fullPage = false): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.waitForTimeout(400); // fades, in the page's styles and in ours
    const file = join(folder, `${name}-${theme}.png`);
    await page.screenshot({ path: file, fullPage });
    console.log(relative('', file));
  }
}

const sandbox = await startSandbox();
const { context, id, close } = await launchExtension(sandbox, { zone: 'Europe/London' });
try {
  const options = await firstRunPage(context);
  await options.locator('#first-run button').first().click();

  const page = await context.newPage();
  await openSandbox(page);
  for (const mail of MAILS) {
    const draft = await openCompose(page, { kind: 'window', ...mail });
    await draft.send('keyboard');
    await draft.gone();
    await page.waitForTimeout(1500); // the send is confirmed at idle
  }
  const draft = await openCompose(page, DRAFT);
  await expect.poll(async () => (await underlined(page)).length).toBe(1);
  await page.keyboard.press('Alt+b');
  await expect.poll(() => coachState(page)).toBe('card');
  await shoot(page, 'card');
  await page.keyboard.press('Enter');
  await expect.poll(() => coachState(page)).toBe('toast');
  await draft.fillBrackets();
  await draft.send('keyboard');
  await draft.gone();
  await page.waitForTimeout(1500);

  await openThread(page, 'Rota planning');
  await expect(page.locator('[data-bookend][data-banner=reply]')).toBeAttached();
  await page.locator('[data-sandbox=reply]').click();
  await expect.poll(() => page.evaluate(() => window.__sandbox.composes.length)).toBe(1);
  // Above this reply there is no room for all of it before it is called.
  await page.keyboard.press('Alt+b');
  await shoot(page, 'banner');

  const popup = await context.newPage();
  await popup.setViewportSize({ width: 360, height: 600 });
  await popup.goto(`chrome-extension://${id}/src/popup/index.html`);
  await popup.getByText('Calder Freight').first().waitFor();
  await shoot(popup, 'popup');

  const panel = await context.newPage();
  await panel.setViewportSize({ width: 380, height: 1000 });
  await panel.goto(`chrome-extension://${id}/src/sidepanel/index.html`);
  await panel.evaluate(async () => {
    // Here the panel is a tab itself and stands beside itself, so that tab is told to show Calder Freight's mail.
    const tab = await chrome.tabs.getCurrent();
    const { value } = await chrome.runtime.sendMessage({ name: 'deals', payload: null });
    const seen = { place: `${location.href}#`, is: 'mail', account: value.deals[0].account };
    await chrome.storage.session.set({ [`tab ${tab?.id}`]: { ...seen, people: ['priya@calder-freight.example'] } });
  });
  await panel.locator('h1', { hasText: 'Calder Freight' }).waitFor();
  await panel.locator('.rung-toggle[aria-expanded]', { hasText: /asked/ }).first().click();
  await shoot(panel, 'panel');
  await options.bringToFront();
  await options.setViewportSize({ width: 1120, height: 800 });
  await options.goto(`chrome-extension://${id}/src/options/index.html`);
  await shoot(options, 'options');

  const board = await context.newPage();
  await board.setViewportSize({ width: 1280, height: 800 });
  await board.goto(`chrome-extension://${id}/src/board/index.html`);
  const file = JSON.stringify(await shownDeals(new Date().toISOString()));
  await restoreIn(board, file);
  await board.reload();
  await board.locator('.grid').waitFor();
  await shoot(board, 'board');
  await board.goto(`${board.url().split('#')[0]}#insights`);
  await board.locator('.plots').waitFor();
  await shoot(board, 'insights', true);
} finally {
  await close();
  await sandbox.close();
}
