// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Ask } from '../../../src/coach/ask.ts';
import type { FollowUp, ThreadOf } from '../../../src/messages/follow-up.ts';
import { createCoach } from '../create-coach.ts';
import { context, now } from '../fake-page.ts';

const ACCOUNT = 'tomas@northbay.example';
const THREAD = '18f0a1b2c3d4e5f6';
const OTHER = '18f0a1b2c3d4e5f7';
const WORDS =
  'Hello Maren,\n\nThank you for your time. The step that helps you most now is [step]. Does Thursday suit you?';

const waits: FollowUp = {
  id: 'follow-up-1',
  title: 'Brackwater Shipyard',
  text: WORDS,
  slots: [{ start: '2026-11-26T09:00:00Z', end: '2026-11-26T09:30:00Z', checked: true }],
  slotTexts: ['Thursday'],
  mail: 'https://mail.google.com/mail/?view=cm&fs=1&to=maren%40brackwater.example',
  until: '2026-11-23T09:15:00Z',
};

let page: Awaited<ReturnType<typeof createCoach>>;
afterEach(() => {
  page?.stop();
  document.body.replaceChildren();
  vi.useRealTimers();
});

/** A background that has follow-ups by account and thread, gives each away once, and fails on demand. */
function background(waiting: Record<string, FollowUp | undefined> = { [`${ACCOUNT} ${THREAD}`]: waits }) {
  const asked: string[] = [];
  const state = { failing: new Set<string>(), waiting, asked };
  const ask: Ask = async (name, payload) => {
    asked.push(name);
    if (state.failing.has(name)) throw new Error('no answer');
    if (name === 'compose-context') return context() as never;
    if (name !== 'follow-up' && name !== 'take-follow-up') return null as never;
    const { account, thread } = payload as ThreadOf;
    const found = waiting[`${account} ${thread}`] ?? null;
    if (name === 'take-follow-up') waiting[`${account} ${thread}`] = undefined;
    return found as never;
  };
  return { ...state, ask };
}

/** A reply that is open in a thread. */
async function openReply(
  behind = background(),
  {
    thread = THREAD as string | null,
    text = '',
    ...more
  }: Parameters<typeof createCoach>[0] & { thread?: string | null } = {},
) {
  page = await createCoach({
    ask: behind.ask,
    text,
    // The made-up editor takes one line; a real one is written into by the browser tests.
    plain: true,
    prepare: (_, compose) => {
      compose.thread = thread;
    },
    ...more,
  });
  await page.wait(10);
  return { ...page, behind };
}

const offered = () => page.all('.follow-up').length === 1;
const insert = async () => {
  await page.click('Insert your follow-up');
  await page.wait(400);
};

describe('a reply in the thread of a follow-up', () => {
  test('is offered it, and nothing is put in by itself', async () => {
    const { text, all, host } = await openReply();
    expect(host()?.dataset['state']).toBe('follow-up');
    expect(all('.follow-up')[0]?.textContent).toContain('Your follow-up to Brackwater Shipyard');
    expect(all('.words')[0]?.textContent).toBe(WORDS);
    expect(all('.words .fill').map((bracket) => bracket.textContent)).toEqual(['[step]']);
    expect(text()).toBe('');
  });

  test('has it put in by one press, once, and one undo takes it back', async () => {
    const { text, say, behind, wait, compose } = await openReply();
    const nodes = document.querySelectorAll('[data-bookend]').length;
    await insert();
    expect(text()).toBe(WORDS);
    expect(say().join()).toContain('Follow-up put in. Fill in [step].');
    expect(offered()).toBe(false);
    expect(behind.asked.filter((name) => name === 'take-follow-up')).toHaveLength(1);
    expect(compose.field().querySelector('[data-bookend]')).toBeNull();
    expect(document.querySelectorAll('[data-bookend]')).toHaveLength(nodes);
    document.execCommand('undo');
    page.coach.events.composeChanged(compose);
    await wait(1000);
    expect(text()).toBe('');
    expect(offered()).toBe(false);
  });

  test('has its times on offer once it is put in', async () => {
    const { compose, coach } = await openReply();
    expect(coach.offeredIn(compose)).toEqual([]);
    await insert();
    expect(coach.offeredIn(compose)).toEqual(waits.slots);
  });

  test('gets it above what is there already', async () => {
    const { text } = await openReply(background(), { text: 'Best,\nTomas' });
    await insert();
    expect(text()).toBe(`${WORDS}\n\nBest,\nTomas`);
  });

  test('takes the focus to it on Alt+B, and gives it back on Esc with the card left open', async () => {
    const { press, compose, caret } = await openReply(background(), { text: 'Hi' });
    caret(2);
    expect((await press('b', { altKey: true })).defaultPrevented).toBe(true);
    await press('Escape');
    expect(document.activeElement).toBe(compose.field());
    expect(offered()).toBe(true);
  });

  test('gives the focus back when the extension is updated under it, so that no key falls to the page', async () => {
    const { press, compose, caret, stop, host } = await openReply(background(), { text: 'Hi' });
    caret(2);
    await press('b', { altKey: true });
    expect(document.activeElement).toBe(host());
    stop();
    expect(document.activeElement).toBe(compose.field());
  });

  test('loses it when it is dismissed, for every window', async () => {
    const { all, behind, wait } = await openReply();
    await act(() => all('[aria-label="Dismiss the follow-up"]')[0]?.click());
    await wait(10);
    expect(offered()).toBe(false);
    expect(behind.waiting[`${ACCOUNT} ${THREAD}`]).toBeUndefined();
  });

  test('can be copied, or written as a new mail', async () => {
    const copied: string[] = [];
    const { click, all, wait } = await openReply(background(), { copy: async (text) => void copied.push(text) });
    await click('Copy');
    expect(copied).toEqual([WORDS]);
    expect(all('.follow-up .note')[0]?.textContent).toBe('Copied.');
    const link = all('.follow-up a')[0] as HTMLAnchorElement;
    expect([link.href, link.target]).toEqual([waits.mail, '_blank']);
    await act(() => void link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })));
    await wait(10);
    expect(offered()).toBe(false);
  });
});

describe('no other draft is offered it', () => {
  test.each<[string, Parameters<typeof openReply>[1]]>([
    ['a reply in another thread', { thread: OTHER }],
    ['a new mail, or a reply whose thread Gmail no longer names', { thread: null }],
    [
      'the same thread id in another account',
      {
        prepare: (its, compose) => {
          compose.thread = THREAD;
          its.address = 'tomas@second.example';
        },
      },
    ],
    [
      'an account that the page does not tell',
      {
        prepare: (its, compose) => {
          compose.thread = THREAD;
          its.address = null;
        },
      },
    ],
    ['a follow-up that is too old', { now: () => '2026-11-23T09:15:00Z' }],
  ])('%s', async (_what, options) => {
    await openReply(background(), options);
    expect(offered()).toBe(false);
  });

  test('a reply that became one of another thread while the card was open', async () => {
    const { compose, text } = await openReply();
    compose.thread = OTHER;
    await insert();
    expect(text()).toBe('');
  });

  test('a reply that is found in another account once it is asked for', async () => {
    const { page: gmail, text, behind } = await openReply();
    gmail.address = 'tomas@second.example';
    await insert();
    expect(text()).toBe('');
    expect(behind.waiting[`${ACCOUNT} ${THREAD}`]).toBeDefined();
  });
});

describe('when something fails', () => {
  test('a worker that does not answer is asked again at the next change', async () => {
    const behind = background();
    behind.failing.add('follow-up');
    const { change } = await openReply(behind);
    expect(offered()).toBe(false);
    behind.failing.clear();
    await change();
    await page.wait(10);
    expect(offered()).toBe(true);
  });

  test('a worker killed before it was given away leaves the draft alone, and a second press puts it in', async () => {
    const { behind, text, all } = await openReply();
    behind.failing.add('take-follow-up');
    await insert();
    expect(text()).toBe('');
    expect(all('.follow-up .note')[0]?.textContent).toContain('did not answer');
    behind.failing.clear();
    await insert();
    expect(text()).toBe(WORDS);
  });

  test('it is not put in twice: another window was faster', async () => {
    const { behind, text, say } = await openReply();
    behind.waiting[`${ACCOUNT} ${THREAD}`] = undefined;
    await insert();
    expect(text()).toBe('');
    expect(offered()).toBe(false);
    expect(say().join()).toContain('waits no longer');
  });

  test('a draft that changed meanwhile is left alone, and a second press needs no worker', async () => {
    const { behind, text, all, compose, wait } = await openReply(background(), { text: 'Best,' });
    // A screen reader hears what a region says that was there before.
    const [status] = all('.follow-up [role="status"]');
    expect(status?.textContent).toBe('');
    await page.click('Insert your follow-up');
    (compose.field() as HTMLTextAreaElement).value = 'Best wishes,';
    await wait(4000);
    expect(text()).toBe('Best wishes,');
    expect(status?.isConnected && status.textContent).toContain('nothing was changed');
    behind.failing.add('take-follow-up');
    await insert();
    expect(text()).toBe(`${WORDS}\n\nBest wishes,`);
  });

  test('a mail that is sent meanwhile gets nothing more', async () => {
    const { coach, compose, text, wait } = await openReply(background(), { text: 'Best,' });
    await page.click('Insert your follow-up');
    coach.events.sendAttempted({
      compose,
      way: 'click',
      text: 'Best,',
      subject: '',
      recipients: [],
      draft: null,
      thread: THREAD,
    });
    await wait(4000);
    expect(text()).toBe('Best,');
  });

  test('a browser that does not copy says so, and the words stand there to be selected', async () => {
    const copy = () => Promise.reject(new Error('no permission'));
    const { click, all } = await openReply(background(), { copy });
    await click('Copy');
    expect(all('.follow-up .note')[0]?.textContent).toContain('Select the words');
    expect(all('.words')[0]?.textContent).toBe(WORDS);
  });
});

describe('the thread itself, before a reply is open', () => {
  const shown = (thread: string) => ({ thread, subject: '', whole: true, messages: [] });

  test('says that Reply is to be pressed, and nothing once it is left', async () => {
    const { coach, wait, all, button, say } = await openReply(background(), { thread: null });
    coach.events.threadShown(shown(THREAD));
    await wait(10);
    expect(all('.follow-up')[0]?.textContent).toContain('Press Reply in this conversation');
    expect(button('Insert your follow-up')).toBeUndefined();
    expect(say().join('')).toBe('Your follow-up to Brackwater Shipyard waits here. Alt+B goes there.');
    coach.events.threadShown(shown(OTHER));
    await wait(10);
    expect(offered()).toBe(false);
    coach.events.threadShown(shown(THREAD));
    coach.events.threadLeft();
    await wait(10);
    expect(offered()).toBe(false);
  });

  test('gives its keys to what is on offer on Alt+B from anywhere in the page, and takes them back on Esc', async () => {
    const { coach, wait, host, press } = await openReply(background(), { thread: null });
    coach.events.threadShown(shown(THREAD));
    await wait(10);
    const link = document.body.appendChild(document.createElement('button'));
    link.focus();
    expect((await press('b', { altKey: true }, link)).defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(host());
    await press('Escape');
    expect(document.activeElement).toBe(link);
    expect(offered()).toBe(true);
  });

  test('is looked at again when the background says that something waits', async () => {
    const behind = background({});
    const { coach, wait } = await openReply(behind, { thread: null });
    coach.events.threadShown(shown(THREAD));
    await wait(10);
    expect(offered()).toBe(false);
    behind.waiting[`${ACCOUNT} ${THREAD}`] = waits;
    coach.lookForFollowUps();
    await wait(10);
    expect(offered()).toBe(true);
    expect(now).toBe('2026-11-23T09:00:00Z');
  });

  test('two hundred open drafts ask once each, and again only when they are replies of something else', async () => {
    const { open, behind, coach, page: gmail, wait } = await openReply(background({}));
    for (let id = 2; id <= 200; id++) await open(`compose-${id}`, '');
    const asked = () => behind.asked.filter((name) => name === 'follow-up').length;
    expect(asked()).toBe(200);
    for (const compose of gmail.open) coach.events.composeChanged(compose);
    await wait(10);
    expect(asked()).toBe(200);
  });
});
