import { type Property, unescapeText } from './content-line.ts';
import { type Duration, readDuration, readTime, type WrittenTime } from './date-time.ts';
import { MOST_LINES } from './entry.ts';
import { type Rule, RuleError, readRule } from './rule.ts';
import { shortId } from './short-id.ts';
import type { ChosenEntry } from './split.ts';
import { DAY, dayOf } from './wall.ts';

/** A start of its own beside the rule, with an end of its own when written as a PERIOD. */
export interface ExtraTime {
  start: WrittenTime;
  end: WrittenTime | Duration | null;
}

/** What decides when an event takes place. Who is in it is read later, and only for those that are shown. */
export interface FeedEvent {
  /** Groups the versions of one event: its UID, or what tells it apart when it has none. */
  id: string;
  uid: string | null;
  title: string;
  sequence: number;
  start: WrittenTime;
  /** Null: a day for an all-day event, no time at all for another. */
  end: WrittenTime | Duration | null;
  recurrenceId: WrittenTime | null;
  /** An override for its occurrence and all later ones. */
  andFuture: boolean;
  rules: Rule[];
  excludedRules: Rule[];
  extra: ExtraTime[];
  excluded: WrittenTime[];
  cancelled: boolean;
  /** What a guest sent back: it says of them what it says, and of the event nothing new. */
  answer: boolean;
  /** DTSTAMP in UTC as written; empty when there is none. */
  stamp: string;
  /** What it was read from: the same for all its occurrences. */
  source: object;
}

/** Why an event, or a part of it, is not shown. */
export interface EventProblem {
  title: string;
  problem: string;
}

const RULES = ['RRULE', 'EXRULE'];
const LISTS = ['RDATE', 'EXDATE'];
/** Lines of such lists in one event when the feed has had its share. */
const LEAST_LINES = 20;
const MOST_DATES = 5_000;

/** What may still be read in a feed: lines of exceptions and added dates, and letters of rules that are long. */
export interface ListBudget {
  lines: number;
  ruleLetters: number;
}

/** Longer than rules of people are. */
const LONG_RULE = 300;

/** Null, with the reason in `problems`, for an event that takes place at no time that can be read. */
export function readEvent(chosen: ChosenEntry, problems: EventProblem[], budget: ListBudget): FeedEvent | null {
  const { method } = chosen;
  const entry = chosen.entry();
  const one = (name: string): Property | undefined => entry.last(name);
  const title = unescapeText(one('SUMMARY')?.value ?? '');

  const cancelled = method === 'CANCEL' || /^CANCELL?ED$/i.test(one('STATUS')?.value.trim() ?? '');
  const dtstart = one('DTSTART');
  const recurrence = one('RECURRENCE-ID');
  const recurrenceId = timeOf(recurrence);
  // What is cancelled need not say when it would have been (RFC 5546 3.2.5).
  const start = timeOf(dtstart) ?? (cancelled && !dtstart ? recurrenceId : null);
  if (!start || (recurrence && !recurrenceId)) {
    const what = start ? 'changes an occurrence that cannot be told' : 'has no start that is a time';
    problems.push({ title, problem: `${what}, and was left out` });
    return null;
  }
  const uid = shortId(one('UID')?.value.trim() ?? '') || null;
  const event: FeedEvent = {
    id: uid ?? shortId(`${dtstart?.value.trim()}-${title}`),
    uid,
    title,
    sequence: Number.parseInt(one('SEQUENCE')?.value ?? '0', 10) || 0,
    start,
    end: endOf(start, one('DTEND'), one('DURATION')),
    recurrenceId,
    andFuture: recurrence?.params['RANGE']?.toUpperCase() === 'THISANDFUTURE',
    rules: [],
    excludedRules: [],
    extra: [],
    excluded: [],
    cancelled,
    answer: /^(?:REPLY|REFRESH|COUNTER|DECLINECOUNTER)$/.test(method),
    stamp: /^\d{8}T\d{6}Z$/.exec(one('DTSTAMP')?.value.trim() ?? '')?.[0] ?? '',
    source: entry,
  };
  for (const property of entry.all(RULES)) {
    const isLong = property.value.length > LONG_RULE;
    if (isLong) budget.ruleLetters -= property.value.length;
    if (isLong && budget.ruleLetters < 0) problems.push({ title, problem: 'has a rule too long to be followed' });
    else readRepetition(property, event, problems);
  }
  const most = Math.max(LEAST_LINES, Math.min(MOST_LINES, budget.lines));
  let lines = 0;
  const dates = (): number => event.extra.length + event.excluded.length;
  for (const property of entry.all(LISTS)) {
    if (lines++ >= most || dates() >= MOST_DATES) break;
    readRepetition(property, event, problems);
  }
  budget.lines -= Math.max(lines, dates());
  if (lines >= most || dates() >= MOST_DATES) problems.push({ title, problem: 'has more exceptions than can be read' });
  return event;
}

/** Adds what an RRULE, EXRULE, RDATE or EXDATE says to the event; other properties say nothing here. */
export function readRepetition({ name, value, params }: Property, event: FeedEvent, problems: EventProblem[]): void {
  const zone = params['TZID'] ?? null;
  if (name === 'RDATE' || name === 'EXDATE') {
    for (const item of value.split(',')) {
      const extra = name === 'RDATE' ? extraTime(item, zone) : null;
      const excluded = name === 'EXDATE' ? readTime(item, zone) : null;
      if (extra) event.extra.push(extra);
      if (excluded) event.excluded.push(excluded);
    }
  }
  if (name !== 'RRULE' && name !== 'EXRULE') return;
  try {
    const rule = readRule(value);
    if (rule.unit !== null && event.start.kind === 'date') throw new RuleError('repeats within its day');
    (name === 'RRULE' ? event.rules : event.excludedRules).push(rule);
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    problems.push({ title: event.title, problem: `${error.message}: its rule was not followed` });
  }
}

function timeOf(property: Property | undefined): WrittenTime | null {
  if (!property) return null;
  const time = readTime(property.value, property.params['TZID'] ?? null);
  // Some write the midnight of an all-day event though they call it a day.
  const isDay = time?.kind === 'local' && time.wall % DAY === 0 && property.params['VALUE']?.toUpperCase() === 'DATE';
  return isDay ? { kind: 'date', day: dayOf(time.wall) } : time;
}

function endOf(start: WrittenTime, end: Property | undefined, duration: Property | undefined): FeedEvent['end'] {
  const time = timeOf(end);
  if (time) return time;
  const length = duration ? readDuration(duration.value) : null;
  // An all-day event lasts whole days, whatever else is written.
  return length && start.kind === 'date' ? { days: Math.max(1, length.days), ms: 0 } : length;
}

function extraTime(value: string, zone: string | null): ExtraTime | null {
  const [first, last] = value.split('/');
  const start = readTime(first ?? '', zone);
  return start && { start, end: last === undefined ? null : (readTime(last, zone) ?? readDuration(last)) };
}
