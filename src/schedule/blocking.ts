import { momentOf } from './day-span.ts';
import { instantOf } from './instants.ts';
import { isOwnAddress } from './mailbox.ts';
import type { Meeting, Rsvp } from './meeting.ts';
import type { BusyTimes, Interval } from './types.ts';

export interface BlockingOptions {
  /** The rep's own addresses, lower case. Without one, no answer of theirs is known. */
  self: string[];
  /** Whether what is not certain takes up time: tentative events, invitations answered with maybe. */
  tentativeBlocks: boolean;
}

/** Why an event takes up the rep's time, or does not. */
export type Blocking =
  | { blocks: true; why: 'busy' | 'focus' | 'out-of-office' | 'tentative' | 'all-day' }
  | { blocks: false; why: 'declined' | 'free' | 'working-location' | 'birthday' | 'tentative' };

/** How the rep answered; null when they are not among the guests. */
export function ownAnswer({ people }: Pick<Meeting, 'people'>, self: string[]): Rsvp | null {
  return people.find(({ email }) => isOwnAddress(email, self))?.rsvp ?? null;
}

/** Treats an event as a person would who looks for a free hour. An invitation without an answer takes up time. */
export function blocking(meeting: Meeting, { self, tentativeBlocks }: BlockingOptions): Blocking {
  const answer = ownAnswer(meeting, self);
  if (answer === 'no') return { blocks: false, why: 'declined' };
  if (meeting.kind === 'working-location' || meeting.kind === 'birthday') return { blocks: false, why: meeting.kind };
  if (!meeting.busy) return { blocks: false, why: 'free' };
  if (meeting.kind === 'focus' || meeting.kind === 'out-of-office') return { blocks: true, why: meeting.kind };
  // Having said yes to an uncertain event makes it certain for the rep.
  if (answer === 'maybe' || (meeting.status === 'tentative' && answer !== 'yes')) {
    return { blocks: tentativeBlocks, why: 'tentative' };
  }
  return { blocks: true, why: meeting.allDay ? 'all-day' : 'busy' };
}

/**
 * The time that an event covers. All-day events cover whole days of the rep.
 * @param zone IANA
 */
export function intervalOf({ start, end, allDay }: Pick<Meeting, 'start' | 'end' | 'allDay'>, zone: string): Interval {
  if (!allDay) return { start, end };
  const midnight = (day: string): string => instantOf(momentOf(day, 0, zone));
  return { start: midnight(start), end: midnight(end) };
}

/** Busy times as the schedule reads them, with the meeting behind each. */
export interface MeetingTimes extends BusyTimes {
  meetings: Map<Interval, Meeting>;
}

/**
 * @param zone IANA, of the rep
 * @param known when the calendar was read and how far it reaches
 */
export function busyTimes(
  meetings: Meeting[],
  zone: string,
  options: BlockingOptions,
  known: Pick<BusyTimes, 'readAt' | 'reachesTo'>,
): MeetingTimes {
  const taken = meetings.filter((meeting) => blocking(meeting, options).blocks);
  const byInterval = new Map(taken.map((meeting) => [intervalOf(meeting, zone), meeting]));
  return { intervals: [...byInterval.keys()], ...known, meetings: byInterval };
}
