import { type Candidate, candidates } from './candidates.ts';
import { type Client, clientBurden, isClientNight } from './client-hours.ts';
import { epoch, HOUR, instantOf, MINUTE, overlap, type Stretch, stretch } from './instants.ts';
import { spread } from './spread.ts';
import type { BusyTimes, Interval, SchedulePreferences, Slot } from './types.ts';
import { dateText, wallTimeAt } from './wall.ts';

export interface SlotOptions {
  /** ISO instant. */
  now: string;
  /** `zone` must be resolved: never empty. */
  preferences: SchedulePreferences;
  busy: BusyTimes;
  /** Times offered to other clients that still stand. */
  held: Interval[];
  /** Wanted length; the preferences' meeting length when absent. */
  minutes?: number;
  /** Public holidays of the rep by date in the rep's zone, `YYYY-MM-DD`, with their names. */
  holidays?: ReadonlyMap<string, string> | undefined;
  /** The other side, when anything is known of where they are. */
  client?: Client | undefined;
}

/** How far ahead times are offered. Further than three weeks a client books elsewhere first. */
export const WORKING_DAYS = 15;

/**
 * Times to offer, in order: inside working hours, clear of busy and held times by the buffer, not before the minimum
 * notice, on no public holiday, not at night for the other side, on as many days as the preferences ask for when that is
 * possible. Fewer than asked for, down to none, when the coming three weeks hold no more.
 * @throws RangeError for a length that is not positive, a zone that is not known or a time that is not an instant
 */
export function freeSlots(options: SlotOptions): Slot[] {
  const { slotCount, minimumDays } = options.preferences;
  return toSlots(spread(open(options), { count: slotCount, minimumDays, sameDay: 20 }), options);
}

/**
 * Other times than those `taken` (offered in this draft now, or turned down by the rep before), in order.
 * @param count how many at most
 */
export function alternatives({
  taken,
  count = 6,
  ...options
}: SlotOptions & { taken: Interval[]; count?: number }): Slot[] {
  const standing = taken.map((slot) => standingCandidate(slot, options.preferences.zone));
  return toSlots(spread(open(options), { count, minimumDays: 0, sameDay: 1, taken: standing }), options);
}

/** Every start that keeps all the rules. */
function open(options: SlotOptions): Candidate[] {
  const { now, preferences, busy, held, minutes = preferences.meetingMinutes, holidays, client } = options;
  if (!(minutes > 0 && Number.isFinite(minutes))) throw new RangeError('A meeting needs a length in minutes.');
  const { zone, hours, bufferMinutes, minimumNoticeHours } = preferences;
  const from = epoch(now) + minimumNoticeHours * HOUR;
  const blocked = [...busy.intervals, ...held].map((interval) => padded(stretch(interval), bufferMinutes * MINUTE));
  const free = candidates({ from, zone, hours, minutes, workingDays: WORKING_DAYS, holidays }).filter(
    (candidate) => !blocked.some((taken) => overlap(candidate, taken)) && !isClientNight(candidate, client),
  );
  return client ? free.map((candidate) => ({ ...candidate, burden: clientBurden(candidate, client) })) : free;
}

/** An empty interval blocks nothing, so it gets no padding either. */
function padded({ start, end }: Stretch, by: number): Stretch {
  return start < end ? { start: start - by, end: end + by } : { start, end };
}

function standingCandidate(slot: Interval, zone: string): Candidate {
  const { start, end } = stretch(slot);
  const wall = wallTimeAt(start, zone);
  return { start, end, date: dateText(wall), dayIndex: 0, clock: wall.hour * 60 + wall.minute };
}

function toSlots(chosen: Candidate[], { busy, preferences }: SlotOptions): Slot[] {
  const buffer = preferences.bufferMinutes * MINUTE;
  const reach = busy.readAt === null || busy.reachesTo === null ? Number.NEGATIVE_INFINITY : epoch(busy.reachesTo);
  return chosen.map(({ start, end }) => ({
    start: instantOf(start),
    end: instantOf(end),
    // The time after it is part of the promise: a meeting right behind the reach would break the buffer.
    checked: end + buffer <= reach,
  }));
}
