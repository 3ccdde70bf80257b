// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://calendar.google.com/calendar/u/0/r/week"}
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { receiveAnswers } from '../../src/gcal/answers.ts';
import { settled } from './settled.ts';

const TEXT = ")]}'\n[]";
const RANGE = '/calendar/u/0/sync.fetcheventrange?hl=en';

/** As much of a request as the page and the listener use. */
class FakeRequest extends EventTarget {
  status = 200;
  responseType = '';
  sent: unknown[] = [];
  opened: unknown[] = [];
  get responseText(): string {
    if (this.responseType !== '' && this.responseType !== 'text') throw new DOMException('', 'InvalidStateError');
    return TEXT;
  }
  open(...args: unknown[]): string {
    this.opened = args;
    return 'opened';
  }
  send(...args: unknown[]): string {
    this.sent = args;
    return 'sent';
  }
}

let heard: unknown[];
let port: MessagePort;
let leave: () => void;
let answer: (url: string) => Response;

beforeEach(async () => {
  heard = [];
  answer = () => new Response(TEXT);
  // Fresh for each test: what is wrapped stays wrapped.
  vi.stubGlobal(
    'XMLHttpRequest',
    class extends FakeRequest {
      override open(...args: unknown[]): string {
        return super.open(...args);
      }
      override send(...args: unknown[]): string {
        return super.send(...args);
      }
    },
  );
  vi.stubGlobal('fetch', async (input: unknown) => answer(String(input)));
  const channel = new MessageChannel();
  vi.stubGlobal('MessagePort', channel.port1.constructor);
  port = channel.port2;
  // What arrives late is the test's that it was sent in.
  const mine = heard;
  channel.port1.on('message', (data) => mine.push(data));
  vi.resetModules();
  const listening = vi.spyOn(window, 'addEventListener');
  await import('../../src/gcal/capture.ts');
  const [, listener] = listening.mock.calls.find(([type]) => type === 'message') ?? [];
  listening.mockRestore();
  leave = () => window.removeEventListener('message', listener as EventListener, true);
});
afterEach(() => {
  leave();
  port.close();
  vi.unstubAllGlobals();
});

/** The isolated script says hello. Returns whether a listener of the page heard of it. */
async function hello(data: unknown = 'bookend: calendar', ports: unknown[] = [port]): Promise<boolean> {
  const page = vi.fn();
  window.addEventListener('message', page, { capture: true, once: true });
  const event = new Event('message');
  Object.defineProperties(event, { data: { value: data }, ports: { value: ports }, source: { value: window } });
  window.dispatchEvent(event);
  window.removeEventListener('message', page, true);
  await settled();
  return page.mock.calls.length > 0;
}

function ask(url: string, body: unknown = 'f.req=x', change: Partial<FakeRequest> = {}): FakeRequest {
  const request = Object.assign(new XMLHttpRequest() as unknown as FakeRequest, change);
  expect(request.open('POST', url)).toBe('opened');
  expect(request.send(body)).toBe('sent');
  request.dispatchEvent(new Event('load'));
  return request;
}

describe('what the page downloads is heard', () => {
  it('by either way of asking, with what was asked, and before our script is there', async () => {
    const request = ask(RANGE);
    expect(request.opened).toEqual(['POST', RANGE]);
    expect(request.sent).toEqual(['f.req=x']);
    await fetch('/calendar/u/3/sync.sync', { method: 'POST', body: new URLSearchParams({ 'f.req': 'y' }) });
    await settled();
    expect(heard).toEqual([]);
    await hello();
    expect(heard).toEqual([
      { url: `https://calendar.google.com${RANGE}`, request: 'f.req=x', text: TEXT },
      { url: 'https://calendar.google.com/calendar/u/3/sync.sync', request: 'f.req=y', text: TEXT },
    ]);
    ask(RANGE, new Blob([]));
    await settled();
    expect(heard.at(-1)).toMatchObject({ request: null });
  });

  it('only of the calendar, and only when it went well', async () => {
    await hello();
    ask(RANGE);
    await settled();
    expect(heard.splice(0)).toHaveLength(1);
    ask('/calendar/u/0/other');
    ask('https://elsewhere.example/calendar/u/0/sync.sync');
    ask(RANGE, 'x', { status: 401 });
    ask(RANGE, 'x', { responseType: 'json' });
    answer = () => new Response(TEXT, { status: 500 });
    await fetch(RANGE);
    await settled();
    expect(heard).toEqual([]);
  });

  it('of a request that is used again for another address, only what that one is', async () => {
    await hello();
    const request = new XMLHttpRequest() as unknown as FakeRequest;
    request.open('POST', RANGE);
    request.open('POST', '/calendar/u/0/other');
    request.send('x');
    request.dispatchEvent(new Event('load'));
    await settled();
    expect(heard).toEqual([]);
  });

  it('also after the page put its own in place of ours, or froze what there is', async () => {
    await hello();
    const ours = window.fetch;
    window.fetch = (...args) => ours(...args);
    Object.freeze(XMLHttpRequest.prototype);
    await fetch(RANGE);
    ask(RANGE);
    await settled();
    expect(heard).toHaveLength(2);
  });
});

describe('the page', () => {
  it('gets its own answer, whole, and its own errors', async () => {
    await hello();
    const response = await fetch(RANGE);
    expect(response.bodyUsed).toBe(false);
    expect(await response.text()).toBe(TEXT);
    vi.stubGlobal('fetch', window.fetch);
    answer = () => {
      throw new TypeError('Failed to fetch');
    };
    await expect(fetch(RANGE)).rejects.toThrow('Failed to fetch');
  });

  it.each<[string, unknown]>([
    ['an address that is none', 'http://['],
    ['no address', undefined],
    [
      'an address that cannot be read',
      {
        toString: () => {
          throw new Error('no');
        },
      },
    ],
  ])('does not notice us with %s', (_what, url) => {
    const request = new XMLHttpRequest() as unknown as FakeRequest;
    expect(request.open('GET', url)).toBe('opened');
    expect(request.send()).toBe('sent');
    request.dispatchEvent(new Event('load'));
  });

  it('never gets to see the port, and hears every other message', async () => {
    expect(await hello()).toBe(false);
    expect(await hello('something else')).toBe(true);
    expect(await hello('bookend: calendar', [])).toBe(true);
  });
});

describe('our own script', () => {
  it('takes exactly what it expects from the other world', async () => {
    const taken = vi.fn();
    const life = new AbortController();
    let other: { postMessage(data: unknown): void } | undefined;
    const page = {
      MessageChannel: globalThis.MessageChannel,
      location: { origin: 'https://calendar.google.com' },
      postMessage: (data: unknown, origin: string, ports: [{ postMessage(data: unknown): void }]) => {
        expect([data, origin]).toEqual(['bookend: calendar', 'https://calendar.google.com']);
        [other] = ports;
      },
    } as unknown as Window & typeof globalThis;
    receiveAnswers(page, taken, life.signal);
    const good = { url: 'https://calendar.google.com/x', request: null, text: 'x' };
    for (const data of [
      null,
      7,
      'x',
      [],
      {},
      { ...good, more: 1 },
      { ...good, text: 7 },
      { ...good, request: {} },
      good,
    ]) {
      other?.postMessage(data);
    }
    await settled();
    expect(taken.mock.calls).toEqual([[good]]);
    life.abort();
  });
});
