import { spanOnDay } from './day-span.ts';
import { type ExplainedStart, explainStarts } from './explain.ts';
import { slotParts, zoneName } from './format.ts';
import { epoch } from './instants.ts';
import { mergeIntervals } from './merge-intervals.ts';
import type { SlotOptions } from './slots.ts';
import type { Interval } from './types.ts';

/** What was left out of one working day. */
export interface LeftOut {
  /** `Thu 26 Nov`. */
  day: string;
  words: string;
}

/**
 * What was left out of the working days up to a time, in words for the rep, in order: what takes place then, and the rules
 * that leave starts out. Days with nothing left out are not there.
 * @param offered what `freeSlots` answered to the same options
 * @param until ISO instant
 */
export function leftOut(options: SlotOptions, offered: Interval[], until: string): LeftOut[] {
  const { zone } = options.preferences;
  const byDay = new Map<string, ExplainedStart[]>();
  for (const explained of explainStarts(options, offered)) {
    if (epoch(explained.start) > epoch(until)) break;
    const { date } = slotParts(explained, zone);
    byDay.set(date, [...(byDay.get(date) ?? []), explained]);
  }
  return [...byDay].flatMap(([date, starts]) => {
    const words = wordsOf(starts, options, date);
    const [first] = starts;
    return words === '' || !first ? [] : { day: slotParts(first, zone).day, words };
  });
}

function wordsOf(starts: ExplainedStart[], options: SlotOptions, date: string): string {
  const { zone, minimumNoticeHours } = options.preferences;
  const has = (verdict: ExplainedStart['verdict']): boolean => starts.some((start) => start.verdict === verdict);
  const spans = (...verdicts: ExplainedStart['verdict'][]): string =>
    mergeIntervals(starts.flatMap(({ verdict, by }) => (by && verdicts.includes(verdict) ? by : [])))
      .map((interval) => spanOnDay(interval, date, zone))
      .join(', ');
  const holiday = starts.find((start) => start.holiday !== undefined)?.holiday;
  const all = [
    holiday,
    has('notice') && `sooner than ${minimumNoticeHours} hours from now`,
    (has('busy') || has('buffer')) && `taken ${spans('busy', 'buffer')}`,
    has('held') && `offered to another client ${spans('held')}`,
    has('client-night') && options.client && `night in ${zoneName(options.client.zone)}`,
  ];
  return all.filter(Boolean).join('; ');
}
