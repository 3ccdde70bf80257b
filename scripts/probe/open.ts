import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { findBrowser } from '../browser.mjs';

/** Scripts, frames and requests of the saved page are shut off; its styles and inline pictures are harmless. */
const CSP = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Where a page of a site is looked at. Browsers note in a saved page where it came from: that tells one kind from another. */
const SITES = {
  gmail: {
    origin: 'https://mail.google.com',
    home: 'https://mail.google.com/mail/u/0/',
    savedFrom: /<!--\s*saved from url=\(\d+\)(https:\/\/mail\.google\.com\/[^\s>]*)\s*-->/,
  },
  calendar: {
    origin: 'https://calendar.google.com',
    home: 'https://calendar.google.com/calendar/u/0/r',
    savedFrom: /<!--\s*saved from url=\(\d+\)(https:\/\/calendar\.google\.com\/[^\s>]*)\s*-->/,
  },
} as const;
type Site = keyof typeof SITES;
export const isSite = (name: string | undefined): name is Site => name !== undefined && Object.hasOwn(SITES, name);

const PATIENCE_MS = 15_000;

export interface Probe {
  /** What the content script sees in the page. */
  look(site: Site, html: string): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Starts a browser with the built extension on a throw-away profile. No request leaves the machine.
 * @param dist folder of the built extension
 */
export async function openProbe(dist: string): Promise<Probe> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium was found. Install one, or set CHROMIUM to its path.');
  const profile = mkdtempSync(join(tmpdir(), 'bookend-probe-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-extensions-except=${dist}`,
      `--load-extension=${dist}`,
      '--host-resolver-rules=MAP * ~NOTFOUND',
    ],
  });
  const close = async (): Promise<void> => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  try {
    const worker =
      context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: PATIENCE_MS }));
    return { look: (site, html) => look(context, worker, site, html), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function look(context: BrowserContext, worker: Worker, site: Site, html: string): Promise<unknown> {
  const { savedFrom, home, origin } = SITES[site];
  const url = savedFrom.exec(html.slice(0, 4000))?.[1]?.replaceAll('&amp;', '&') ?? home;
  const page = await context.newPage();
  try {
    let served = false;
    await page.route('**', (route) => {
      if (served || !route.request().isNavigationRequest()) return route.abort();
      served = true;
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': CSP };
      return route.fulfill({ headers, body: html });
    });
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return await ask(worker, origin, page.url());
  } finally {
    await page.close();
  }
}

/** Asks the content script of a tab through the extension's worker, as soon as it listens. */
async function ask(worker: Worker, origin: string, url: string): Promise<unknown> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const asked = [origin, url] as const;
    const { view, error } = await worker.evaluate(async ([host, wanted]) => {
      const tabs = await chrome.tabs.query({ url: `${host}/*` });
      const tab = tabs.find((each) => each.url === wanted) ?? tabs[0];
      if (tab?.id === undefined) return { view: null, error: `no tab of ${host}` };
      try {
        return { view: await chrome.tabs.sendMessage(tab.id, { name: 'inspect' }), error: '' };
      } catch (reason) {
        return { view: null, error: String(reason) };
      }
    }, asked);
    if (view) return view;
    if (Date.now() > until) throw new Error(`The content script did not answer: ${error}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
