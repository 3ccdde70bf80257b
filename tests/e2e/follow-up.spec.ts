import type { Page } from '@playwright/test';
import { Draft } from '../sandbox/draft.ts';
import { openSandbox } from '../sandbox/driver.ts';
import { ask, emptyPopup } from './ask.ts';
import { pressOurs, wordsOf } from './card-parts.ts';
import { coachState, expect, isolated, test } from './fixtures.ts';

const REP = 'nora.lindqvist@harborline.example';
const CLIENT = { address: 'tomas.herrera@northgateclinics.example', name: 'Tomás Herrera' };
const SUBJECT = 'Rota planning for the three new sites';

const threadOf = (page: Page): Promise<string> =>
  page.evaluate((subject) => {
    const { mailbox } = JSON.parse(document.querySelector('#sandbox-data')?.textContent ?? '');
    return mailbox.find((thread: { subject: string }) => thread.subject === subject).legacyId;
  }, SUBJECT);

test('a nudge opens its thread in the open tab, and the reply there takes its wording with one press and one undo', async ({
  gmail,
  extension,
}) => {
  await openSandbox(gmail);
  const popup = await emptyPopup(extension);
  const settings = await ask(popup, 'settings');
  // At any hour of the day the test is run.
  await ask(popup, 'save-settings', { ...settings, nudges: { ...settings.nudges, quietHours: null } });
  const inGmail = await isolated(gmail, extension.id);
  const now = Date.now();
  const after = (days: number): string => new Date(now + days * 86_400_000).toISOString();
  const sent = {
    id: 'follow-up-mail',
    account: REP,
    recipients: [CLIENT],
    subject: SUBJECT,
    thread: await threadOf(gmail),
    draft: null,
    at: after(-1),
    scheduled: false,
    step: { label: 'vague', owner: 'both', act: 'propose', sentence: 'Shall we speak?', days: [] },
    offered: [],
  };
  await inGmail((payload) => chrome.runtime.sendMessage({ name: 'mail-sent', payload }), sent);

  // Not the calendar itself, whose meetings depend on the hour: any page of it may say what it downloaded.
  const calendar = await extension.context.newPage();
  await calendar.goto('https://calendar.google.com/nothing');
  const inCalendar = await isolated(calendar, extension.id);
  const declined = {
    key: 'rota@google.com',
    seriesKey: null,
    uid: null,
    start: after(3),
    end: after(3 + 1 / 24),
    allDay: false,
    zone: 'Europe/London',
    title: 'Rota planning',
    people: [
      { email: REP, rsvp: 'yes' },
      { email: CLIENT.address, name: CLIENT.name, rsvp: 'no' },
    ],
    organizer: REP,
    kind: 'default',
    busy: true,
    status: 'confirmed',
    conference: null,
    location: null,
    description: 'present',
  };
  const reading = {
    calendar: REP,
    meetings: [declined],
    removed: [],
    reach: { start: after(-30), end: after(60) },
    readAt: after(0),
    warnings: [],
  };
  const captured = { account: REP, readings: [reading] };
  const answer = await inCalendar(
    (payload) => chrome.runtime.sendMessage({ name: 'calendar-captured', payload }),
    captured,
  );
  expect(answer).toMatchObject({ ok: true });
  await calendar.close();

  await expect.poll(async () => (await ask(popup, 'nudges')).length).toBe(1);
  await popup.bringToFront();
  await popup.reload();
  await popup.getByRole('link', { name: 'Offer new times' }).click();

  await expect(gmail.locator('.sb-thread-subject')).toHaveText(SUBJECT);
  await expect.poll(() => gmail.evaluate(() => document.visibilityState)).toBe('visible');
  await expect.poll(() => coachState(gmail)).toBe('follow-up');
  const pages = extension.context.pages().filter((page) => page.url().startsWith('https://mail.google.com'));
  expect(pages).toHaveLength(1);

  await gmail.locator('[data-sandbox=reply]').click();
  await gmail.waitForFunction(() => window.__sandbox.composes.length === 1);
  const draft = new Draft(gmail, await gmail.evaluate(() => window.__sandbox.composes.at(-1)?.id ?? 0));
  await draft.focus();
  const before = await draft.html();
  await gmail.keyboard.press('Alt+b');
  await expect.poll(() => wordsOf(gmail, extension, '.follow-up .words')).toHaveLength(1);
  const [words = ''] = await wordsOf(gmail, extension, '.follow-up .words');
  expect(words).toMatch(/^Hello Tomás,\n\n/);
  await pressOurs(gmail, extension, 'Insert your follow-up');
  await expect.poll(async () => (await draft.text()).replace(/\s+/g, ' ')).toContain(words.replace(/\s+/g, ' '));
  await draft.focus();
  await gmail.keyboard.press('Control+z');
  await expect.poll(() => draft.html()).toBe(before);
  expect(await ask(popup, 'waiting-follow-ups')).toEqual([]);
  await ask(popup, 'delete-everything');
  await popup.close();
});
