import { candidates, openHours } from './candidates.ts';
import { isClientNight } from './client-hours.ts';
import { epoch, HOUR, instantOf, MINUTE, overlap, stretch } from './instants.ts';
import { type SlotOptions, WORKING_DAYS } from './slots.ts';
import type { Interval } from './types.ts';
import { dateText, type WallTime, wallTimeAt, weekdayOf } from './wall.ts';

/**
 * Why a start is offered or left out. `offered`; `open`: free, and others suit better; `notice`: before the minimum
 * notice; `holiday`: a public holiday of the rep; `hours`: outside working hours; `client-night`: too early or late for the
 * other side; `busy`: something takes place then; `buffer`: too close to it; `held`: offered to another client.
 */
export type Verdict = 'offered' | 'open' | 'notice' | 'holiday' | 'hours' | 'client-night' | 'busy' | 'buffer' | 'held';

/** One thing that speaks against a time. */
export interface Objection {
  verdict: Exclude<Verdict, 'offered' | 'open'>;
  /**
   * What stands in the way, the very object that was given, so that `MeetingTimes.meetings` knows its title; null when nothing
   * does.
   */
  by: Interval | null;
  /** Name of the public holiday. */
  holiday?: string;
}

export interface ExplainedStart extends Interval, Omit<Objection, 'verdict'> {
  verdict: Verdict;
}

/**
 * Every start that working hours allow on the coming working days, with the reason it is offered or not, in order. What
 * working hours leave out is not listed.
 * @param offered what `freeSlots` answered to the same options
 */
export function explainStarts(options: SlotOptions, offered: Interval[]): ExplainedStart[] {
  const { now, preferences, minutes = preferences.meetingMinutes, holidays } = options;
  const { zone, hours, minimumNoticeHours } = preferences;
  const chosen = new Set(offered.map(({ start }) => epoch(start)));
  const against = objector(options);
  const workingDays = WORKING_DAYS + Math.ceil(minimumNoticeHours / 24);
  const starts = candidates({ from: epoch(now), zone, hours, minutes, workingDays, holidays, withHolidays: true });
  return starts.map((candidate) => {
    const isChosen = chosen.has(candidate.start);
    const [first] = isChosen ? [] : against(candidate);
    const times = { start: instantOf(candidate.start), end: instantOf(candidate.end) };
    return { ...times, ...(first ?? { verdict: isChosen ? 'offered' : 'open', by: null }) };
  });
}

/** What weighs most is said first of a time that somebody chose: others come before the rep's own rules. */
const WEIGHT: Objection['verdict'][] = ['busy', 'held', 'holiday', 'hours', 'notice', 'buffer', 'client-night'];

/**
 * All that speaks against one start, whatever it is: also one off the half hour or outside working hours. What weighs most
 * comes first; empty for a time that could be offered.
 * @param start ISO instant
 */
export function objectionsTo(options: SlotOptions, start: string): Objection[] {
  const { preferences, minutes = preferences.meetingMinutes } = options;
  const { zone, hours } = preferences;
  const from = epoch(start);
  const end = from + minutes * MINUTE;
  const wall = wallTimeAt(from, zone);
  const found = [...objector(options)({ start: from, end, date: dateText(wall) })];
  const midnight = wallMinutes(wall) - (wall.hour * 60 + wall.minute);
  const opens = wallMinutes(wall) - midnight;
  const closes = wallMinutes(wallTimeAt(end, zone)) - midnight;
  const inHours = openHours(hours[weekdayOf(wall)] ?? []).some((open) => open.opens <= opens && closes <= open.closes);
  if (!inHours && !found.some(({ verdict }) => verdict === 'holiday')) found.push({ verdict: 'hours', by: null });
  return found.sort((a, b) => WEIGHT.indexOf(a.verdict) - WEIGHT.indexOf(b.verdict));
}

const wallMinutes = ({ year, month, day, hour, minute }: WallTime): number =>
  Date.UTC(year, month - 1, day, hour, minute) / MINUTE;

/** Finds all but working hours that speaks against a time, one by one in the order that slots are chosen by. */
function objector({
  now,
  preferences,
  busy,
  held,
  holidays,
  client,
}: SlotOptions): (time: Time) => Generator<Objection, void> {
  const earliest = epoch(now) + preferences.minimumNoticeHours * HOUR;
  const buffer = preferences.bufferMinutes * MINUTE;
  const taken = [
    ...busy.intervals.map((interval) => ({ interval, ...stretch(interval), verdict: 'busy' as const })),
    ...held.map((interval) => ({ interval, ...stretch(interval), verdict: 'held' as const })),
  ].filter(({ start, end }) => start < end);
  return function* (time) {
    const holiday = holidays?.get(time.date);
    if (holiday !== undefined) yield { verdict: 'holiday', by: null, holiday };
    if (time.start < earliest) yield { verdict: 'notice', by: null };
    const inside = taken.find((other) => overlap(time, other));
    const near = inside ?? taken.find(({ start, end }) => overlap(time, { start: start - buffer, end: end + buffer }));
    if (near) yield { verdict: inside || near.verdict === 'held' ? near.verdict : 'buffer', by: near.interval };
    if (isClientNight(time, client)) yield { verdict: 'client-night', by: null };
  };
}

interface Time {
  /** Milliseconds since 1970. */
  start: number;
  end: number;
  /** `YYYY-MM-DD` in the rep's zone. */
  date: string;
}
