import { DAY, type DayNumber } from '../ical/wall.ts';
import { knownName } from '../ical/zone-names.ts';

/** A start or an end as the page has it. */
export type PageTime =
  | { allDay: true; day: DayNumber }
  /** `zone` is null when the answer names none that is known: the instant is right all the same. */
  | { allDay: false; ms: number; zone: string | null };

const EARLIEST = Date.UTC(1990, 0);
const LATEST = Date.UTC(2100, 0);

const isMoment = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= EARLIEST && value <= LATEST;

/** `[ms]` for a day, at midnight UTC; `[null, [ms], zone]` for a time. Null for anything else. */
export function readPageTime(value: unknown): PageTime | null {
  if (!Array.isArray(value)) return null;
  const [day, time, zone] = value as unknown[];
  if (value.length === 1) return isMoment(day) && day % DAY === 0 ? { allDay: true, day: day / DAY } : null;
  if (day !== null || !Array.isArray(time) || !isMoment(time[0])) return null;
  if (zone !== undefined && zone !== null && typeof zone !== 'string') return null;
  return { allDay: false, ms: time[0], zone: zone ? ianaName(zone) : null };
}

const MOST_NAMES = 500;
const names = new Map<string, string | null>();

/** As `knownName`, asked once for each name: browsers take a fifth of a millisecond, and an answer asks a thousand times. */
export function ianaName(zone: string): string | null {
  const name = names.get(zone) ?? knownName(zone) ?? null;
  if (names.size < MOST_NAMES) names.set(zone, name);
  return name;
}

/** Whether an event can last from one to the other. */
export function inOrder(start: PageTime, end: PageTime): boolean {
  if (start.allDay) return end.allDay && start.day < end.day;
  return !end.allDay && start.ms <= end.ms;
}
