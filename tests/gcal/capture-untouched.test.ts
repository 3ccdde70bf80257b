// @vitest-environment jsdom
// @vitest-environment-options {"url": "https://calendar.google.com/calendar/u/0/r/week"}
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settled } from './settled.ts';

const RANGE = '/calendar/u/0/sync.fetcheventrange?hl=en';
const OTHER = '/calendar/u/0/minievents';

/** What a page can find out of a function without calling it. */
const looks = (owner: object, name: string): unknown => {
  const { value, ...flags } = Object.getOwnPropertyDescriptor(owner, name) ?? {};
  const made = value as () => unknown;
  return {
    flags,
    type: typeof made,
    name: made.name,
    length: made.length,
    keys: Reflect.ownKeys(made).sort((a, b) => String(a).localeCompare(String(b))),
    parent: Object.getPrototypeOf(made) === Function.prototype,
  };
};

let answer: (input: unknown) => Response | Promise<Response>;
let before: unknown[];
const targets = (): [object, string][] => [
  [window, 'fetch'],
  [XMLHttpRequest.prototype, 'open'],
  [XMLHttpRequest.prototype, 'send'],
];

beforeEach(async () => {
  answer = () => new Response('x');
  // As the browser has them.
  class Request extends EventTarget {
    status = 200;
    responseType = '';
    responseText = 'x';
    open(_method: string, url: unknown): string {
      return String(url);
    }
    send(_body?: unknown): void {}
  }
  for (const name of ['open', 'send'] as const) {
    const value = Request.prototype[name];
    Object.defineProperty(Request.prototype, name, { value, writable: true, enumerable: true, configurable: true });
  }
  vi.stubGlobal('XMLHttpRequest', Request);
  const asked = async (input: unknown): Promise<Response> => answer(input);
  vi.stubGlobal('fetch', Object.defineProperty(asked, 'name', { value: 'fetch' }));
  before = targets().map(([owner, name]) => looks(owner, name));
  vi.resetModules();
  await import('../../src/gcal/capture.ts');
});
afterEach(() => vi.unstubAllGlobals());

describe('to the page, asking for something is as it was without us', () => {
  it('as far as the functions can be looked at', () => {
    expect(targets().map(([owner, name]) => looks(owner, name))).toEqual(before);
    expect(String(window.fetch)).toContain('[native code]');
    expect(() => new (window.fetch as unknown as new () => unknown)()).toThrow(TypeError);
  });

  it('an address that is an object is read once, and by the browser alone', async () => {
    const address = { toString: vi.fn(() => RANGE) };
    answer = (input) => new Response(String(input));
    expect(await (await fetch(address as unknown as string)).text()).toBe(RANGE);
    expect(new XMLHttpRequest().open('GET', address as unknown as string)).toBe(RANGE);
    expect(address.toString).toHaveBeenCalledTimes(2);
  });

  it('an answer flows while it comes, piece by piece', async () => {
    let more: ReadableStreamDefaultController<Uint8Array> | undefined;
    answer = () =>
      new Response(
        new ReadableStream<Uint8Array>({
          start: (controller) => {
            more = controller;
          },
        }),
      );
    const reader = (await fetch(RANGE)).body?.getReader();
    const next = async (): Promise<string> => new TextDecoder().decode((await reader?.read())?.value);
    const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
    more?.enqueue(bytes('one'));
    expect(await next()).toBe('one');
    more?.enqueue(bytes('two'));
    expect(await next()).toBe('two');
    more?.close();
    expect((await reader?.read())?.done).toBe(true);
  });

  it('an answer that breaks off, or that the page lets go, breaks off for the page alone', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const broken = (): ReadableStream =>
      new ReadableStream({ pull: (controller) => controller.error(new TypeError('cut')) });
    answer = () => new Response(broken());
    await expect((await fetch(RANGE)).text()).rejects.toThrow('cut');
    answer = () => Promise.reject(new DOMException('gone', 'AbortError'));
    await expect(fetch(RANGE)).rejects.toThrow('gone');
    answer = () => new Response('x');
    await (await fetch(RANGE)).body?.cancel();
    await settled();
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });

  it('nothing is copied of what we do not read', async () => {
    const copied = vi.spyOn(Response.prototype, 'clone');
    await fetch(OTHER);
    await fetch('https://elsewhere.example/calendar/u/0/sync.sync');
    answer = () => new Response('x', { status: 500 });
    await fetch(RANGE);
    await settled();
    expect(copied).not.toHaveBeenCalled();
    answer = () => new Response('x');
    await fetch(RANGE);
    expect(copied).toHaveBeenCalledTimes(1);
    copied.mockRestore();
  });

  it('a request of our kind has one listener more, any other none', () => {
    const listening = vi.spyOn(EventTarget.prototype, 'addEventListener');
    const ask = (url: string): void => {
      const request = new XMLHttpRequest();
      request.open('POST', url);
      request.send();
    };
    ask(OTHER);
    const none = listening.mock.calls.length;
    ask(RANGE);
    listening.mockRestore();
    expect(none).toBe(0);
  });
});
