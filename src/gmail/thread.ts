import { $optional, everyMatch, firstMatch, type Match } from '../page/query.ts';
import type { Thread, ThreadMessage } from '../page/types.ts';
import { addressIn } from './address.ts';
import { isHiddenByPage } from './hidden.ts';
import { messageIdInLog, timeOfMessageId } from './message-time.ts';
import { readRich } from './rich-text.ts';
import {
  composeBody,
  emoji,
  messageBody,
  messageHeading,
  messageSender,
  openMessage,
  threadId,
  threadMessage,
  threadSubject,
} from './selectors.ts';

const OPEN = openMessage.join(',');
const BODY = messageBody.join(',');
/** Where people are named who did not write the message. */
const ELSEWHERE = `${BODY},${composeBody.join(',')},form`;

/** The open thread, or null in a list of mails. Views that Gmail keeps but does not show are passed over. */
export function readThread(page: Document): Thread | null {
  const subject = shownSubject(page);
  const messages = messageElements(page).flatMap((element) => readMessage(element) ?? []);
  if (!subject && messages.length === 0) return null;
  return { id: readThreadId(page, subject), subject: subject ? readSubject(subject) : '', messages };
}

/** The heading of the thread in view. */
export function shownSubject(page: Document): HTMLElement | null {
  return everyMatch(page, threadSubject).find((each) => !isHiddenByPage(each)) ?? null;
}

/** What the thread in view is read in; null in a list. */
export function threadView(page: Document): HTMLElement | null {
  return shownSubject(page)?.closest<HTMLElement>('[role="main"]') ?? null;
}

/** Of the thread in view, lower case; null in a list, and where the page does not tell. */
export function shownThreadId(page: Document): string | null {
  const subject = shownSubject(page);
  return (subject && readThreadId(page, subject))?.toLowerCase() ?? null;
}

export function readThreadId(page: Document, subject: HTMLElement | null): string | null {
  const id = (subject ?? $optional(page, threadId))?.getAttribute('data-legacy-thread-id') ?? null;
  return id && /^[0-9a-f]{10,16}$/i.test(id) ? id : null;
}

export function readSubject(heading: HTMLElement): string {
  const copy = heading.cloneNode(true) as HTMLElement;
  for (const image of copy.querySelectorAll(emoji.join(',')))
    image.replaceWith(image.getAttribute('data-emoji') ?? image.getAttribute('alt') ?? '');
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Messages in reading order: list items that hold a message, and open messages that stand in no list. */
export function messageElements(page: Document): HTMLElement[] {
  const view = threadView(page) ?? page;
  const found = everyMatch(view, [...threadMessage, ...openMessage]);
  const messages = found.filter((element) => !isHiddenByPage(element) && isMessage(element));
  return messages.filter((element) => !messages.some((other) => other !== element && other.contains(element)));
}

function isMessage(element: HTMLElement): boolean {
  if (element.matches(OPEN)) return true;
  const ids = [...element.querySelectorAll('[data-legacy-message-id]')].map((each) =>
    each.getAttribute('data-legacy-message-id'),
  );
  if (new Set(ids).size > 1) return false;
  return element.querySelector(`${OPEN},${BODY}`) !== null || senderOf(element) !== null;
}

function readMessage(element: HTMLElement): ThreadMessage | null {
  const from = senderOf(element);
  const body = bodyOf(element);
  if (!from && !body && !element.matches(OPEN) && !element.querySelector(OPEN)) return null;
  return { from: from ?? '', at: timeOf(element), text: body ? readRich(body).text : '' };
}

/** The first person named outside the body; the people named in a body are not its sender. */
export function senderMatch(message: HTMLElement): (Match & { address: string }) | null {
  const hasHeading = firstMatch(message, messageHeading) !== null;
  for (const [rung, selector] of messageSender.entries()) {
    if (hasHeading && !selector.startsWith('h3') && !selector.startsWith('.gD')) continue;
    for (const element of message.querySelectorAll<HTMLElement>(selector)) {
      if (element.closest(ELSEWHERE)) continue;
      const address = addressIn(element.getAttribute('email') ?? element.getAttribute('data-hovercard-id') ?? '');
      if (address) return { element, rung, address };
    }
  }
  return null;
}

const senderOf = (message: HTMLElement): string | null => senderMatch(message)?.address ?? null;

export function bodyOf(element: HTMLElement): HTMLElement | null {
  return firstMatch(element, messageBody)?.element ?? null;
}

const timeOf = (element: HTMLElement): string | null => timeOfMessageId(idOf(element) ?? '');

/** The id that tells a message's time; null for a draft and for a mail just sent, which have none yet. */
export function idOf(element: HTMLElement): string | null {
  const message = element.matches(OPEN) ? element : element.querySelector(OPEN);
  for (const name of ['data-legacy-message-id', 'data-message-id']) {
    const id = message?.getAttribute(name) ?? '';
    if (timeOfMessageId(id)) return id;
  }
  if (message) return null;
  for (const logged of [element, ...element.querySelectorAll('[jslog]')]) {
    const id = messageIdInLog(logged.getAttribute('jslog') ?? '');
    if (id) return id;
  }
  return null;
}
