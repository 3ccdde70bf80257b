import { civilDate, dayNumber, daysInMonth, type LocalTime, localTime, mondayOf, weekdayOf } from './civil.ts';
import type { DaySpec } from './types.ts';
import { among } from './words.ts';

/** From where days are counted. */
export interface Origin {
  now: LocalTime;
  instant: number;
  zone: string;
  /** The expression is about the past: a bare weekday is the one before today. */
  past: boolean;
  /** The day last named, for "that afternoon". */
  named?: number;
}

/** The longest range of days that is told day by day. */
const MAX_DAYS = 14;

/** Days from `day` on to the next such weekday; 0 when it is one. */
const untilWeekday = (day: number, weekday: number): number => (weekday - weekdayOf(day) + 7) % 7;

/** The days a spec stands for, as day numbers, earliest first; empty when there is no such day ("February 30"). */
export function daysOf(spec: DaySpec, o: Origin): number[] {
  const today = o.now.day;
  const { year, month } = civilDate(today);
  switch (spec.kind) {
    case 'weekday': {
      const next = untilWeekday(today, spec.weekday);
      if (spec.plus !== undefined) return [today + next + 7 * spec.plus];
      if (spec.week === undefined) return [today + (o.past ? next - 7 : next || 7)];
      const day = mondayOf(today) + 7 * spec.week + spec.weekday - 1;
      return [spec.week === 0 && day < today && !o.past ? day + 7 : day];
    }
    case 'date':
      return date(spec, o);
    case 'numeric': {
      const { first, second, ...rest } = spec;
      const monthFirst = second > 12 || (first <= 12 && isMonthFirst(o.zone));
      return date({ ...rest, ...(monthFirst ? { month: first, day: second } : { month: second, day: first }) }, o);
    }
    case 'nth':
      return nearest(o, spec.month === 'next' ? 1 : 0, (i) => dayOfMonth(year, month + i, spec.day), spec.month);
    case 'nth-weekday':
      return nearest(o, 0, (i) => {
        const [y, m] = spec.month === undefined ? [year, month + i] : [year + i, spec.month];
        const base = dayNumber(y, spec.n > 0 ? m : m + 1, 1);
        return base + untilWeekday(base, spec.weekday) + 7 * (spec.n > 0 ? spec.n - 1 : -1);
      });
    case 'offset':
      return (spec.from ? daysOf(spec.from, o) : [today]).map((day) =>
        spec.business ? addBusiness(day, spec.days) : day + spec.days,
      );
    case 'minutes':
      return [localTime(o.instant + spec.minutes * 60_000, o.zone).day];
    case 'week-end':
      return [mondayOf(today + (weekdayOf(today) > 5 && spec.week === 0 ? 7 : 0)) + 7 * spec.week + 4];
    case 'weekend': {
      const saturday = mondayOf(today) + 7 * spec.week + 5;
      return [saturday, saturday + 1].filter((day) => spec.week < 0 || day >= today);
    }
    case 'month-end':
      return [dayNumber(year, month + 1, 1) - 1];
    case 'range': {
      const [from] = daysOf(spec.from, o);
      if (from === undefined) return [];
      const to = daysFrom(spec.to, from, o)[0] ?? from;
      return Array.from({ length: Math.min(Math.max(to - from, 0) + 1, MAX_DAYS) }, (_, i) => from + i);
    }
    case 'same':
      return o.named === undefined ? [] : [o.named];
  }
}

/** A day of a month, or nothing when the month is too short. `month` may run over the year. */
function dayOfMonth(year: number, month: number, day: number): number | undefined {
  const first = civilDate(dayNumber(year, month, 1));
  return day > daysInMonth(first.year, first.month) ? undefined : dayNumber(first.year, first.month, day);
}

/** The first of the days told for 0, 1, 2 … that is not behind, or with the past not ahead; any when `sure`. */
function nearest(o: Origin, start: number, dayAt: (i: number) => number | undefined, sure?: unknown): number[] {
  for (let i = start; i < start + 12; i++) {
    const day = dayAt(o.past ? -i : i);
    if (day !== undefined && (sure || (o.past ? day <= o.now.day : day >= o.now.day))) return [day];
  }
  return [];
}

function date(spec: { day: number; month: number; year?: number; weekday?: number }, o: Origin): number[] {
  const { year } = civilDate(o.now.day);
  const at = (i: number) => dayOfMonth(spec.year ?? year + i, spec.month, spec.day);
  if (spec.year !== undefined) return nearest(o, 0, at, true);
  const [day] = nearest(o, 0, at);
  // "Tue 5 January" names its year: the one in which the 5th is a Tuesday.
  if (day === undefined || spec.weekday === undefined || weekdayOf(day) === spec.weekday)
    return day === undefined ? [] : [day];
  const [next] = nearest(o, Math.abs(civilDate(day).year - year) + 1, at);
  return [next !== undefined && weekdayOf(next) === spec.weekday ? next : day];
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
    ? [from + untilWeekday(from, spec.weekday)]
    : daysOf(spec, o);
}

/** IANA zones of the United States and of Canadian cities, where 5/6 is the sixth of May (CLDR short date formats). */
const MONTH_FIRST =
  'New_York Chicago Denver Los_Angeles Phoenix Anchorage Detroit Boise Juneau Indiana Kentucky North_Dakota Toronto Vancouver Winnipeg Edmonton Halifax Regina';

/** Whether a bare "5/6" is read month first by someone in this zone. */
function isMonthFirst(zone: string): boolean {
  const [area, place = ''] = zone.split('/');
  return area === 'US' || zone === 'Pacific/Honolulu' || (area === 'America' && among(MONTH_FIRST, place));
}
