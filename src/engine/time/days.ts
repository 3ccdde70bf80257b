import { civilDate, dayNumber, type LocalTime, localTime, mondayOf, weekdayOf } from './civil.ts';
import type { DaySpec } from './types.ts';

/** From where days are counted. */
export interface Origin {
  now: LocalTime;
  instant: number;
  zone: string;
  /** The expression is about the past: a bare weekday is the one before today. */
  past: boolean;
  /** The day last named, for "that afternoon". */
  named?: number;
  /** The time is told by the clock of another place, where it may still be the day before. */
  elsewhere?: boolean;
}

/** The longest range of days that is told day by day. */
const MAX_DAYS = 14;
/** How far a date is looked for: February 29 may be eight years off. */
const MAX_MONTHS = 100;

const run = (from: number, to: number): number[] =>
  Array.from({ length: Math.min(Math.max(to - from, 0) + 1, MAX_DAYS) }, (_, i) => from + i);

/** Days from `day` on to the next such weekday; 0 when it is one. */
const untilWeekday = (day: number, weekday: number): number => (weekday - weekdayOf(day) + 7) % 7;

/** The days a spec stands for, as day numbers, earliest first; empty when there is no such day ("February 30"). */
export function daysOf(spec: DaySpec, o: Origin): number[] {
  const today = o.now.day;
  const { weekday = 1, week, days = 0, from, to } = spec;
  const monday = mondayOf(today) + 7 * (week ?? 0);
  switch (spec.kind) {
    case 'weekday': {
      const next = untilWeekday(today, weekday);
      if (spec.plus !== undefined) return [today + next + 7 * spec.plus];
      if (week === undefined) return [today + (o.past ? next - 7 : next || 7)];
      const day = monday + weekday - 1;
      return [week === 0 && day < today && !o.past ? day + 7 : day];
    }
    case 'date': {
      const day = dateOf(spec, o);
      if (day === undefined) return [];
      return spec.until === undefined ? [day] : run(day, day + spec.until - (spec.day ?? 0));
    }
    case 'offset':
      return (from ? daysOf(from, o) : [today]).map((day) => (spec.business ? addBusiness(day, days) : day + days));
    case 'minutes':
      return [localTime(o.instant + (spec.minutes ?? 0) * 60_000, o.zone).day];
    case 'week-end':
      return [monday + (weekdayOf(today) > 5 && week === 0 ? 11 : 4)];
    case 'first':
      return run(monday, monday + days - 1);
    case 'weekend':
      return [monday + 5, monday + 6].filter((day) => Number(week) < 0 || day >= today);
    case 'range': {
      const [first] = from ? daysOf(from, o) : [];
      return first === undefined || !to ? [] : run(first, daysFrom(to, first, o)[0] ?? first);
    }
    case 'same':
      return o.named === undefined ? [] : [o.named];
  }
}

/**
 * The nearest such date ahead, or with the past behind. "Tue 5 January" names its year: that of the next or the one after
 * it in which the 5th is a Tuesday.
 */
function dateOf(spec: DaySpec, o: Origin): number | undefined {
  const { either, year, n, weekday, ahead = 0 } = spec;
  const monthFirst = either && isMonthFirst(o.zone);
  const month = monthFirst ? spec.day : spec.month;
  const date = monthFirst ? spec.month : spec.day;
  const today = o.now.day - (o.elsewhere && month && weekday && !n && !o.past ? 1 : 0);
  const now = civilDate(today);
  let first: number | undefined;
  for (let i = ahead; i < MAX_MONTHS; i++) {
    const at = year === undefined ? now.year * 12 + now.month - 1 + (o.past ? -i : i) : year * 12 + (month ?? 1) - 1;
    if (month && (at % 12) + 1 !== month) continue;
    const start = dayNumber(Math.floor(at / 12), (at % 12) + 1, 1);
    const end = dayNumber(Math.floor(at / 12), (at % 12) + 2, 1);
    let day = date === -1 ? end - 1 : start + Number(date) - 1;
    if (n && weekday)
      day = n > 0 ? start + untilWeekday(start, weekday) + 7 * (n - 1) : end + untilWeekday(end, weekday) - 7;
    if (day < end && (year || ahead || (o.past ? day <= today : day >= today))) {
      if (n || !weekday || weekdayOf(day) === weekday) return day;
      if (first !== undefined || year) return first ?? day;
      first = day;
    } else if (year) return undefined;
  }
  return first;
}

/** Monday to Friday; holidays are not known here. */
function addBusiness(from: number, days: number): number {
  let day = from;
  for (let left = days; left > 0; ) if (weekdayOf(++day) <= 5) left--;
  return day;
}

/** The days of a spec that comes after another in a list: a bare weekday is the first one from there on. */
export function daysFrom(spec: DaySpec, from: number, o: Origin): number[] {
  return spec.kind === 'weekday' && spec.week === undefined && spec.plus === undefined
    ? [from + untilWeekday(from, spec.weekday ?? 1)]
    : daysOf(spec, o);
}

/** IANA zones of the United States and of Canadian cities, where 5/6 is the sixth of May (CLDR short date formats). */
const MONTH_FIRST =
  /^(US\/|Pacific\/Honolulu|America\/(New_York|Chicago|Denver|Los_Angeles|Phoenix|Anchorage|Detroit|Boise|Juneau|Indiana|Kentucky|North_Dakota|Toronto|Vancouver|Winnipeg|Edmonton|Halifax|Regina))/;

/** Whether a bare "5/6" is read month first by someone in this zone. */
const isMonthFirst = (zone: string): boolean => MONTH_FIRST.test(zone);
