import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { complaints, openCompose, openSandbox } from '../sandbox/driver.ts';
import { CLOSING, NEW, openCard } from './card-parts.ts';
import { coachState, expect, firstRunPage, launchExtension, test, underlined } from './fixtures.ts';

test('an update while a card is open: the old script takes its layer away and says so, throws nothing into the page, and the mail goes', async ({
  sandbox,
}) => {
  const dist = mkdtempSync(join(tmpdir(), 'bookend-update-'));
  cpSync(resolve(import.meta.dirname, '../..', process.env['DIST'] ?? 'dist'), dist, { recursive: true });
  const { context, worker, close } = await launchExtension(sandbox, { dist });
  try {
    await (await firstRunPage(context)).close();
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await openSandbox(page);
    const draft = await openCompose(page, NEW);
    await draft.type(`Great talking today, ${CLOSING}.`);
    const before = await draft.html();
    await openCard(page, draft);

    const manifest = join(dist, 'manifest.json');
    const { version, ...rest } = JSON.parse(readFileSync(manifest, 'utf8'));
    writeFileSync(manifest, JSON.stringify({ ...rest, version: `${version}.1` }));
    // The worker goes with the call, and the answer with the worker.
    await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await expect.poll(() => context.serviceWorkers().includes(worker)).toBe(false);

    await page.bringToFront();
    // Noticed at the next use of the page. The browser cuts the script off a moment after it has ended the worker.
    await expect
      .poll(async () => {
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        await draft.focus();
        return coachState(page);
      })
      .toBe('paused');
    await expect(page.locator('[data-bookend]')).toHaveCount(1);
    expect(await underlined(page)).toEqual([]);
    expect(await draft.html()).toBe(before);
    const earlier = sandbox.sent.length;
    await draft.send('keyboard');
    await draft.gone();
    await expect.poll(() => sandbox.sent[earlier]?.editor).toBe(before);
    expect(errors).toEqual([]);
    expect(await complaints(page)).toEqual([]);
  } finally {
    await close();
    rmSync(dist, { recursive: true, force: true });
  }
});
