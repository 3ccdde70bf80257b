import { compareInstants } from './event-order.ts';
import { peopleIn } from './placing.ts';
import type { TimelineEvent } from './types.ts';

/** Whether an event shows that the other side did something. */
export function isTheirs(event: TimelineEvent): boolean {
  switch (event.kind) {
    case 'brush-off':
    case 'slots-accepted':
    case 'reply-seen':
    case 'meeting-answered':
    case 'meeting-declined':
    case 'meeting-held':
      return true;
    case 'commitment-asked':
    case 'commitment-gained':
    case 'commitment-lost':
      return event.by === 'theirs';
    case 'promise-made':
      return event.side === 'theirs';
    default:
      return false;
  }
}

/** When each side was last heard of, ISO instants. A mail sent from a phone counts once its thread was seen. */
export function lastContactOf(events: TimelineEvent[]): { mine: string | null; theirs: string | null } {
  let mine: string | null = null;
  let theirs: string | null = null;
  for (const event of events) {
    if (isTheirs(event)) theirs = event.at;
    const own = event.kind === 'meeting-held' ? event.at : writtenAt(event);
    if (own !== undefined && (mine === null || compareInstants(own, mine) > 0)) mine = own;
  }
  return { mine, theirs };
}

/** When the rep last wrote, ISO instant; null for never. */
export function wroteAtOf(events: TimelineEvent[]): string | null {
  let newest: string | null = null;
  for (const event of events) {
    const at = writtenAt(event);
    if (at !== undefined && (newest === null || compareInstants(at, newest) > 0)) newest = at;
  }
  return newest;
}

function writtenAt(event: TimelineEvent): string | undefined {
  return event.kind === 'mail-sent' ? event.at : event.kind === 'thread-seen' ? shownMine(event) : undefined;
}

/** When the newest mail of the rep was written that a look at a thread showed: by then at the latest. */
export function shownMine({ at, lastMine }: Extract<TimelineEvent, { kind: 'thread-seen' }>): string | undefined {
  return lastMine !== undefined && compareInstants(lastMine, at) > 0 ? at : lastMine;
}

/**
 * Addresses of everybody who took part and was not moved away, in the order they appeared, and of who was moved here.
 * @param arrived who belongs here by the rep's word
 */
export function peopleOf(events: TimelineEvent[], arrived: string[]): string[] {
  const gone = new Set<string>();
  const found = new Set<string>();
  for (const event of events) {
    if (event.kind === 'person-moved') gone.add(event.person);
    else if ('person' in event && event.person !== null) found.add(event.person);
    else for (const person of peopleIn(event)) found.add(person);
  }
  for (const person of arrived) {
    gone.delete(person);
    found.add(person);
  }
  return [...found].filter((person) => !gone.has(person));
}
