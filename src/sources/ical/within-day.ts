import { dayPicker } from './period-days.ts';
import type { Rule } from './rule.ts';
import { DAY, dayOf, SECOND, type Wall } from './wall.ts';

const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A rule that repeats within a day. `unit` is an hour, a minute or a second, in milliseconds. */
export type WithinDay = Rule & { unit: number };

export const isWithinDay = (rule: Rule): rule is WithinDay => rule.unit !== null;

export interface Period {
  start: Wall;
  /** When the rule takes place in it, in order; those before DTSTART as well. */
  walls: Wall[];
}

/**
 * The hours, minutes or seconds that a rule comes to, one after another: each that its interval gives, empty where a rule
 * does not name its day or its time. What follows is then looked for from the next day, hour or minute on.
 * @param from the first that is given is not after it, unless DTSTART is
 */
export function* periodsWithinDay(rule: WithinDay, dtstart: Wall, from: Wall): Generator<Period, never> {
  const { unit, interval } = rule;
  const step = interval * unit;
  const first = Math.floor(dtstart / unit) * unit;
  const nextAt = (moment: Wall): Wall => first + Math.max(0, Math.ceil((moment - first) / step)) * step;
  const times = timesOf(rule, dtstart);
  const leadsPast = skipping(rule);
  let start = nextAt(from - step);
  while (true) {
    const past = leadsPast(start);
    yield { start, walls: past === null ? times.map((time) => start + time) : [] };
    start = past === null ? start + step : nextAt(past);
  }
}

/** Milliseconds after a period begins, in order. What a rule does not name comes from DTSTART (RFC 5545 3.3.10). */
function timesOf({ unit, minutes, seconds, positions }: WithinDay, dtstart: Wall): number[] {
  const clock = dtstart - dayOf(dtstart) * DAY;
  const or = (list: readonly number[], own: number): readonly number[] => (list.length > 0 ? list : [own]);
  const named = unit === HOUR ? or(minutes, Math.floor((clock % HOUR) / MINUTE)) : [0];
  const inMinute = unit === SECOND ? [0] : or(seconds, Math.floor((clock % MINUTE) / SECOND));
  const all = named.flatMap((m) => inMinute.map((s) => m * MINUTE + s * SECOND)).sort((a, b) => a - b);
  if (positions.length === 0) return all;
  return all.filter((_, at) => positions.includes(at + 1) || positions.includes(at - all.length));
}

/** Tells where the next period may be that a rule names, when it does not name the one given; null when it does. */
function skipping(rule: WithinDay): (period: Wall) => Wall | null {
  const { unit, hours, minutes, seconds } = rule;
  const daysOf = dayPicker(rule);
  const lacks = (list: readonly number[], value: number): boolean => list.length > 0 && !list.includes(value);
  const after = (period: Wall, length: number): Wall => (Math.floor(period / length) + 1) * length;
  return (period) => {
    const day = dayOf(period);
    const clock = period - day * DAY;
    if (daysOf(day).length === 0) return after(period, DAY);
    if (lacks(hours, Math.floor(clock / HOUR))) return after(period, HOUR);
    if (unit < HOUR && lacks(minutes, Math.floor((clock % HOUR) / MINUTE))) return after(period, MINUTE);
    return unit < MINUTE && lacks(seconds, Math.floor((clock % MINUTE) / SECOND)) ? after(period, SECOND) : null;
  };
}

/** How many times a day a rule may take place, at most. */
export function timesInDay({ unit, interval, hours, minutes, seconds }: WithinDay): number {
  const [h, m, s] = [hours.length || 24, minutes.length, seconds.length];
  const named = unit === HOUR ? h : unit === MINUTE ? h * (m || 60) : h * (m || 60) * (s || 60);
  const inEach = (unit === HOUR ? m || 1 : 1) * (unit >= MINUTE ? s || 1 : 1);
  return Math.min(Math.ceil(DAY / (unit * interval)), named) * inEach;
}
