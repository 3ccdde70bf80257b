/**
 * npm run verify:managed: whether what an administrator sets reaches the extension in a real Chromium. Chromium reads it from
 * /etc/chromium/policies/managed alone, which belongs to root: so it is started in a mount namespace of its own, where a
 * folder of ours stands in that place, and nothing outside sees it. Linux, with Chromium as Debian packs it.
 */
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, expect, type Worker } from '@playwright/test';

const dist = resolve(import.meta.dirname, '..', process.env['DIST'] ?? 'dist');
const scratch = mkdtempSync(join(tmpdir(), 'bookend-managed-'));
const etc = join(scratch, 'etc');
const browser = join(scratch, 'chromium');

/** An unpacked extension without a key of its own is called after its folder. */
const id = [...createHash('sha256').update(dist).digest('hex').slice(0, 32)]
  .map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)))
  .join('');

function setPolicy(policy: object): void {
  mkdirSync(join(etc, 'policies/managed'), { recursive: true });
  const file = { '3rdparty': { extensions: { [id]: policy } } };
  writeFileSync(join(etc, 'policies/managed/bookend.json'), JSON.stringify(file));
}

/** What the browser hands out, and what the worker makes of it. */
const managed = (worker: Worker): Promise<unknown> => worker.evaluate('chrome.storage.managed.get(null)');

setPolicy({ meetingMinutes: 25, evidenceSentences: false, calendarSources: ['page'], retentionDays: 'a year' });
writeFileSync(
  browser,
  `#!/bin/sh\nexec unshare --map-root-user --mount sh -c 'mount --bind "$0" /etc/chromium && exec /usr/bin/chromium "$@"' '${etc}' "$@"\n`,
);
chmodSync(browser, 0o755);
const context = await chromium.launchPersistentContext(join(scratch, 'profile'), {
  executablePath: browser,
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', `--disable-extensions-except=${dist}`, `--load-extension=${dist}`],
});
try {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  expect(new URL(worker.url()).host).toBe(id);
  // What is against the schema is left out by the browser itself.
  const first = { meetingMinutes: 25, evidenceSentences: false, calendarSources: ['page'] };
  await expect.poll(() => managed(worker), { timeout: 20_000 }).toEqual(first);

  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/src/options/index.html`);
  const answer = (name: string) =>
    page.evaluate((asked) => chrome.runtime.sendMessage({ name: asked, payload: null }), name);
  await expect.poll(async () => (await answer('settings')).value.schedule.meetingMinutes).toBe(25);
  const settings = (await answer('settings')).value;
  expect(settings).toMatchObject({ keepEvidence: false, schedule: { meetingMinutes: 25 } });
  await expect(page.getByText('Set by your organisation').first()).toBeVisible();
  await expect(page.getByLabel('Keep the sentence that is evidence')).toBeDisabled();
  const shown = await page.getByText('Set by your organisation').count();

  setPolicy({ meetingMinutes: 45 });
  await expect.poll(() => managed(worker), { timeout: 40_000 }).toEqual({ meetingMinutes: 45 });
  await expect.poll(async () => (await answer('settings')).value.schedule.meetingMinutes).toBe(45);
  await page.reload();
  await expect(page.getByLabel('Keep the sentence that is evidence')).toBeEnabled();
  process.stdout.write(`${JSON.stringify({ chromium: context.browser()?.version(), id, read: first, shown })}\n`);
} finally {
  await context.close();
  rmSync(scratch, { recursive: true, force: true });
}
