import type { DraftAnswer, DraftQuestion } from '../../src/messages.ts';
import type { Draft } from '../sandbox/draft.ts';
import { type ComposeOptions, complaints, openCompose, openSandbox, strangeRequests } from '../sandbox/driver.ts';
import type { Sandbox } from '../sandbox/server.ts';
import { coachState, expect, isolated, test, underlined } from './fixtures.ts';

const CLOSING = "I'll call you sometime next week";
const TEXT = `Great talking today, ${CLOSING}.`;
const PRIYA = 'Priya Raman <priya@calder-freight.example>';
const TRACE = /bookend|data-bookend|highlight|shadow/i;

/** Writes the vague closing, and waits until it is underlined and nothing else is. */
async function writeVague(draft: Draft): Promise<string> {
  await draft.type(TEXT);
  await expect.poll(() => underlined(draft.page)).toEqual([CLOSING]);
  return draft.html();
}

/** Calls the card with the keyboard and takes the first rewrite. */
async function takeFirstRewrite(draft: Draft): Promise<void> {
  await draft.select(CLOSING, 'behind');
  await draft.page.keyboard.press('Alt+b');
  await expect.poll(() => coachState(draft.page)).toBe('card');
  await draft.page.keyboard.press('Enter');
  await expect.poll(() => coachState(draft.page)).toBe('toast');
  expect(await draft.text()).not.toContain(CLOSING);
}

/** One undo brings the draft back byte for byte. Gmail's own undo needs the edit to be 250 ms old. */
async function undoOnce(draft: Draft): Promise<void> {
  await draft.page.waitForTimeout(400);
  await draft.focus();
  await draft.page.keyboard.press('Control+z');
}

/** The whole walk in one compose: underline, card, apply, undo, redo by applying again, send. */
async function walk(draft: Draft, sandbox: Sandbox): Promise<void> {
  const before = await writeVague(draft);
  expect(await draft.html(), 'an underline is no node in the draft').toBe(before);
  await takeFirstRewrite(draft);
  await undoOnce(draft);
  await expect.poll(() => draft.html()).toBe(before);
  await draft.page.waitForTimeout(400);
  await expect.poll(() => underlined(draft.page)).toEqual([CLOSING]);
  await takeFirstRewrite(draft);
  await draft.fillBrackets();
  const written = await draft.text();
  const id = await draft.draftId();
  await draft.send('keyboard');
  await expect.poll(() => sandbox.sent.some((mail) => mail.draft === id)).toBe(true);
  const mail = sandbox.sent.find((each) => each.draft === id) as (typeof sandbox.sent)[number];
  expect(mail.body).not.toMatch(TRACE);
  expect(mail.editor).not.toContain(CLOSING);
  expect(written).toMatch(/\d{2}:\d{2}/);
}

const KINDS: [string, ComposeOptions][] = [
  ['a new window', { kind: 'window', to: [PRIYA], subject: 'Pilot' }],
  ['full screen', { kind: 'fullscreen', to: [PRIYA], subject: 'Pilot' }],
  ['an inline reply', { kind: 'inline' }],
  ['an inline reply to all', { kind: 'inline', mode: 'replyAll', thread: 'Dispatch pilot' }],
  ['an inline forward', { kind: 'inline', mode: 'forward', to: [PRIYA] }],
  ['a reply popped out of its thread', { kind: 'window', mode: 'reply' }],
  ['a window of its own', { kind: 'popout', to: [PRIYA], subject: 'Pilot' }],
];

test.describe('in every kind of compose', () => {
  for (const [name, options] of KINDS) {
    test(`${name}: underline, card, apply, undo, send`, async ({ gmail, sandbox, extension }) => {
      const strangers = strangeRequests(extension.context);
      await openSandbox(gmail);
      const draft = await openCompose(gmail, options);
      await walk(draft, sandbox);
      expect(await complaints(gmail)).toEqual([]);
      expect(strangers).toEqual([]);
      expect(sandbox.strangers).toEqual([]);
    });
  }

  test('an inline reply with its quote expanded: the quote is never flagged and goes out untouched', async ({
    gmail,
    sandbox,
  }) => {
    await openSandbox(gmail, { signature: 'before' });
    const draft = await openCompose(gmail, { kind: 'inline' });
    await draft.expandQuote();
    const quote = /<div class="gmail_quote.*$/s.exec(await draft.html())?.[0];
    expect(quote, 'the quote holds a vague closing of its own').toMatch(/Call me next week/);
    await walk(draft, sandbox);
    expect(sandbox.sent.at(-1)?.body).toContain(quote as string);
  });

  test('with the undo of Gmail, which keeps snapshots, one undo restores the draft', async ({ gmail, sandbox }) => {
    await openSandbox(gmail, { undo: 'snapshots' });
    await walk(await openCompose(gmail, { kind: 'window', to: [PRIYA], subject: 'Pilot' }), sandbox);
  });

  test('plain-text mode has a badge instead, and the same card', async ({ gmail, sandbox }) => {
    await openSandbox(gmail);
    const draft = await openCompose(gmail, { kind: 'window', to: [PRIYA], subject: 'Pilot' });
    await draft.togglePlainText();
    await draft.type(TEXT);
    await expect.poll(() => coachState(gmail)).toBe('badge');
    expect(await underlined(gmail)).toEqual([]);
    const before = await draft.html();
    await gmail.keyboard.press('Alt+b');
    await expect.poll(() => coachState(gmail)).toBe('card');
    await gmail.keyboard.press('Enter');
    await expect.poll(() => coachState(gmail)).toBe('toast');
    expect(await draft.text()).not.toContain(CLOSING);
    await undoOnce(draft);
    await expect.poll(() => draft.html()).toBe(before);
    await draft.send('click');
    await expect.poll(() => sandbox.sent.at(-1)?.editor).toBe(before);
  });
});

test.describe('in every display language', () => {
  for (const lang of ['en', 'es', 'vi', 'ja', 'he'] as const) {
    for (const recipients of ['2022', 'classic'] as const) {
      test(`${lang}, recipients of ${recipients}: underline, card, apply, undo, send`, async ({ gmail, sandbox }) => {
        await openSandbox(gmail, { lang, recipients });
        await walk(await openCompose(gmail, { kind: 'window', to: [PRIYA], subject: 'Pilot' }), sandbox);
        expect(await complaints(gmail)).toEqual([]);
      });
    }
  }
});

test.describe('ways of sending', () => {
  for (const way of ['click', 'keyboard', 'tab', 'schedule'] as const) {
    test(`${way}: the mail goes through as written`, async ({ gmail, sandbox }) => {
      await openSandbox(gmail);
      const draft = await openCompose(gmail, { kind: 'window', to: [PRIYA], subject: 'Pilot' });
      const before = await writeVague(draft);
      const earlier = sandbox.sent.length;
      await draft.send(way);
      await draft.gone();
      await expect.poll(() => sandbox.sent[earlier]?.editor).toBe(before);
      expect(sandbox.sent[earlier]?.scheduledFor === null).toBe(way !== 'schedule');
      await expect.poll(() => coachState(gmail)).toBe('idle');
    });
  }
});

test.describe('the keyboard', () => {
  test('Esc gives the caret back exactly where it was, and what is typed next goes into the draft', async ({
    gmail,
  }) => {
    await openSandbox(gmail);
    const draft = await openCompose(gmail, { kind: 'window', to: [PRIYA], subject: 'Pilot' });
    await writeVague(draft);
    await draft.select('next week', 'before');
    await gmail.keyboard.press('Alt+b');
    await expect.poll(() => coachState(gmail)).toBe('card');
    await gmail.keyboard.press('ArrowDown');
    await gmail.keyboard.press('Escape');
    await expect.poll(() => coachState(gmail)).toBe('idle');
    await gmail.keyboard.type('early ');
    expect(await draft.text()).toContain('sometime early next week');
  });

  test('keys pressed in the card never reach the shortcuts of the page', async ({ gmail }) => {
    await openSandbox(gmail);
    const draft = await openCompose(gmail, { kind: 'window', to: [PRIYA], subject: 'Pilot' });
    await writeVague(draft);
    await gmail.keyboard.press('Alt+b');
    await expect.poll(() => coachState(gmail)).toBe('card');
    for (const key of ['c', 'e', 'r', '/', '2', 'ArrowDown', 'Tab']) await gmail.keyboard.press(key);
    expect(await gmail.evaluate(() => window.__sandbox.shortcuts)).toEqual([]);
    expect(await draft.text()).toContain(TEXT);
  });
});

test('a click on the underline opens the card beside it', async ({ gmail }) => {
  await openSandbox(gmail);
  const draft = await openCompose(gmail, { kind: 'window', to: [PRIYA], subject: 'Pilot' });
  await writeVague(draft);
  const box = await gmail.evaluate(() => {
    const [range] = CSS.highlights.get('bookend-vague') ?? [];
    const { x, y, width, height } = (range as Range).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await gmail.mouse.click(box.x, box.y);
  await expect.poll(() => coachState(gmail)).toBe('card');
});

test('the side panel puts words in: in place of the vague closing, or at the caret, and one undo takes them back', async ({
  gmail,
  extension,
}) => {
  await openSandbox(gmail);
  const draft = await openCompose(gmail, { kind: 'window', to: [PRIYA], subject: 'Pilot' });
  const before = await writeVague(draft);
  const panel = await extension.context.newPage();
  await panel.goto(`chrome-extension://${extension.id}/src/sidepanel/index.html`);
  /** As the panel asks the page beside it; here the panel is a tab itself. */
  const ask = (question: DraftQuestion) =>
    panel.evaluate(async (message) => {
      const [tab] = await chrome.tabs.query({ url: 'https://mail.google.com/*' });
      return chrome.tabs.sendMessage(tab?.id ?? -1, message) as Promise<DraftAnswer>;
    }, question);
  const first = async (): Promise<{ phrase: string | null; text: string }> => {
    let offered: DraftAnswer = { is: 'none' };
    await expect
      .poll(async () => {
        offered = await ask({ name: 'draft-suggestions' });
        return offered.is === 'offered' ? offered.texts.length : 0;
      })
      .toBe(3);
    const { phrase, texts } = offered as DraftAnswer as Extract<DraftAnswer, { is: 'offered' }>;
    return { phrase, text: texts[0] as string };
  };
  const vague = await first();
  expect(vague.phrase).toBe(CLOSING);
  expect(await ask({ name: 'put-suggestion', index: 0, text: 'Words of nobody.' })).toMatchObject({ is: 'refused' });
  expect(await draft.html()).toBe(before);
  expect(await ask({ name: 'put-suggestion', index: 0, text: vague.text })).toEqual({ is: 'put' });
  await expect.poll(() => draft.text()).toContain(vague.text);
  await gmail.bringToFront();
  await undoOnce(draft);
  await expect.poll(() => draft.html()).toBe(before);

  await draft.select(TEXT);
  await draft.type('Thank you for the plan.');
  await expect.poll(() => underlined(gmail)).toEqual([]);
  const plain = await draft.html();
  const atCaret = await first();
  expect(atCaret.phrase).toBeNull();
  expect(await ask({ name: 'put-suggestion', index: 0, text: atCaret.text })).toEqual({ is: 'put' });
  expect((await draft.text()).trim()).toBe(`Thank you for the plan. ${atCaret.text}`);
  await undoOnce(draft);
  await expect.poll(() => draft.html()).toBe(plain);
  await panel.close();
});

for (const [where, before] of [
  ['in its line', 'Great talking today. '],
  ['in the line above', 'Great talking today.\n'],
  ['with nothing before it', ''],
] as const) {
  test(`a closing that begins in bold gets words without it, ${where}, and one undo brings the bold back`, async ({
    gmail,
  }) => {
    await openSandbox(gmail);
    const draft = await openCompose(gmail, { kind: 'window', to: [PRIYA], subject: 'Pilot', text: before });
    await gmail.keyboard.press('Control+b');
    await gmail.keyboard.type("I'll call you");
    await gmail.keyboard.press('Control+b');
    await gmail.keyboard.type(' sometime next week.');
    // Where bold ends the editor writes a no-break space.
    await expect
      .poll(async () => (await underlined(gmail)).map((words) => words.replace('\u00a0', ' ')))
      .toEqual([CLOSING]);
    const bold = await draft.html();
    expect(bold).toMatch(/<b>I'll call you<\/b>/);
    await gmail.keyboard.press('Alt+b');
    await expect.poll(() => coachState(gmail)).toBe('card');
    await gmail.keyboard.press('Enter');
    await expect.poll(() => draft.text()).not.toContain('sometime');
    expect(await draft.html()).not.toMatch(/<b>|font-weight/);
    expect((await draft.text()).startsWith(before.trim())).toBe(true);
    await undoOnce(draft);
    await expect.poll(() => draft.html()).toBe(bold);
  });
}

test('a mail to colleagues alone is left alone', async ({ gmail }) => {
  await openSandbox(gmail);
  const account = await gmail.evaluate(() => /[\w.-]+@([\w.-]+)/.exec(document.title)?.[1]);
  const draft = await openCompose(gmail, { kind: 'window', to: [`Ben <ben@${account}>`], subject: 'Lunch' });
  await draft.type(TEXT);
  await gmail.waitForTimeout(2000);
  expect(await underlined(gmail)).toEqual([]);
});

test('in a conversation with a deal, a courtesy that is the only closing is underlined', async ({
  gmail,
  extension,
}) => {
  await openSandbox(gmail);
  const first = await openCompose(gmail, { kind: 'inline', thread: 'Dispatch pilot' });
  await first.type(TEXT);
  await expect.poll(() => underlined(gmail)).toEqual([CLOSING]);
  const inGmail = await isolated(gmail, extension.id);
  await inGmail(() => {
    const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (message: unknown) => Promise<unknown>;
    chrome.runtime.sendMessage = (async (message: { name: string }) => {
      const reply = await send(message);
      if (message.name === 'mail-sent') Object.assign(globalThis, { isSaved: true });
      return reply;
    }) as typeof chrome.runtime.sendMessage;
  });
  await first.send('keyboard');
  await first.gone();
  const isSaved = () => inGmail(() => (globalThis as { isSaved?: boolean }).isSaved === true);
  await expect.poll(isSaved, { message: 'the send is confirmed, and saved at idle' }).toBe(true);
  const next = await openCompose(gmail, { kind: 'inline', thread: 'Dispatch pilot' });
  await next.type('The plan is attached. Let me know if you have any questions.');
  await expect.poll(() => underlined(gmail)).toEqual(['Let me know if you have any questions']);
});

test('a tab without a compose has no node of ours', async ({ gmail }) => {
  await openSandbox(gmail);
  await gmail.waitForTimeout(1000);
  expect(await gmail.locator('[data-bookend]').count()).toBe(0);
});

test('a background that was stopped in the middle wakes up: underline, card, apply', async ({ gmail, extension }) => {
  await openSandbox(gmail);
  const draft = await openCompose(gmail, { kind: 'window', to: [PRIYA], subject: 'Pilot' });
  const ours = await extension.context.newPage();
  await ours.goto(`chrome-extension://${extension.id}/src/popup/index.html`);
  const devtools = await extension.context.newCDPSession(ours);
  await devtools.send('ServiceWorker.enable');
  await gmail.bringToFront();
  for (const word of TEXT.split(/(?<= )/)) {
    await draft.page.keyboard.type(word);
    await devtools.send('ServiceWorker.stopAllWorkers');
  }
  await expect.poll(() => underlined(gmail)).toEqual([CLOSING]);
  await devtools.send('ServiceWorker.stopAllWorkers');
  await takeFirstRewrite(draft);
  await ours.close();
});
