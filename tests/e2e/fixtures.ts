import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, test as base, chromium, type Page, type Worker } from '@playwright/test';
import { chromiumArgs, type Sandbox, startSandbox } from '../sandbox/server.ts';
import { Tabs } from '../sandbox/tabs.ts';

/** The built extension in a browser of its own. */
export interface Extension {
  context: BrowserContext;
  /** Extension id: the host of its pages. */
  id: string;
  worker: Worker;
}

/**
 * Starts Chromium with the built extension on a throw-away profile, every host but the sandbox's cut off.
 * @param options `zone`: the IANA zone the browser believes the computer is in; `dist`: where the extension is; `profile`: a
 *   folder that stays, to start the same browser again
 */
export async function launchExtension(
  sandbox: Sandbox,
  options: { zone?: string; dist?: string; profile?: string } = {},
) {
  const dist = options.dist ?? resolve(import.meta.dirname, '../..', process.env['DIST'] ?? 'dist');
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'bookend-'));
  mkdirSync(join(profile, 'Default'), { recursive: true });
  // With developer mode off, an unpacked extension that reloads itself ends up disabled.
  const preferences = { extensions: { ui: { developer_mode: true } } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    headless: true,
    ...(options.zone === undefined ? {} : { env: { ...process.env, TZ: options.zone } as Record<string, string> }),
    viewport: { width: 1280, height: 800 },
    args: [
      '--disable-gpu',
      `--disable-extensions-except=${dist}`,
      `--load-extension=${dist}`,
      ...chromiumArgs(sandbox),
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const close = async () => {
    await context.close();
    if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
  };
  return { context, id: new URL(worker.url()).host, worker, close };
}

/** The tab that opens once, when the extension is installed. */
export async function firstRunPage(context: BrowserContext): Promise<Page> {
  const isFirstRun = (page: Page): boolean => page.url().includes('/options/');
  let page: Page | undefined;
  await base.expect
    .poll(() => {
      page = context.pages().find(isFirstRun);
      return page !== undefined;
    })
    .toBe(true);
  return page as Page;
}

interface WorkerFixtures {
  sandbox: Sandbox;
  extension: Extension;
  tabs: Tabs;
}

export const test = base.extend<{ gmail: Page }, WorkerFixtures>({
  sandbox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
    async ({}, use) => {
      const sandbox = await startSandbox();
      await use(sandbox);
      await sandbox.close();
    },
    { scope: 'worker' },
  ],
  extension: [
    async ({ sandbox }, use) => {
      const { close, ...extension } = await launchExtension(sandbox);
      // The first-run tab takes the focus when it comes; in a page behind it nothing is drawn.
      await (await firstRunPage(extension.context)).close();
      await use(extension);
      await close();
    },
    { scope: 'worker' },
  ],
  tabs: [async ({ extension }, use) => use(new Tabs(extension.context)), { scope: 'worker' }],
  gmail: async ({ tabs }, use, info) => {
    const page = await tabs.take();
    // A window of its own that a compose was opened in, or a tab that a hint opened, is none of the next test's.
    const opened: Page[] = [];
    const note = (each: Page) => opened.push(each);
    page.on('popup', note);
    await use(page);
    page.off('popup', note);
    await Promise.all(opened.map((each) => each.close()));
    await tabs.giveBack(page, info.status === info.expectedStatus);
  },
});

export const expect = test.expect;

const worlds = new WeakMap<Page, ReturnType<typeof openWorlds>>();

/** The worlds that scripts run in in a page, kept as they come and go. */
async function openWorlds(page: Page) {
  const session = await page.context().newCDPSession(page);
  const contexts: { origin: string; uniqueId: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  session.on('Runtime.executionContextsCleared', () => contexts.splice(0));
  session.on('Runtime.executionContextDestroyed', ({ executionContextUniqueId: gone }) => {
    const at = contexts.findIndex(({ uniqueId }) => uniqueId === gone);
    if (at >= 0) contexts.splice(at, 1);
  });
  await session.send('Runtime.enable');
  return { session, contexts };
}

/**
 * Evaluates in the extension's own isolated world of a page, where the closed shadow root can be opened with
 * `chrome.dom.openOrClosedShadowRoot`.
 */
export async function isolated(page: Page, extensionId: string) {
  const world = worlds.get(page) ?? openWorlds(page);
  worlds.set(page, world);
  const { session, contexts } = await world;
  const mine = () => contexts.findLast((context) => context.origin === `chrome-extension://${extensionId}`);
  await expect.poll(() => Boolean(mine()), { message: 'the content script runs in the page' }).toBe(true);
  return async function evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const result = await session.send('Runtime.evaluate', {
      uniqueContextId: (mine() as { uniqueId: string }).uniqueId,
      expression: `(${run})(...${JSON.stringify(args)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (result.exceptionDetails) {
      throw new Error(result.exceptionDetails.exception?.description ?? result.exceptionDetails.text);
    }
    return result.result.value as Result;
  };
}

/** What the coach shows in a page: `idle`, `badge`, `card`, `toast` or `paused`. Before the first compose it is not there. */
export async function coachState(page: Page): Promise<string | null> {
  const host = page.locator('[data-bookend]');
  return (await host.count()) === 0 ? 'idle' : host.getAttribute('data-state');
}

/** The underlined words, one string for each range. The registry of highlights is shared between page and extension. */
export const underlined = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    ['bookend-vague', 'bookend-vague-dark']
      .flatMap((name) => [...(CSS.highlights.get(name) ?? [])])
      .map((range) => (range as Range).toString()),
  );
