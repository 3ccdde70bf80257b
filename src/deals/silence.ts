import type { Owner } from '../engine/types.ts';
import { dayAfter } from '../schedule/days.ts';
import { epoch, instantOf } from '../schedule/instants.ts';
import { isTheirs, shownMine } from './contact.ts';
import { compareInstants } from './event-order.ts';
import type { MeetingFacts, SilenceFacts } from './fact-types.ts';
import type { MeetingState } from './state-types.ts';
import type { TimelineEvent } from './types.ts';
import type { View } from './view.ts';
import { threadOf, wentAt } from './went.ts';
import { workdayAfter } from './workdays.ts';

type Mail = Extract<TimelineEvent, { kind: 'mail-sent' }>;

/** A mail of the rep that asks something of the other side, and of which no answer was seen. */
export interface Silence extends Pick<SilenceFacts, 'mail' | 'since' | 'asks'> {
  /** ISO instant: the start of the day after the last working day an answer had time. */
  dueAt: string;
  /**
   * Whether its thread was open on or after that. Without it an answer that came may never have been seen, a phone's say,
   * and nothing may be claimed.
   */
  confirmed: boolean;
}

/**
 * The mail that waits for an answer, whether its time is over or not. None for a mail that only says what the rep will do,
 * nor once the rep closed its step: what was asked for came another way, or is no longer wanted.
 * @param events of one deal, oldest first
 */
export function silenceOf(events: TimelineEvent[], meetings: MeetingFacts[]): SilenceFacts | null {
  const heard = events.findLastIndex(isTheirs);
  const said = wordsOn(events);
  const asks = events.slice(heard + 1).filter((event): event is Mail => asksThem(event, said, events));
  const mail = asks.at(-1);
  if (!mail || said.closed.has(mail.id)) return null;
  if (meetings.some(({ bookedAt, ended }) => ended !== 'cancelled' && compareInstants(bookedAt, mail.at) >= 0))
    return null;
  const thread = threadOf(mail, events);
  let since = wentAt(mail, events) ?? mail.at;
  let seenAt: string | null = null;
  for (const event of events) {
    if (event.kind !== 'thread-seen' || event.thread !== thread) continue;
    seenAt = event.at;
    const mine = shownMine(event);
    if (mine !== undefined && compareInstants(mine, since) > 0) since = mine;
  }
  return { mail: { id: mail.id, at: mail.at }, since, back: returnOf(events, mail), seenAt, asks: asks.length };
}

/** None while a meeting is ahead. Somebody who was away has until the working day after their return, if that is later. */
export function silenceAt(facts: SilenceFacts | null, meetings: MeetingState[], view: View): Silence | null {
  if (!facts || meetings.some(({ state, declined }) => state === 'booked' && !declined)) return null;
  const { mail, since, back, seenAt, asks } = facts;
  const usual = dayAfter(workdayAfter(view.day(since), view.answerDays, view), 1);
  const returned = back === null ? usual : workdayAfter(back, 1, view);
  const dueMs = view.startOf(returned > usual ? returned : usual);
  return { mail, since, dueAt: instantOf(dueMs), confirmed: seenAt !== null && epoch(seenAt) >= dueMs, asks };
}

/** What the rep said of the steps of sent mails: which are closed, and whose move each is, the last word counting. */
interface Words {
  closed: Set<string>;
  owner: Map<string, Owner>;
}

function wordsOn(events: TimelineEvent[]): Words {
  const words: Words = { closed: new Set(), owner: new Map() };
  for (const event of events) {
    if (event.kind === 'step-closed') words.closed.add(event.refersTo);
    else if (event.kind === 'step-corrected') words.owner.set(event.refersTo, event.owner);
  }
  return words;
}

function asksThem(event: TimelineEvent, said: Words, events: TimelineEvent[]): boolean {
  // Nobody answers a mail that waits for its time.
  if (event.kind !== 'mail-sent' || wentAt(event, events) === null) return false;
  const corrected = event.step && said.owner.get(event.id);
  if (corrected) return corrected !== 'sender';
  return event.offered.length > 0 || (event.step !== null && event.step.owner !== 'sender');
}

/**
 * The day before which no answer is to be expected: the latest first day back that an absence note named since the mail,
 * or before it one of somebody it went to; or the day they decide by, where the rep said so.
 */
function returnOf(events: TimelineEvent[], mail: Mail): string | null {
  const sent = mail.at.slice(0, 10);
  let latest: string | null = null;
  let decided: string | null = null;
  let isSent = false;
  for (const event of events) {
    if (event === mail) isSent = true;
    else if (event.kind === 'absence-seen') {
      const isAway = isSent || event.person === null || mail.people.includes(event.person);
      if (isAway && event.back > (latest ?? sent)) latest = event.back;
    } else if (event.kind === 'step-corrected' && event.refersTo === mail.id) {
      decided = event.owner === 'sender' ? null : event.day;
    }
  }
  return decided !== null && decided > (latest ?? '') ? decided : latest;
}
