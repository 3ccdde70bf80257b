import { shownMine } from './contact.ts';
import { compareInstants } from './event-order.ts';
import type { TimelineEvent } from './types.ts';

type Mail = Extract<TimelineEvent, { kind: 'mail-sent' }>;

/**
 * When a mail went, ISO instant: at once, unless the rep chose a time for it. Gmail's page does not say which time, and sends
 * without anybody looking, so it is known once its thread shows a newer mail of the rep's: that is taken for it.
 * @param events of its deal, oldest first
 * @returns null while it is not known to have gone
 */
export function wentAt(mail: Mail, events: readonly TimelineEvent[]): string | null {
  if (!mail.scheduled) return mail.at;
  const thread = threadOf(mail, events);
  for (const event of events) {
    if (event.kind !== 'thread-seen' || event.thread !== thread) continue;
    const mine = shownMine(event);
    if (mine !== undefined && compareInstants(mine, mail.at) > 0) return mine;
  }
  return null;
}

/** The thread of a mail: as its compose knew it, or the one that it turned out to stand in. */
export function threadOf({ id, thread }: Mail, events: readonly TimelineEvent[]): string | undefined {
  if (thread !== null) return thread;
  const shown = events.find((event) => event.kind === 'thread-seen' && event.mails?.includes(id));
  return shown?.kind === 'thread-seen' ? shown.thread : undefined;
}
