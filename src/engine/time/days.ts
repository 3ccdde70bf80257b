import { civilDate, dayNumber, daysInMonth, type LocalTime, localTime, mondayOf, weekdayOf } from './civil.ts';
import { isMonthFirst } from './date-order.ts';
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
}

/** The longest range of days that is told day by day. */
const MAX_DAYS = 14;

/**
 * The days a spec stands for, as day numbers, earliest first; empty when there is no such day ("February 30").
 */
export function daysOf(spec: DaySpec, o: Origin): number[] {
  const today = o.now.day;
  switch (spec.kind) {
    case 'weekday':
      return [weekday(spec, o)];
    case 'in-week-of':
      return daysOf(spec.of, o).map((day) => mondayOf(day) + spec.weekday - 1);
    case 'date':
      return date(spec, o);
    case 'numeric': {
      const monthFirst = spec.second > 12 || (spec.first <= 12 && isMonthFirst(o.zone));
      const [month, day] = monthFirst ? [spec.first, spec.second] : [spec.second, spec.first];
      return date(spec.year === undefined ? { month, day } : { month, day, year: spec.year }, o);
    }
    case 'nth':
      return nth(spec.day, spec.month, o);
    case 'nth-weekday':
      return nthWeekday(spec, today);
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
    case 'month-end': {
      const { year, month } = civilDate(today);
      const first = dayNumber(year, month + spec.month, 1);
      const at = civilDate(first);
      return [first + daysInMonth(at.year, at.month) - 1];
    }
    case 'range':
      return range(spec, o);
    case 'same':
      return o.named === undefined ? [] : [o.named];
  }
}

function weekday(spec: Extract<DaySpec, { kind: 'weekday' }>, o: Origin): number {
  const today = o.now.day;
  const ahead = (spec.weekday - weekdayOf(today) + 7) % 7;
  if (spec.plus !== undefined) return today + ahead + 7 * spec.plus;
  if (spec.week === undefined) return o.past ? today - (7 - ahead) : today + (ahead || 7);
  const day = mondayOf(today) + 7 * spec.week + spec.weekday - 1;
  return spec.week === 0 && day < today && !o.past ? day + 7 : day;
}

function date(spec: { day: number; month: number; year?: number; weekday?: number }, o: Origin): number[] {
  const exists = (year: number) => spec.day <= daysInMonth(year, spec.month);
  if (spec.year !== undefined) return exists(spec.year) ? [dayNumber(spec.year, spec.month, spec.day)] : [];
  const { year } = civilDate(o.now.day);
  const step = o.past ? -1 : 1;
  const found: number[] = [];
  // Eight years hold a 29 February whatever the century does.
  for (let i = 0; i <= 8 && found.length < 2; i++) {
    const at = year + i * step;
    const day = dayNumber(at, spec.month, spec.day);
    if (exists(at) && (o.past ? day <= o.now.day : day >= o.now.day)) found.push(day);
  }
  // "Tue 5 January" names its year: the one in which the 5th is a Tuesday.
  const named = spec.weekday === undefined ? undefined : found.find((day) => weekdayOf(day) === spec.weekday);
  const day = named ?? found[0];
  return day === undefined ? [] : [day];
}

function nth(day: number, which: 'this' | 'next' | undefined, o: Origin): number[] {
  const { year, month } = civilDate(o.now.day);
  const start = which === 'next' ? 1 : 0;
  for (let i = start; i < start + 12; i++) {
    const at = civilDate(dayNumber(year, month + (o.past ? -i : i), 1));
    const found = dayNumber(at.year, at.month, day);
    const right = which !== undefined || (o.past ? found <= o.now.day : found >= o.now.day);
    if (day <= daysInMonth(at.year, at.month) && right) return [found];
  }
  return [];
}

function nthWeekday(spec: Extract<DaySpec, { kind: 'nth-weekday' }>, today: number): number[] {
  const now = civilDate(today);
  const year = spec.year ?? now.year;
  const month = spec.month ?? now.month + (spec.ahead ?? 0);
  const candidates = [inMonth(spec, year, month)];
  if (spec.month === undefined) candidates.push(inMonth(spec, year, month + 1));
  else if (spec.year === undefined) candidates.push(inMonth(spec, year + 1, month));
  const day = spec.year === undefined ? candidates.find((day) => day >= today) : candidates[0];
  return day === undefined ? [] : [day];
}

function inMonth(spec: { n: number; weekday: number }, year: number, month: number): number {
  const first = dayNumber(year, month, 1);
  if (spec.n > 0) return first + ((spec.weekday - weekdayOf(first) + 7) % 7) + 7 * (spec.n - 1);
  const last = dayNumber(year, month + 1, 1) - 1;
  return last - ((weekdayOf(last) - spec.weekday + 7) % 7);
}

/** Monday to Friday; holidays are not known here. */
function addBusiness(from: number, days: number): number {
  const step = days < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(days); left > 0; ) {
    day += step;
    if (weekdayOf(day) <= 5) left--;
  }
  return day;
}

function range(spec: Extract<DaySpec, { kind: 'range' }>, o: Origin): number[] {
  const from = daysOf(spec.from, o)[0];
  if (from === undefined) return [];
  const to = daysFrom(spec.to, from, o)[0];
  if (to === undefined || to < from) return [from];
  return Array.from({ length: Math.min(to - from + 1, MAX_DAYS) }, (_, i) => from + i);
}

/** The days of a spec that comes after another in a list: a bare weekday is the first one from there on. */
export function daysFrom(spec: DaySpec, from: number, o: Origin): number[] {
  if (spec.kind === 'weekday' && spec.week === undefined && spec.plus === undefined) {
    return [from + ((spec.weekday - weekdayOf(from) + 7) % 7)];
  }
  return daysOf(spec, o);
}
