import { allMatches, everyMatch } from '../page/query.ts';
import type { Participant, SeenMessage, SeenThread } from '../page/types.ts';
import { addressIn, withoutMarks } from './address.ts';
import { hexOfMessageId, timeOfMessageId } from './message-time.ts';
import { readRich } from './rich-text.ts';
import { composeBody, messageBody, messageRecipient, openMessage } from './selectors.ts';
import {
  bodyOf,
  idOf,
  messageElements,
  readSubject,
  readThreadId,
  senderMatch,
  shownSubject,
  shownThreadId,
} from './thread.ts';

/** As much of one message as is told. A closing stands nearer to the start of a mail that is longer than this. */
const LONGEST = 20_000;
/** Nobody writes to more people; the rest is left out. */
const MOST_PEOPLE = 100;
/** Of a longer thread the newest messages are told. */
const MOST_MESSAGES = 100;
/** Where people are named who are no recipients of the message. */
const ELSEWHERE = `${messageBody.join(',')},${composeBody.join(',')},form`;

/** The thread in view, with the id of each message. Null in a list, and where the page does not tell which thread it is. */
export function readSeenThread(page: Document): SeenThread | null {
  const subject = shownSubject(page);
  const thread = shownThreadId(page);
  if (!subject || !thread) return null;
  const elements = messageElements(page);
  const last = elements.at(-1);
  const senders = elements.map((element) => senderMatch(element)?.address);
  return {
    thread,
    subject: readSubject(subject),
    whole: last !== undefined && bodyOf(last) !== null && senders.every((sender) => sender !== undefined),
    writers: [...new Set(senders.flatMap((sender) => sender ?? []))].slice(0, MOST_PEOPLE),
    messages: elements.slice(-MOST_MESSAGES).flatMap((element) => readMessage(element) ?? []),
  };
}

/**
 * What is open in the page, in few words, to see cheaply that nothing changed since it was read. Empty where no thread is.
 */
export function threadMark(page: Document): string {
  const subject = shownSubject(page);
  if (!subject) return '';
  const view = subject.closest<HTMLElement>('[role="main"]') ?? page;
  const ids = everyMatch(view, openMessage).map((element) => idOf(element) ?? '');
  return [readThreadId(page, subject), ...ids, everyMatch(view, messageBody).length].join(' ');
}

function readMessage(element: HTMLElement): SeenMessage | null {
  const written = idOf(element) ?? '';
  const id = hexOfMessageId(written);
  const at = timeOfMessageId(written);
  const from = senderOf(element);
  if (id === null || at === null || from === null) return null;
  const body = bodyOf(element);
  return { id, from, to: recipientsOf(element), at, text: body && readRich(body).text.slice(0, LONGEST) };
}

function senderOf(element: HTMLElement): Participant | null {
  const match = senderMatch(element);
  return match && { address: match.address, name: withoutMarks(match.element.getAttribute('name') ?? '') };
}

function recipientsOf(element: HTMLElement): string[] {
  const found = allMatches(element, messageRecipient).elements.filter((each) => !each.closest(ELSEWHERE));
  const addresses = found.flatMap((each) => addressIn(each.getAttribute('email') ?? '') ?? []);
  return [...new Set(addresses)].slice(0, MOST_PEOPLE);
}
