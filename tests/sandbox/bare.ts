import { type BrowserContext, test as base, chromium, type Page } from '@playwright/test';
import { complaints, strangeRequests } from './driver.ts';
import { chromiumArgs, type Sandbox, startSandbox } from './server.ts';

/** The stand-in alone, without the extension: for the tests of the stand-in itself. */
export const test = base.extend<
  { context: BrowserContext; mail: Page; box: Sandbox },
  { sandbox: Sandbox; bare: { context: BrowserContext; strange: string[] } }
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
      // The stand-in stores nothing in the browser, and a context of its own would fetch all modules again for each test.
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
      await use({ context, strange: strangeRequests(context) });
      await browser.close();
    },
    { scope: 'worker' },
  ],
  box: async ({ sandbox }, use) => {
    sandbox.clear();
    await use(sandbox);
  },
  context: async ({ bare }, use) => {
    await use(bare.context);
    await Promise.all(bare.context.pages().map((page) => page.close()));
  },
  mail: async ({ bare: { strange }, context, box }, use) => {
    strange.length = 0;
    const page = await context.newPage();
    await use(page);
    test.expect(await complaints(page)).toEqual([]);
    test.expect([...strange, ...box.strangers]).toEqual([]);
  },
});

export const expect = test.expect;
