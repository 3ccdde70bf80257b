import { expect, test } from '../sandbox/bare.ts';
import { type ComposeOptions, openCompose, openSandbox, openThread } from '../sandbox/driver.ts';
import { CHOICES } from '../sandbox/variants.ts';

/** What every compose holds, by selectors that name no class and no label; `count` inside the compose's frame. */
const IN_EVERY_COMPOSE: [need: string, selector: string, count: number][] = [
  ['body', '[contenteditable="true"][role="textbox"][g_editable="true"]', 1],
  ['form', 'form:has(input[name="composeid"]):has(input[name="draft"]):has(input[name="subjectbox"])', 1],
  ['body outside the form', 'form [g_editable]', 0],
  ['body and form under one cell', 'td:has(> form):has([g_editable])', 1],
  ['root', '[role="region"]:has([g_editable])', 1],
  ['Send by its number', '[role="button"][jslog^="32601;"]', 1],
  [
    'Send beside its chevron',
    ':has(> [role="button"][aria-haspopup="true"].hG) > [role="button"]:not([aria-haspopup])',
    1,
  ],
  ['schedule, hidden in the root', '[role="menuitem"][selector="scheduledSend"]', 1],
  ['discard', '.gU .oh', 1],
  ['plain-text field', '.Ar.As textarea.Ak', 1],
  ['quote kept apart', 'input[type="hidden"][name="uet"]', 1],
  ['replied-to message', 'input[type="hidden"][name="rm"]', 1],
  ['thread replied to', 'input[type="hidden"][name="lts"]', 1],
  ['alias', 'input[type="hidden"][name="from"]', 1],
];

const KINDS: [name: string, options: ComposeOptions, where: string][] = [
  ['new window', { kind: 'window' }, '.dw .nH > .nH > .no > * div.AD [role="dialog"]'],
  ['full screen', { kind: 'fullscreen' }, 'body > .aSs > .aSt [role="dialog"]'],
  ['inline reply', { kind: 'inline' }, '[role="list"] > [role="listitem"] .ip.adB > .M9'],
  ['inline reply to all', { kind: 'inline', mode: 'replyAll', thread: 'Meter' }, '[role="listitem"] .M9:has(img.mK)'],
  ['forward', { kind: 'inline', mode: 'forward' }, '[role="listitem"] .M9:has(img.mI)'],
  ['popped-out reply', { kind: 'window', mode: 'reply' }, '.no [role="dialog"] .M9:has(img.mL)'],
  ['reply in a window of its own', { kind: 'popout', mode: 'reply' }, 'body.xE.xp .M9'],
  ['new mail in a window of its own', { kind: 'popout' }, 'body.xE.xp .M9'],
];

for (const [name, options, where] of KINDS) {
  test(`${name}: every anchor is where Gmail has it`, async ({ mail }) => {
    await openSandbox(mail, { signature: 'before' });
    const draft = await openCompose(mail, options);
    const frame = await draft.part('frame');
    for (const [need, selector, count] of IN_EVERY_COMPOSE) {
      expect(await frame.evaluate((node, query) => node.querySelectorAll(query).length, selector), need).toBe(count);
    }
    expect(await draft.page.locator(`${where}:has([g_editable]), ${where} :has([g_editable])`).count()).toBeGreaterThan(
      0,
    );
    expect(await draft.page.locator('[data-smartmail="gmail_signature"].gmail_signature').count()).toBe(1);
    const inline = await frame.evaluate((node) => node.closest('[role="listitem"]') !== null);
    expect(inline).toBe(options.kind === 'inline');
  });
}

for (const lang of CHOICES.lang) {
  test(`display language ${lang}: the same structure under other labels`, async ({ mail }) => {
    await openSandbox(mail, { lang });
    const draft = await openCompose(mail, { kind: 'window', to: ['ines@halden.example'], text: 'Hello' });
    const frame = await draft.part('frame');
    const labels = await frame.evaluate((node) =>
      [...node.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label')),
    );
    expect(labels.join().includes('undefined')).toBe(false);
    expect(labels.some((label) => label?.startsWith('Send'))).toBe(lang === 'en');
    expect(await mail.evaluate(() => document.documentElement.dir)).toBe(lang === 'he' ? 'rtl' : 'ltr');
    for (const [need, selector, count] of IN_EVERY_COMPOSE) {
      expect(await frame.evaluate((node, query) => node.querySelectorAll(query).length, selector), need).toBe(count);
    }
  });
}

test('a collapsed quote is not in the editor; expanded, it stands behind the own part', async ({ mail }) => {
  await openSandbox(mail);
  const draft = await openCompose(mail, { kind: 'inline', text: 'Thank you.' });
  const frame = await draft.part('frame');
  const uet = () => frame.evaluate((node) => node.querySelector<HTMLInputElement>('[name="uet"]')?.value ?? '');
  expect(await uet()).toMatch(/^<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">/);
  expect(await draft.html()).toBe('Thank you.');
  await draft.expandQuote();
  expect(await draft.html()).toMatch(
    /^<div dir="ltr"><div dir="ltr" gmail_original="1">Thank you\.<\/div><br><div class="gmail_quote/,
  );
  expect(await uet()).toBe('');
});

test('in plain-text mode the textarea is shown and quotes begin with "> "', async ({ mail }) => {
  await openSandbox(mail);
  const draft = await openCompose(mail, { kind: 'inline', text: 'Thank you.' });
  await draft.expandQuote();
  await draft.togglePlainText();
  expect(await draft.isPlain()).toBe(true);
  expect((await draft.text()).split('\n').slice(0, 4)).toEqual([
    'Thank you.',
    '',
    expect.stringContaining('tomas.herrera@northgateclinics.example'),
    '> Thanks Nora, useful summary.',
  ]);
});

test.describe('recipients', () => {
  test('of 2022 carry the address on the option', async ({ mail }) => {
    await openSandbox(mail);
    await openCompose(mail, { kind: 'window', to: ['Ines <ines@halden.example>'], cc: ['pekka@halden.example'] });
    const chips = mail.locator('div[name="to"] [role="option"][data-hovercard-id]');
    await expect(chips).toHaveAttribute('data-hovercard-id', 'ines@halden.example');
    await expect(chips).toHaveAttribute('data-name', 'Ines');
    await expect(mail.locator('div[name="cc"] [role="option"]')).toHaveCount(1);
  });

  test('of the classic kind stand in hidden inputs', async ({ mail }) => {
    await openSandbox(mail, { recipients: 'classic' });
    await openCompose(mail, { kind: 'window', to: ['Ines <ines@halden.example>'] });
    await expect(mail.locator('.vR > input[type="hidden"][name="to"]')).toHaveValue('Ines <ines@halden.example>\u202c');
    await expect(mail.locator('textarea[name="to"]')).toHaveCount(1);
  });

  for (const recipients of CHOICES.recipients) {
    test(`of the ${recipients} kind are only a summary in an inline reply without the focus`, async ({ mail }) => {
      await openSandbox(mail, { recipients });
      await openCompose(mail, { kind: 'inline' });
      await expect(mail.locator('.aoD.hl span[email]')).toHaveAttribute(
        'email',
        'tomas.herrera@northgateclinics.example',
      );
      await expect(mail.locator('[role="option"], .vR')).toHaveCount(0);
      await mail.locator('.aoD.hl').focus();
      await expect(mail.locator('[role="option"], .vR')).toHaveCount(1);
    });
  }
});

test('a thread: its id, its subject, one mail open, the others without a body', async ({ mail }) => {
  await openSandbox(mail, { now: '2026-11-23T15:00:00Z' });
  await openThread(mail, 'Security questions');
  await expect(mail.locator('h2.hP[data-legacy-thread-id]')).toHaveText('Security questions before the contract');
  await expect(mail.locator('[role="list"] > [role="listitem"]')).toHaveCount(7);
  await expect(mail.locator('[role="listitem"]:not(:has(.a3s)) :is([data-message-id], .a3s)')).toHaveCount(0);
  const open = mail.locator('div.adn.ads[data-message-id]');
  await expect(open).toHaveCount(1);
  const ids = await open.evaluate((node) => ({
    dec: node.dataset['messageId'] ?? '',
    hex: node.dataset['legacyMessageId'] ?? '',
  }));
  expect(BigInt(ids.dec.replace('#msg-f:', '')).toString(16)).toBe(ids.hex);
  const arrived = new Date(Number(BigInt(`0x${ids.hex}`) >> 20n)).toISOString();
  expect(arrived).toBe('2026-11-17T13:00:00.000Z');
  await expect(open.locator('span[email].gD')).toHaveAttribute('email', 'oskar.weiss@alderfinch.example');
  await expect(open.locator('.ii.gt[jslog^="20277;"] > .a3s.aiL')).toContainText('That answers it for me.');
});

test('the string "undefined" stands for the thread id when the variant says so', async ({ mail }) => {
  await openSandbox(mail, { threadIds: 'undefined' });
  await openThread(mail, 'Rota');
  await expect(mail.locator('h2.hP')).toHaveAttribute('data-thread-perm-id', 'undefined');
});

for (const account of [0, 1] as const) {
  test(`account ${account}: its address is last in the title and in the account link`, async ({ mail }) => {
    await openSandbox(mail, { account, lang: 'ja' });
    await openThread(mail, 'Dispatch pilot');
    const address = ['nora.lindqvist@harborline.example', 'nora@lindqvist-partners.example'][account] as string;
    expect(await mail.title()).toBe(`Dispatch pilot: thank you for the walk-through - ${address} - メール`);
    const link = mail.locator('[href^="https://accounts.google.com/SignOutOptions"][aria-label]');
    expect(await link.getAttribute('aria-label')).toContain(address);
  });
}

test('full screen moves the same node, and closing it there leaves an empty shell', async ({ mail }) => {
  await openSandbox(mail);
  const draft = await openCompose(mail, { kind: 'window', text: 'Hello' });
  const editor = await draft.part('editor');
  await draft.fullScreen();
  expect(await draft.kind()).toBe('fullscreen');
  expect(await editor.evaluate((node) => node.isConnected && node.closest('.aSt') !== null)).toBe(true);
  await draft.close();
  await draft.gone();
  await expect(mail.locator('.aSt .aaZ')).toHaveCount(1);
  await expect(mail.locator('.aSt .aaZ > *')).toHaveCount(0);
});

test('the menu of the chevron is put into body while open, in the variant that says so', async ({ mail }) => {
  await openSandbox(mail, { schedulePopup: 'detached' });
  const draft = await openCompose(mail, { kind: 'window' });
  await expect(mail.locator('[selector="scheduledSend"]')).toHaveCount(0);
  await (await draft.part('chevron')).click();
  await expect(mail.locator('body > #sbddm [selector="scheduledSend"]')).toBeVisible();
});

for (const titlebar of CHOICES.titlebar) {
  test(`title-bar controls are <${titlebar}>, with the same classes`, async ({ mail }) => {
    await openSandbox(mail, { titlebar });
    await openCompose(mail, { kind: 'window' });
    await expect(mail.locator(`.Hm > ${titlebar}:is(.Hl, .Hq, .Ha)`)).toHaveCount(3);
  });
}

const LOST: [rename: string, gone: string, stays: string][] = [
  ['sendButton/0', '[jslog^="32601;"]', '.T-I.aoO'],
  ['sendButton', '[jslog^="32601;"], .aoO, .hG, .Up', '[selector="scheduledSend"]'],
  ['composeBody', '[g_editable], .editable', '[contenteditable="true"]'],
  ['composeForm', '[name="composeid"], [name="draft"], [name="subjectbox"]', '[g_editable]'],
  ['threadMessage', '[data-message-id], .adn, [role="listitem"]', '.a3s'],
  ['account', '[href^="https://accounts.google.com/SignOutOptions"]', '[aria-label]'],
  ['recipients', '.M9 :is([name="to"], [data-hovercard-id])', '[g_editable]'],
];
for (const [rename, gone, stays] of LOST) {
  test(`rename=${rename} takes that anchor away, and the mail still goes out`, async ({ mail, box }) => {
    await openSandbox(mail, { rename });
    const draft = await openCompose(mail, { kind: 'inline', text: 'Hello' });
    await expect(mail.locator(gone)).toHaveCount(0);
    expect(await mail.locator(stays).count()).toBeGreaterThan(0);
    await draft.send('keyboard');
    await draft.gone();
    await expect.poll(() => box.sent.length).toBe(1);
  });
}
