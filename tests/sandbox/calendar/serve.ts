import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { type MadeEvent, rangeAnswer, rawEvent, syncAnswer } from '../../sources/page/answers.ts';
import { calendarDocument, readCalendarVariant } from './document.ts';
import { CALENDAR_OF, type CalendarStore } from './store.ts';

const PAGE = join(import.meta.dirname, 'page');
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css' };

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

/** Answers as calendar.google.com. Returns false for an address that is none of the calendar's. */
export async function serveCalendar(
  store: CalendarStore,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const file = /^\/sandbox\/calendar\/([\w-]+\.(?:js|css))$/.exec(url.pathname)?.[1];
  const download = /^\/calendar\/u\/(\d)\/sync\.(fetcheventrange|prefetcheventrange|sync)$/.exec(url.pathname);
  if (file !== undefined) {
    const type = `${TYPES[extname(file)]}; charset=utf-8`;
    response.writeHead(200, { 'content-type': type }).end(await readFile(join(PAGE, file)));
  } else if (download !== null) {
    const account = Number(download[1]);
    const form = await formOf(request);
    const answer =
      download[2] === 'sync'
        ? change(store, form)
        : rangeAnswer([[CALENDAR_OF[account] ?? CALENDAR_OF[0], store.answer(account)]]);
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(answer);
  } else if (/^\/calendar\/(?:u\/\d\/)?(?:r\b|render$)/.test(url.pathname)) {
    const account = Number(/\/u\/(\d)\//.exec(url.pathname)?.[1] ?? 0);
    const zone = url.searchParams.get('zone') ?? 'UTC';
    const page = calendarDocument(readCalendarVariant(url.searchParams), account, zone);
    response.writeHead(200, page.headers).end(page.html);
  } else if (url.pathname === '/' || url.pathname === '/calendar' || url.pathname === '/calendar/') {
    response.writeHead(302, { location: `/calendar/u/0/r${url.search}` }).end();
  } else return false;
  return true;
}

/** Saves or deletes what the page asks for, and answers with what changed. */
function change(store: CalendarStore, form: URLSearchParams): string {
  const saved = form.get('sandbox-event');
  if (saved !== null) {
    const event = JSON.parse(saved) as MadeEvent;
    store.save(event);
    return syncAnswer([rawEvent(event)]);
  }
  const deleted = form.get('sandbox-delete');
  if (deleted !== null) store.remove(deleted);
  return syncAnswer([]);
}
