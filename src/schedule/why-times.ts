import type { MeetingTimes } from './blocking.ts';
import { openHours } from './candidates.ts';
import { clockOfMinutes, momentOf, spanOnDay } from './day-span.ts';
import { weekdayOn } from './days.ts';
import { type Objection, objectionsTo } from './explain.ts';
import { slotParts, zoneName } from './format.ts';
import { epoch, MINUTE, stretch } from './instants.ts';
import { type LeftOut, leftOut } from './left-out.ts';
import type { MeetingKind } from './meeting.ts';
import type { SlotOptions } from './slots.ts';
import type { Interval } from './types.ts';
import { clockAt } from './wall.ts';

/** Slots with the meetings behind the busy times, so that it can be said what takes one up. */
export type WhyOptions = SlotOptions & { busy: MeetingTimes };

/** What is to be said of one time. */
export interface WhyTime {
  /** As it was asked for, ISO instant. */
  start: string;
  /** Nothing is known to speak against it. */
  free: boolean;
  /** It is free, and a calendar was read that reaches as far. */
  checked: boolean;
  /** A sentence or two. Never a title: a card may be seen by others while a screen is shared. */
  words: string;
}

export interface WhyTimes {
  times: WhyTime[];
  /** Of the days up to the last of the times, the first days first. */
  leftOut: LeftOut[];
}

/** More would be a list that nobody reads. */
const MOST_DAYS = 5;

/**
 * Why times are offered, and why sooner ones are not, in words for the rep.
 * @param offered what `freeSlots` answered to the same options
 * @param starts the times that are asked about, ISO instants: offered ones and others
 */
export function whyTimes(options: WhyOptions, offered: Interval[], starts: string[]): WhyTimes {
  const last = starts.toSorted((a, b) => epoch(a) - epoch(b)).at(-1);
  return {
    times: starts.map((start) => whyTime(options, start)),
    leftOut: last === undefined ? [] : leftOut(options, offered, last).slice(0, MOST_DAYS),
  };
}

function whyTime(options: WhyOptions, start: string): WhyTime {
  const { preferences, busy, minutes = preferences.meetingMinutes } = options;
  const against = objectionsTo(options, start);
  const end = epoch(start) + (minutes + preferences.bufferMinutes) * MINUTE;
  const isKnown = busy.readAt !== null && busy.reachesTo !== null && end <= epoch(busy.reachesTo);
  const free = against.length === 0;
  const words = against.slice(0, 2).map((objection) => objectionWords(objection, options, start));
  if (free && isKnown) words.push(freeWords(options, start));
  // What nobody looked at may be taken as well.
  if (!isKnown && !against.some(({ by }) => by !== null)) words.push(unknownWords(busy));
  return { start, free, checked: free && isKnown, words: words.join(' ') };
}

const unknownWords = ({ readAt }: MeetingTimes): string =>
  readAt === null
    ? 'No calendar was read, so it is not known whether you are free.'
    : 'Your calendar was not read as far ahead, so it is not known whether you are free.';

/** `Free from 10:30 to 13:00 (Helsinki).` */
function freeWords({ preferences: { zone, hours }, busy, held }: WhyOptions, start: string): string {
  const at = epoch(start);
  const { date } = slotParts({ start }, zone);
  const day = openHours(hours[weekdayOn(date)] ?? [])
    .map(({ opens, closes }) => ({ start: momentOf(date, opens, zone), end: momentOf(date, closes, zone) }))
    .find((open) => open.start <= at && at < open.end);
  const taken = [...busy.intervals, ...held].map(stretch).filter((one) => one.start < one.end);
  const from = Math.max(day?.start ?? at, ...taken.filter(({ end }) => end <= at).map(({ end }) => end));
  const to = Math.min(day?.end ?? at, ...taken.filter((one) => one.start > at).map((one) => one.start));
  return `Free from ${clockAt(from, zone)} to ${clockAt(to, zone)} (${zoneName(zone)}).`;
}

const THINGS: Partial<Record<MeetingKind, string>> = {
  focus: 'You keep that time for focus',
  'out-of-office': 'You are out of office then',
};

const inZone = (span: string, zone: string): string => (span === 'all day' ? span : `${span} (${zoneName(zone)})`);

function objectionWords({ verdict, by, holiday }: Objection, options: WhyOptions, start: string): string {
  const { preferences, busy, client, now } = options;
  const { zone, hours, bufferMinutes, minimumNoticeHours } = preferences;
  const { date, day } = slotParts({ start }, zone);
  const when = by === null ? '' : inZone(spanOnDay(by, date, zone), zone);
  switch (verdict) {
    case 'busy': {
      const meeting = by ? busy.meetings.get(by) : undefined;
      const thing = THINGS[meeting?.kind ?? 'default'];
      if (meeting?.allDay && !thing) return 'Your calendar is full all day.';
      return `${thing ?? 'You have another meeting then'}, ${when}.`;
    }
    case 'buffer':
      return `Less than ${bufferMinutes} minutes from another meeting, ${when}.`;
    case 'held':
      return `Offered to another client: ${when}.`;
    case 'notice':
      if (epoch(start) <= epoch(now)) return 'That time has passed.';
      return `Sooner than ${minimumNoticeHours} hours from now, the notice you keep.`;
    case 'holiday':
      return `${day} is ${holiday}.`;
    case 'client-night':
      return client ? `It is ${slotParts({ start }, client.zone).clock} in ${zoneName(client.zone)} then.` : '';
    case 'hours': {
      const open = openHours(hours[weekdayOn(date)] ?? []);
      const all = open.map(({ opens, closes }) => `${clockOfMinutes(opens)} to ${clockOfMinutes(closes)}`).join(', ');
      return all === ''
        ? `You do not work on ${day.slice(0, 3)}.`
        : `Outside your working hours, ${inZone(all, zone)}.`;
    }
  }
}
