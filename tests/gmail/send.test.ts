// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GmailCompose } from '../../src/gmail/compose.ts';
import { GmailPage } from '../../src/gmail/gmail-page.ts';
import { SendWatcher } from '../../src/gmail/send.ts';
import type { SendAttempt } from '../../src/page/types.ts';
import { load } from './load.ts';

let end: AbortController;
let told: string[];
let attempts: SendAttempt[];

/** Watches a window of 2026. Events made by a script count here; that they do not in the page is tested in tests/e2e. */
function watch(isTrusted: (event: Event) => boolean = () => true): SendWatcher {
  load('2026-06-window.html');
  const page = new GmailPage(document);
  return new SendWatcher(
    { page: document, composes: () => page.composes() as GmailCompose[], isTrusted },
    {
      sendAttempted: (attempt) => {
        attempts.push(attempt);
        told.push(`attempted ${attempt.way}`);
      },
      sendConfirmed: (attempt) => told.push(`confirmed ${attempt.draft}`),
      sendUndone: (draft) => told.push(`undone ${draft}`),
    },
    end.signal,
  );
}

const send = (): HTMLElement => document.querySelector('[jslog^="32601"]') as HTMLElement;
const editor = (): HTMLElement => document.querySelector('[g_editable]') as HTMLElement;
const compose = (): HTMLElement => document.querySelector('.AD > [role="dialog"]') as HTMLElement;
const key = (target: HTMLElement, init: KeyboardEventInit): void => {
  target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
};
function press(target: HTMLElement): void {
  for (const type of ['mousedown', 'mouseup', 'click']) {
    if (target.isConnected) target.dispatchEvent(new MouseEvent(type, { bubbles: true }));
  }
}
function notice(): void {
  document.querySelector('.vh')?.remove();
  document.body.insertAdjacentHTML('beforeend', '<div class="vh"><span id="link_undo">Undo</span></div>');
}
const later = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  end = new AbortController();
  told = [];
  attempts = [];
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

describe('an attempt', () => {
  it('is read before Gmail clears the compose, which it does on mouseup', async () => {
    watch();
    send().addEventListener('mouseup', () => compose().remove());
    press(send());
    notice();
    await later(300);
    expect(told).toEqual(['attempted click', 'confirmed #msg-a:r42']);
    expect(attempts[0]).toMatchObject({
      text: 'Hello Ada,\nshall we talk soon?',
      subject: '次のステップ',
      thread: null,
    });
    expect(attempts[0]?.recipients.map((each) => each.address)).toEqual([
      'ada@quill.example',
      'ben@quill.example',
      'di@quill.example',
    ]);
  });
  const ways: [string, () => void, string[]][] = [
    ['a click, told once', () => press(send()), ['attempted click']],
    ['a click without a mouse', () => send().click(), ['attempted click']],
    ['Ctrl and Enter', () => key(editor(), { key: 'Enter', ctrlKey: true }), ['attempted keyboard']],
    ['Cmd and Enter', () => key(editor(), { key: 'Enter', metaKey: true }), ['attempted keyboard']],
    ['Enter on Send', () => key(send(), { key: 'Enter' }), ['attempted keyboard']],
    ['Space on Send', () => key(send(), { key: ' ' }), ['attempted keyboard']],
    ['Enter in the draft', () => key(editor(), { key: 'Enter' }), []],
    ['Space in the draft', () => key(editor(), { key: ' ' }), []],
    ['Ctrl and Enter outside of a compose', () => key(document.body, { key: 'Enter', ctrlKey: true }), []],
    ['Enter that ends a composition', () => key(editor(), { key: 'Enter', ctrlKey: true, isComposing: true }), []],
    ['a key held down', () => key(send(), { key: 'Enter', repeat: true }), []],
    ['the button beside Send', () => press(document.querySelector('.hG') as HTMLElement), []],
    [
      'pressing Send and letting go elsewhere',
      () => {
        send().dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
        editor().dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
      },
      [],
    ],
    [
      'the other mouse button',
      () => {
        send().dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 2 }));
        send().dispatchEvent(new MouseEvent('mouseup', { bubbles: true, button: 2 }));
      },
      [],
    ],
  ];
  it.each(ways)('%s', (_name, act, expected) => {
    watch();
    act();
    expect(told).toEqual(expected);
  });
  it('is never made by the page itself', () => {
    watch((event) => event.isTrusted);
    press(send());
    key(editor(), { key: 'Enter', ctrlKey: true });
    expect(told).toEqual([]);
  });
  it('is never stopped', () => {
    watch();
    const event = new MouseEvent('mouseup', { bubbles: true, cancelable: true });
    send().dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    send().dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });
});

describe('the word that a mail went', () => {
  /** Sends from the window, which goes away, and comes back for the next mail. */
  async function sendOne(said: boolean): Promise<void> {
    const [window, place] = [compose(), compose().parentElement];
    press(send());
    window.remove();
    if (said) notice();
    await later(61_000);
    place?.append(window);
  }

  it('is missed once it did not come for two mails, and no longer when it comes', async () => {
    const watcher = watch();
    expect(watcher.isToldOfSends).toBeNull();
    await sendOne(false);
    expect(watcher.isToldOfSends).toBe(true);
    await sendOne(false);
    expect(watcher.isToldOfSends).toBe(false);
    await sendOne(true);
    expect(watcher.isToldOfSends).toBe(true);
    expect(told.filter((each) => each.startsWith('confirmed'))).toHaveLength(1);
  });

  it('is not missed where a question came instead, or the rep threw the draft away', async () => {
    const watcher = watch();
    for (const answer of ['question', 'discarded', 'question', 'discarded']) {
      const [window, place] = [compose(), compose().parentElement];
      press(send());
      if (answer === 'question') {
        document.body.insertAdjacentHTML('beforeend', '<div role="alertdialog"></div>');
        await later(300);
        document.querySelector('[role="alertdialog"]')?.remove();
      } else press(document.querySelector('.oh') as HTMLElement);
      window.remove();
      await later(61_000);
      place?.append(window);
    }
    expect(watcher.isToldOfSends).toBeNull();
  });
});

describe('what comes of it', () => {
  const start = (): void => {
    watch();
    press(send());
    told.length = 0;
  };
  it('is not confirmed while the compose is there, notice or not', async () => {
    start();
    notice();
    await later(2000);
    expect(told).toEqual([]);
  });
  it('is not confirmed by the notice of an earlier mail', async () => {
    watch();
    notice();
    press(send());
    compose().remove();
    await later(2000);
    expect(told).toEqual(['attempted click']);
    notice();
    await later(300);
    expect(told).toEqual(['attempted click', 'confirmed #msg-a:r42']);
  });
  it('is confirmed after a question that was answered with yes', async () => {
    start();
    document.body.insertAdjacentHTML('beforeend', '<div role="alertdialog" id="ask"></div>');
    await later(5000);
    document.querySelector('#ask')?.remove();
    compose().remove();
    notice();
    await later(300);
    expect(told).toEqual(['confirmed #msg-a:r42']);
  });
  it('is forgotten after a question that was answered with no', async () => {
    start();
    document.body.insertAdjacentHTML('beforeend', '<div role="alertdialog" id="ask"></div>');
    await later(500);
    document.querySelector('#ask')?.remove();
    await later(3000);
    compose().remove();
    notice();
    await later(1000);
    expect(told).toEqual([]);
  });
  const goingOn: [string, () => void][] = [
    ['types', () => editor().dispatchEvent(new Event('input', { bubbles: true }))],
    ['throws the draft away', () => press(document.querySelector('.oh') as HTMLElement)],
    ['closes the window', () => press(document.querySelector('.Ha') as HTMLElement)],
    ['presses Escape', () => key(editor(), { key: 'Escape' })],
  ];
  it.each(goingOn)('is forgotten when the person %s', async (_name, act) => {
    start();
    act();
    compose().remove();
    notice();
    await later(1000);
    expect(told).toEqual([]);
  });
  it('is forgotten when Gmail says nothing for a minute', async () => {
    start();
    compose().remove();
    await later(70_000);
    notice();
    await later(1000);
    expect(told).toEqual([]);
  });
  it('is taken back by a compose with the same draft, once', async () => {
    start();
    const same = compose().cloneNode(true);
    compose().remove();
    notice();
    await later(300);
    document.querySelector('.AD')?.append(same);
    press(send());
    await later(300);
    await later(300);
    expect(told.filter((each) => each.startsWith('undone'))).toEqual(['undone #msg-a:r42']);
  });
  it('is watched for no longer than it is open', async () => {
    start();
    end.abort();
    compose().remove();
    notice();
    await later(1000);
    press(document.body);
    expect(told).toEqual([]);
  });
});

describe('a time for later', () => {
  const dialog =
    '<div role="dialog" id="when"><div role="menuitem" class="Az">Tomorrow</div><button>Cancel</button></div>';
  const choose = (selector: string): void => {
    press(document.querySelector('[selector="scheduledSend"]') as HTMLElement);
    document.body.insertAdjacentHTML('beforeend', dialog);
    press(document.querySelector(selector) as HTMLElement);
    document.querySelector('#when')?.remove();
  };
  it('counts when the compose goes away after it', async () => {
    watch();
    choose('#when .Az');
    compose().remove();
    await later(300);
    expect(told).toEqual(['attempted schedule', 'confirmed #msg-a:r42']);
  });
  it('does not count without a choice in the dialog', async () => {
    watch();
    press(document.querySelector('[selector="scheduledSend"]') as HTMLElement);
    compose().remove();
    await later(300);
    expect(told).toEqual([]);
  });
  it('does not count when the dialog is left and the draft stays for a while', async () => {
    watch();
    choose('#when button');
    await later(11_000);
    compose().remove();
    await later(300);
    expect(told).toEqual(['attempted schedule']);
  });
  it('belongs to the compose last used when the menu hangs in the page', async () => {
    watch();
    document.body.append(document.querySelector('#sbddm') as HTMLElement);
    press(editor());
    choose('#when .Az');
    compose().remove();
    await later(300);
    expect(told).toEqual(['attempted schedule', 'confirmed #msg-a:r42']);
  });
});
