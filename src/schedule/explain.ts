import { candidates } from './candidates.ts';
import { isClientNight } from './client-hours.ts';
import { epoch, HOUR, instantOf, MINUTE, overlap, stretch } from './instants.ts';
import { type SlotOptions, WORKING_DAYS } from './slots.ts';
import type { Interval } from './types.ts';

/**
 * Why a start is offered or left out. `offered`; `open`: free, and others suit better; `notice`: before the minimum
 * notice; `holiday`: a public holiday of the rep; `client-night`: too early or late for the other side; `busy`: something
 * takes place then; `buffer`: too close to it; `held`: offered to another client.
 */
export type Verdict = 'offered' | 'open' | 'notice' | 'holiday' | 'client-night' | 'busy' | 'buffer' | 'held';

export interface ExplainedStart extends Interval {
  verdict: Verdict;
  /**
   * What stands in the way, the very object that was given, so that `MeetingTimes.meetings` knows its title; null when nothing
   * does.
   */
  by: Interval | null;
  /** Name of the public holiday. */
  holiday?: string;
}

/**
 * Every start that working hours allow on the coming working days, with the reason it is offered or not, in order. What
 * working hours leave out is not listed.
 * @param offered what `freeSlots` answered to the same options
 */
export function explainStarts(options: SlotOptions, offered: Interval[]): ExplainedStart[] {
  const { now, preferences, busy, held, minutes = preferences.meetingMinutes, holidays, client } = options;
  const { zone, hours, bufferMinutes, minimumNoticeHours } = preferences;
  const earliest = epoch(now) + minimumNoticeHours * HOUR;
  const buffer = bufferMinutes * MINUTE;
  const chosen = new Set(offered.map(({ start }) => epoch(start)));
  const taken = [
    ...busy.intervals.map((interval) => ({ interval, ...stretch(interval), verdict: 'busy' as const })),
    ...held.map((interval) => ({ interval, ...stretch(interval), verdict: 'held' as const })),
  ].filter(({ start, end }) => start < end);
  const noticeDays = Math.ceil(minimumNoticeHours / 24);
  const workingDays = WORKING_DAYS + noticeDays;
  const starts = candidates({ from: epoch(now), zone, hours, minutes, workingDays, holidays, withHolidays: true });
  return starts.map((candidate) => {
    const explained = (verdict: Verdict, by: Interval | null = null): ExplainedStart => ({
      start: instantOf(candidate.start),
      end: instantOf(candidate.end),
      verdict,
      by,
    });
    if (chosen.has(candidate.start)) return explained('offered');
    const holiday = holidays?.get(candidate.date);
    if (holiday !== undefined) return { ...explained('holiday'), holiday };
    if (candidate.start < earliest) return explained('notice');
    const inside = taken.find((other) => overlap(candidate, other));
    if (inside) return explained(inside.verdict, inside.interval);
    const near = taken.find(({ start, end }) => overlap(candidate, { start: start - buffer, end: end + buffer }));
    if (near) return explained(near.verdict === 'held' ? 'held' : 'buffer', near.interval);
    return explained(isClientNight(candidate, client) ? 'client-night' : 'open');
  });
}
