import type { Rule } from './rule.ts';
import { calendarDay, type DayNumber, dayNumber, daysIn, isLeap, weekdayOf } from './wall.ts';

/** The rule with the parts that it leaves out taken from the day of DTSTART (RFC 5545 3.3.10), and its months in order. */
export function withImplied(rule: Rule, dtstart: DayNumber): Rule {
  const { month, day } = calendarDay(dtstart);
  const { frequency, weeks, yearDays, monthDays, days } = rule;
  const months = rule.months.toSorted((a, b) => a - b);
  const ofStart = { ...rule, months, days: [{ nth: 0, weekday: weekdayOf(dtstart) }] };
  const named = yearDays.length + monthDays.length + days.length > 0;
  if (frequency === 'WEEKLY' && days.length === 0) return ofStart;
  // A week without a weekday is the weekday of DTSTART in it.
  if (frequency === 'YEARLY' && weeks.length > 0 && !named) return ofStart;
  if (frequency === 'DAILY' || frequency === 'WEEKLY' || named || weeks.length > 0) return { ...rule, months };
  return { ...rule, monthDays: [day], months: frequency === 'YEARLY' && months.length === 0 ? [month] : months };
}

/**
 * Gives the days of one year, month, week or day that a rule picks, in order, before BYSETPOS; asked for the first day of
 * the period.
 * @param rule with its implied parts
 */
export function dayPicker(rule: Rule): (period: DayNumber) => DayNumber[] {
  const { frequency, months, weeks, yearDays, monthDays, days } = rule;
  const byWeekday =
    months.length + monthDays.length + yearDays.length + weeks.length === 0 && days.every(({ nth }) => nth === 0);
  const matching = (from: DayNumber, to: DayNumber): DayNumber[] => matchingDays(rule, from, to, byWeekday);
  if (frequency === 'DAILY') {
    if (byWeekday && days.length === 0) return (period) => [period];
    return (period) => matching(period, period);
  }
  if (frequency === 'WEEKLY') return (period) => matching(period, period + 6);
  if (rule.skip !== null && monthDays.length > 0 && days.length + weeks.length + yearDays.length === 0) {
    const all = months.length > 0 ? months : MONTHS;
    return (period) => {
      const { year, month } = calendarDay(period);
      const named = frequency === 'YEARLY' ? all : all.filter((each) => each === month);
      return inOrder(
        named.flatMap((each) => monthDays.map((day) => movedDay(year, each, day, rule.skip === 'FORWARD'))),
      );
    };
  }
  if (frequency === 'MONTHLY') {
    return (period) => {
      const { year, month } = calendarDay(period);
      return matching(period, period + daysIn(year, month) - 1);
    };
  }
  if (weeks.length + yearDays.length > 0 || months.length === 0) {
    return (period) => matching(period, period + (isLeap(calendarDay(period).year) ? 365 : 364));
  }
  return (period) => {
    const { year } = calendarDay(period);
    return months.flatMap((each) => {
      const start = dayNumber(year, each, 1);
      return matching(start, start + daysIn(year, each) - 1);
    });
  };
}

const MONTHS: readonly number[] = Array.from({ length: 12 }, (_, index) => index + 1);

const inOrder = (days: DayNumber[]): DayNumber[] => [...new Set(days)].sort((a, b) => a - b);

/** A day of a month, counted from its end when negative; one that the month lacks is the next day there is, or the one before. */
function movedDay(year: number, month: number, written: number, forward: boolean): DayNumber {
  const length = daysIn(year, month);
  const day = written > 0 ? written : length + 1 + written;
  const moved = day > length ? length + Number(forward) : day < 1 ? Number(forward) : day;
  return dayNumber(year, month, moved);
}

/** @param byWeekday nothing but weekdays, of any week, decides */
function matchingDays(rule: Rule, from: DayNumber, to: DayNumber, byWeekday: boolean): DayNumber[] {
  const found: DayNumber[] = [];
  let weekday = weekdayOf(from);
  for (let day = from; day <= to; day++, weekday = weekday === 6 ? 0 : weekday + 1) {
    if (rule.days.length > 0 && !isNamed(rule, weekday)) continue;
    if (byWeekday || matches(rule, day, weekday)) found.push(day);
  }
  return found;
}

function isNamed({ days }: Rule, weekday: number): boolean {
  for (const each of days) if (each.weekday === weekday) return true;
  return false;
}

/** Whether a day on a weekday that the rule names is picked by its other parts. */
function matches(rule: Rule, day: DayNumber, weekday: number): boolean {
  const { months, monthDays, yearDays, weeks, days } = rule;
  const { year, month, day: date } = calendarDay(day);
  if (months.length > 0 && !months.includes(month)) return false;
  const length = daysIn(year, month);
  if (monthDays.length > 0 && !monthDays.includes(date) && !monthDays.includes(date - length - 1)) return false;
  const ofYear = day - dayNumber(year, 1, 1) + 1;
  const yearLength = isLeap(year) ? 366 : 365;
  if (yearDays.length > 0 && !yearDays.includes(ofYear) && !yearDays.includes(ofYear - yearLength - 1)) return false;
  if (weeks.length > 0 && !isInWeeks(day, year, weeks, rule.weekStart)) return false;
  if (days.length === 0) return true;
  // "The second Tuesday" counts in the month, or in the year when a yearly rule names no month.
  const inYear = rule.frequency === 'YEARLY' && months.length === 0;
  const counts = rule.frequency === 'MONTHLY' || (rule.frequency === 'YEARLY' && weeks.length === 0);
  const position = inYear ? ofYear : date;
  const total = inYear ? yearLength : length;
  return days.some((each) => {
    if (each.weekday !== weekday) return false;
    if (each.nth === 0 || !counts) return true;
    return each.nth > 0 ? Math.ceil(position / 7) === each.nth : Math.ceil((total - position + 1) / 7) === -each.nth;
  });
}

/** Whether a day lies in a week of those numbers; the first week of a year is the first with four days in it. */
function isInWeeks(day: DayNumber, year: number, weeks: readonly number[], weekStart: number): boolean {
  // The last days of a year may be in the first week of the next, and the first in the last week of the one before.
  const ofYear = day >= firstWeek(year + 1, weekStart) ? year + 1 : day < firstWeek(year, weekStart) ? year - 1 : year;
  const first = firstWeek(ofYear, weekStart);
  const number = Math.floor((day - first) / 7) + 1;
  return weeks.includes(number) || weeks.includes(number - (firstWeek(ofYear + 1, weekStart) - first) / 7 - 1);
}

function firstWeek(year: number, weekStart: number): DayNumber {
  const newYear = dayNumber(year, 1, 1);
  const into = (weekdayOf(newYear) - weekStart + 7) % 7;
  return into <= 3 ? newYear - into : newYear + 7 - into;
}
