import { answerKind } from '../sources/page/answer.ts';

/*
 * Runs in the page's own world before any script of the page, and listens to what the page downloads anyway: it sends
 * nothing, changes no request and no answer, and whatever goes wrong here never reaches the page. What it heard goes to
 * our script in the isolated world through a port that the page never gets to see.
 */

/** What opens the port. Our isolated script says it, with the port, once it runs. */
const HELLO = 'bookend: calendar';
/** Kept until the port is there, in characters and answers. */
const MOST_WAITING = 20_000_000;
const MOST_ANSWERS = 40;
/** A longer answer is passed on as an empty one, which is no answer that we know. */
const LONGEST = 30_000_000;

interface Heard {
  url: string;
  request: string | null;
  text: string;
}

function listen(): void {
  // Taken now: the page may replace or freeze any of them later.
  const { fetch: pageFetch, Request, URL, URLSearchParams, document, location } = window;
  const { prototype } = XMLHttpRequest;
  const { open, send } = prototype;
  const { apply, defineProperty } = Reflect;
  const { addEventListener } = EventTarget.prototype;
  const post = MessagePort.prototype.postMessage;
  const asked = new WeakMap<XMLHttpRequest, string>();

  let port: MessagePort | null = null;
  let waiting: Heard[] = [];

  const quietly = (work: () => void): void => {
    try {
      work();
    } catch {
      // The page goes on as if we were not there.
    }
  };

  const tell = (whole: Heard): void => {
    const heard = whole.text.length > LONGEST ? { ...whole, text: '' } : whole;
    if (port) {
      apply(post, port, [heard]);
      return;
    }
    waiting.push(heard);
    let size = waiting.reduce((sum, { text }) => sum + text.length, 0);
    while (size > MOST_WAITING || waiting.length > MOST_ANSWERS) size -= waiting.shift()?.text.length ?? size;
  };

  /** The absolute address of an answer we read, or null. What is no plain address is left alone: reading it may do things. */
  const wanted = (address: unknown): string | null => {
    if (typeof address !== 'string' && !(address instanceof URL)) return null;
    const url = new URL(address, document.baseURI || location.href).href;
    return answerKind(url) ? url : null;
  };

  const formOf = (body: unknown): string | null =>
    typeof body === 'string' ? body : body instanceof URLSearchParams ? String(body) : null;

  const whenLoaded = (xhr: XMLHttpRequest, url: string, request: string | null): void => {
    const onLoad = (): void =>
      quietly(() => {
        const isText = xhr.responseType === '' || xhr.responseType === 'text';
        if (xhr.status === 200 && isText) tell({ url, request, text: xhr.responseText });
      });
    apply(addEventListener, xhr, ['load', onLoad, { once: true }]);
  };

  const wrap = (target: object, name: string, wrapped: unknown): void =>
    void defineProperty(target, name, { value: wrapped, writable: true, enumerable: true, configurable: true });

  wrap(
    prototype,
    'open',
    new Proxy(open, {
      apply(original, xhr: XMLHttpRequest, args: unknown[]) {
        quietly(() => {
          const url = wanted(args[1]);
          if (url === null) asked.delete(xhr);
          else asked.set(xhr, url);
        });
        return apply(original, xhr, args);
      },
    }),
  );
  wrap(
    prototype,
    'send',
    new Proxy(send, {
      apply(original, xhr: XMLHttpRequest, args: unknown[]) {
        quietly(() => {
          const url = asked.get(xhr);
          if (url !== undefined) whenLoaded(xhr, url, formOf(args[0]));
        });
        return apply(original, xhr, args);
      },
    }),
  );
  wrap(
    window,
    'fetch',
    new Proxy(pageFetch, {
      apply(original, self: unknown, args: unknown[]) {
        const answer = apply(original, self, args) as Promise<Response>;
        quietly(() => {
          const [input, init] = args as [unknown, RequestInit | undefined];
          const url = wanted(input instanceof Request ? input.url : input);
          if (url === null) return;
          const request = formOf(init?.body);
          // A copy, taken before the page gets its hands on the answer; whatever fails, the page hears of by itself.
          answer.then(
            (response) =>
              quietly(() => {
                if (response.status !== 200) return;
                response
                  .clone()
                  .text()
                  .then(
                    (text) => quietly(() => tell({ url, request, text })),
                    () => undefined,
                  );
              }),
            () => undefined,
          );
        });
        return answer;
      },
    }),
  );

  // First in line, so that the page never hears of the port.
  window.addEventListener(
    'message',
    (event) => {
      if (event.source !== window || event.data !== HELLO || event.ports.length !== 1) return;
      event.stopImmediatePropagation();
      port = event.ports[0] ?? null;
      const heard = waiting;
      waiting = [];
      quietly(() => heard.forEach(tell));
    },
    { capture: true },
  );
}

try {
  listen();
} catch {
  // A page in which this cannot be set up is read from what it shows only.
}
