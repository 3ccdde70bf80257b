import { type BrowserContext, test as base, chromium, type Page } from '@playwright/test';
import { complaints, strangeRequests } from './driver.ts';
import { chromiumArgs, type Sandbox, startSandbox } from './server.ts';
import { Tabs } from './tabs.ts';

/** The stand-in alone, without the extension: for the tests of the stand-in itself. */
export const test = base.extend<
  { context: BrowserContext; mail: Page; box: Sandbox },
  { sandbox: Sandbox; bare: { context: BrowserContext; strange: string[]; tabs: Tabs } }
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
      await use({ context, strange: strangeRequests(context), tabs: new Tabs(context) });
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
  },
  mail: async ({ bare: { strange, tabs }, context, box }, use, info) => {
    strange.length = 0;
    const page = await tabs.take();
    await use(page);
    test.expect(await complaints(page)).toEqual([]);
    test.expect([...strange, ...box.strangers]).toEqual([]);
    await Promise.all(context.pages().map((each) => each !== page && each.close()));
    await tabs.giveBack(page, info.status === info.expectedStatus);
  },
});

export const expect = test.expect;
