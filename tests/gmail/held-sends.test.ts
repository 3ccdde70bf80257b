// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GmailCompose } from '../../src/gmail/compose.ts';
import { GmailPage } from '../../src/gmail/gmail-page.ts';
import { SendWatcher } from '../../src/gmail/send.ts';
import { load } from './load.ts';

let end: AbortController;
let told: string[];
/** What the page got to see of events at Send, in the draft, and at "schedule send". */
let seen: string[];
let watcher: SendWatcher;
let page: GmailPage;

const SEEN = ['mousedown', 'mouseup', 'click', 'keydown', 'keypress', 'keyup'];

/** Watches a window of 2026 whose sends are held when `asked` says so. Events made by a script count as a person's here. */
function watch(asked: (way: string) => boolean, isTrusted: (event: Event) => boolean = () => true): void {
  load('2026-06-window.html');
  page = new GmailPage(document);
  watcher = new SendWatcher(
    { page: document, composes: () => page.composes() as GmailCompose[], isTrusted },
    {
      sendAsked: (_compose, way) => {
        told.push(`asked ${way}`);
        return asked(way);
      },
      sendAttempted: ({ way }) => told.push(`attempted ${way}`),
      sendConfirmed: ({ way }) => told.push(`confirmed ${way}`),
      sendUndone: () => told.push('undone'),
    },
    end.signal,
  );
  const note = (event: Event): void => void seen.push(event.type);
  for (const element of [send(), editor(), item()]) for (const type of SEEN) element.addEventListener(type, note);
}

const send = (): HTMLElement => document.querySelector('[jslog^="32601"]') as HTMLElement;
const editor = (): HTMLElement => document.querySelector('[g_editable]') as HTMLElement;
const item = (): HTMLElement => document.querySelector('[selector="scheduledSend"]') as HTMLElement;
const compose = (): HTMLElement => document.querySelector('.AD > [role="dialog"]') as HTMLElement;
const mouse = (type: string, target: HTMLElement): MouseEvent => {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
};
const press = (target: HTMLElement): void => {
  for (const type of ['mousedown', 'mouseup', 'click']) mouse(type, target);
};
const key = (type: string, target: HTMLElement, init: KeyboardEventInit): KeyboardEvent => {
  const event = new KeyboardEvent(type, { bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
};
const stroke = (target: HTMLElement, init: KeyboardEventInit): void => {
  for (const type of ['keydown', 'keypress', 'keyup']) key(type, target, init);
};
const later = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
/** Holds the first time, as the coach does for one text. */
const once = (): ((way: string) => boolean) => {
  let count = 0;
  return () => count++ === 0;
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  end = new AbortController();
  told = [];
  seen = [];
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

const ctrlEnter = { key: 'Enter', ctrlKey: true };
/** Every way to send, what of it the page sees when it is held, and all that it sees otherwise. */
const ways: [string, () => void, way: string, held: string[], whole: string[]][] = [
  ['a press of Send', () => press(send()), 'click', ['mousedown'], ['mousedown', 'mouseup', 'click']],
  ['a click without a mouse', () => send().click(), 'click', [], ['click']],
  ['Ctrl+Enter', () => stroke(editor(), ctrlEnter), 'keyboard', [], ['keydown', 'keypress', 'keyup']],
  [
    'Cmd+Enter',
    () => stroke(editor(), { key: 'Enter', metaKey: true }),
    'keyboard',
    [],
    ['keydown', 'keypress', 'keyup'],
  ],
  ['Enter on Send', () => stroke(send(), { key: 'Enter' }), 'keyboard', [], ['keydown', 'keypress', 'keyup']],
  ['Space on Send', () => stroke(send(), { key: ' ' }), 'keyboard', [], ['keydown', 'keypress', 'keyup']],
];

describe.each(ways)('%s', (_name, act, way, heldPart, whole) => {
  it('is kept from the page when held, is no attempt, and goes through the second time', () => {
    watch(once());
    act();
    expect([seen, told]).toEqual([heldPart, [`asked ${way}`]]);
    seen.length = 0;
    act();
    expect([seen, told]).toEqual([whole, [`asked ${way}`, `asked ${way}`, `attempted ${way}`]]);
  });

  it('goes through whole when nothing holds it, and is asked about once', () => {
    watch(() => false);
    act();
    expect([seen, told]).toEqual([whole, [`asked ${way}`, `attempted ${way}`]]);
  });

  it('goes through whole when what is asked throws', () => {
    const error = vi.spyOn(console, 'error').mockReturnValue(undefined);
    watch(() => {
      throw new TypeError('draft');
    });
    act();
    expect([seen, told]).toEqual([whole, [`asked ${way}`, `attempted ${way}`]]);
    expect(error).toHaveBeenCalled();
    error.mockRestore();
  });

  it('is left alone when a script made it, or the extension is gone', () => {
    watch(
      () => true,
      (event) => event.isTrusted,
    );
    act();
    expect([seen, told]).toEqual([whole, []]);
    end.abort();
    seen.length = 0;
    act();
    expect(seen).toEqual(whole);
  });
});

describe('what is held', () => {
  it('is one press: a key that stays down is kept too, and Ctrl let go first changes nothing', () => {
    watch(once());
    key('keydown', editor(), ctrlEnter);
    key('keydown', editor(), { ...ctrlEnter, repeat: true });
    key('keyup', editor(), { key: 'Control' });
    key('keydown', editor(), { key: 'Enter', repeat: true });
    key('keyup', editor(), { key: 'Enter' });
    expect(seen).toEqual(['keyup']);
    seen.length = 0;
    stroke(editor(), { key: 'Enter' });
    expect(seen).toEqual(['keydown', 'keypress', 'keyup']);
  });

  it('ends with the next key where nobody is told that one was let go', () => {
    watch(once());
    key('keydown', editor(), { key: 'Enter', metaKey: true });
    stroke(editor(), { key: 'a' });
    stroke(editor(), { key: 'Enter' });
    expect(seen).toEqual([...Array(2)].flatMap(() => ['keydown', 'keypress', 'keyup']));
  });

  it('ends with its click: a later one without a mouse is another', async () => {
    watch(once());
    mouse('mousedown', send());
    mouse('mouseup', send());
    await later(1);
    send().click();
    expect(seen).toEqual(['mousedown', 'click']);
    expect(told.at(-1)).toBe('attempted click');
  });

  it('is nothing that was begun on Send and ended elsewhere', () => {
    watch(() => true);
    mouse('mousedown', send());
    mouse('mouseup', editor());
    mouse('click', compose());
    expect(told).toEqual([]);
    expect(seen).toEqual(['mousedown', 'mouseup']);
  });

  it('is nothing that somebody else has kept from the page before', () => {
    watch(() => true);
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...ctrlEnter });
    event.preventDefault();
    editor().dispatchEvent(event);
    expect(told).toEqual(['attempted keyboard']);
  });

  it('is no mail that is on its way', () => {
    let isWanted = false;
    watch(() => isWanted);
    press(send());
    isWanted = true;
    press(send());
    stroke(editor(), ctrlEnter);
    expect(told.filter((each) => each.startsWith('asked'))).toEqual(['asked click']);
    expect(seen).toEqual([
      'mousedown',
      'mouseup',
      'click',
      'mousedown',
      'mouseup',
      'click',
      'keydown',
      'keypress',
      'keyup',
    ]);
  });

  it('leaves no trace in the record: one mail is one event', async () => {
    watch(once());
    press(send());
    await later(2000);
    expect(told).toEqual(['asked click']);
    stroke(editor(), ctrlEnter);
    compose().remove();
    document.body.insertAdjacentHTML('beforeend', '<span id="link_undo">Undo</span>');
    await later(2000);
    expect(told.slice(1)).toEqual(['asked keyboard', 'attempted keyboard', 'confirmed keyboard']);
  });
});

const dialog = '<div role="dialog" id="when"><div role="menuitem" class="Az">Tomorrow</div></div>';

describe('a time for later', () => {
  it('is held at the menu, where nothing is chosen yet, and never at the choice', async () => {
    watch(once());
    press(item());
    expect([seen, told]).toEqual([['mousedown'], ['asked schedule']]);
    press(item());
    document.body.insertAdjacentHTML('beforeend', dialog);
    press(document.querySelector('#when .Az') as HTMLElement);
    document.querySelector('#when')?.remove();
    compose().remove();
    await later(300);
    expect(told).toEqual(['asked schedule', 'asked schedule', 'attempted schedule', 'confirmed schedule']);
  });

  it('is held by key where the item itself has the focus', () => {
    watch(once());
    stroke(item(), { key: 'Enter' });
    expect([seen, told]).toEqual([[], ['asked schedule']]);
  });
});

describe('Send pressed in the rep’s place', () => {
  const own = (): GmailCompose => page.composes()[0] as GmailCompose;
  const byPerson = (): void =>
    watch(
      () => true,
      (event) => event.isTrusted,
    );

  it('is an attempt like any other, and confirmed once', async () => {
    byPerson();
    send().addEventListener('click', () => compose().remove());
    const taken = watcher.press(own(), 'keyboard');
    document.body.insertAdjacentHTML('beforeend', '<span id="link_undo">Undo</span>');
    await later(300);
    expect(await taken).toBe(true);
    expect(seen).toEqual(['mousedown', 'mouseup', 'click']);
    expect(told).toEqual(['attempted keyboard', 'confirmed keyboard']);
  });

  it('is taken when the page asks something back', async () => {
    byPerson();
    send().addEventListener('click', () => document.body.insertAdjacentHTML('beforeend', '<p role="alertdialog"></p>'));
    const taken = watcher.press(own(), 'click');
    await later(300);
    expect(await taken).toBe(true);
  });

  it('is told apart when the page does nothing, and is no attempt any more', async () => {
    byPerson();
    const taken = watcher.press(own(), 'click');
    await later(4000);
    expect(await taken).toBe(false);
    compose().remove();
    document.body.insertAdjacentHTML('beforeend', '<span id="link_undo">Undo</span>');
    await later(2000);
    expect(told).toEqual(['attempted click']);
  });

  it('is “send and archive” where that was held', async () => {
    watch(() => true);
    document.querySelector('.Up')?.insertAdjacentHTML('beforeend', '<div class="Uo" role="button"></div>');
    const archive = document.querySelector('.Uo') as HTMLElement;
    const clicks: string[] = [];
    archive.addEventListener('click', () => clicks.push('archive'));
    send().addEventListener('click', () => clicks.push('send'));
    const pressHeld = async (): Promise<void> => {
      // What a script presses is nobody's gesture in a page.
      end.abort();
      const pressed = watcher.press(own(), 'click');
      await later(4000);
      await pressed;
    };
    press(archive);
    expect(clicks).toEqual([]);
    await pressHeld();
    expect(clicks).toEqual(['archive']);
  });

  it('is refused where Send is not there or cannot be seen', async () => {
    byPerson();
    send().style.display = 'none';
    expect(await watcher.press(own(), 'click')).toBe(false);
    expect([seen, told]).toEqual([[], []]);
  });

  it('opens the closed menu again for a time', async () => {
    byPerson();
    const menu = item().closest('[role="menu"]') as HTMLElement;
    menu.style.display = 'none';
    document.querySelector('.hG')?.addEventListener('mousedown', () => menu.style.removeProperty('display'));
    item().addEventListener('mouseup', () => document.body.insertAdjacentHTML('beforeend', dialog));
    const taken = watcher.press(own(), 'schedule');
    await later(300);
    expect(await taken).toBe(true);
  });
});
