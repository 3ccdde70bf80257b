import { readProperty, unfold } from './content-line.ts';
import { readOffset, readTime, type WrittenTime } from './date-time.ts';
import { type Budget, expandRule } from './expand-rule.ts';
import { type Rule, RuleError, readRule } from './rule.ts';
import { DAY, dayNumber, type Wall } from './wall.ts';
import { type Zone, zoneOf } from './zone.ts';

/** A STANDARD or DAYLIGHT part: when an offset begins. */
interface Observance {
  dtstart: Wall;
  from: number;
  to: number;
  rules: Rule[];
  extra: Wall[];
}

/** Outside these years no meeting depends on clock changes that only a feed knows. */
const EARLIEST = dayNumber(1970, 1, 1) * DAY;
const LATEST = dayNumber(2100, 1, 1) * DAY;

/** TZID of a VTIMEZONE; null when it has none. */
export const zoneId = (text: string): string | null =>
  /^TZID(?:;[^:\r\n\u2028\u2029]*)?:(.*)$/im.exec(unfold(text))?.[1]?.trim() || null;

/** What reading costs, in days looked at: a part of a zone, and a rule in it. */
const OBSERVANCE = 200;
const RULE = 1_000;

/** Null when it says nothing that can be used, or `budget` is used up. @param text a VTIMEZONE component */
export function readZone(text: string, budget: Budget): Zone | null {
  const observances = [
    ...unfold(text).matchAll(/^BEGIN:(?:STANDARD|DAYLIGHT)[ \t]*\r?$([\s\S]*?)(?=^(?:END|BEGIN):)/gim),
  ]
    .slice(-200)
    .flatMap((match) => (budget.steps > 0 ? (readObservance(match[1] as string, budget) ?? []) : []));
  const changes = observances
    .flatMap((observance) => onsets(observance, budget).map((wall) => ({ at: wall - observance.from, ...observance })))
    .sort((a, b) => a.at - b.at);
  const first = changes[0];
  if (!first) return null;
  return zoneOf(null, (ms) => {
    let low = 0;
    let high = changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((changes[middle]?.at ?? 0) <= ms) low = middle + 1;
      else high = middle;
    }
    return changes[low - 1]?.to ?? first.from;
  });
}

function readObservance(text: string, budget: Budget): Observance | null {
  budget.steps -= OBSERVANCE;
  let dtstart: Wall | null = null;
  let from: number | null = null;
  let to: number | null = null;
  const rules: Rule[] = [];
  const extra: Wall[] = [];
  for (const line of text.split(/\r?\n/)) {
    const property = readProperty(line);
    if (property?.name === 'DTSTART') dtstart = wallOf(readTime(property.value));
    if (property?.name === 'TZOFFSETFROM') from = readOffset(property.value);
    if (property?.name === 'TZOFFSETTO') to = readOffset(property.value);
    if (property?.name === 'RRULE') {
      budget.steps -= RULE;
      rules.push(...ruleOf(property.value));
    }
    if (property?.name === 'RDATE') {
      extra.push(...property.value.split(',').flatMap((value) => wallOf(readTime(value)) ?? []));
    }
  }
  return dtstart === null || from === null || to === null ? null : { dtstart, from, to, rules, extra };
}

function ruleOf(value: string): Rule[] {
  try {
    const rule = readRule(value);
    return rule.frequency === 'YEARLY' ? [rule] : [];
  } catch (error) {
    if (error instanceof RuleError) return [];
    throw error;
  }
}

const wallOf = (time: WrittenTime | null): Wall | null =>
  time === null ? null : time.kind === 'local' ? time.wall : time.kind === 'utc' ? time.ms : time.day * DAY;

function onsets({ dtstart, from, rules, extra }: Observance, budget: Budget): Wall[] {
  const repeated = rules.flatMap((rule) => {
    const { until } = rule;
    // UNTIL is in UTC here (RFC 5545 3.6.5), onsets are in the local time before the change.
    const last = until === null ? null : until.kind === 'utc' ? until.ms + from : (wallOf(until) ?? 0);
    const isPast = (wall: Wall): boolean => last !== null && wall > last;
    return expandRule(rule, { dtstart, from: EARLIEST, to: LATEST, isPast, budget }).walls;
  });
  return [dtstart, ...extra, ...repeated];
}
