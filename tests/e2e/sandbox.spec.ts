import { expect, test } from '../sandbox/bare.ts';
import { confirmation, openCompose, openSandbox, undoSend } from '../sandbox/driver.ts';
import { chromiumArgs, startSandbox } from '../sandbox/server.ts';

const PRIYA = 'Priya Raman <priya.raman@calderfreight.example>';

test.describe('keys and focus', () => {
  test('no keyboard event gets out of a compose window, and none is taken for a shortcut', async ({ mail }) => {
    await openSandbox(mail);
    await openCompose(mail, { kind: 'window', to: [PRIYA], text: 'c r a f / e #' });
    expect(await mail.evaluate(() => [window.__sandbox.leakedKeys, window.__sandbox.shortcuts])).toEqual([[], []]);
  });

  test('a capturing listener hears the keys that a bubbling one misses', async ({ mail }) => {
    await openSandbox(mail);
    const draft = await openCompose(mail, { kind: 'window' });
    await mail.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      document.addEventListener('keydown', () => heard.push('capture'), true);
      document.addEventListener('keydown', () => heard.push('bubble'));
    });
    await draft.type('x');
    expect(await mail.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['capture']);
  });

  test('a single key outside any field is a shortcut, from a shadow host as well', async ({ mail }) => {
    await openSandbox(mail);
    await mail.evaluate(() => {
      const host = document.createElement('x-host');
      const field = document.createElement('input');
      host.attachShadow({ mode: 'closed' }).append(field);
      document.body.append(host);
      field.focus();
    });
    await mail.keyboard.press('e');
    expect(await mail.evaluate(() => window.__sandbox.shortcuts)).toEqual(['e']);
  });

  test('a press on something that takes no text gives the focus back to the body', async ({ mail }) => {
    await openSandbox(mail);
    const draft = await openCompose(mail, { kind: 'window', text: 'Hello' });
    await draft.setSubject('Dates');
    await mail.locator('.sb-bar').click({ position: { x: 320, y: 28 } });
    expect(await (await draft.part('editor')).evaluate((node) => node === document.activeElement)).toBe(true);
  });

  test('a press that was prevented keeps the focus where it is', async ({ mail }) => {
    await openSandbox(mail);
    const draft = await openCompose(mail, { kind: 'window' });
    await (await draft.part('root')).evaluate((root) => {
      const button = document.createElement('button');
      button.id = 'mine';
      button.textContent = 'mine';
      button.style.cssText = 'position: absolute; inset: 200px auto auto 100px';
      button.addEventListener('mousedown', (event) => event.preventDefault());
      root.append(button);
    });
    await (await draft.part('subjectbox')).focus();
    await mail.locator('#mine').click();
    expect(await (await draft.part('subjectbox')).evaluate((node) => node === document.activeElement)).toBe(true);
  });

  test('Tab goes from the body to Send', async ({ mail }) => {
    await openSandbox(mail);
    const draft = await openCompose(mail, { kind: 'window', text: 'Hello' });
    await mail.keyboard.press('Tab');
    expect(await (await draft.part('send')).evaluate((node) => node === document.activeElement)).toBe(true);
  });
});

test.describe('sending', () => {
  for (const way of ['click', 'keyboard', 'tab', 'schedule'] as const) {
    test(`a mail sent by ${way} arrives with the editor's bytes`, async ({ mail, box }) => {
      await openSandbox(mail, { undoSeconds: 60 });
      const text = 'Hi Priya,\n\nTuesday at ten?';
      const draft = await openCompose(mail, { kind: 'window', to: [PRIYA], subject: 'Pilot', text });
      const html = await draft.html();
      await draft.send(way);
      await draft.gone();
      await expect(confirmation(mail)).toBeVisible();
      const [sent] = box.sent;
      expect(sent).toMatchObject({ editor: html, subject: 'Pilot', to: ['priya.raman@calderfreight.example'] });
      expect(sent?.body).toBe(`<div dir="ltr">${html}</div>`);
      expect(sent?.scheduledFor === null).toBe(way !== 'schedule');
    });
  }

  test('a lone click event on Send is no press; mousedown, mouseup and click are', async ({ mail, box }) => {
    await openSandbox(mail);
    const draft = await openCompose(mail, { kind: 'window', to: [PRIYA], text: 'Hello' });
    const send = await draft.part('send');
    await send.evaluate((node) => node.click());
    expect(await draft.kind()).toBe('window');
    await send.evaluate((node) => {
      for (const type of ['mousedown', 'mouseup', 'click']) node.dispatchEvent(new MouseEvent(type, { bubbles: true }));
    });
    await draft.gone();
    await expect.poll(() => box.sent.length).toBe(1);
  });

  test('the item of the send menu acts on mouseup, not on click', async ({ mail }) => {
    await openSandbox(mail);
    const draft = await openCompose(mail, { kind: 'window', to: [PRIYA], text: 'Hello' });
    await (await draft.part('chevron')).click();
    const item = await draft.part('scheduleItem');
    await item.evaluate((node) => node.click());
    await expect(mail.locator('.sb-time')).toHaveCount(0);
    await item.evaluate((node) => node.dispatchEvent(new MouseEvent('mouseup', { bubbles: true })));
    await expect(mail.locator('[role=dialog] [role=menuitem].Az')).toHaveCount(4);
  });

  test('a time chosen can need a confirmation of its own', async ({ mail, box }) => {
    await openSandbox(mail, { scheduleConfirm: 'button' });
    const draft = await openCompose(mail, { kind: 'window', to: [PRIYA], text: 'Hello' });
    await draft.send('schedule');
    expect(box.sent).toHaveLength(0);
    await mail.locator('.sb-primary').click();
    await draft.gone();
    await expect.poll(() => box.sent[0]?.scheduledFor).toMatch(/^\d{4}-/);
  });

  for (const to of [[], ['not an address']]) {
    test(`a send to ${to.length === 0 ? 'nobody' : 'a wrong address'} raises a dialog and keeps the compose`, async ({
      mail,
      box,
    }) => {
      await openSandbox(mail);
      const draft = await openCompose(mail, { kind: 'window', to, text: 'Hello' });
      await draft.send('keyboard');
      await expect(mail.locator('[role=alertdialog]')).toBeVisible();
      expect(await draft.kind()).toBe('window');
      expect(box.sent).toHaveLength(0);
      await mail.keyboard.press('Enter');
      await expect(mail.locator('[role=alertdialog]')).toHaveCount(0);
    });
  }

  for (const kind of ['window', 'inline'] as const) {
    test(`undoing a send brings the ${kind} compose back with the same draft and text`, async ({ mail, box }) => {
      await openSandbox(mail, { undoSeconds: 60 });
      const draft = await openCompose(mail, { kind, to: [PRIYA], text: 'Tuesday at ten?' });
      const [id, html] = [await draft.draftId(), await draft.html()];
      await draft.send('click');
      const back = await undoSend(mail);
      expect([await back.kind(), await back.draftId(), await back.html()]).toEqual([kind, id, html]);
      expect(box.sent.map((sent) => sent.undone)).toEqual([true]);
    });
  }

  test('an answer sent stands in its thread, without an id of the server', async ({ mail, box }) => {
    await openSandbox(mail);
    const draft = await openCompose(mail, { kind: 'inline', text: 'Tuesday at ten?' });
    await draft.send('keyboard');
    await expect(mail.locator('[data-message-id^="#msg-a:r"]')).toBeVisible();
    await expect(mail.locator('[data-message-id^="#msg-a:r"]')).not.toHaveAttribute('data-legacy-message-id');
    expect(box.sent[0]?.body).toContain('<div dir="ltr">Tuesday at ten?</div><br><div class="gmail_quote');
  });
});

test.describe('drafts and undo', () => {
  test('a draft is saved 250 ms after an input event, and not for a change without one', async ({ mail, box }) => {
    await openSandbox(mail);
    const draft = await openCompose(mail, { kind: 'window', text: 'One' });
    const saved = async () => box.drafts.get(await draft.draftId())?.editor;
    await expect.poll(saved).toBe('One');
    const saves = await mail.evaluate(() => window.__sandbox.draftSaves);
    await (await draft.part('editor')).evaluate((node) => node.append(' silently'));
    await mail.waitForTimeout(600);
    expect(await mail.evaluate(() => window.__sandbox.draftSaves)).toBe(saves);
    expect(await saved()).toBe('One');
  });

  for (const undo of ['native', 'snapshots'] as const) {
    test(`${undo} undo takes back an insertion after a pause as one step, and only it`, async ({ mail }) => {
      await openSandbox(mail, { undo });
      const draft = await openCompose(mail, { kind: 'window', text: 'I will call you sometime next week.' });
      const before = await draft.html();
      await mail.waitForTimeout(400);
      await draft.select('sometime next week');
      await mail.evaluate(() => document.execCommand('insertText', false, 'on Tuesday at ten'));
      expect(await draft.text()).toBe('I will call you on Tuesday at ten.');
      await mail.waitForTimeout(400);
      await mail.keyboard.press('Control+z');
      expect(await draft.html()).toBe(before);
      await mail.keyboard.press('Control+y');
      expect(await draft.text()).toBe('I will call you on Tuesday at ten.');
    });
  }

  test('snapshots merge edits closer than 250 ms', async ({ mail }) => {
    await openSandbox(mail, { undo: 'snapshots' });
    const draft = await openCompose(mail, { kind: 'window' });
    await mail.evaluate(() => {
      for (const text of ['call ', 'me']) document.execCommand('insertText', false, text);
    });
    await mail.keyboard.press('Control+z');
    expect((await draft.text()).trim()).toBe('');
  });
});

test('a window minimised and brought back has its caret where it was', async ({ mail }) => {
  await openSandbox(mail);
  const draft = await openCompose(mail, { kind: 'window', text: 'Hello both' });
  await draft.minimise();
  await draft.minimise();
  await mail.keyboard.type(' again');
  expect(await draft.html()).toBe('Hello both again');
});

test('a hostile page fires at everything and still sends nothing', async ({ mail, box }) => {
  await openSandbox(mail, { hostile: 'yes' });
  await openCompose(mail, { kind: 'window', to: [PRIYA], text: 'Hello' });
  await expect.poll(() => mail.evaluate(() => window.__sandbox.attacks)).toBeGreaterThan(50);
  expect(await mail.evaluate(() => window.__sandbox.composes.length)).toBe(1);
  expect(box.sent).toHaveLength(0);
});

test('another host is out of reach', async ({ context }) => {
  const page = await context.newPage();
  await expect(page.goto('https://elsewhere.example/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
  // The browser loads a page that failed again after a while: then it would be a request of another test.
  await page.close();
});

test('with the trap, a request for another host is listed', async ({ playwright }) => {
  const trap = await startSandbox({ trap: true });
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
  const browser = await playwright.chromium.launch({ executablePath, args: chromiumArgs(trap) });
  const page = await browser.newPage();
  await openSandbox(page);
  await page.goto('https://elsewhere.example/secret');
  expect(trap.strangers).toContainEqual({ host: 'elsewhere.example', method: 'GET', path: '/secret' });
  await browser.close();
  await trap.close();
});

test('an unknown variant is refused by name', async ({ mail }) => {
  await expect(openSandbox(mail, { lang: 'xx' as 'en' })).rejects.toThrow('lang=xx: one of en, es, vi, ja, he');
  await expect(openSandbox(mail, { rename: 'nothing' })).rejects.toThrow('rename=nothing: one of composeBody');
  await openSandbox(mail);
});

test('what was sent and what was closed unsent are found again in their folders', async ({ mail }) => {
  await openSandbox(mail, { undoSeconds: 60 });
  const sent = await openCompose(mail, { kind: 'window', to: [PRIYA], subject: 'Two depots', text: 'Hello' });
  await sent.send('keyboard');
  await confirmation(mail).waitFor();
  const closed = await openCompose(mail, { kind: 'window', subject: 'Unfinished', text: 'Hello again' });
  const html = await closed.html();
  await mail.keyboard.press('Escape');
  await closed.gone();
  await mail.locator('[href="#sent"]').click();
  await expect(mail.locator('.sb-row').first()).toContainText('Two depots');
  await mail.locator('[href="#drafts"]').click();
  await mail.locator('.sb-row', { hasText: 'Unfinished' }).click();
  await expect(mail.locator('[g_editable]')).toHaveText('Hello again');
  expect(await mail.locator('[g_editable]').innerHTML()).toBe(html);
});
