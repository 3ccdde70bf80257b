import type { SlotAnswer, TimeValue } from '../engine/types.ts';
import { epoch, instantOf, MINUTE } from '../schedule/instants.ts';
import type { Interval } from '../schedule/types.ts';
import { clockText, dateText, dayOf, msOfWallTime, wallTimeAt } from '../schedule/wall.ts';
import { meetingsBooked } from './meetings-booked.ts';
import type { TimelineEvent } from './types.ts';

type Mail = Extract<TimelineEvent, { kind: 'mail-sent' }>;

/** Times that were offered longer ago are not what an answer is about. */
const OFFER_HOLDS = 60 * 24 * 60 * MINUTE;
/** How long a meeting is when nobody said. */
const USUAL_MINUTES = 30;

/**
 * The mail whose times a received one may answer: the newest before it, in its thread or in one the compose did not know,
 * that offered times or named a day.
 * @param events of one deal, each once and without those taken back
 * @param at when the received mail was written, ISO instant
 */
export function offerBefore(events: TimelineEvent[], at: string, thread: string): Mail | null {
  const wrote = epoch(at);
  const offers = events.filter((event): event is Mail => {
    if (event.kind !== 'mail-sent' || (event.thread !== null && event.thread !== thread)) return false;
    const before = wrote - epoch(event.at);
    const names = event.offered.length > 0 || (event.step?.label === 'concrete' && event.step.days.length > 0);
    return names && before >= 0 && before <= OFFER_HOLDS;
  });
  return offers.reduce<Mail | null>(
    (newest, one) => (!newest || epoch(one.at) >= epoch(newest.at) ? one : newest),
    null,
  );
}

/** The times of an offer as the engine takes them, in their order. @param zone of the rep, IANA */
export function offeredIn({ offered, step }: Mail, zone: string): TimeValue[] {
  if (offered.length === 0) return (step?.days ?? []).map((date) => ({ date }));
  return offered.map(({ start }) => {
    const wall = wallTimeAt(epoch(start), zone);
    return { date: dateText(wall), time: clockText(wall) };
  });
}

/**
 * Which time a yes means: the one offered, else a meeting on that day that is booked, else the clock time it names.
 * @returns null when the words leave open which
 */
export function acceptedTime(
  { values }: Pick<SlotAnswer, 'values'>,
  offer: Mail | null,
  events: TimelineEvent[],
  zone: string,
): Interval | null {
  const [value] = values;
  if (!value || values.length > 1) return null;
  const offered = offer?.offered ?? [];
  const isMeant = ({ start }: Interval): boolean => {
    const wall = wallTimeAt(epoch(start), zone);
    return dateText(wall) === value.date && (value.time === undefined || clockText(wall) === value.time);
  };
  const slots = offered.filter(isMeant);
  const [slot] = slots;
  if (slot) return slots.length === 1 ? { start: slot.start, end: slot.end } : null;
  const booked = meetingsBooked(events).find(
    ({ event, cancelled }) => !cancelled && dayOf(event.start, zone) === value.date,
  );
  if (booked) return { start: booked.event.start, end: booked.event.end };
  return timeNamed(value, zone);
}

function timeNamed({ date, time, endTime, implied = [] }: TimeValue, zone: string): Interval | null {
  const start = time !== undefined && !implied.includes('time') ? msOfWallTime(date, time, zone) : null;
  if (start === null) return null;
  const end = endTime === undefined ? null : msOfWallTime(date, endTime, zone);
  const until = end !== null && end > start ? end : start + USUAL_MINUTES * MINUTE;
  return { start: instantOf(start), end: instantOf(until) };
}
