// @vitest-environment jsdom
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readAccount } from '../../src/gmail/account.ts';
import { GmailPage } from '../../src/gmail/gmail-page.ts';
import { readOwnText } from '../../src/gmail/own-text.ts';

// jsdom is slow at selectors with :has(); on a busy machine one page can take seconds.
vi.setConfig({ testTimeout: 60_000 });

/** Saved pages of real Gmail live beside the project, not in it: they are other people's mail and Google's markup. */
const FOLDER = resolve('../shared/fixtures/gmail');
const isThere = existsSync(FOLDER);
if (!isThere) console.warn(`Skipped: saved Gmail pages are not in ${FOLDER}.`);

const load = (file: string): Document =>
  new DOMParser().parseFromString(readFileSync(resolve(FOLDER, file), 'utf8'), 'text/html');

describe.skipIf(!isThere)('saved pages of real Gmail', () => {
  it('2020: the new-message window, whole', () => {
    const composes = new GmailPage(load('2020-10-compose-window-en.html')).composes();
    expect(composes).toHaveLength(1);
    const compose = composes[0] as (typeof composes)[0];
    expect(compose.kind()).toBe('window');
    expect(compose.root.getAttribute('role')).toBe('dialog');
    expect(compose.field()?.getAttribute('contenteditable')).toBe('true');
    expect(compose.ownText().text).toBe('');
    expect([compose.to(), compose.cc(), compose.bcc(), compose.subject()]).toEqual([[], [], [], '']);
    expect(compose.draftId()).toMatch(/^#msg-a:r/);
    expect(compose.threadId()).toBeNull();
    expect(compose.sendButton()?.getAttribute('jslog')).toMatch(/^32601;/);
    expect(compose.scheduleItem()).not.toBeNull();
    expect(compose.health().filter((anchor) => !anchor.found)).toEqual([]);
  });

  it('2020: Send is found in each of its ways alone', () => {
    const without = (change: (send: HTMLElement) => void): HTMLElement | null => {
      const compose = new GmailPage(load('2020-10-compose-window-en.html')).composes()[0];
      change(compose?.sendButton() as HTMLElement);
      return compose?.sendButton() ?? null;
    };
    const isSend = (element: HTMLElement | null): boolean =>
      element?.nextElementSibling?.ariaHasPopup === 'true' ||
      element?.nextElementSibling?.getAttribute('aria-haspopup') === 'true';
    expect(isSend(without((send) => send.removeAttribute('jslog')))).toBe(true);
    expect(
      isSend(
        without((send) => {
          send.removeAttribute('jslog');
          send.className = '';
        }),
      ),
    ).toBe(true);
    expect(
      isSend(
        without((send) => {
          send.removeAttribute('jslog');
          send.closest('[role="group"]')?.removeAttribute('role');
        }),
      ),
    ).toBe(true);
  });

  it('2022: bodies as Gmail serialised them hold no word of a quote or a signature', () => {
    const page = load('2022-09-compose-bodies-en.html');
    const parts = [...page.querySelectorAll<HTMLElement>('section .part')];
    expect(parts.length).toBeGreaterThan(15);
    for (const part of parts) {
      const own = readOwnText(part);
      const hasQuote = part.querySelector('.gmail_quote') !== null;
      const hasSignature = part.querySelector(':scope .gmail_signature:not(.gmail_quote *)') !== null;
      expect(own.quoteLength > 0).toBe(hasQuote);
      expect(own.signatureLength > 0).toBe(hasSignature);
      expect(own.text).not.toMatch(/wrote:|ᐧ/);
      const isSecondPart = part.dataset.part === '1' && hasQuote;
      if (isSecondPart || hasSignature) expect(own.text).toBe('');
      else expect(own.text).not.toBe('');
      const original = part.querySelector('[gmail_original]');
      if (original) expect(own.text).toBe(original.textContent);
    }
  });

  it('2014: the reply is its own four lines', () => {
    const page = load('2014-reply-mail-en.html');
    const own = readOwnText(page.body);
    expect(own.text.split('\n')).toHaveLength(4);
    expect(own.quoteLength).toBeGreaterThan(50);
  });

  it('2016 to 2018: the account in use, in every kind of menu', () => {
    const page = load('2016-2018-account-menu-en.html');
    page.title = '';
    const menus = [...page.querySelectorAll<HTMLElement>('[data-sample]')];
    expect(menus).toHaveLength(5);
    for (const menu of menus) {
      const alone = document.implementation.createHTMLDocument('');
      alone.body.append(alone.importNode(menu, true));
      // The other accounts are links; the one in use is not.
      const used = [...alone.querySelectorAll('div')].filter(
        (each) => /^\S+@\S+$/.test(each.textContent ?? '') && !each.closest('a') && !each.firstElementChild,
      );
      expect(used.map((each) => each.textContent)).toHaveLength(1);
      expect(readAccount(alone), menu.dataset.sample).toBe(used[0]?.textContent);
    }
  });

  it('a list of mails is no thread and holds no compose', () => {
    const page = new GmailPage(load('2014-2015-thread-rows-en.html'));
    expect(page.thread()).toBeNull();
    expect(page.composes()).toEqual([]);
  });
});
