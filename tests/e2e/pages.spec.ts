import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { restoreIn } from './backup.ts';
import { expect, isolated, test } from './fixtures.ts';
import { shownDeals } from './shown-deals.ts';

/** Opens one of our own pages, and what it complained about on the console: errors, and what its policy refused. */
const pages = test.extend<{ open: (path: string) => Promise<Page>; complaints: string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints).toEqual([]);
  },
  open: async ({ extension, complaints }, use) => {
    const opened: Page[] = [];
    await use(async (path) => {
      const page = await extension.context.newPage();
      opened.push(page);
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(`chrome-extension://${extension.id}/src/${path}`);
      await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
      return page;
    });
    for (const page of opened) await page.close();
  },
});

const POPUP = 'popup/index.html';
const PANEL = 'sidepanel/index.html';
const OPTIONS = 'options/index.html';
const BOARD = 'board/index.html';

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** The dark theme changes colours and nothing else, and without motion at once: half-way a button has no contrast. */
async function contrastInTheDark(page: Page): Promise<unknown[]> {
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  return (await new AxeBuilder({ page }).withRules(['color-contrast']).analyze()).violations;
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Two mails as Gmail's page reports them once they are sent. */
async function sendTwo(gmail: Page, extensionId: string): Promise<void> {
  await gmail.goto('https://mail.google.com/mail/u/0/');
  const inGmail = await isolated(gmail, extensionId);
  for (const [id, client, sentence] of [
    ['pages-1', 'alder', 'I will be in touch soon.'],
    ['pages-2', 'birch', 'Let us speak again before long.'],
  ]) {
    const mail = {
      id,
      account: 'rep@bookend.example',
      recipients: [{ address: `jo@${client}.example`, name: 'Jo Park' }],
      subject: 'The pilot',
      thread: null,
      draft: null,
      at: new Date().toISOString(),
      scheduled: false,
      step: { label: 'vague', owner: 'sender', act: 'commit', sentence, days: [] },
      offered: [],
    };
    const reply = await inGmail((message) => chrome.runtime.sendMessage(message) as Promise<{ ok: boolean }>, {
      name: 'mail-sent',
      payload: mail,
    });
    expect(reply.ok).toBe(true);
  }
}

for (const path of [POPUP, PANEL, OPTIONS]) {
  pages(`${path} has nothing an accessibility check objects to, light and dark`, async ({ open }) => {
    const page = await open(path);
    // With a question open, whose box and red button stand nowhere else.
    if (path === OPTIONS) await page.getByRole('button', { name: 'Delete everything…' }).click();
    expect(await violations(page)).toEqual([]);
    expect(await contrastInTheDark(page)).toEqual([]);
  });
}

/** A few deals of a rep's autumn in place of whatever other tests left. A check takes its time over each. */
async function fill(page: Page): Promise<void> {
  const file = JSON.stringify(await shownDeals(new Date().toISOString(), 3));
  expect(await restoreIn(page, file)).toMatchObject({ ok: true });
  await page.reload();
  await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
}

for (const view of ['deals', 'insights']) {
  pages(`the board's ${view} have nothing an accessibility check objects to, light and dark`, async ({ open }) => {
    const page = await open(`${BOARD}#${view}`);
    await fill(page);
    if (view === 'deals') {
      await page.getByRole('row').nth(2).click();
      await expect(page.getByRole('complementary')).toHaveAttribute('aria-busy', 'false');
    }
    await expect(page.getByRole('main')).toHaveAttribute('aria-busy', 'false');
    expect(await violations(page)).toEqual([]);
    expect(await contrastInTheDark(page)).toEqual([]);
  });
}

pages(
  'at 200 % zoom the board is worked with the keyboard alone, and only its list scrolls sideways',
  async ({ open }) => {
    const page = await open(BOARD);
    await fill(page);
    await page.setViewportSize({ width: 640, height: 400 });
    expect(await overflow(page)).toBe(0);
    await page.keyboard.press('/');
    await page.keyboard.type('kelda');
    await expect(page.getByRole('status').first()).toHaveText(/^1 of/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Kelda Instruments', level: 2 })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('grid')).toBeFocused();
  },
);

for (const path of [PANEL, OPTIONS]) {
  pages(`${path} fits 320 pixels without scrolling sideways`, async ({ open }) => {
    const page = await open(path);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
}

pages('an open step is put off, corrected, closed and brought back', async ({ open, gmail, extension }) => {
  // Deals of other tests would stand before these: only the first of the list lies open.
  const ours = await open(OPTIONS);
  await ours.evaluate(() => chrome.runtime.sendMessage({ name: 'delete-everything', payload: null }));
  await sendTwo(gmail, extension.id);
  const popup = await open(POPUP);
  const panel = await open(PANEL);
  const alder = popup.getByRole('listitem').filter({ hasText: /\bAlder/ });
  const birch = popup.getByRole('listitem').filter({ hasText: /\bBirch/ });
  await expect(alder).toBeVisible();
  await expect(birch).toBeVisible();
  expect(await violations(popup)).toEqual([]);

  await birch.getByRole('button', { name: /^Birch/ }).click();
  await birch.getByRole('button', { name: 'Done' }).click();
  await expect(birch).toHaveCount(0);
  await popup.getByRole('button', { name: 'Undo' }).click();
  await expect(birch).toBeVisible();

  await alder.getByRole('button', { name: 'Correct' }).click();
  await alder.getByLabel('What happens next').fill('They send the contract.');
  await alder.getByLabel('When, if a day is named').fill('2031-03-03');
  await alder.getByRole('button', { name: 'Save' }).click();
  await expect(popup.getByRole('status')).toContainText('corrected');

  // With a day ahead Alder can wait; Birch comes first and lies open.
  await birch.getByRole('button', { name: 'Later' }).click();
  await birch.getByRole('button', { name: /^Tomorrow/ }).click();
  await expect(birch).toHaveCount(0);

  // The panel beside it follows without being touched.
  await expect(panel.getByRole('listitem').filter({ hasText: /\bBirch/ })).toHaveCount(0);
});

pages('the wording of a commitment is changed with the keyboard alone, and kept', async ({ open }) => {
  const page = await open(OPTIONS);
  const wording = page.locator('#wording');
  await wording.getByRole('option', { name: 'Explore' }).focus();
  await page.keyboard.press('d');
  await expect(wording.getByRole('option', { name: 'Decide' })).toBeFocused();
  // Name, minutes, what it asks for, which wording, the wording.
  for (let stops = 0; stops < 5; stops++) await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Shall we settle it, yes or no?');
  await expect(wording.getByRole('alert')).toHaveText('A wording has {slots} once: there the times come.');
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(' on {slots}?');
  await expect(wording.getByText('Saved')).toBeVisible();
  await page.reload();
  await wording.getByRole('option', { name: /^Decide/ }).click();
  await expect(wording.getByRole('textbox', { name: 'Wording 1' })).toHaveValue(
    'Shall we settle it, yes or no on {slots}?',
  );
});

pages('settings survive a reload, and Delete everything leaves nothing', async ({ open }) => {
  const page = await open(OPTIONS);
  await page.getByLabel('Meeting length').selectOption('45');
  await expect(page.locator('#offers').getByText('Saved')).toBeVisible();
  await page.getByLabel('Tuesday, until').fill('08:00');
  await expect(page.getByText('The end, 08:00, is not after the start, 09:00.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('Meeting length')).toHaveValue('45');
  await expect(page.getByLabel('Tuesday, until')).toHaveValue('17:30');

  await page.getByRole('button', { name: 'Understood' }).click();
  await expect(page.locator('#first-run')).toContainText('Read ');
  await page.getByRole('button', { name: 'Delete everything…' }).click();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.locator('#delete')).toContainText('Deleted.');
  await expect(page.getByLabel('Meeting length')).toHaveValue('30');
  await expect(page.getByRole('button', { name: 'Understood' })).toBeVisible();
  await expect((await open(POPUP)).getByRole('heading', { name: 'Nothing sent yet' })).toBeVisible();
});
