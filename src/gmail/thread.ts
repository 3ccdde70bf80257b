import { $optional, firstMatch } from '../page/query.ts';
import type { Thread, ThreadMessage } from '../page/types.ts';
import { addressIn } from './address.ts';
import { isHiddenByPage } from './hidden.ts';
import { messageIdInLog, timeOfMessageId } from './message-time.ts';
import { readRich } from './rich-text.ts';
import {
  composeBody,
  emoji,
  messageBody,
  messageSender,
  openMessage,
  threadId,
  threadMessage,
  threadSubject,
} from './selectors.ts';

const OPEN = openMessage.join(',');
const BODY = messageBody.join(',');

/** The open thread, or null in a list of mails. Views that Gmail keeps but does not show are passed over. */
export function readThread(page: Document): Thread | null {
  const subject = [...page.querySelectorAll<HTMLElement>(threadSubject.join(','))].find(
    (each) => !isHiddenByPage(each),
  );
  const messages = messageElements(page, subject ?? null).flatMap((element) => readMessage(element) ?? []);
  if (!subject && messages.length === 0) return null;
  return { id: readThreadId(page, subject), subject: subject ? readSubject(subject) : '', messages };
}

function readThreadId(page: Document, subject: HTMLElement | undefined): string | null {
  const id = (subject ?? $optional(page, threadId))?.getAttribute('data-legacy-thread-id') ?? null;
  return id && /^[0-9a-f]{10,16}$/i.test(id) ? id : null;
}

function readSubject(heading: HTMLElement): string {
  const copy = heading.cloneNode(true) as HTMLElement;
  for (const image of copy.querySelectorAll(emoji.join(',')))
    image.replaceWith(image.getAttribute('data-emoji') ?? image.getAttribute('alt') ?? '');
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Messages in reading order: list items that hold a message, and open messages that stand in no list. */
function messageElements(page: Document, subject: HTMLElement | null): HTMLElement[] {
  const view = subject?.closest<HTMLElement>('[role="main"]') ?? page;
  const found = [...view.querySelectorAll<HTMLElement>(`${threadMessage.join(',')},${OPEN}`)];
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
function senderOf(element: HTMLElement): string | null {
  for (const selector of messageSender) {
    for (const person of element.querySelectorAll(selector)) {
      if (person.closest(`${BODY},${composeBody.join(',')},form`)) continue;
      const address = addressIn(person.getAttribute('email') ?? person.getAttribute('data-hovercard-id') ?? '');
      if (address) return address;
    }
  }
  return null;
}

function bodyOf(element: HTMLElement): HTMLElement | null {
  return firstMatch(element, messageBody)?.element ?? null;
}

function timeOf(element: HTMLElement): string | null {
  const message = element.matches(OPEN) ? element : element.querySelector(OPEN);
  for (const name of ['data-legacy-message-id', 'data-message-id']) {
    const at = timeOfMessageId(message?.getAttribute(name) ?? '');
    if (at) return at;
  }
  if (message) return null;
  for (const logged of [element, ...element.querySelectorAll('[jslog]')]) {
    const id = messageIdInLog(logged.getAttribute('jslog') ?? '');
    if (id) return timeOfMessageId(id);
  }
  return null;
}
