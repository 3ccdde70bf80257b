import { epoch } from '../../schedule/instants.ts';
import type { Meeting } from '../../schedule/meeting.ts';
import type { Interval } from '../../schedule/types.ts';
import { ianaZone } from '../ical/zone.ts';
import type { CalendarReading } from '../types.ts';
import type { SyncedCalendar } from './state.ts';

export interface ReadingOptions {
  range: Interval;
  /** IANA zone of the rep. */
  zone: string;
  /** ISO instant. */
  readAt: string;
  /** Keys that any calendar told to be gone. */
  removed: string[];
  warnings: string[];
}

const MOST_WARNINGS = 50;

/** What starts in the range, from all calendars: a meeting that is in several once, as the first of them has it. */
export function readingOf(calendars: SyncedCalendar[], options: ReadingOptions): CalendarReading {
  const { range, zone, readAt } = options;
  const viewer = ianaZone(zone);
  const [from, to] = [epoch(range.start), epoch(range.end)];
  const byKey = new Map<string, Meeting>();
  for (const { meetings } of calendars) {
    for (const meeting of Object.values(meetings)) if (!byKey.has(meeting.key)) byKey.set(meeting.key, meeting);
  }
  const startOf = ({ start, allDay }: Meeting): number =>
    allDay ? viewer.toInstant(epoch(`${start}T00:00:00Z`)) : epoch(start);
  const meetings = [...byKey.values()].filter((meeting) => {
    const start = startOf(meeting);
    return from <= start && start < to;
  });
  meetings.sort((a, b) => compare(a.start, b.start) || compare(a.key, b.key));
  const whole = calendars.length > 0 && calendars.every(({ unread }) => unread.length === 0);
  return {
    meetings,
    removed: [...new Set(options.removed)].filter((key) => !byKey.has(key)),
    reach: whole ? range : null,
    readAt,
    warnings: options.warnings.slice(0, MOST_WARNINGS),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
