// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Ask } from '../../../src/coach/ask.ts';
import { BANNER_PHRASE, type Banner } from '../../../src/messages/banner.ts';
import type { FollowUp } from '../../../src/messages/follow-up.ts';
import type { SeenThreadReport } from '../../../src/messages.ts';
import type { SeenThread } from '../../../src/page/types.ts';
import { createCoach } from '../create-coach.ts';
import { context, slot } from '../fake-page.ts';

const ACCOUNT = 'tomas@northbay.example';
const THREAD = '18f0a1b2c3d4e5f6';
const REPLY: Banner = {
  is: 'reply',
  title: 'The next talk may happen without you',
  why: 'They may have no case ready.',
  segments: [
    { kind: 'text', text: 'Good idea. One page answers [none]. Shall we take 15 minutes on ' },
    { kind: 'slots', text: 'Thu 26 Nov 11:00 or Fri 27 Nov 15:30 (Helsinki)' },
    { kind: 'text', text: ' with ' },
    { kind: 'bracket', text: '[finance]' },
    { kind: 'text', text: '?' },
  ],
  slots: [slot('2026-11-26T09:00:00Z'), slot('2026-11-27T13:30:00Z')],
  slotTexts: ['Thu 26 Nov 11:00', 'Fri 27 Nov 15:30'],
  note: 'Calendar as of now',
  until: '2026-11-26T09:00:00Z',
};
const EVENT: Banner = {
  is: 'event',
  title: 'This may be a yes to Thu 26 Nov 11:00 (Helsinki)',
  why: 'The event opens filled in.',
  url: 'https://calendar.google.com/calendar/r/eventedit?text=Pilot',
  until: '2026-11-26T09:00:00Z',
};
const WORDS = REPLY.is === 'reply' ? REPLY.segments.map(({ text }) => text).join('') : '';

let page: Awaited<ReturnType<typeof createCoach>>;
afterEach(() => {
  page?.stop();
  document.body.replaceChildren();
  vi.useRealTimers();
});

const message = (id: string, text: string | null = 'We will discuss it internally.') => ({
  id,
  from: { address: 'maren@brackwater.example', name: 'Maren Holt' },
  to: [ACCOUNT],
  at: '2026-11-23T08:00:00Z',
  text,
});
const seen = (changes: Partial<SeenThread> = {}): SeenThread => ({
  thread: THREAD,
  subject: 'Refit',
  whole: true,
  messages: [message('18f0a1b2c3d4e001', 'Older words.'), message('18f0a1b2c3d4e002')],
  ...changes,
});

/** A page with a thread in view and a compose, which is no reply to it unless told so. */
async function inThread(
  said: Banner | null = REPLY,
  {
    inReply = false,
    text = '',
    failing = [] as string[],
    now = undefined as string | undefined,
    waits = null as FollowUp | null,
  } = {},
) {
  const asked: { name: string; payload: unknown }[] = [];
  const ask: Ask = async (name, payload) => {
    asked.push({ name, payload });
    if (failing.includes(name)) throw new Error('no answer');
    if (name === 'follow-up' || name === 'take-follow-up') return waits as never;
    return (name === 'compose-context' ? context() : name === 'banner' ? said : null) as never;
  };
  page = await createCoach({
    ask,
    text,
    plain: true,
    ...(now && { now: () => now }),
    prepare: (_, compose) => {
      compose.thread = inReply ? THREAD : null;
    },
  });
  const show = async (thread = seen()) => {
    await act(async () => page.coach.events.threadShown(thread));
    await page.wait(10);
  };
  await show();
  const ofName = (wanted: string) => asked.filter(({ name }) => name === wanted).map(({ payload }) => payload);
  return { ...page, show, ofName };
}

const shown = () => page.all('.banner').length === 1;

describe('a brush-off in the thread in view', () => {
  test('is said calmly: what may be happening, with the reply behind one press, and nothing is put in or focused', async () => {
    const { all, host, say, text, click, button } = await inThread();
    expect(all('.banner h2')[0]?.textContent).toBe(REPLY.title);
    expect(host()?.dataset['banner']).toBe('reply');
    expect(say().join()).toContain('The next talk may happen without you. Alt+B goes there.');
    expect(all('.banner .words')).toEqual([]);
    expect(document.activeElement).not.toBe(host());
    await click('See a reply');
    expect(all('.banner .words')[0]?.textContent).toBe(WORDS);
    expect(button('See a reply')?.getAttribute('aria-expanded')).toBe('true');
    expect(all('.banner mark')[0]?.textContent).toBe('[finance]');
    expect(all('.banner')[0]?.textContent).toContain('Press Reply in this conversation');
    expect(button('Put in reply')).toBeUndefined();
    expect(text()).toBe('');
    await click('See a reply');
    expect(all('.banner .words')).toEqual([]);
  });

  test('is asked about with the words of the newest mail alone', async () => {
    const { ofName } = await inThread();
    const [report] = ofName('banner') as SeenThreadReport[];
    expect(report?.messages.map((one) => one.text)).toEqual([null, 'We will discuss it internally.']);
    expect(report).toMatchObject({ account: ACCOUNT, thread: THREAD });
  });

  test('is not said beside a reply that a follow-up was put in', async () => {
    const words = { text: 'Hello Maren,', slots: [], slotTexts: [] };
    const waits = { id: 'f', title: 'Brackwater', ...words, mail: '', until: '2026-11-26T09:00:00Z' };
    const { text, click, wait } = await inThread(REPLY, { inReply: true, waits });
    expect(shown()).toBe(false);
    expect(page.say().join('')).toBe('Your follow-up to Brackwater waits here. Alt+B goes there.');
    await click('Insert your follow-up');
    await wait(400);
    expect(text()).toBe('Hello Maren,');
    expect(shown()).toBe(false);
  });

  test('is put in the open reply by one press, under the greeting, and one undo takes it back', async () => {
    const { text, say, click, compose, wait, caret, coach } = await inThread(REPLY, {
      inReply: true,
      text: 'Hi Maren,',
    });
    caret(9);
    await click('Put in reply');
    await wait(400);
    expect(text()).toBe(`Hi Maren,\n\n${WORDS}`);
    expect(say().join()).toContain('Two times offered. Fill in [none] and [finance].');
    expect(coach.offeredIn(compose)).toEqual(REPLY.is === 'reply' && REPLY.slots);
    expect(shown()).toBe(false);
    document.execCommand('undo');
    page.coach.events.composeChanged(compose);
    await wait(1000);
    expect(text()).toBe('Hi Maren,');
  });

  test('puts nothing in a draft that became a reply to another thread', async () => {
    const { text, click, compose, wait } = await inThread(REPLY, { inReply: true });
    compose.thread = '18f0a1b2c3d4e5f7';
    await click('Put in reply');
    await wait(400);
    expect(text()).toBe('');
  });

  test('makes way for the card of a closing, and comes back', async () => {
    const { press, caret, all } = await inThread(REPLY, { inReply: true, text: 'I will call you sometime next week.' });
    await page.wait(2000);
    caret(10);
    await press('b', { altKey: true });
    expect(all('.card:not(.banner)')).toHaveLength(1);
    expect(shown()).toBe(false);
    await press('Escape');
    expect(shown()).toBe(true);
  });

  test('takes the focus on Alt+B from anywhere in the page, and gives it back on Esc', async () => {
    const button = document.createElement('button');
    document.body.append(button);
    const { press, host } = await inThread();
    button.focus();
    expect((await press('b', { altKey: true }, button)).defaultPrevented).toBe(true);
    expect(document.activeElement).toBe(host());
    await press('Escape');
    expect(document.activeElement).toBe(button);
    expect(shown()).toBe(true);
  });

  test('where it has no room it is a few words, and pressed or called it is whole, until it is left', async () => {
    // Frames come by the clock of the test.
    const frames = vi.spyOn(document.defaultView as Window, 'requestAnimationFrame');
    frames.mockImplementation((look) => setTimeout(look, 16) as unknown as number);
    const { press, button, all, host, wait, page: gmail } = await inThread();
    const view = document.createElement('div');
    view.append('Words in every place of the window.');
    gmail.view = view;
    Object.assign(view, { getBoundingClientRect: () => ({ left: 0, top: 0, right: innerWidth, bottom: innerHeight }) });
    Range.prototype.getClientRects = () =>
      [{ left: 0, top: 0, right: innerWidth, bottom: innerHeight }] as unknown as DOMRectList;
    await wait(1000);
    expect(button('See a reply')?.className).toBe('badge');
    expect(all('.banner h2')).toEqual([]);
    expect(host()?.dataset['banner']).toBe('reply');
    await act(async () => button('See a reply')?.click());
    expect(all('.banner h2')[0]?.textContent).toBe(REPLY.title);
    expect(document.activeElement).toBe(host());
    await press('Escape');
    expect(button('See a reply')?.className).toBe('badge');
    await press('b', { altKey: true }, document.body);
    expect(all('.banner h2')).toHaveLength(1);
    frames.mockRestore();
  });

  test('called beside a reply that is folded away, it says to open that first, and puts nothing in it', async () => {
    const { press, button, all, compose } = await inThread(REPLY, { inReply: true });
    compose.element.checkVisibility = () => false;
    await press('b', { altKey: true }, document.body);
    await act(async () => button('See a reply')?.click());
    expect(all('.banner .words')[0]?.textContent).toBe(WORDS);
    expect(all('.banner')[0]?.textContent).toContain('Open your reply again');
    expect(button('Put in reply')).toBeUndefined();
  });

  test('gives the keys back to the page the rep was reading, and none to it that it does not have', async () => {
    const { press, host, click, show } = await inThread();
    await press('b', { altKey: true }, document.body);
    expect(document.activeElement).toBe(host());
    await press('Escape');
    expect(document.activeElement).toBe(document.body);
    const button = document.createElement('button');
    document.body.append(button);
    await press('b', { altKey: true }, document.body);
    button.focus();
    await click('Not this time');
    expect(document.activeElement).toBe(button);
    await show(seen({ messages: [message('18f0a1b2c3d4e003')] }));
    await press('b', { altKey: true }, button);
    await act(async () => page.coach.events.threadLeft());
    expect(document.activeElement).toBe(button);
  });

  test('called before the reply was opened, it does not take the focus from the reply', async () => {
    const { press, compose, change, button } = await inThread();
    await press('b', { altKey: true }, document.body);
    compose.field().focus();
    compose.thread = THREAD;
    await change();
    expect(button('Put in reply')).toBeDefined();
    expect(document.activeElement).toBe(compose.field());
  });

  test('is told to a screen reader once, however fast its thread is left and opened again', async () => {
    const answers: ((said: Banner) => void)[] = [];
    const ask: Ask = (name) => {
      if (name === 'banner') return new Promise<Banner>((resolve) => answers.push(resolve)) as never;
      return Promise.resolve(name === 'compose-context' ? context() : null) as never;
    };
    page = await createCoach({ ask, text: '', plain: true });
    const other = seen({ thread: '18f0a1b2c3d4e5f7', messages: [message('18f0a1b2c3d4e009')] });
    for (const each of [seen(), other, seen()]) await act(async () => page.coach.events.threadShown(each));
    for (const answer of answers) await act(async () => answer(REPLY));
    await page.wait(10);
    expect(answers).toHaveLength(3);
    expect(shown()).toBe(true);
    expect(page.say().join('')).toBe('The next talk may happen without you. Alt+B goes there.');
  });

  test('dismissed once is gone for this mail, and the next mail has its own', async () => {
    const { click, show, ofName } = await inThread();
    await click('Not this time');
    expect(shown()).toBe(false);
    await act(async () => page.coach.events.threadLeft());
    await show();
    expect(shown()).toBe(false);
    expect(ofName('dismiss')).toEqual([]);
    await show(seen({ messages: [message('18f0a1b2c3d4e003')] }));
    expect(shown()).toBe(true);
  });

  test('dismissed in its thread stays silent there, and that is kept', async () => {
    const { click, show, ofName } = await inThread();
    await click('Not in this thread');
    await show(seen({ messages: [message('18f0a1b2c3d4e003')] }));
    expect(shown()).toBe(false);
    expect(ofName('dismiss')).toMatchObject([{ scope: 'thread', phrase: BANNER_PHRASE, thread: THREAD }]);
  });

  test('is gone once the rep answers it', async () => {
    const { compose, show } = await inThread(REPLY, { inReply: true });
    await act(() => page.coach.events.sendAttempted({ compose } as never));
    expect(shown()).toBe(false);
    await show(seen({ messages: [message('18f0a1b2c3d4e002')] }));
    expect(shown()).toBe(false);
  });

  test('goes with its thread, and with the account', async () => {
    const { page: gmail, change } = await inThread();
    gmail.address = 'other@northbay.example';
    await change();
    expect(shown()).toBe(false);
    gmail.address = ACCOUNT;
    await change();
    expect(shown()).toBe(true);
    await act(async () => page.coach.events.threadLeft());
    expect(shown()).toBe(false);
  });

  test('is silent when the background does not answer, has nothing to say, or its times are over', async () => {
    await inThread(REPLY, { failing: ['banner'] });
    expect(shown()).toBe(false);
    page.stop();
    await inThread(null);
    expect(shown()).toBe(false);
    page.stop();
    await inThread(REPLY, { now: '2026-11-26T09:00:00Z' });
    expect(shown()).toBe(false);
  });

  test.each<[string, Partial<SeenThread>]>([
    ['may have newer mails behind it', { whole: false }],
    ['is folded', { messages: [message('18f0a1b2c3d4e002', null)] }],
    ['has no message that can be told', { messages: [] }],
  ])('is not asked about when it %s', async (_name, changes) => {
    const { show, ofName } = await inThread();
    await show(seen(changes));
    expect(ofName('banner')).toHaveLength(1);
    expect(shown()).toBe(false);
  });
});

describe('a yes to a time that was offered', () => {
  test('has the event as a link, and opening it is all there is to do', async () => {
    const { all, host } = await inThread(EVENT);
    expect(all('.banner h2')[0]?.textContent).toContain('Thu\u00a026\u00a0Nov\u00a011:00 (Helsinki)');
    expect(host()?.dataset['banner']).toBe('event');
    const link = all('.banner a')[0] as HTMLAnchorElement;
    expect(link.textContent).toBe('Book it');
    expect(link.href).toBe('https://calendar.google.com/calendar/r/eventedit?text=Pilot');
    expect(link.target).toBe('_blank');
    await act(() => link.click());
    expect(shown()).toBe(false);
  });
});
