import type { Page } from '@playwright/test';
import type { Draft, SendWay } from '../sandbox/draft.ts';
import { complaints, openCompose, openSandbox } from '../sandbox/driver.ts';
import type { Variant } from '../sandbox/variants.ts';
import { CLOSING, pressOurs, wordsOf } from './card-parts.ts';
import { coachState, type Extension, expect, test, underlined } from './fixtures.ts';

/** Sets the last look as the rep does, and waits until it is saved. */
async function choose({ context, id }: Extension, choice: string): Promise<void> {
  const settings = await context.newPage();
  await settings.goto(`chrome-extension://${id}/src/options/index.html`);
  const section = settings.locator('#last-look');
  await section.getByLabel(choice, { exact: true }).check();
  await expect(section.getByText('Saved')).toBeVisible();
  await settings.close();
}

/**
 * A reply with an open closing, underlined. Its people are there from the beginning and its words come at once, so that it
 * is known whole as soon as the line shows.
 */
async function openReply(gmail: Page, options: Partial<Variant> = {}): Promise<Draft> {
  await openSandbox(gmail, options);
  const draft = await openCompose(gmail, { kind: 'inline', thread: 'Offer for 40 seats' });
  await gmail.keyboard.insertText(`Great talking today, ${CLOSING}.`);
  await expect.poll(() => underlined(gmail)).toEqual([CLOSING]);
  return draft;
}

/** The first press of a way to send. For a time it is that of the menu: nothing is chosen yet. */
const begin = (draft: Draft, way: SendWay): Promise<void> =>
  way === 'schedule' ? draft.openSchedule() : draft.send(way);

/** The same again, as little of it as is needed. */
async function again(gmail: Page, draft: Draft, way: SendWay): Promise<void> {
  if (way === 'tab') return gmail.keyboard.press('Enter');
  if (way !== 'schedule') return draft.send(way);
  await (await draft.part('scheduleItem')).click();
  await gmail.locator('.sb-time').first().click();
}

test.afterEach(({ extension }) => choose(extension, 'Off'));

test('the last look holds every way of sending once, says what is open, and lets the second press through', async ({
  gmail,
  sandbox,
  extension,
}) => {
  await choose(extension, 'On');
  for (const way of ['click', 'keyboard', 'tab', 'schedule'] as const) {
    const draft = await openReply(gmail);
    const before = await draft.html();
    const earlier = sandbox.sent.length;
    await begin(draft, way);
    await expect.poll(() => coachState(gmail), { message: `${way} is held` }).toBe('last-look');
    expect((await wordsOf(gmail, extension, '.last-look p'))[0]).toBe('The closing is still open.');
    expect([sandbox.sent.length, await draft.html()]).toEqual([earlier, before]);
    await again(gmail, draft, way);
    await draft.gone();
    await expect.poll(() => sandbox.sent[earlier]?.body).toContain(CLOSING);
    expect(sandbox.sent[earlier]?.scheduledFor === null).toBe(way !== 'schedule');
    await expect.poll(() => coachState(gmail)).toBe('idle');
  }
  for (const way of ['keyboard', 'schedule'] as const) {
    const draft = await openReply(gmail);
    const earlier = sandbox.sent.length;
    await begin(draft, way);
    await expect.poll(() => coachState(gmail)).toBe('last-look');
    await pressOurs(gmail, extension, way === 'schedule' ? 'Schedule anyway' : 'Send anyway');
    if (way === 'schedule') await gmail.locator('.sb-time').first().click();
    await draft.gone();
    await expect.poll(() => sandbox.sent[earlier]?.body).toContain(CLOSING);
  }
  expect(await complaints(gmail)).toEqual([]);
});

test('a mail goes at the first press where Send cannot be found, and where the worker has gone it is still held once only', async ({
  gmail,
  sandbox,
  extension,
}) => {
  await choose(extension, 'On');
  const unfound = await openReply(gmail, { rename: 'sendButton' });
  const earlier = sandbox.sent.length;
  await unfound.send('keyboard');
  await unfound.gone();
  await expect.poll(() => sandbox.sent.length).toBe(earlier + 1);

  const draft = await openReply(gmail);
  const devtools = await extension.context.newCDPSession(gmail);
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await draft.send('keyboard');
  await expect.poll(() => coachState(gmail)).toBe('last-look');
  await gmail.keyboard.press('Escape');
  await expect.poll(() => coachState(gmail)).toBe('idle');
  await draft.send('keyboard');
  await draft.gone();
  await expect.poll(() => sandbox.sent.length).toBe(earlier + 2);
});
