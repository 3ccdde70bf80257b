import { readTime, type WrittenTime } from './date-time.ts';
import { SECOND } from './wall.ts';
import { isWithinDay, timesInDay } from './within-day.ts';

export type Frequency = 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY';

/** The second Tuesday is `{ nth: 2, weekday: 1 }`, every Tuesday `{ nth: 0, weekday: 1 }`. 0 is Monday. */
export interface ByDay {
  nth: number;
  weekday: number;
}

/** A recurrence rule (RFC 5545 3.3.10). Lists are empty where the rule has none. */
export interface Rule {
  /** Daily for a rule that repeats within the day, which `unit` then tells. */
  frequency: Frequency;
  /** Milliseconds of the hour, minute or second that a rule counts in; null for one that counts in days or more. */
  unit: number | null;
  interval: number;
  count: number | null;
  until: WrittenTime | null;
  /** 0 is Monday. */
  weekStart: number;
  months: readonly number[];
  weeks: readonly number[];
  yearDays: readonly number[];
  monthDays: readonly number[];
  days: readonly ByDay[];
  hours: readonly number[];
  minutes: readonly number[];
  seconds: readonly number[];
  positions: readonly number[];
  /** Where a day goes that its month lacks, such as 31 April (RFC 7529 4.1); null when it is left out. */
  skip: 'FORWARD' | 'BACKWARD' | null;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const FREQUENCIES = new Set(['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY']);
const UNITS: Record<string, number> = { HOURLY: 3600 * SECOND, MINUTELY: 60 * SECOND, SECONDLY: SECOND };
/** So many occurrences of a rule are followed, however often in a day they are. */
const FEW = 1_000;
/** Times of day that one rule may name. Nobody meets every minute; rules that say so are made to hang programs. */
const MOST_TIMES = 100;
const LARGEST = 1e9;
const NONE: readonly never[] = [];
/** A rule that has no part but its frequency. */
const EMPTY: Rule = {
  frequency: 'YEARLY',
  unit: null,
  interval: 1,
  count: null,
  until: null,
  weekStart: 0,
  months: NONE,
  weeks: NONE,
  yearDays: NONE,
  monthDays: NONE,
  days: NONE,
  hours: NONE,
  minutes: NONE,
  seconds: NONE,
  positions: NONE,
  skip: null,
};

/** Why a rule is not followed, in a few words. */
export class RuleError extends Error {
  override name = 'RuleError';
}

const known = new Map<string, Rule | RuleError>();
const MOST_KNOWN = 500;
const LONGEST_KNOWN = 2_000;

/**
 * Parts that no standard knows are skipped.
 * @throws RuleError for a rule that cannot be read, and for one that takes place more often in a day than anybody meets
 */
export function readRule(value: string): Rule {
  // The same few rules are written again and again, in honest feeds and in others.
  let rule = known.get(value);
  if (rule === undefined) {
    rule = ruleOrError(value);
    if (known.size >= MOST_KNOWN) known.clear();
    if (value.length <= LONGEST_KNOWN) known.set(value, rule);
  }
  if (rule instanceof RuleError) throw rule;
  return rule;
}

function ruleOrError(value: string): Rule | RuleError {
  try {
    return read(value);
  } catch (error) {
    if (error instanceof RuleError) return error;
    throw error;
  }
}

function read(value: string): Rule {
  let frequency = '';
  const rule: Rule = { ...EMPTY };
  for (const part of value.split(';')) {
    const [name, content] = part.split('=');
    if (name === undefined || content === undefined) continue;
    const text = content.trim().toUpperCase();
    if (name.trim().toUpperCase() === 'FREQ') frequency = text;
    else readPart(name.trim().toUpperCase(), text, rule);
  }
  rule.unit = UNITS[frequency] ?? null;
  if (isWithinDay(rule)) {
    const isFew = rule.count !== null && rule.count <= FEW;
    if (timesInDay(rule) > MOST_TIMES && !isFew) throw new RuleError('repeats too often within a day');
    return { ...rule, frequency: 'DAILY' };
  }
  if (!FREQUENCIES.has(frequency)) throw new RuleError('has no frequency');
  rule.frequency = frequency as Frequency;
  const times = [rule.hours, rule.minutes, rule.seconds].reduce((product, { length }) => product * (length || 1), 1);
  if (times > MOST_TIMES) throw new RuleError(`repeats ${times} times a day`);
  return rule;
}

function readPart(name: string, value: string, rule: Rule): void {
  switch (name) {
    case 'INTERVAL':
      rule.interval = large(value, name) ?? 1;
      return;
    case 'COUNT':
      rule.count = large(value, name);
      return;
    case 'UNTIL':
      rule.until = readTime(value);
      if (rule.until === null) throw new RuleError('has an UNTIL that is no time');
      return;
    case 'WKST':
      rule.weekStart = Math.max(0, WEEKDAYS.indexOf(value));
      return;
    case 'BYMONTH':
      rule.months = numbers(value, name, 1, 12);
      return;
    case 'BYWEEKNO':
      rule.weeks = signed(value, name, 53);
      return;
    case 'BYYEARDAY':
      rule.yearDays = signed(value, name, 366);
      return;
    case 'BYMONTHDAY':
      rule.monthDays = signed(value, name, 31);
      return;
    case 'BYDAY':
      rule.days = value.split(',').filter(Boolean).map(readByDay);
      return;
    case 'BYHOUR':
      rule.hours = numbers(value, name, 0, 23);
      return;
    case 'BYMINUTE':
      rule.minutes = numbers(value, name, 0, 59);
      return;
    case 'BYSECOND':
      rule.seconds = numbers(value, name, 0, 60);
      return;
    case 'RSCALE':
      if (value !== 'GREGORIAN') throw new RuleError('repeats by another calendar than the Gregorian');
      return;
    case 'SKIP':
      rule.skip = value === 'FORWARD' || value === 'BACKWARD' ? value : null;
      return;
    case 'BYSETPOS':
      rule.positions = signed(value, name, 366);
  }
}

/** A number of any size. What is larger than the calendar has days means the same. */
function large(value: string, name: string): number | null {
  const written = numbers(value, name, 1, Number.MAX_VALUE)[0];
  return written === undefined ? null : Math.min(written, LARGEST);
}

function signed(value: string, name: string, most: number): readonly number[] {
  const values = numbers(value, name, -most, most);
  if (values.includes(0)) throw new RuleError(`has a ${name} of 0`);
  return values;
}

function numbers(value: string, name: string, least: number, most: number): readonly number[] {
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
