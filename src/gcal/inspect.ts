import { allMatches, firstMatch } from '../page/query.ts';
import type { HealthReport } from '../page/types.ts';
import { readAccount, readZone } from './account.ts';
import { type EditPage, readEditPage } from './edit-page.ts';
import { calendarHealth } from './health.ts';
import { type Popover, readGuest, readPopover, type ShownGuest } from './popover.ts';
import { type Chip, readChips } from './read-chips.ts';
import { eventDescription, guest } from './selectors.ts';
import { type CalendarView, readView } from './view.ts';

/** What the adapter sees in a page, as the probe prints it. */
export interface CalendarPageView {
  view: CalendarView;
  events: Omit<Chip, 'element'>[];
  popover: Omit<Popover, 'dialog' | 'details'> | null;
  edit: Omit<EditPage, 'editor'> | null;
  /** Whether an open event has a row for its description. */
  description: boolean;
  /** Everybody invited that can be seen anywhere in the page. */
  guests: ShownGuest[];
  account: string | null;
  /** IANA. */
  zone: string | null;
  /** Of the page's words, as `html[lang]` has it. */
  language: string | null;
  health: HealthReport;
}

/** Reads everything once. A part that cannot be read is empty. @param path of the page's address */
export function inspectCalendar(page: Document, path: string, at: string): CalendarPageView {
  const popover = readPopover(page);
  const edit = readEditPage(page, path);
  const { lang } = page.documentElement;
  return {
    view: readView(page, path),
    events: readChips(page).chips.map(({ element: _element, ...chip }) => chip),
    popover: popover && without(popover, 'dialog', 'details'),
    edit: edit && without(edit, 'editor'),
    description: firstMatch(page, eventDescription) !== null,
    guests: allMatches(page, guest).elements.flatMap((row) => {
      const read = readGuest(row, lang);
      return read ? [without(read, 'organizer')] : [];
    }),
    account: readAccount(page)?.address ?? null,
    zone: readZone(page),
    language: lang || null,
    health: calendarHealth(page, path, at),
  };
}

function without<T extends object, K extends keyof T>(whole: T, ...names: K[]): Omit<T, K> {
  const kept = { ...whole };
  for (const name of names) delete kept[name];
  return kept;
}

const QUESTION = 'inspect';

/** Answers the probe's question. Only our own extension may ask, and not one of its content scripts. */
export function answerInspection(page: Document, signal: AbortSignal): void {
  const answer = (
    message: unknown,
    sender: chrome.runtime.MessageSender,
    reply: (view: CalendarPageView) => void,
  ): void => {
    if (sender.id !== chrome.runtime.id || sender.tab !== undefined) return;
    if ((message as { name?: unknown } | null)?.name !== QUESTION) return;
    reply(inspectCalendar(page, page.location.pathname, new Date().toISOString()));
  };
  chrome.runtime.onMessage.addListener(answer);
  signal.addEventListener('abort', () => chrome.runtime?.onMessage?.removeListener(answer), { once: true });
}
