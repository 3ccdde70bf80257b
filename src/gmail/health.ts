import { type Alternatives, everyMatch, firstMatch } from '../page/query.ts';
import type { AnchorHealth, Compose, HealthReport } from '../page/types.ts';
import { accountRung } from './account.ts';
import {
  composeBody,
  composeForm,
  composeTextarea,
  draftIdField,
  foldedRecipients,
  messageBody,
  openMessage,
  recipientField,
  scheduleItem,
  sendButton,
  subjectField,
  threadSubject,
} from './selectors.ts';
import { idOf, messageElements, senderMatch } from './thread.ts';

interface Anchor {
  anchor: string;
  alternatives: Alternatives;
  /** What turns itself off without it; empty for what Gmail shows only at times. */
  feature: string;
}

const COMPOSE_ANCHORS: Anchor[] = [
  { anchor: 'composeForm', alternatives: composeForm, feature: 'telling a compose from other editors with certainty' },
  { anchor: 'subjectField', alternatives: subjectField, feature: 'reading the subject' },
  { anchor: 'sendButton', alternatives: sendButton, feature: 'noticing a mail sent with the Send button' },
  { anchor: 'draftIdField', alternatives: draftIdField, feature: 'noticing undo send' },
];

function check(root: ParentNode, { anchor, alternatives, feature }: Anchor): AnchorHealth {
  const match = firstMatch(root, alternatives);
  return { anchor, found: match !== null, rung: match?.rung ?? null, feature };
}

/**
 * What was found of one compose.
 * @param field where it is written in, if that was found
 * @param schedule its "schedule send", which may hang in the page
 */
export function composeHealth(root: ParentNode, field: Element | null, schedule: Element | null): AnchorHealth[] {
  return [
    told('composeBody', [...composeBody, ...composeTextarea], field, 'checking this draft'),
    recipientHealth(root),
    ...COMPOSE_ANCHORS.map((anchor) => check(root, anchor)),
    told('scheduleItem', scheduleItem, schedule, ''),
  ];
}

/** For what was found by more than a look into the root. */
function told(anchor: string, alternatives: Alternatives, element: Element | null, feature: string): AnchorHealth {
  const rung = element ? alternatives.findIndex((selector) => element.matches(selector)) : null;
  return { anchor, found: element !== null, rung, feature };
}

/** While a reply's recipients are folded to one line, its fields may not be there: then the line must name somebody. */
function recipientHealth(root: ParentNode): AnchorHealth {
  const hasFields = [recipientField('cc'), recipientField('bcc')].some((field) => firstMatch(root, field) !== null);
  const alternatives = [...recipientField('to'), ...(hasFields ? [] : foldedRecipients)];
  return check(root, { anchor: 'recipientField', alternatives, feature: 'reading who the mail goes to' });
}

/**
 * What was found in the page as it is now. Only what should be there is asked for: a page without a compose misses no
 * Send button. Of several composes the worst counts.
 * @param isToldOfSends whether Gmail's word on the mails sent so far was found; null while that is not known
 */
export function pageHealth(
  page: Document,
  composes: Compose[],
  at: string,
  isToldOfSends: boolean | null = null,
): HealthReport {
  const anchors: AnchorHealth[] = [];
  const account = accountRung(page);
  anchors.push({ anchor: 'account', found: account !== null, rung: account, feature: 'keeping accounts apart' });
  for (const health of composes.flatMap((compose) => compose.health())) {
    const known = anchors.findIndex((each) => each.anchor === health.anchor);
    if (known < 0) anchors.push(health);
    else if (worse(health, anchors[known] as AnchorHealth)) anchors[known] = health;
  }
  if (isToldOfSends !== null) {
    const rung = isToldOfSends ? 0 : null;
    anchors.push({ anchor: 'sentNotice', found: isToldOfSends, rung, feature: 'noting the mails you send' });
  }
  return { page: 'gmail', at, anchors: [...anchors, ...threadHealth(page)] };
}

function threadHealth(page: Document): AnchorHealth[] {
  const [message] = messageElements(page);
  if (!message && !firstMatch(page, threadSubject)) return [];
  const anchors = [check(page, { anchor: 'threadSubject', alternatives: threadSubject, feature: 'naming the thread' })];
  if (!message) return anchors;
  const sender = senderMatch(message);
  const feature = 'telling who wrote in the thread';
  anchors.push({ anchor: 'messageSender', found: sender !== null, rung: sender?.rung ?? null, feature });
  const open = firstMatch(page, openMessage)?.element;
  if (open)
    anchors.push(check(open, { anchor: 'messageBody', alternatives: messageBody, feature: 'reading the thread' }));
  if (open) anchors.push(messageIdHealth(page));
  return anchors;
}

/** A draft and a mail just sent have no id that tells a time: only a message that has none of either kind is missed. */
function messageIdHealth(page: Document): AnchorHealth {
  const messages = everyMatch(page, openMessage);
  const rung = messages.some((one) => idOf(one) !== null) ? 0 : null;
  const isNew = messages.every((one) => one.getAttribute('data-message-id')?.startsWith('#msg-a:'));
  return { anchor: 'messageId', found: rung !== null || isNew, rung, feature: 'noting what they wrote' };
}

const worse = (a: AnchorHealth, b: AnchorHealth): boolean =>
  a.found === b.found ? (a.rung ?? 0) > (b.rung ?? 0) : !a.found;

/** The same report, apart from its time. */
export function sameHealth(a: HealthReport, b: HealthReport): boolean {
  return JSON.stringify(a.anchors) === JSON.stringify(b.anchors);
}
