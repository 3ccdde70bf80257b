import { epoch } from '../schedule/instants.ts';
import type { Weekday } from '../schedule/types.ts';
import { dayOf } from '../schedule/wall.ts';

/** What a timeline is looked at with. */
export interface ViewOptions {
  /** ISO instant. */
  now: string;
  /** Of the rep, IANA. */
  zone: string;
  /** After how many working days without an answer a mail is worth another look; 3 when absent. */
  answerDays?: number;
  /** Monday to Friday when absent. */
  workdays?: Weekday[];
}

/** The same, worked out once for all deals. */
export interface View extends Required<Pick<ViewOptions, 'zone' | 'answerDays'>> {
  now: string;
  nowMs: number;
  /** `YYYY-MM-DD`. */
  today: string;
  workdays: Weekday[];
  /** The day an instant falls on, in the rep's zone. */
  day(instant: string): string;
}

/** @throws RangeError when `now` is no instant or the zone is not known */
export function viewOf({ now, zone, answerDays = 3, workdays = [1, 2, 3, 4, 5] }: ViewOptions): View {
  const days = new Map<string, string>();
  const day = (instant: string): string => {
    const known = days.get(instant);
    if (known !== undefined) return known;
    const found = dayOf(instant, zone);
    days.set(instant, found);
    return found;
  };
  return { now, zone, answerDays, workdays, nowMs: epoch(now), today: dayOf(now, zone), day };
}
