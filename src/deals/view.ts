import type { Titles } from '../playbook/titles.ts';
import { dayInUtc } from '../schedule/days.ts';
import { dayText } from '../schedule/format.ts';
import { DAY, epoch } from '../schedule/instants.ts';
import type { Weekday } from '../schedule/types.ts';
import { dayOf, msOfWallTime, wallTimeAt } from '../schedule/wall.ts';

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
  /** Public holidays by date in the rep's zone, `YYYY-MM-DD`: no working days. */
  holidays?: ReadonlyMap<string, string> | undefined;
  /** What the rep's playbook calls commitments; the usual names when absent. */
  titles?: Titles;
}

/** The same, worked out once for all deals. */
export interface View extends Required<Pick<ViewOptions, 'zone' | 'answerDays' | 'titles'>> {
  now: string;
  nowMs: number;
  /** `YYYY-MM-DD`. */
  today: string;
  workdays: Weekday[];
  holidays: ReadonlyMap<string, string> | undefined;
  /** The day an instant falls on, in the rep's zone. */
  day(instant: string): string;
  /** `Thu 26 Nov`, with the year when it is another than this one. @param day `YYYY-MM-DD` */
  inWords(day: string): string;
  /** When a day begins in the rep's zone, ms since 1970. @param day `YYYY-MM-DD`, of a month that exists */
  startOf(day: string): number;
}

/** @throws RangeError when `now` is no instant or the zone is not known */
export function viewOf({
  now,
  zone,
  answerDays = 3,
  workdays = [1, 2, 3, 4, 5],
  holidays,
  titles = {},
}: ViewOptions): View {
  const offsetAt = offsetsOf(zone);
  const today = dayOf(now, zone);
  const texts = new Map<number, string>();
  const words = new Map<string, string>();
  return {
    now,
    zone,
    answerDays,
    workdays,
    holidays,
    titles,
    nowMs: epoch(now),
    today,
    day: (instant) => {
      const ms = epoch(instant);
      const offset = offsetAt(Math.floor(ms / DAY));
      return offset === null ? dayOf(instant, zone) : kept(texts, Math.floor((ms + offset) / DAY), textOf);
    },
    inWords: (day) => kept(words, day, () => dayText(day, today)),
    startOf: (day) => {
      const utc = Date.parse(`${day}T00:00:00Z`);
      const before = offsetAt(utc / DAY - 1);
      const same = before !== null && before === offsetAt(utc / DAY);
      return same ? utc - before : (msOfWallTime(day, '00:00', zone) ?? utc);
    },
  };
}

const textOf = (day: number): string => dayInUtc(day * DAY);

/** A quarter has few days, and a timeline names each of them hundreds of times. */
function kept<K>(known: Map<K, string>, key: K, make: (key: K) => string): string {
  const text = known.get(key) ?? make(key);
  known.set(key, text);
  return text;
}

const zones = new Map<string, Map<number, number>>();

/**
 * What a zone adds to UTC throughout a UTC day, ms; null on a day on which the clock changes. Asking a zone for its clock
 * costs twenty times as much as adding an offset, and a timeline asks thousands of times for the same few hundred days.
 */
function offsetsOf(zone: string): (utcDay: number) => number | null {
  const offsets = zones.get(zone) ?? new Map<number, number>();
  zones.set(zone, offsets);
  const atStart = (utcDay: number): number => {
    const known = offsets.get(utcDay);
    if (known !== undefined) return known;
    const { year, month, day, hour, minute } = wallTimeAt(utcDay * DAY, zone);
    const offset = Date.UTC(year, month - 1, day, hour, minute) - utcDay * DAY;
    offsets.set(utcDay, offset);
    return offset;
  };
  return (utcDay) => {
    const offset = atStart(utcDay);
    return offset === atStart(utcDay + 1) ? offset : null;
  };
}
