import { type Browser, type BrowserContext, test as base, chromium, type Page } from '@playwright/test';
import { complaints, strangeRequests } from './driver.ts';
import { chromiumArgs, type Sandbox, startSandbox } from './server.ts';

/** The stand-in alone, without the extension: for the tests of the stand-in itself. */
export const test = base.extend<
  { context: BrowserContext; mail: Page; box: Sandbox },
  { sandbox: Sandbox; bare: Browser }
>({
  sandbox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const sandbox = await startSandbox();
      await use(sandbox);
      await sandbox.close();
    },
    { scope: 'worker' },
  ],
  bare: [
    async ({ sandbox }, use) => {
      const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
      const browser = await chromium.launch({ executablePath, headless: true, args: chromiumArgs(sandbox) });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  box: async ({ sandbox }, use) => {
    sandbox.clear();
    await use(sandbox);
  },
  context: async ({ bare }, use) => {
    const context = await bare.newContext({ viewport: { width: 1280, height: 800 } });
    await use(context);
    await context.close();
  },
  mail: async ({ context, box }, use) => {
    const strange = strangeRequests(context);
    const page = await context.newPage();
    await use(page);
    test.expect(await complaints(page)).toEqual([]);
    test.expect([...strange, ...box.strangers]).toEqual([]);
  },
});

export const expect = test.expect;
