import { dayPicker, withImplied } from './period-days.ts';
import type { Rule } from './rule.ts';
import { calendarDay, DAY, type DayNumber, dayNumber, dayOf, SECOND, type Wall, weekdayOf } from './wall.ts';
import { isWithinDay, periodsWithinDay, type WithinDay } from './within-day.ts';

/**
 * What one feed may still cost: a step is one day looked at. A rule that asks for too much is given up, and each one
 * after it that does so too gets half as much, down to `least`: rules made to hang programs leave enough for the others.
 */
export interface Budget {
  steps: number;
  /** No rule may take more than this. */
  most: number;
  /** What each rule may take as long as there are steps: enough for the range, from a start that is near. */
  least: number;
}

/** What an occurrence costs, in days looked at, and each period beside its days. */
const OCCURRENCE = 10;
const PERIOD = 3;
/** More times of day than this make a day longer to look at. */
const FEW_TIMES = 4;
/** As many numbers in the lists of a rule cost as much again for each day. */
const FEW_LISTED = 40;

export interface RuleOptions {
  dtstart: Wall;
  /** Occurrences from here on, inclusive. */
  from: Wall;
  /** Occurrences before this. */
  to: Wall;
  /** True when an occurrence is past the rule's UNTIL. */
  isPast: (wall: Wall) => boolean;
  budget: Budget;
}

/**
 * The occurrences of a rule in a window, in order. Far windows are reached by arithmetic where the rule has no COUNT, or
 * gives as many occurrences in every period; otherwise by walking the periods from DTSTART.
 * @returns `complete` is false when the budget ended first
 */
export function expandRule(written: Rule, options: RuleOptions): { walls: Wall[]; complete: boolean } {
  const { dtstart, from, to, isPast, budget } = options;
  if (isWithinDay(written)) return expandWithinDay(written, options);
  const startDay = dayOf(dtstart);
  const rule = withImplied(written, startDay);
  const times = timesOfDay(rule, dtstart - startDay * DAY);
  const startOf = periods(rule, startDay);
  const daysOf = dayPicker(rule);
  const occurrencesOf = (period: number): Wall[] => positioned(rule, daysOf(startOf(period)), times);
  const walls: Wall[] = [];
  const count = countThatMatters(rule, times.length * (dayOf(to) - startDay + 1));
  let left = count ?? Number.POSITIVE_INFINITY;
  let period = 0;
  // Periods that end before the window. One early, for weeks that reach over its start.
  const skipped = Math.max(0, Math.floor((periodsBetween(rule, startDay, dayOf(from)) - 1) / rule.interval));
  if (count === null) period = skipped;
  else if (skipped > 0 && isSteady(written)) {
    period = skipped;
    const each = times.length * Math.max(1, new Set(rule.days.map(({ weekday }) => weekday)).size);
    left -= occurrencesOf(0).filter((wall) => wall >= dtstart).length + (skipped - 1) * each;
  }
  const spend = allowance(budget);
  const days = daysLookedAt(rule);
  const cost = days * (1 + listed(rule) / FEW_LISTED) + PERIOD + (times.length > FEW_TIMES ? days * times.length : 0);
  for (; left > 0; period++) {
    if (startOf(period) * DAY >= to) break;
    if (!spend(cost)) return { walls, complete: false };
    const inPeriod = occurrencesOf(period);
    if (!spend(OCCURRENCE * inPeriod.length)) return { walls, complete: false };
    for (const wall of inPeriod) {
      if (wall < dtstart) continue;
      if (isPast(wall) || left-- <= 0 || wall >= to) return { walls, complete: true };
      if (wall >= from) walls.push(wall);
    }
  }
  return { walls, complete: true };
}

/** The same for a rule that counts in hours or less: each of these is a step. */
function expandWithinDay(rule: WithinDay, options: RuleOptions): { walls: Wall[]; complete: boolean } {
  const { dtstart, from, to, isPast, budget } = options;
  const spend = allowance(budget);
  const walls: Wall[] = [];
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  for (const period of periodsWithinDay(rule, dtstart, rule.count === null ? from : dtstart)) {
    if (left <= 0 || period.start >= to) break;
    if (!spend(1 + OCCURRENCE * period.walls.length)) return { walls, complete: false };
    for (const wall of period.walls) {
      if (wall < dtstart) continue;
      if (isPast(wall) || left-- <= 0 || wall >= to) return { walls, complete: true };
      if (wall >= from) walls.push(wall);
    }
    if (period.walls.length === 0 && isPast(period.start)) break;
  }
  return { walls, complete: true };
}

/** True for a rule that has to be walked from its start, or is dense. Such rules come last when a budget is shared. */
export function isCostly(rule: Rule): boolean {
  const times = rule.hours.length * Math.max(1, rule.minutes.length) * Math.max(1, rule.seconds.length);
  return (rule.count !== null && !isSteady(rule)) || times > FEW_TIMES || isWithinDay(rule);
}

/** Returns a function that takes steps and says whether the rule may go on. */
function allowance(budget: Budget): (steps: number) => boolean {
  let allowed = Math.min(budget.steps, Math.max(budget.most, budget.least));
  return (steps) => {
    budget.steps -= steps;
    allowed -= steps;
    if (allowed <= 0) budget.most /= 2;
    return allowed > 0;
  };
}

function daysLookedAt({ frequency, months, weeks, yearDays, monthDays, days }: Rule): number {
  if (frequency !== 'YEARLY') return { DAILY: 1, WEEKLY: 7, MONTHLY: 31 }[frequency];
  const whole = weeks.length + yearDays.length > 0 || (months.length === 0 && days.length + monthDays.length > 0);
  return whole ? 366 : 31 * Math.max(1, months.length);
}

const listed = ({ weeks, yearDays, monthDays, days }: Rule): number =>
  weeks.length + yearDays.length + monthDays.length + days.length;

/** The COUNT of a rule; null when it is so large that the rule outlives the window. @param possible by then */
function countThatMatters({ count }: Rule, possible: number): number | null {
  return count !== null && count >= possible ? null : count;
}

/** A rule that gives as many occurrences in each period, but for the first, so that counting is arithmetic. */
function isSteady({ frequency, months, weeks, yearDays, monthDays, days, positions }: Rule): boolean {
  if (months.length + weeks.length + yearDays.length + monthDays.length + positions.length > 0) return false;
  return frequency === 'WEEKLY' || (frequency === 'DAILY' && days.length === 0);
}

/** Milliseconds after midnight, in order. */
function timesOfDay(rule: Rule, clock: number): number[] {
  const or = (list: readonly number[], own: number): readonly number[] => (list.length > 0 ? list : [own]);
  const hours = or(rule.hours, Math.floor(clock / (3600 * SECOND)));
  const minutes = or(rule.minutes, Math.floor(clock / (60 * SECOND)) % 60);
  const seconds = or(rule.seconds, Math.floor(clock / SECOND) % 60);
  const all = hours.flatMap((h) => minutes.flatMap((m) => seconds.map((s) => ((h * 60 + m) * 60 + s) * SECOND)));
  return all.sort((a, b) => a - b);
}

function positioned(rule: Rule, days: DayNumber[], times: number[]): Wall[] {
  const [only = 0] = times;
  if (rule.positions.length === 0) {
    if (times.length === 1) return days.map((day) => day * DAY + only);
    return days.flatMap((day) => times.map((time) => day * DAY + time));
  }
  const total = days.length * times.length;
  const chosen = new Set<number>();
  for (const position of rule.positions) {
    const at = position > 0 ? position - 1 : total + position;
    if (at >= 0 && at < total) chosen.add(at);
  }
  return [...chosen]
    .sort((a, b) => a - b)
    .map((at) => (days[Math.floor(at / times.length)] ?? 0) * DAY + (times[at % times.length] ?? 0));
}

/** Gives the first day of the n-th period that counts after that of DTSTART. */
function periods({ frequency, interval, weekStart }: Rule, startDay: DayNumber): (n: number) => DayNumber {
  const { year, month } = calendarDay(startDay);
  const week = startDay - ((weekdayOf(startDay) - weekStart + 7) % 7);
  switch (frequency) {
    case 'DAILY':
      return (n) => startDay + n * interval;
    case 'WEEKLY':
      return (n) => week + n * interval * 7;
    case 'MONTHLY':
      return (n) => dayNumber(year, month + n * interval, 1);
    case 'YEARLY':
      return (n) => dayNumber(year + n * interval, 1, 1);
  }
}

function periodsBetween(rule: Rule, from: DayNumber, to: DayNumber): number {
  const [a, b] = [calendarDay(from), calendarDay(to)];
  switch (rule.frequency) {
    case 'DAILY':
      return to - from;
    case 'WEEKLY':
      return Math.floor((to - from) / 7);
    case 'MONTHLY':
      return (b.year - a.year) * 12 + b.month - a.month;
    case 'YEARLY':
      return b.year - a.year;
  }
}
