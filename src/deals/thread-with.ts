import { epoch } from '../schedule/instants.ts';
import type { TimelineEvent } from './types.ts';

/** A thread of a deal: who is known to take part in it, and when it was last written in, in epoch milliseconds. */
interface Known {
  people: Set<string>;
  newest: number;
}

/**
 * The thread in which a deal was last written with some people: the newest that every one of them is known to take part in,
 * since an answer in another would not reach them.
 * @param events of one deal, in any order
 * @param people addresses, lower case
 * @param account the rep's address: the same mail has another thread in another mailbox
 * @returns Gmail's legacy hex id; null when there is none
 */
export function threadWith(
  events: readonly TimelineEvent[],
  people: readonly string[],
  account: string,
): string | null {
  if (people.length === 0) return null;
  const fitting = [...threadsOf(events, account)].filter(([, known]) => people.every((one) => known.people.has(one)));
  return fitting.sort(([, a], [, b]) => b.newest - a.newest)[0]?.[0] ?? null;
}

/** Who is known to take part in a thread, lower case. @param events and @param account as `threadWith` takes them */
export function peopleInThread(events: readonly TimelineEvent[], thread: string, account: string): string[] {
  return [...(threadsOf(events, account).get(thread)?.people ?? [])];
}

function threadsOf(events: readonly TimelineEvent[], account: string): Map<string, Known> {
  const threads = new Map<string, Known>();
  const note = (thread: string, at: string, who: readonly (string | null)[]): void => {
    const known = threads.get(thread) ?? { people: new Set(), newest: Number.NEGATIVE_INFINITY };
    threads.set(thread, known);
    known.newest = Math.max(known.newest, epoch(at));
    for (const one of who) if (one !== null) known.people.add(one);
  };
  const takenBack = new Set(events.flatMap((event) => (event.kind === 'send-undone' ? [event.refersTo] : [])));
  const mails = events.flatMap((event) =>
    event.kind === 'mail-sent' && event.account === account && !takenBack.has(event.id) ? [event] : [],
  );
  for (const mail of mails) if (mail.thread !== null) note(mail.thread, mail.at, mail.people);
  for (const event of events) {
    if (event.kind === 'thread-seen') {
      // A mail whose compose did not know its thread turned out to stand in it.
      for (const mail of mails) if (event.mails?.includes(mail.id)) note(event.thread, mail.at, mail.people);
    } else if ((event.kind === 'reply-seen' || event.kind === 'brush-off') && event.thread !== null) {
      note(event.thread, event.at, [event.person]);
    }
  }
  return threads;
}
