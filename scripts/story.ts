// Plays the story from first run to the open next step in a headless browser, says what happens step by step, and leaves
// a picture of each step in out/. Exit code 1 when a step does not come true.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { coachState, expect, firstRunPage, launchExtension, underlined } from '../tests/e2e/fixtures.ts';
import { openCompose, openSandbox, strangeRequests, undoSend } from '../tests/sandbox/driver.ts';
import { startSandbox } from '../tests/sandbox/server.ts';

const out = resolve(import.meta.dirname, '../out');
mkdirSync(out, { recursive: true });

const CLOSING = "I'll call you sometime next week";
let number = 0;

/** Says what came true, with a picture of it in light and in dark where both are worth a look. */
async function step(said: string, page: Page, name: string, themes: ('light' | 'dark')[] = ['light']): Promise<void> {
  number++;
  const files: string[] = [];
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    await page.waitForTimeout(350); // fades of 160 ms, in the page's styles and in ours
    const file = `${number}-${name}${themes.length > 1 ? `-${theme}` : ''}.png`;
    await page.screenshot({ path: join(out, file) });
    files.push(`out/${file}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  console.log(`${String(number).padStart(2)}. ${said}\n    ${files.join('  ')}`);
}

function insist(truth: boolean, otherwise: string): void {
  if (!truth) throw new Error(otherwise);
}

async function play(): Promise<void> {
  const sandbox = await startSandbox();
  const { context, id, close } = await launchExtension(sandbox);
  try {
    const strangers = strangeRequests(context);
    const firstRun = await firstRunPage(context);
    await firstRun.waitForSelector('#first-run');
    await step('First run says what is read and that it stays here.', firstRun, 'first-run', ['light', 'dark']);
    await firstRun.locator('#first-run button').first().click();

    const page = await context.newPage();
    await openSandbox(page);
    const draft = await openCompose(page, {
      kind: 'window',
      to: ['Priya Raman <priya@calder-freight.example>'],
      subject: 'Dispatch pilot',
      text: `Hi Priya,\n\nGreat talking today, ${CLOSING}.`,
    });
    const before = await draft.html();
    await expect.poll(() => underlined(page)).toEqual([CLOSING]);
    await step(`A draft ends with “${CLOSING}”. Typing pauses, and the closing is underlined.`, page, 'underline', [
      'light',
      'dark',
    ]);
    insist((await draft.html()) === before, 'the draft was touched before anybody asked');

    await draft.select(CLOSING, 'behind');
    await page.keyboard.press('Alt+b');
    await expect.poll(() => coachState(page)).toBe('card');
    await step('Alt+B opens the card: what is open, why, real times, three ways to say it.', page, 'card', [
      'light',
      'dark',
    ]);

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => coachState(page)).toBe('toast');
    const after = await draft.text();
    insist(!after.includes(CLOSING), 'the closing was not replaced');
    await step('Enter puts the chosen wording in its place.', page, 'applied', ['light', 'dark']);

    await page.keyboard.press('Control+z');
    await page.waitForTimeout(400);
    insist((await draft.html()) === before, 'one undo did not restore the draft');
    await step('Ctrl+Z brings the old words back, byte for byte.', page, 'undone');
    await page.keyboard.press('Control+Shift+z');
    await page.waitForTimeout(400);
    insist((await draft.text()) === after, 'redo did not bring the new closing back');

    await draft.fillBrackets();
    await draft.send('keyboard');
    await draft.gone();
    await page.waitForTimeout(800);
    const mail = sandbox.sent.at(-1);
    insist(mail !== undefined && !/bookend/i.test(mail.body), 'the sent mail carries a trace of the extension');
    await step('Sent, with no trace of Bookend in the mail.', page, 'sent');

    const popup = await context.newPage();
    await popup.setViewportSize({ width: 360, height: 560 });
    await popup.goto(`chrome-extension://${id}/src/popup/index.html`);
    await popup.getByText('Calder Freight').first().waitFor();
    await step('The popup holds the open next step.', popup, 'popup', ['light', 'dark']);

    await page.bringToFront();
    const back = await undoSend(page);
    insist((await back.text()).includes('Priya'), 'undo send did not bring the draft back');
    await popup.bringToFront();
    // Opened again until it is so: the page is given a moment to notice that the mail came back.
    await expect(async () => {
      await popup.reload();
      await expect(popup.getByText('Nothing sent yet')).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 15_000 });
    insist((await popup.getByText('Calder Freight').count()) === 0, 'undo send did not take the next step away');
    await step('Undo send takes the next step away again.', popup, 'undo-send');

    insist(strangers.length === 0, `requests left the browser: ${strangers.join(', ')}`);
    console.log(`\nRequests to any other host: ${strangers.length}. Mails sent: ${sandbox.sent.length}.`);
  } finally {
    await close();
    await sandbox.close();
  }
}

try {
  await play();
} catch (error) {
  console.error(`\nThe story stopped: ${(error as Error).message}`);
  process.exitCode = 1;
}
