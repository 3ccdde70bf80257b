import { epoch, instantOf } from '../schedule/instants.ts';
import { isTheirs } from './contact.ts';
import { dayAfter, workdayAfter } from './days.ts';
import type { MeetingState } from './state-types.ts';
import type { TimelineEvent } from './types.ts';
import type { View } from './view.ts';

type Mail = Extract<TimelineEvent, { kind: 'mail-sent' }>;

/** A mail of the rep that asks something of the other side, and of which no answer was seen. */
export interface Silence {
  mail: Mail;
  /** When the rep last wrote, ISO instant: later than the mail when a thread showed a newer one, from a phone say. */
  since: string;
  /** ISO instant: the start of the day after the last working day an answer had time. */
  dueAt: string;
  /**
   * Whether its thread was open on or after that. Without it an answer that came may never have been seen, a phone's say,
   * and nothing may be claimed.
   */
  confirmed: boolean;
  /** How many mails of the rep since the other side was last heard of asked for something. */
  asks: number;
}

/**
 * The mail that waits for an answer, whether its time is over or not. None while a meeting is ahead, and none for a mail
 * that only says what the rep will do. An absence note counts the days from their return.
 * @param events of one deal, oldest first
 */
export function silenceOf(events: TimelineEvent[], meetings: MeetingState[], view: View): Silence | null {
  if (meetings.some(({ state, declined }) => state === 'booked' && !declined)) return null;
  const heard = events.findLastIndex(isTheirs);
  const asks = events.slice(heard + 1).filter(asksThem);
  const mail = asks.at(-1);
  if (!mail) return null;
  if (meetings.some(({ bookedAt, state }) => state !== 'cancelled' && epoch(bookedAt) >= epoch(mail.at))) return null;
  const seen = events.filter((event) => event.kind === 'thread-seen' && event.thread === mail.thread);
  const written = seen.flatMap((event) => (event.kind === 'thread-seen' && event.lastMine ? [event.lastMine] : []));
  const since = written.reduce((newest, at) => (epoch(at) > epoch(newest) ? at : newest), mail.at);
  const from = [view.day(since), ...returns(events, mail)].sort().at(-1) ?? view.day(since);
  const dueMs = view.startOf(dayAfter(workdayAfter(from, view.answerDays, view.workdays), 1));
  return {
    mail,
    since,
    dueAt: instantOf(dueMs),
    confirmed: seen.some(({ at }) => epoch(at) >= dueMs),
    asks: asks.length,
  };
}

function asksThem(event: TimelineEvent): event is Mail {
  if (event.kind !== 'mail-sent') return false;
  return event.offered.length > 0 || (event.step !== null && event.step.owner !== 'sender');
}

/** First days back that absence notes named since the mail, or that were still to come when it went. */
function returns(events: TimelineEvent[], mail: Mail): string[] {
  return events.flatMap((event) =>
    event.kind === 'absence-seen' && event.back > mail.at.slice(0, 10) ? [event.back] : [],
  );
}
