import { chromium, type Page } from '@playwright/test';
import { type ComposeOptions, confirmation, openCompose, openSandbox, undoSend } from '../sandbox/driver.ts';
import { chromiumArgs, type Sandbox } from '../sandbox/server.ts';
import { Tabs } from '../sandbox/tabs.ts';
import { adapterIn } from './adapter-world.ts';
import { test as base, expect } from './fixtures.ts';

/** A plain browser on the stand-in: the adapter runs in a world of its own, without the extension around it. */
const test = base.extend<{ mail: Page }, { plain: Tabs }>({
  plain: [
    async ({ sandbox }, use) => {
      const browser = await chromium.launch({
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        args: ['--disable-gpu', ...chromiumArgs(sandbox as Sandbox)],
      });
      await use(new Tabs(await browser.newContext({ viewport: { width: 1280, height: 800 } })));
      await browser.close();
    },
    { scope: 'worker' },
  ],
  mail: async ({ plain }, use, info) => {
    const page = await plain.take();
    await use(page);
    await Promise.all(plain.context.pages().map((each) => each !== page && each.close()));
    await plain.giveBack(page, info.status === info.expectedStatus);
  },
});

const KINDS: ComposeOptions['kind'][] = ['window', 'fullscreen', 'inline', 'popout'];
const TO = ['Ada Quill <ada@quill.example>', 'ben@quill.example'];
const LINES = 'Hi Ada,\nThanks for today. We will talk soon about it.\nBest';

for (const kind of KINDS) {
  for (const undo of ['native', 'snapshots'] as const) {
    test(`${kind}, ${undo} undo: a piece of the draft is replaced, and one undo restores it byte for byte`, async ({
      mail,
    }) => {
      await openSandbox(mail, { undo, signature: 'before', others: 'yes' });
      const draft = await openCompose(mail, {
        kind,
        to: kind === 'inline' ? [] : TO,
        subject: kind === 'inline' ? undefined : 'Next',
        text: LINES,
      } as ComposeOptions);
      if (kind === 'inline') {
        await draft.expandQuote();
      }
      const call = await adapterIn(draft.page);
      const [compose] = await call('composes');
      expect(compose?.kind).toBe(kind);
      expect(compose?.text).toBe(LINES);
      expect(compose?.signatureLength).toBeGreaterThan(0);
      expect((compose?.quoteLength ?? 0) > 0).toBe(kind === 'inline');
      expect(compose?.send).toBe(true);

      const before = await draft.html();
      const result = await call(
        'replace',
        'We will talk soon',
        'Could we talk on Tuesday at 10:00 CET, or Wednesday at 15:00 CET',
      );
      expect(result).toEqual({ ok: true, at: { start: 26, end: 90 } });
      const [after] = await call('composes');
      expect(after?.text).toBe(
        'Hi Ada,\nThanks for today. Could we talk on Tuesday at 10:00 CET, or Wednesday at 15:00 CET about it.\nBest',
      );
      expect(after?.quoteLength).toBe(compose?.quoteLength);
      expect(after?.signatureLength).toBe(compose?.signatureLength);
      await draft.page.waitForTimeout(350);
      await draft.page.keyboard.press('Control+z');
      expect(await draft.html()).toBe(before);
    });
  }
}

test('plain text: a piece is replaced and restored, quoted lines are no own text', async ({ mail }) => {
  await openSandbox(mail, {});
  const draft = await openCompose(mail, { kind: 'inline', text: LINES });
  await draft.togglePlainText();
  await draft.expandQuote();
  const call = await adapterIn(mail);
  const [compose] = await call('composes');
  expect(compose?.text).toBe(LINES);
  expect(compose?.quoteLength).toBeGreaterThan(0);
  const before = await draft.html();
  expect(await call('replace', 'talk soon', 'talk on Tuesday')).toMatchObject({ ok: true });
  expect(await draft.html()).toBe(before.replace('talk soon', 'talk on Tuesday'));
  await mail.keyboard.press('Control+z');
  expect(await draft.html()).toBe(before);
});

test('a replacement waits for a pause in typing, and leaves the caret where the person had it', async ({ mail }) => {
  await openSandbox(mail, {});
  const draft = await openCompose(mail, { kind: 'window', text: LINES });
  const call = await adapterIn(mail);
  await draft.select('Best', 'behind');
  const before = await call('caret');
  const replacing = call('replace', 'talk soon', 'talk on Tuesday');
  for (const letter of ', Eve') await mail.keyboard.type(letter, { delay: 60 });
  expect(await replacing).toMatchObject({ ok: true });
  expect(await draft.text()).toContain('talk on Tuesday about it.');
  expect(await draft.text()).toContain('Best, Eve');
  expect(await call('caret')).toBe(before + 'talk on Tuesday'.length - 'talk soon'.length + ', Eve'.length);
});

test('nothing is replaced when the words have changed meanwhile', async ({ mail }) => {
  await openSandbox(mail, {});
  const draft = await openCompose(mail, { kind: 'window', text: LINES });
  const call = await adapterIn(mail);
  const before = await draft.html();
  expect(await call('replace', 'talk soon', 'x', 'talk later')).toEqual({ ok: false, reason: 'changed' });
  expect(await draft.html()).toBe(before);
});

test('underlines are painted without a node in the draft, and are found by point', async ({ mail }) => {
  await openSandbox(mail, {});
  const draft = await openCompose(mail, { kind: 'window', text: LINES });
  const call = await adapterIn(mail);
  const before = await draft.html();
  expect(await call('underline', 'We will talk soon')).toEqual({ names: ['bookend-vague'], hit: 'We will talk soon' });
  expect(await draft.html()).toBe(before);
  await (await draft.field()).evaluate((field) => {
    field.style.background = '#202124';
    field.style.color = '#eee';
  });
  expect((await call('underline', 'We will talk soon')).names).toEqual(['bookend-vague-dark']);
  await call('clear');
});

const WAYS = ['click', 'keyboard', 'tab', 'schedule'] as const;

for (const kind of KINDS) {
  test(`${kind}: a mail sent in any way is read before it goes, confirmed when it went, and told when it came back`, async ({
    mail,
  }) => {
    // A window of its own closes when the time to undo is over.
    await openSandbox(mail, { schedulePopup: kind === 'window' ? 'detached' : 'root', undoSeconds: 60 });
    let draft = await openCompose(mail, { kind, to: TO, text: LINES });
    const call = await adapterIn(draft.page);
    const id = await draft.draftId();
    for (const [turn, way] of WAYS.entries()) {
      const so = async (name: string) => (await call('told', name)).slice(turn);
      await expect.poll(() => so('composeOpened'), way).toEqual([kind === 'fullscreen' && turn > 0 ? 'window' : kind]);
      if (kind === 'fullscreen' && turn > 0) await draft.fullScreen();
      await draft.send(way);
      await expect.poll(() => so('sendConfirmed'), way).toHaveLength(1);
      const attempts = await so('sendAttempted');
      expect(attempts, way).toEqual(await so('sendConfirmed'));
      const [attempt] = attempts as Record<string, unknown>[];
      expect(attempt).toMatchObject({ way: way === 'tab' ? 'keyboard' : way, text: LINES, draft: id });
      expect(attempt?.to).toEqual(expect.arrayContaining(['ada@quill.example', 'ben@quill.example']));
      draft = await undoSend(draft.page);
      await expect.poll(() => so('sendUndone'), way).toEqual([id]);
      await expect.poll(() => so('composeClosed'), way).toEqual([true]);
    }
  });
}

test('a time confirmed in a second dialog counts; a schedule dialog that is left does not', async ({ mail }) => {
  await openSandbox(mail, { scheduleConfirm: 'button' });
  const draft = await openCompose(mail, { kind: 'window', to: TO, text: LINES });
  const call = await adapterIn(mail);
  await draft.openSchedule();
  await mail.keyboard.press('Escape');
  await draft.openSchedule();
  await mail.locator('.sb-time').first().click();
  await mail.locator('[name=cancel]').click();
  await draft.discard();
  await draft.gone();
  await mail.waitForTimeout(700);
  expect(await call('told', 'sendConfirmed')).toEqual([]);
  const second = await openCompose(mail, { kind: 'window', to: TO, text: LINES });
  await second.openSchedule();
  await mail.locator('.sb-time').first().click();
  await mail.locator('[name=schedule]').click();
  await expect.poll(() => call('told', 'sendConfirmed')).toHaveLength(1);
});

test('a send that Gmail refuses is not confirmed, not even when the draft is thrown away afterwards', async ({
  mail,
}) => {
  await openSandbox(mail, {});
  const draft = await openCompose(mail, { kind: 'window', text: LINES });
  const call = await adapterIn(mail);
  await draft.send('click');
  await mail.locator('[role=alertdialog] button').click();
  expect(await call('told', 'sendAttempted')).toHaveLength(1);
  await draft.discard();
  await draft.gone();
  await mail.waitForTimeout(700);
  expect(await call('told', 'sendConfirmed')).toEqual([]);
});

test('the notice of one mail does not confirm the next, which is still on its way', async ({ mail }) => {
  await openSandbox(mail, { undoSeconds: 60 });
  const call1 = await openCompose(mail, { kind: 'window', to: TO, text: 'First one.' });
  const call = await adapterIn(mail);
  await call1.send('click');
  await expect.poll(() => call('told', 'sendConfirmed')).toHaveLength(1);
  await confirmation(mail).waitFor();
  const second = await openCompose(mail, { kind: 'window', text: 'Second one.' });
  await second.send('keyboard');
  await mail.locator('[role=alertdialog] button').click();
  await second.close();
  await second.gone();
  await mail.waitForTimeout(700);
  expect(await call('told', 'sendConfirmed')).toHaveLength(1);
});

test('a page that fires events of its own sends nothing', async ({ mail }) => {
  await openSandbox(mail, { hostile: 'yes' });
  await openCompose(mail, { kind: 'window', to: TO, text: LINES });
  const call = await adapterIn(mail);
  await mail.evaluate(() => {
    for (const node of document.querySelectorAll('.IZ [role=button], [contenteditable]')) {
      for (const type of ['mousedown', 'mouseup', 'click'])
        node.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
      node.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, composed: true }));
    }
  });
  await mail.waitForTimeout(300);
  expect(await call('told', 'sendAttempted')).toEqual([]);
});

for (const lang of ['en', 'es', 'vi', 'ja', 'he'] as const) {
  for (const recipients of ['2022', 'classic'] as const) {
    test(`${lang}, ${recipients} recipients: everything is found`, async ({ mail }) => {
      await openSandbox(mail, {
        lang,
        recipients,
        sendJslog: recipients === '2022' ? 'no' : 'yes',
        titlebar: recipients === '2022' ? 'button' : 'img',
      });
      await openCompose(mail, {
        kind: 'window',
        to: TO,
        cc: ['Cy <cy@quill.example>'],
        bcc: ['di@quill.example'],
        subject: 'Próximo 次',
        text: LINES,
      });
      const call = await adapterIn(mail);
      const [compose] = await call('composes');
      expect(compose?.to.map((each) => each.address)).toEqual(['ada@quill.example', 'ben@quill.example']);
      expect(compose?.to[0]?.name).toBe('Ada Quill');
      expect(compose?.cc).toEqual([{ address: 'cy@quill.example', name: 'Cy' }]);
      expect(compose?.bcc.map((each) => each.address)).toEqual(['di@quill.example']);
      expect(compose).toMatchObject({ subject: 'Próximo 次', send: true, schedule: true, text: LINES });
      expect(await call('account')).toMatch(/^[^@\s]+@[^@\s]+$/);
      expect(await call('missing')).toEqual([]);
    });
  }
}

test('a thread is read: who, when and their own words; folded mails without words', async ({ mail }) => {
  await openSandbox(mail, { now: '2026-03-02T09:00:00Z' });
  const draft = await openCompose(mail, { kind: 'inline' });
  const call = await adapterIn(mail);
  const data = JSON.parse((await mail.locator('#sandbox-data').textContent()) ?? '{}');
  const known = data.mailbox.find((each: { subject: string }) => each.subject.includes('Rota planning'));
  const thread = await call('thread');
  expect(thread?.subject).toBe(known.subject);
  expect(thread?.id).toBe(known.legacyId);
  expect(thread?.messages.map((each) => each.from)).toEqual(
    known.mails.map((each: { from: { address: string } }) => each.from.address),
  );
  const newest = thread?.messages.at(-1);
  expect(newest?.at).toBe(new Date(known.mails.at(-1).at).toISOString());
  expect(newest?.text.length).toBeGreaterThan(10);
  expect((await call('composes'))[0]?.thread).toBe(known.legacyId);
  await draft.type('Short.');
  await expect.poll(() => call('told', 'composeChanged')).toContain('Short.');
});

const FEATURES: [string, string | null][] = [
  ['composeBody', 'composeBody'],
  ['composeForm', 'composeForm'],
  ['composeRoot', null],
  ['sendButton', 'sendButton'],
  ['sendButton/0', null],
  ['scheduleItem', 'scheduleItem'],
  ['subject', 'subjectField'],
  ['recipients', 'recipientField'],
  ['draftId', 'draftIdField'],
  ['repliedTo', null],
  ['plainText', null],
  ['account', 'account'],
  ['threadSubject', null],
  ['threadMessage', null],
  ['messageBody', 'messageBody'],
  ['sender', 'messageSender'],
  ['undoBar', null],
];
for (const [rename, missing] of FEATURES) {
  test(`${rename} renamed: the compose is still there, nothing breaks, and the report says what is missing`, async ({
    mail,
    sandbox,
  }) => {
    await openSandbox(mail, { rename });
    const draft = await openCompose(mail, { kind: 'inline', text: 'Talk soon.' });
    const call = await adapterIn(mail);
    expect(await call('composes')).toHaveLength(1);
    if (missing) expect(await call('missing')).toContain(missing);
    else expect(await call('missing')).toEqual([]);
    sandbox.clear();
    await draft.send('keyboard');
    await draft.gone();
    await expect.poll(() => sandbox.sent.length).toBe(1);
    expect(sandbox.sent[0]?.editor).toContain('Talk soon.');
  });
}
