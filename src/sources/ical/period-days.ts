import type { Rule } from './rule.ts';
import { calendarDay, type DayNumber, dayNumber, daysIn, isLeap, weekdayOf } from './wall.ts';

/**
 * The days of one year, month, week or day that a rule picks, in order, before BYSETPOS. Parts that the rule leaves out
 * come from the day of DTSTART (RFC 5545 3.3.10).
 * @param period the first day of the period
 */
export function pickedDays(rule: Rule, period: DayNumber, dtstart: DayNumber): DayNumber[] {
  const first = calendarDay(dtstart);
  const { frequency, months, weeks, yearDays, days } = rule;
  const named = weeks.length > 0 || yearDays.length > 0 || rule.monthDays.length > 0 || days.length > 0;
  if (frequency === 'DAILY') return matching(rule, period, period);
  if (frequency === 'WEEKLY') {
    const weekday = days.length > 0 ? rule : { ...rule, days: [{ nth: 0, weekday: weekdayOf(dtstart) }] };
    return matching(weekday, period, period + 6);
  }
  const { year, month } = calendarDay(period);
  const whole = named ? rule : { ...rule, monthDays: [first.day] };
  if (frequency === 'MONTHLY') return matching(whole, period, period + daysIn(year, month) - 1);
  if (weeks.length > 0 || yearDays.length > 0) {
    // A week without a weekday is the weekday of DTSTART in it.
    const plain = yearDays.length > 0 || days.length > 0 || rule.monthDays.length > 0;
    const filled = plain ? rule : { ...rule, days: [{ nth: 0, weekday: weekdayOf(dtstart) }] };
    return matching(filled, period, period + (isLeap(year) ? 365 : 364));
  }
  if (months.length === 0 && named) return matching(rule, period, period + (isLeap(year) ? 365 : 364));
  return (months.length > 0 ? months.toSorted((a, b) => a - b) : [first.month]).flatMap((each) => {
    const start = dayNumber(year, each, 1);
    return matching(whole, start, start + daysIn(year, each) - 1);
  });
}

function matching(rule: Rule, from: DayNumber, to: DayNumber): DayNumber[] {
  const found: DayNumber[] = [];
  for (let day = from; day <= to; day++) if (matches(rule, day)) found.push(day);
  return found;
}

function matches(rule: Rule, day: DayNumber): boolean {
  const { months, monthDays, yearDays, weeks, days } = rule;
  if (days.length > 0 && !days.some(({ weekday }) => weekday === weekdayOf(day))) return false;
  if (months.length + monthDays.length + yearDays.length + weeks.length === 0 && days.every(({ nth }) => nth === 0)) {
    return true;
  }
  const { year, month, day: date } = calendarDay(day);
  if (months.length > 0 && !months.includes(month)) return false;
  const length = daysIn(year, month);
  if (monthDays.length > 0 && !monthDays.includes(date) && !monthDays.includes(date - length - 1)) return false;
  const ofYear = day - dayNumber(year, 1, 1) + 1;
  const yearLength = isLeap(year) ? 366 : 365;
  if (yearDays.length > 0 && !yearDays.includes(ofYear) && !yearDays.includes(ofYear - yearLength - 1)) return false;
  if (weeks.length > 0 && !weeks.some((week) => inWeek(day, year, week, rule.weekStart))) return false;
  if (days.length === 0) return true;
  // "The second Tuesday" counts in the month, or in the year when a yearly rule names no month.
  const inYear = rule.frequency === 'YEARLY' && months.length === 0;
  const counts = rule.frequency === 'MONTHLY' || (rule.frequency === 'YEARLY' && weeks.length === 0);
  const position = inYear ? ofYear : date;
  const total = inYear ? yearLength : length;
  return days.some(({ nth, weekday }) => {
    if (weekday !== weekdayOf(day)) return false;
    if (nth === 0 || !counts) return true;
    return nth > 0 ? Math.ceil(position / 7) === nth : Math.ceil((total - position + 1) / 7) === -nth;
  });
}

/** Whether a day lies in the week of that number; the first week of a year is the first with four days in it. */
function inWeek(day: DayNumber, year: number, week: number, weekStart: number): boolean {
  const start = [year + 1, year, year - 1].map((each) => firstWeek(each, weekStart));
  const at = start.findIndex((first) => first <= day);
  const first = start[at] as DayNumber;
  const next = at === 0 ? firstWeek(year + 2, weekStart) : (start[at - 1] as DayNumber);
  const number = Math.floor((day - first) / 7) + 1;
  return number === (week > 0 ? week : (next - first) / 7 + 1 + week);
}

function firstWeek(year: number, weekStart: number): DayNumber {
  const newYear = dayNumber(year, 1, 1);
  const into = (weekdayOf(newYear) - weekStart + 7) % 7;
  return into <= 3 ? newYear - into : newYear + 7 - into;
}
