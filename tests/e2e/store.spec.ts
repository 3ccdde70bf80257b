import type { Page } from '@playwright/test';
import type { Reply } from '../../src/messages.ts';
import { seal } from '../../src/store/backup.ts';
import { migrations } from '../../src/store/migrations.ts';
import { replyTo } from './ask.ts';
import { giveIn, restoreIn } from './backup.ts';
import { expect, isolated, test } from './fixtures.ts';

const GMAIL = 'https://mail.google.com/mail/u/0/';

/** A page of our own, to ask the background and to look into the database with. */
const own = test.extend<{ ours: Page }>({
  ours: async ({ extension }, use) => {
    const page = await extension.context.newPage();
    await page.goto(`chrome-extension://${extension.id}/src/options/index.html`);
    // What another file's tests have stored is none of ours.
    await replyTo(page, 'delete-everything');
    await use(page);
    await replyTo(page, 'delete-everything');
    await page.close();
  },
});

/** Ids of the stored events, read past the background. */
function storedEvents(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('bookend');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const keys = opening.result.transaction('events').objectStore('events').getAllKeys();
          keys.onsuccess = () => {
            opening.result.close();
            resolve(keys.result as string[]);
          };
        };
      }),
  );
}

const mail = (number: number) => ({
  id: `mail-${number}`,
  account: 'rep@bookend.example',
  // Twenty deals with three mails each, so that a mail now and then makes a deal and a person as well.
  recipients: [{ address: `jo@client${number % 20}.example`, name: 'Jo Park' }],
  subject: 'Numbers for the pilot',
  thread: null,
  draft: null,
  at: new Date(Date.UTC(2026, 2, 2, 9, 0, number)).toISOString(),
  scheduled: false,
  step: { label: 'vague', owner: 'sender', act: 'commit', sentence: 'I will be in touch.', days: [] },
  offered: [],
});

own('nothing that was answered as saved is lost when the worker is killed', async ({ extension, gmail, ours }) => {
  await gmail.goto(GMAIL);
  const inGmail = await isolated(gmail, extension.id);
  const devtools = await extension.context.newCDPSession(ours);
  await devtools.send('ServiceWorker.enable');

  /** One message as the page sends it; null when the worker died before it answered. */
  const record = (sent: ReturnType<typeof mail>) =>
    inGmail(
      (payload) => chrome.runtime.sendMessage({ name: 'mail-sent', payload }).catch(() => null),
      sent,
    ) as Promise<Reply<{ dealId: string }> | null>;

  let kills = 0;
  const acked: string[] = [];
  const unanswered: ReturnType<typeof mail>[] = [];
  for (let number = 0; number < 60; number++) {
    const sent = mail(number);
    const reply = record(sent);
    if (number % 6 === 5) {
      await devtools.send('ServiceWorker.stopAllWorkers');
      kills++;
    }
    if ((await reply)?.ok) acked.push(sent.id);
    else unanswered.push(sent);
  }
  const stored = await storedEvents(ours);
  expect(kills).toBe(10);
  expect(acked.length).toBeGreaterThanOrEqual(50);
  expect(acked.filter((id) => !stored.includes(id))).toEqual([]);

  // What was not answered is sent again under its old id, whether it had been saved or not: once each in the end.
  for (const sent of unanswered) expect(await record(sent)).toMatchObject({ ok: true });
  expect((await storedEvents(ours)).sort()).toEqual(Array.from({ length: 60 }, (_, i) => `mail-${i}`).sort());
  expect(await replyTo(ours, 'stored-counts')).toMatchObject({ value: { deals: 20, people: 20, events: 60 } });
});

own('a killed worker comes back to the same badge', async ({ extension, gmail, ours }) => {
  await gmail.goto(GMAIL);
  const inGmail = await isolated(gmail, extension.id);
  const badge = () => ours.evaluate(() => chrome.action.getBadgeText({}));
  const overdue = { ...mail(1), step: { ...mail(1).step, label: 'concrete', days: ['2026-03-03'] } };
  await inGmail((payload) => chrome.runtime.sendMessage({ name: 'mail-sent', payload }), overdue);
  await expect.poll(badge).toBe('1');
  const devtools = await extension.context.newCDPSession(ours);
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await ours.evaluate(() => chrome.action.setBadgeText({ text: '' }));
  await replyTo(ours, 'today');
  await expect.poll(badge).toBe('1');
});

own('a database the browser threw away is noticed, said, and not overwritten', async ({ extension, gmail, ours }) => {
  await gmail.goto(GMAIL);
  const inGmail = await isolated(gmail, extension.id);
  const record = (payload: ReturnType<typeof mail>) =>
    inGmail((sent) => chrome.runtime.sendMessage({ name: 'mail-sent', payload: sent }), payload);
  await record(mail(1));
  const noted = () => ours.evaluate(async () => 'sentinel' in (await chrome.storage.local.get('sentinel')));
  await expect.poll(noted).toBe(true);
  await ours.evaluate(() => new Promise((resolve) => (indexedDB.deleteDatabase('bookend').onsuccess = resolve)));
  expect(await replyTo(ours, 'today')).toMatchObject({
    ok: false,
    kind: 'user',
    message: expect.stringMatching(/lost Bookend’s data: 1 deals/),
  });
  expect(await record(mail(2))).toMatchObject({ ok: false, kind: 'user' });
  await replyTo(ours, 'accept-loss');
  expect(await replyTo(ours, 'today')).toMatchObject({ ok: true });
});

/** One deal with so many replies. */
async function backupOf(replies: number): Promise<string> {
  const at = '2026-03-02T09:00:00.000Z';
  const deal = { id: 'd1', account: 'rep@bookend.example', key: 'domain:acme.example', name: 'Acme', createdAt: at };
  const events = Array.from({ length: replies }, (_, index) => {
    const id = `reply-${String(index).padStart(6, '0')}`;
    return { id, kind: 'reply-seen', dealId: 'd1', at, thread: 't1', person: 'jo@acme.example' };
  });
  const rest = { people: [], dismissals: [], nudges: [], playbook: [], forgotten: [], settings: [] };
  return JSON.stringify(await seal({ deals: [deal], events, ...rest }, migrations.length, at));
}

own(
  'a restore that is stopped or dies with its worker is whole or not at all, and says which',
  async ({ extension, ours }) => {
    const REPLIES = 2_000;
    const file = await backupOf(REPLIES);
    const devtools = await extension.context.newCDPSession(ours);
    await devtools.send('ServiceWorker.enable');
    /** Resolves when the worker notes that a restore has begun; told by the browser, as the note may be gone in a moment. */
    const begun = () =>
      ours.evaluate(
        () =>
          new Promise<void>((resolve) =>
            chrome.storage.onChanged.addListener(function heard({ restoring }) {
              if (restoring?.newValue === undefined) return;
              chrome.storage.onChanged.removeListener(heard);
              resolve();
            }),
          ),
      );
    const events = async () => ((await replyTo(ours, 'stored-counts')) as { value: { events: number } }).value.events;
    /** Begins a restore and does something in the middle of it. Answers null when its worker died before it answered. */
    const midway = async (act: () => Promise<unknown>) => {
      const backup = await giveIn(ours, file);
      const beginning = begun();
      const restoring = replyTo(ours, 'restore', { backup }).catch(() => null);
      await beginning;
      await act();
      return restoring;
    };

    const stopped = (await midway(() => replyTo(ours, 'stop-restore'))) as { value: unknown };
    expect(await events()).toBe(stopped.value === null ? 0 : REPLIES);
    for (const waitMs of [0, 150]) {
      await replyTo(ours, 'delete-everything');
      await midway(async () => {
        await ours.waitForTimeout(waitMs);
        await devtools.send('ServiceWorker.stopAllWorkers');
      });
      const told = (await replyTo(ours, 'cut-off-restore', { seen: true })) as { value: { isDone: boolean } | null };
      // There is nothing to tell of one that had ended, answered or not.
      expect(await events()).toBe(told.value === null || told.value.isDone ? REPLIES : 0);
    }
    expect(await restoreIn(ours, file)).toMatchObject({ ok: true, value: { events: REPLIES } });
  },
);

own('delete everything leaves nothing behind', async ({ extension, gmail, ours }) => {
  await gmail.goto(GMAIL);
  const inGmail = await isolated(gmail, extension.id);
  await inGmail((payload) => chrome.runtime.sendMessage({ name: 'mail-sent', payload }), mail(1));
  expect(await replyTo(ours, 'delete-everything')).toMatchObject({
    ok: true,
    value: { deals: 1, people: 1, events: 1 },
  });
  const left = await ours.evaluate(async () => ({
    local: await chrome.storage.local.get(),
    alarms: await chrome.alarms.getAll(),
    badge: await chrome.action.getBadgeText({}),
  }));
  expect(left).toEqual({ local: {}, alarms: [], badge: '' });
  expect(await storedEvents(ours)).toEqual([]);
});
