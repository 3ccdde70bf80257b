import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type GoogleDouble, startGoogle } from '../doubles/google-calendar/server.ts';
import { fillGoogle } from './calendar/google.ts';
import { serveCalendar } from './calendar/serve.ts';
import { type CalendarStore, calendarStore } from './calendar/store.ts';
import { makeCertificate } from './certificate.ts';
import { mailDocument } from './document.ts';
import { readVariant } from './variants.ts';

/** What the stand-in answers for. */
export const HOSTS = [
  'mail.google.com',
  'calendar.google.com',
  'accounts.google.com',
  'www.googleapis.com',
  'oauth2.googleapis.com',
] as const;
const PAGE = join(import.meta.dirname, 'page');
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="1" y="3" width="14" height="10" rx="2" fill="#4a6076"/><path d="m2 5 6 4 6-4" fill="none" stroke="#fff" stroke-width="1.4"/></svg>';

interface LoggedRequest {
  host: string;
  method: string;
  /** Path and query. */
  path: string;
}

/** A mail as the page handed it over: what a recipient would get. */
interface SentMail {
  draft: string;
  composeId: string;
  mode: 'new' | 'reply' | 'replyAll' | 'forward';
  from: string;
  /** Addresses. */
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  /** Legacy hex id of the thread, empty for a new mail. */
  thread: string;
  plain: boolean;
  /** The editor's inner HTML, or the textarea's value in plain-text mode, byte for byte. */
  editor: string;
  /** The whole body: the editor wrapped as Gmail wraps it, and the quote that was kept apart. */
  body: string;
  /** ISO instant it is scheduled for, or null when it went at once. */
  scheduledFor: string | null;
  /** Taken back within the undo time. */
  undone: boolean;
}

export interface Sandbox {
  port: number;
  /** Base64 SHA-256 of the certificate's public key. */
  spki: string;
  /** Value for `--host-resolver-rules`. */
  hostRules: string;
  /** Every request that arrived, in order. */
  requests: LoggedRequest[];
  /** Those for a host that is none of the stand-in's own. With `trap`, every host leads here, so nothing escapes the log. */
  strangers: LoggedRequest[];
  sent: SentMail[];
  /** Saved drafts by draft id, the newest of each. */
  drafts: Map<string, SentMail>;
  /** What is in the calendar behind https://calendar.google.com. */
  calendar: CalendarStore;
  /** Google's Calendar API, its consent page and the calendar's secret address, with the same events. */
  google: GoogleDouble;
  /** Forgets requests, mails, drafts and what was changed in the calendar: between two tests. */
  clear(): void;
  close(): Promise<void>;
}

export interface SandboxOptions {
  /** 0 or absent: any free port. */
  port?: number;
  /** Leads every other host here as well instead of nowhere, to be listed in `strangers`. */
  trap?: boolean;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Starts the stand-in on 127.0.0.1. Rejects when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const certificate = await makeCertificate(HOSTS);
  const requests: LoggedRequest[] = [];
  const strangers: LoggedRequest[] = [];
  const sent: SentMail[] = [];
  const drafts = new Map<string, SentMail>();
  const calendar = calendarStore();
  const google = await startGoogle();
  fillGoogle(google, calendar);

  async function mail(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const file = /^\/sandbox\/page\/((?:[\w-]+\/)?[\w-]+\.(?:js|css))$/.exec(url.pathname)?.[1];
    const mailPath = /^\/mail\/u\/(\d)\/(popout)?$/.exec(url.pathname);
    if (file !== undefined) {
      const type = `${TYPES[extname(file)]}; charset=utf-8`;
      response.writeHead(200, { 'content-type': type }).end(await readFile(join(PAGE, file)));
    } else if (url.pathname === '/sandbox/icon.svg') {
      response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(ICON);
    } else if (request.method === 'POST' && url.pathname === '/sandbox/sent') {
      sent.push({ ...(JSON.parse(await bodyOf(request)) as SentMail), undone: false });
      response.writeHead(204).end();
    } else if (request.method === 'POST' && url.pathname === '/sandbox/draft') {
      const draft = { ...(JSON.parse(await bodyOf(request)) as SentMail), undone: false };
      drafts.set(draft.draft, draft);
      response.writeHead(204).end();
    } else if (request.method === 'POST' && url.pathname === '/sandbox/undo') {
      const { draft } = JSON.parse(await bodyOf(request)) as { draft: string };
      const mail = sent.findLast((each) => each.draft === draft);
      if (mail !== undefined) mail.undone = true;
      response.writeHead(mail === undefined ? 404 : 204).end();
    } else if (mailPath !== null) {
      const page = mailDocument(readVariant(url.searchParams), Number(mailPath[1]), mailPath[2] !== undefined);
      response.writeHead(200, page.headers).end(page.html);
    } else if (url.pathname === '/' || url.pathname.startsWith('/mail')) {
      response.writeHead(302, { location: `/mail/u/0/${url.search}` }).end();
    } else {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('The stand-in has no such page.');
    }
  }

  const server = createServer({ key: certificate.key, cert: certificate.cert }, (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const logged = { host, method: request.method ?? '', path: request.url ?? '' };
    requests.push(logged);
    // The page's own modules are many: fetched once per browser, not once per test.
    const kept = /^\/sandbox\/(?:page|calendar)\//.test(logged.path);
    response.setHeader('cache-control', kept ? 'max-age=600' : 'no-store');
    if (!(HOSTS as readonly string[]).includes(host)) strangers.push(logged);
    const url = new URL(request.url ?? '/', `https://${host}`);
    const isGoogles = /^(?:accounts|www|oauth2)\./.test(host) || url.pathname.startsWith('/calendar/ical/');
    if (isGoogles && google.handle(host, request, response)) return;
    const served =
      host === 'mail.google.com' || url.pathname === '/sandbox/icon.svg'
        ? mail(url, request, response).then(() => true)
        : host === 'calendar.google.com'
          ? serveCalendar(calendar, url, request, response)
          : Promise.resolve(false);
    const missing = (isThere: boolean): void => {
      if (!isThere) response.writeHead(404, { 'content-type': 'text/plain' }).end('Not part of the stand-in.');
    };
    served.then(missing).catch((error: Error) => {
      response.writeHead(400, { 'content-type': 'text/plain' }).end(error.message);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const own = HOSTS.map((host) => `MAP ${host}:443 127.0.0.1:${port}`);
  const rest = options.trap === true ? `MAP * 127.0.0.1:${port}` : 'MAP * ~NOTFOUND';
  return {
    port,
    spki: certificate.spki,
    hostRules: [...own, rest, 'EXCLUDE 127.0.0.1'].join(', '),
    requests,
    strangers,
    sent,
    drafts,
    calendar,
    google,
    clear() {
      for (const list of [requests, strangers, sent]) list.length = 0;
      drafts.clear();
      calendar.reset();
      fillGoogle(google, calendar);
    },
    close: async () => {
      await google.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

/** Arguments for a Chromium that sees the stand-in as Gmail and reaches nothing else. */
export function chromiumArgs(sandbox: Pick<Sandbox, 'hostRules' | 'spki'>): string[] {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [
    ...root,
    `--host-resolver-rules=${sandbox.hostRules}`,
    `--ignore-certificate-errors-spki-list=${sandbox.spki}`,
    '--disable-quic',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}
