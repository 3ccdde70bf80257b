import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ApiAnswer, freeBusy, getEvent, listCalendars, listEvents, type PageOptions, refusal } from './api.ts';
import { Calendars } from './calendars.ts';
import { consent, type OAuth } from './oauth.ts';
import type { Fault } from './types.ts';

export interface GoogleDouble {
  calendars: Calendars;
  oauth: OAuth;
  /** Taken off one by one by the requests for the API. */
  faults: Fault[];
  /** How many items a page has, whether pages come in a bad order, and how many guests are told. */
  pages: PageOptions;
  /** Bodies of iCal feeds by path; null for an address that was reset. */
  feeds: Map<string, { body: string; type: string } | null>;
  /** Paths of the requests so far, with their query. */
  requests: string[];
  /** Called when a request is held and will not be answered. */
  onHeld: () => void;
  /** As the browser's `fetch`, for addresses of Google: they lead to the double. */
  send: (address: string, options?: RequestInit) => Promise<Response>;
  /** Answers for a server that has its own certificate and names; false for another host. */
  handle: (host: string, request: IncomingMessage, response: ServerResponse) => boolean;
  close: () => Promise<void>;
}

const HOSTS = new Set(['www.googleapis.com', 'accounts.google.com', 'oauth2.googleapis.com', 'calendar.google.com']);

/** Starts the double on 127.0.0.1. Hosts are told apart by the first part of the path, or by `handle`'s caller. */
export async function startGoogle(): Promise<GoogleDouble> {
  const double: Omit<GoogleDouble, 'send' | 'handle' | 'close'> = {
    calendars: new Calendars(),
    oauth: { tokens: new Set(['tok-1']), signedIn: true, granted: false, made: 0 },
    faults: [],
    pages: { size: 250, shuffled: false, mostGuests: 1_000 },
    feeds: new Map(),
    requests: [],
    onHeld: () => {},
  };

  async function answer(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    double.requests.push(url.pathname + url.search);
    const body = await bodyOf(request);
    const fault = /^(?:calendar|www)\./.test(url.hostname) ? double.faults.shift() : undefined;
    if (fault?.kind === 'status' && fault.retryAfter !== undefined) response.setHeader('retry-after', fault.retryAfter);
    if (fault?.kind === 'slow') double.onHeld();
    else if (fault?.kind === 'status') write(response, refusal(fault.status, fault.reason ?? ''));
    else if (url.hostname === 'accounts.google.com') consent(double.oauth, url, response);
    else if (url.hostname === 'oauth2.googleapis.com') write(response, revoked(double.oauth, body));
    else if (url.hostname === 'calendar.google.com') feed(double.feeds.get(url.pathname), request, response);
    else {
      const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
      const given = double.oauth.tokens.has(token) ? api(double, url, body) : refusal(401, 'authError');
      write(response, given, fault?.kind);
    }
  }

  const handle: GoogleDouble['handle'] = (host, request, response) => {
    if (!HOSTS.has(host)) return false;
    answer(new URL(request.url ?? '/', `https://${host}`), request, response).catch(() => response.destroy());
    return true;
  };
  const server = createServer((request, response) => {
    const [, host = '', rest = ''] = /^\/([^/]+)(\/.*)$/.exec(request.url ?? '') ?? [];
    request.url = rest;
    if (!handle(host, request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(double, {
    handle,
    send: (address: string, options?: RequestInit) =>
      fetch(address.replace('https://', `http://127.0.0.1:${port}/`), options),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

function api(double: Pick<GoogleDouble, 'calendars' | 'pages'>, url: URL, body: string): ApiAnswer {
  const path = url.pathname.replace(/^\/calendar\/v3\//, '');
  if (path === 'users/me/calendarList') return listCalendars(double.calendars);
  if (path === 'freeBusy') return freeBusy(double.calendars, JSON.parse(body));
  const [, calendar, event] = /^calendars\/([^/]+)\/events(?:\/([^/]+))?$/.exec(path) ?? [];
  if (calendar === undefined) return refusal(404, 'notFound');
  if (event !== undefined) return getEvent(double.calendars, decodeURIComponent(calendar), decodeURIComponent(event));
  return listEvents(double.calendars, decodeURIComponent(calendar), url.searchParams, double.pages);
}

function revoked(oauth: OAuth, body: string): ApiAnswer {
  if (!oauth.tokens.delete(new URLSearchParams(body).get('token') ?? '')) return refusal(400, 'invalid_token');
  oauth.granted = false;
  return { status: 200, json: {} };
}

function write(response: ServerResponse, { status, json }: ApiAnswer, fault?: 'cut' | 'short'): void {
  const text = JSON.stringify(json);
  const half = text.slice(0, text.length / 2);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  if (fault === 'cut') response.write(half, () => response.destroy());
  else response.end(fault === 'short' ? half : text);
}

/** A feed with an ETag, so that one that did not change is not sent again. */
function feed(
  known: { body: string; type: string } | null | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const etag = known ? `"${known.body.length}"` : '';
  if (!known) response.writeHead(404).end('Not found');
  else if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
  else response.writeHead(200, { 'content-type': known.type, etag }).end(known.body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
