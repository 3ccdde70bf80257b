import type { Draft } from '../sandbox/draft.ts';
import { complaints, openCompose, openSandbox, strangeRequests } from '../sandbox/driver.ts';
import { coachState, expect, isolated, test, underlined } from './fixtures.ts';

const CLOSING = "I'll call you sometime next week";
const PRIYA = 'Priya Raman <priya@calder-freight.example>';
const NEW = { kind: 'window', to: [PRIYA], subject: 'Pilot' } as const;

/** Puts text into the editor in one go, as a paste would. */
async function paste(draft: Draft, text: string): Promise<void> {
  await draft.focus();
  await draft.page.keyboard.insertText(text);
}

test.describe('drafts of every kind end with a clear outcome', () => {
  const UNCHECKED: [string, string][] = [
    ['of emoji', '🎉👍🏽👩‍👩‍👧 '.repeat(200)],
    ['in a right-to-left script', 'שלום פריה, תודה על הפגישה היום. נדבר בשבוע הבא. '.repeat(5)],
    ['without text', '   '],
    ['of one long word', 'a'.repeat(20_000)],
  ];
  for (const [name, text] of UNCHECKED) {
    test(`a draft ${name}: nothing is flagged, and it goes out as it is`, async ({ gmail, sandbox }) => {
      await openSandbox(gmail);
      const draft = await openCompose(gmail, NEW);
      await paste(draft, text);
      const before = await draft.html();
      await gmail.waitForTimeout(1500);
      expect(await underlined(gmail)).toEqual([]);
      expect(await draft.html()).toBe(before);
      await draft.send('click');
      await expect.poll(() => sandbox.sent.at(-1)?.editor).toBe(before);
      expect(await complaints(gmail)).toEqual([]);
    });
  }

  test('mixed scripts: the English closing is found, at its place', async ({ gmail }) => {
    await openSandbox(gmail);
    const draft = await openCompose(gmail, NEW);
    await paste(draft, `Hi Priya 👋, great talking today about the מחסן plan. ${CLOSING}. ありがとう`);
    await expect.poll(() => underlined(gmail)).toEqual([CLOSING]);
  });

  test('a draft of 1 MB: the coach says that it stands still, and sending works', async ({ gmail, sandbox }) => {
    await openSandbox(gmail);
    const draft = await openCompose(gmail, NEW);
    const text = `${CLOSING}. `.repeat(30_000);
    await (await draft.field()).evaluate((editor, long) => {
      editor.textContent = long;
      editor.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, text);
    await expect.poll(() => coachState(gmail)).toBe('paused');
    expect(await underlined(gmail)).toEqual([]);
    await draft.send('click');
    await expect.poll(() => sandbox.sent.at(-1)?.editor.length ?? 0).toBeGreaterThan(900_000);
  });

  test('only a quote: nothing is flagged', async ({ gmail }) => {
    await openSandbox(gmail);
    const draft = await openCompose(gmail, { kind: 'inline' });
    await draft.expandQuote();
    await gmail.waitForTimeout(1500);
    expect(await underlined(gmail)).toEqual([]);
  });

  test('a signature with a vague closing in it is never flagged', async ({ gmail }) => {
    for (const signature of ['before', 'after'] as const) {
      await openSandbox(gmail, { signature });
      const draft = await openCompose(gmail, { kind: 'inline' });
      await draft.type('Thank you, Tomás. ');
      await gmail.waitForTimeout(1500);
      expect(await underlined(gmail), signature).toEqual([]);
    }
  });
});

test.describe('a hostile page', () => {
  test('cannot make the coach act: its events do nothing, and a person still can', async ({ gmail, extension }) => {
    const strangers = strangeRequests(extension.context);
    await openSandbox(gmail, { hostile: 'yes' });
    const draft = await openCompose(gmail, NEW);
    await draft.type(`Great talking today, ${CLOSING}.`);
    await expect.poll(() => underlined(gmail)).toEqual([CLOSING]);
    const before = await draft.html();
    await expect.poll(() => gmail.evaluate(() => window.__sandbox.attacks)).toBeGreaterThan(50);
    expect(await coachState(gmail), 'no card was opened by a made-up key or click').toBe('idle');
    await draft.select(CLOSING, 'behind');
    await gmail.keyboard.press('Alt+b');
    await expect.poll(() => coachState(gmail)).toBe('card');
    const attacks = await gmail.evaluate(() => window.__sandbox.attacks);
    await expect.poll(() => gmail.evaluate(() => window.__sandbox.attacks)).toBeGreaterThan(attacks + 50);
    expect(await draft.html(), 'no rewrite was applied by a made-up key or click').toBe(before);
    expect(strangers).toEqual([]);
  });

  test('cannot reach the background, nor can its frames', async ({ gmail, extension }) => {
    await openSandbox(gmail);
    const reached = await gmail.evaluate(async (id) => {
      const runtime = (globalThis as { chrome?: { runtime?: { sendMessage?: (...args: unknown[]) => unknown } } })
        .chrome?.runtime;
      if (!runtime?.sendMessage) return false;
      try {
        return Boolean(await runtime.sendMessage(id, { name: 'today', payload: null }));
      } catch {
        return false;
      }
    }, extension.id);
    expect(reached).toBe(false);
  });

  test('even a content script gets only what its page may have', async ({ gmail, extension }) => {
    await openSandbox(gmail);
    const evaluate = await isolated(gmail, extension.id);
    for (const name of ['today', 'delete-everything', 'save-settings', 'constructor', '__proto__']) {
      const reply = await evaluate((asked) => chrome.runtime.sendMessage({ name: asked, payload: null }), name);
      expect(reply, name).toMatchObject({ ok: false, kind: 'refused' });
    }
  });
});

test.describe('one anchor renamed at a time', () => {
  const ANCHORS = [
    'composeBody',
    'composeForm',
    'composeRoot',
    'sendButton',
    'scheduleItem',
    'subject',
    'recipients',
    'quote',
    'signature',
    'draftId',
    'account',
    'undoBar',
  ];
  /** Those that the coach cannot do a thing without, or whose absence it has to tell. */
  const SAID = ['composeBody', 'sendButton', 'subject', 'recipients', 'account', 'draftId'];

  for (const anchor of ANCHORS) {
    test(`${anchor}: no harm, sending works${SAID.includes(anchor) ? ', and the coach says so' : ''}`, async ({
      gmail,
      sandbox,
    }) => {
      const errors: string[] = [];
      gmail.on('pageerror', (error) => errors.push(error.message));
      gmail.on('console', (message) => {
        if (message.type() === 'error' && message.text().includes('Bookend')) errors.push(message.text());
      });
      await openSandbox(gmail, { rename: anchor });
      const draft = await openCompose(gmail, NEW);
      await draft.type(`Great talking today, ${CLOSING}.`);
      if (SAID.includes(anchor)) await expect.poll(() => coachState(gmail)).toBe('paused');
      else await gmail.waitForTimeout(1500);
      const before = await draft.html();
      await draft.send('click');
      await draft.gone();
      await expect.poll(() => sandbox.sent.at(-1)?.editor).toBe(before);
      expect(errors).toEqual([]);
    });
  }
});
