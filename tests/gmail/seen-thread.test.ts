// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GmailPage } from '../../src/gmail/gmail-page.ts';
import { reportThreads } from '../../src/gmail/report-threads.ts';
import { readSeenThread } from '../../src/gmail/seen-thread.ts';
import type { SeenThreadReport } from '../../src/messages.ts';
import type { SeenThread } from '../../src/page/types.ts';
import { load } from './load.ts';

const INLINE = '2025-11-inline-reply.html';
const ID = '198c6747aabb71a9';

describe('the thread in view', () => {
  it('has its id, and of each message that tells its own: who wrote, to whom, when and the own text', () => {
    expect(readSeenThread(load(INLINE))).toEqual({
      thread: ID,
      subject: 'Kế hoạch 🚀 quý tới',
      whole: true,
      writers: ['ada@quill.example'],
      messages: [
        {
          id: ID,
          from: { address: 'ada@quill.example', name: 'Ada' },
          to: ['grace@orbit.example'],
          at: expect.stringMatching(/^2025-08-20T07:49:39/),
          text: 'Call me next week.',
        },
      ],
    });
  });

  it('has folded messages without a text, where the page tells which they are', () => {
    const page = load('2019-12-thread-folded.html');
    page.querySelector('h2')?.setAttribute('data-legacy-thread-id', ID);
    const seen = readSeenThread(page);
    expect(seen?.messages.map(({ from, text }) => [from.address, text])).toEqual([['ada@quill.example', null]]);
  });

  it('has the same id for a message in either of its two forms', () => {
    const page = load(INLINE);
    page.querySelector('[data-legacy-message-id]')?.removeAttribute('data-legacy-message-id');
    expect(readSeenThread(page)?.messages[0]?.id).toBe(ID);
  });

  it.each<[string, (page: Document) => void]>([
    ['in a list of mails', (page) => page.querySelector('[data-legacy-thread-id="198c6747aabb71a9"]')?.remove()],
    [
      'where Gmail does not tell which thread it is',
      (page) => {
        for (const each of page.querySelectorAll('h2')) each.removeAttribute('data-legacy-thread-id');
      },
    ],
  ])('is none %s', (_where, change) => {
    const page = load(INLINE);
    change(page);
    expect(readSeenThread(page)).toBeNull();
  });

  it('is not whole while its newest message is folded, or somebody unknown wrote', () => {
    const folded = load(INLINE);
    for (const body of folded.querySelectorAll('[role="main"] .ii')) body.remove();
    expect(readSeenThread(folded)?.whole).toBe(false);
    const unknown = load(INLINE);
    for (const each of unknown.querySelectorAll('[data-message-id] [email]')) each.remove();
    expect(readSeenThread(unknown)).toMatchObject({ whole: false, messages: [] });
  });
});

describe('a page that is watched', () => {
  let end: AbortController;
  let shown: SeenThread[];
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    end = new AbortController();
    shown = [];
  });
  afterEach(() => {
    end.abort();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  const ignore = () => {};
  const watch = (file = INLINE) => {
    const page = new GmailPage(load(file));
    const events = {
      composeOpened: ignore,
      composeChanged: ignore,
      composeClosed: ignore,
      sendAttempted: ignore,
      sendConfirmed: ignore,
      sendUndone: ignore,
      healthChanged: ignore,
    };
    page.watch({ ...events, threadShown: (thread) => shown.push(thread) }, end.signal);
  };
  const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

  it('tells of an open thread without any compose, once, and again when a message is unfolded', async () => {
    watch();
    for (const compose of document.querySelectorAll('form, .iN')) compose.remove();
    await later(4000);
    expect(shown).toHaveLength(1);
    document.body.append(document.createElement('p'));
    await later(4000);
    expect(shown).toHaveLength(1);
    const message = document.querySelector('[data-message-id]') as HTMLElement;
    const next = message.cloneNode(true) as HTMLElement;
    next.setAttribute('data-legacy-message-id', '198c6747aabb7fff');
    message.closest('[role="list"]')?.append(next);
    await later(4000);
    expect(shown.map(({ messages }) => messages.length)).toEqual([1, 2]);
  });

  it('tells of nothing while nobody looks at the tab', async () => {
    const state = vi.spyOn(Document.prototype, 'visibilityState', 'get').mockReturnValue('hidden');
    watch();
    await later(4000);
    expect(shown).toEqual([]);
    state.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await later(4000);
    expect(shown).toHaveLength(1);
  });

  it('adds no node and no attribute to the page', async () => {
    watch();
    const before = document.documentElement.outerHTML;
    await later(4000);
    expect(shown).toHaveLength(1);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('what is told to the background', () => {
  const thread = readSeenThread(load(INLINE)) as SeenThread;
  const reporter = (account: string | null, save: (report: SeenThreadReport) => Promise<unknown>) =>
    reportThreads({ page: { account: () => account }, save, now: () => '2026-11-26T09:00:00Z' });
  const flush = () => new Promise((resolve) => setTimeout(resolve));

  it('has each text once, and again only when it did not arrive', async () => {
    const texts: (string | null | undefined)[] = [];
    let fails = true;
    const { threadShown } = reporter('grace@orbit.example', async ({ messages }) => {
      texts.push(messages[0]?.text);
      if (fails) throw new Error('Extension context invalidated.');
    });
    threadShown(thread);
    await flush();
    fails = false;
    threadShown(thread);
    await flush();
    threadShown(thread);
    await flush();
    expect(texts).toEqual(['Call me next week.', 'Call me next week.', null]);
  });

  it('is nothing while the account is unknown', async () => {
    const save = vi.fn(async () => {});
    reporter(null, save).threadShown(thread);
    await flush();
    expect(save).not.toHaveBeenCalled();
  });
});
