import { readTime, type WrittenTime } from './date-time.ts';

export type Frequency = 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY';

/** The second Tuesday is `{ nth: 2, weekday: 1 }`, every Tuesday `{ nth: 0, weekday: 1 }`. 0 is Monday. */
export interface ByDay {
  nth: number;
  weekday: number;
}

/** A recurrence rule (RFC 5545 3.3.10). Lists are empty where the rule has none. */
export interface Rule {
  frequency: Frequency;
  interval: number;
  count: number | null;
  until: WrittenTime | null;
  /** 0 is Monday. */
  weekStart: number;
  months: number[];
  weeks: number[];
  yearDays: number[];
  monthDays: number[];
  days: ByDay[];
  hours: number[];
  minutes: number[];
  seconds: number[];
  positions: number[];
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const FREQUENCIES = new Set(['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY']);
/** Times of day that one rule may name. Nobody meets every minute; rules that say so are made to hang programs. */
const MOST_TIMES = 100;
const LARGEST = 1e9;

/** Why a rule is not followed, in a few words. */
export class RuleError extends Error {
  override name = 'RuleError';
}

/**
 * Parts that no standard knows are skipped.
 * @throws RuleError for a rule that cannot be read, and for one that repeats within a day
 */
export function readRule(value: string): Rule {
  const parts = new Map<string, string>();
  for (const part of value.split(';')) {
    const [name, content] = part.split('=');
    if (name !== undefined && content !== undefined) parts.set(name.trim().toUpperCase(), content.trim().toUpperCase());
  }
  const frequency = parts.get('FREQ') ?? '';
  if (/^(?:SECOND|MINUTE|HOUR)LY$/.test(frequency)) throw new RuleError('repeats within a day');
  if (!FREQUENCIES.has(frequency)) throw new RuleError('has no frequency');
  const list = (name: string, least: number, most: number): number[] => numbers(parts.get(name), name, least, most);
  const signed = (name: string, most: number): number[] => {
    const values = list(name, -most, most);
    if (values.includes(0)) throw new RuleError(`has a ${name} of 0`);
    return values;
  };
  const single = (name: string): number | null => numbers(parts.get(name), name, 1, LARGEST)[0] ?? null;
  const until = parts.get('UNTIL');
  const rule: Rule = {
    frequency: frequency as Frequency,
    interval: single('INTERVAL') ?? 1,
    count: single('COUNT'),
    until: until === undefined ? null : readTime(until),
    weekStart: Math.max(0, WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO')),
    months: list('BYMONTH', 1, 12),
    weeks: signed('BYWEEKNO', 53),
    yearDays: signed('BYYEARDAY', 366),
    monthDays: signed('BYMONTHDAY', 31),
    days: (parts.get('BYDAY') ?? '').split(',').filter(Boolean).map(readByDay),
    hours: list('BYHOUR', 0, 23),
    minutes: list('BYMINUTE', 0, 59),
    seconds: list('BYSECOND', 0, 60),
    positions: signed('BYSETPOS', 366),
  };
  if (until !== undefined && rule.until === null) throw new RuleError('has an UNTIL that is no time');
  const times = [rule.hours, rule.minutes, rule.seconds].reduce((product, { length }) => product * (length || 1), 1);
  if (times > MOST_TIMES) throw new RuleError(`repeats ${times} times a day`);
  return rule;
}

function numbers(value: string | undefined, name: string, least: number, most: number): number[] {
  if (value === undefined) return [];
  const found = [...new Set(value.split(',').map((item) => Number(item.trim() || 'none')))];
  if (!found.every((item) => Number.isInteger(item) && item >= least && item <= most)) {
    throw new RuleError(`has a ${name} that cannot be`);
  }
  return found;
}

function readByDay(value: string): ByDay {
  const match = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(value.trim());
  const nth = Number(match?.[1] ?? 0);
  if (!match || Math.abs(nth) > 53 || (match[1] !== undefined && nth === 0)) {
    throw new RuleError('has a BYDAY that cannot be');
  }
  return { nth, weekday: WEEKDAYS.indexOf(match[2] as string) };
}
