import type { ShownCalendar } from '../messages/calendar.ts';
import { dayOf } from '../schedule/wall.ts';
import { dayWords, momentText } from '../ui/times.ts';

type Source = ShownCalendar['source'];

export const SOURCES: Record<Source, { title: string; about: string; asks: string }> = {
  page: {
    title: 'The open Calendar page',
    about: 'Nothing to set up. Bookend reads the weeks you look at in Google Calendar.',
    asks: 'Makes no requests',
  },
  'google-api': {
    title: 'Google Calendar',
    about: 'One consent. Free times stay right with no page open.',
    asks: 'Asks googleapis.com alone',
  },
  ical: {
    title: 'Secret iCal address',
    about: 'Paste it from Calendar’s settings, under Integrate calendar. Read only, and slower to follow changes.',
    asks: 'Asks calendar.google.com alone',
  },
};

export const NO_CLIENT =
  'This copy of Bookend was built without a Google client id, so it cannot ask Google for your calendar. ' +
  'The other two ways work without one.';

/** Whose calendar it is, in a word. What opens it is not known here. */
export const nameOf = ({ account, shown }: ShownCalendar): string => [account, shown].filter(Boolean).join(', ');

/**
 * When it was read and how far it is known.
 * @param now ISO instant
 * @param zone IANA
 */
export function knownText({ source, readAt, reach, meetings, off }: ShownCalendar, now: string, zone: string): string {
  if (off) return 'Not read, as you wished.';
  if (readAt === null) return 'Not read yet.';
  const today = dayOf(now, zone);
  const count = meetings === 1 ? '1 meeting' : `${meetings} meetings`;
  const far = reach
    ? `Complete to ${dayWords(dayOf(reach.end, zone), today)}.`
    : 'Not complete around today, so no time is called free for it.';
  // A nudge and the card say then up to when it is known: see FEED_LAG in sources/merge.ts.
  const behind = source === 'ical' ? ' Google may be up to 12 hours behind with it.' : '';
  return `Read ${momentText(readAt, zone, today)}. ${count}. ${far}${behind}`;
}

export const REVOKED = 'Google has taken the permission back.';
export const NOT_REVOKED =
  'Google did not confirm that the permission is gone. Remove Bookend at myaccount.google.com/connections.';
