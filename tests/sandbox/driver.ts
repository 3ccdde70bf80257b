import { type BrowserContext, expect, type Page } from '@playwright/test';
import { Draft } from './draft.ts';
import { type Variant, variantQuery } from './variants.ts';

const ORIGIN = 'https://mail.google.com';
const OWN_HOSTS = ['mail.google.com', 'calendar.google.com', 'accounts.google.com'];

export interface OpenOptions extends Partial<Variant> {
  /** `/mail/u/0/` or `/mail/u/1/`. */
  account?: 0 | 1;
  /** Where in the mailbox, with the `#`. */
  hash?: string;
}

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.documentElement.hasAttribute('data-sandbox-ready') || window.__sandbox?.errors.length > 0,
  );
  const errors = await page.evaluate(() => window.__sandbox.errors);
  if (errors.length > 0) throw new Error(`The stand-in did not start: ${errors.join('; ')}`);
}

/** Opens the mailbox in a variant. Reloads even when only the hash differs, so that every test starts anew. */
export async function openSandbox(page: Page, options: OpenOptions = {}): Promise<void> {
  const { account = 0, hash = '#inbox', ...variant } = options;
  await page.goto('about:blank');
  const response = await page.goto(`${ORIGIN}/mail/u/${account}/${variantQuery(variant)}${hash}`);
  if (response?.status() !== 200) throw new Error(`The stand-in answered: ${await response?.text()}`);
  await ready(page);
}

/** Opens the thread whose subject holds `subject`, by its address as a row of the list would. */
export async function openThread(page: Page, subject: string): Promise<void> {
  const data = await page.locator('#sandbox-data').textContent();
  const { mailbox } = JSON.parse(data ?? '') as { mailbox: { subject: string; route: string }[] };
  const thread = mailbox.find((each) => each.subject.includes(subject));
  if (thread === undefined) throw new Error(`No thread with “${subject}” in its subject.`);
  await page.evaluate((route) => {
    location.hash = `#inbox/${route}`;
  }, thread.route);
  await expect(page.locator('.sb-thread-subject')).toHaveText(thread.subject);
}

export interface ComposeOptions {
  /** `window` with a reply or forward is one popped out of its thread; `popout` is a real window. */
  kind: 'window' | 'fullscreen' | 'inline' | 'popout';
  /** Default: `reply` inline, else `new`. */
  mode?: 'new' | 'reply' | 'replyAll' | 'forward';
  /** Part of the subject of the thread to answer in. Default: the one with a brush-off. */
  thread?: string;
  to?: readonly string[];
  cc?: readonly string[];
  bcc?: readonly string[];
  subject?: string;
  /** Typed with the keyboard. */
  text?: string;
}

/** The newest compose of a page, once there are `count`. */
async function newest(page: Page, count: number): Promise<Draft> {
  await page.waitForFunction((least) => window.__sandbox.composes.length >= least, count);
  return new Draft(page, await page.evaluate(() => window.__sandbox.composes.at(-1)?.id ?? 0));
}

const openCount = (page: Page): Promise<number> => page.evaluate(() => window.__sandbox.composes.length);

async function openNew(page: Page): Promise<Draft> {
  const before = await openCount(page);
  await page.locator('.sb-compose-button').click();
  return newest(page, before + 1);
}

async function openAnswer(page: Page, mode: string, thread: string): Promise<Draft> {
  await openThread(page, thread);
  const before = await openCount(page);
  await page.locator(`[data-sandbox=${mode}]`).click();
  return newest(page, before + 1);
}

/** Presses with Shift what opens the compose in a window of its own, and follows it there. */
async function intoOwnWindow(draft: Draft, answer: boolean): Promise<Draft> {
  const arriving = draft.page.context().waitForEvent('page');
  if (answer) await draft.page.locator('[data-sandbox=popOut]').click({ modifiers: ['Shift'] });
  else await (await draft.part('controls.full')).click({ modifiers: ['Shift'] });
  const popup = await arriving;
  await ready(popup);
  return newest(popup, 1);
}

/** Opens a compose of any kind the way a person does, fills it in, and leaves the caret in its body. */
export async function openCompose(page: Page, options: ComposeOptions): Promise<Draft> {
  const { kind, thread = 'Rota planning', to = [], cc = [], bcc = [] } = options;
  const mode = options.mode ?? (kind === 'inline' ? 'reply' : 'new');
  if (kind === 'inline' && mode === 'new') throw new Error('A new mail is never inline.');
  let draft = mode === 'new' ? await openNew(page) : await openAnswer(page, mode, thread);
  if (kind === 'popout') draft = await intoOwnWindow(draft, mode !== 'new');
  else if (kind !== 'inline' && mode !== 'new') {
    await page.locator('[data-sandbox=popOut]').click();
    await draft.gone();
    draft = await newest(page, 1);
  }
  if (kind === 'fullscreen') await draft.fullScreen();
  await draft.add('to', to);
  await draft.add('cc', cc);
  await draft.add('bcc', bcc);
  if (options.subject !== undefined) await draft.setSubject(options.subject);
  await draft.focus();
  if (options.text !== undefined) await draft.type(options.text);
  return draft;
}

/** Waits for the confirmation of a send, presses Undo, and gives the compose that came back. */
export async function undoSend(page: Page): Promise<Draft> {
  const before = await openCount(page);
  await page.locator('.sb-butter-link').first().click();
  return newest(page, before + 1);
}

/** The confirmation of a send, with its undo. */
export const confirmation = (page: Page) => page.locator('.sb-butter-link').first();

/** Lists every request of the context's pages and workers for a host that is not the stand-in's own, from now on. */
export function strangeRequests(context: BrowserContext): string[] {
  const urls: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && !OWN_HOSTS.includes(url.host)) urls.push(request.url());
  });
  return urls;
}

/** What the page itself noted against: its errors, and violations of its security policy. */
export const complaints = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...window.__sandbox.errors, ...window.__sandbox.violations]);
