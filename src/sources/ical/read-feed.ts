import { UserError } from '../../errors.ts';
import type { Meeting } from '../../schedule/meeting.ts';
import { eventKey } from '../event-key.ts';
import { type MeetingDetails, readDetails } from './details.ts';
import { type EventProblem, type FeedEvent, readEvent } from './event.ts';
import { expandSeries, type FeedBudget, type Occurrence } from './expand.ts';
import { isCostly } from './expand-rule.ts';
import { splitFeed } from './split.ts';
import { DAY, dayOf, dayText, instantText } from './wall.ts';
import { ianaZone } from './zone.ts';
import { knownName } from './zone-names.ts';
import { feedZones } from './zones.ts';

export interface FeedOptions {
  /** Occurrences that start from here on, milliseconds since 1970. */
  from: number;
  /** Occurrences that start before this, milliseconds since 1970. */
  to: number;
  /** IANA zone of the reader: where all-day events begin, and times that name no zone in a feed that names none. */
  zone: string;
}

export interface Feed {
  /** By start, then by key. */
  meetings: Meeting[];
  /** Whose calendar it is, when its name is an address as in Google's own feeds. */
  owner: string | null;
  warnings: string[];
}

const MOST_WARNINGS = 50;

/**
 * Every occurrence of every event of an iCalendar feed (RFC 5545) that is not cancelled and starts in a range.
 * What cannot be read is named in `warnings`; everything else is still there.
 * @throws UserError when the text is no iCalendar
 */
export function readFeed(text: string, { from, to, zone }: FeedOptions): Feed {
  const days = Math.max(0, (to - from) / DAY);
  const limits = { from: dayOf(from) - 2, to: dayOf(to) + 2, most: 1_500 + 10 * days, mostRules: 2_000 + 3 * days };
  const parts = splitFeed(text, limits);
  if (!parts) throw new UserError('This is no calendar: it has no BEGIN:VCALENDAR.');
  const budget = budgetFor(days);
  const viewer = ianaZone(zone);
  const own = parts.zoneName === null ? undefined : knownName(parts.zoneName);
  const zones = feedZones(parts.zones, own === undefined ? viewer : ianaZone(own));
  const problems: EventProblem[] = [];

  const series = new Map<string, FeedEvent[]>();
  for (const part of parts.events) {
    const event = readEvent(part, problems);
    if (!event) continue;
    const versions = series.get(event.id);
    if (versions) versions.push(event);
    else series.set(event.id, [event]);
  }
  const known = new Map<string, MeetingDetails>();
  const meetings: Meeting[] = [];
  for (const all of costlyLast([...series.values()])) {
    const versions = all.some(({ answer }) => !answer) ? all.filter(({ answer }) => !answer) : all;
    const { occurrences, complete } = expandSeries(versions, { from, to, viewer, zones, budget });
    if (!complete) problems.push({ title: versions[0]?.title ?? '', problem: 'repeats more often than can be read' });
    for (const occurrence of occurrences) {
      const source = occurrence.event.text;
      const details = known.get(source) ?? readDetails(source);
      known.set(source, details);
      meetings.push(meetingOf(occurrence, details));
    }
  }
  meetings.sort((a, b) => compare(a.start, b.start) || compare(a.key, b.key));
  const unknown = [...zones.unknown].map(
    ([tzid, how]) => `The zone “${short(tzid)}” is not known: its times are taken as ${how}.`,
  );
  const named = problems.map(({ title, problem }) => `“${short(title)}” ${problem}.`);
  const owner = /^[^\s@]+@[^\s@]+$/.test(parts.name ?? '') ? (parts.name?.toLowerCase() ?? null) : null;
  return { meetings, owner, warnings: atMost([...parts.warnings, ...unknown, ...named]) };
}

function costlyLast(series: FeedEvent[][]): FeedEvent[][] {
  const costly = new Set(
    series.filter((versions) => versions.some((each) => [...each.rules, ...each.excludedRules].some(isCostly))),
  );
  return costly.size === 0 ? series : [...series.filter((versions) => !costly.has(versions)), ...costly];
}

/**
 * Ten times and more of what the largest real feed known takes, and little enough that a hostile one is through in a fifth
 * of a second.
 */
function budgetFor(days: number): FeedBudget {
  const steps = 120_000 + 1_000 * days;
  return { steps, most: 40_000 + 100 * days, least: 300 + 14 * days, meetings: 2_500 + 20 * days };
}

function meetingOf({ event, start, end, zone, original }: Occurrence, details: MeetingDetails): Meeting {
  const written = (point: number, allDay: boolean): string => (allDay ? dayText(dayOf(point)) : instantText(point));
  const allDay = zone === null;
  return {
    key: eventKey(event.id, original && written(original.point, original.allDay)),
    seriesKey: original ? event.id : null,
    uid: event.uid,
    start: written(start, allDay),
    end: written(end, allDay),
    allDay,
    zone: zone?.name ?? null,
    title: event.title,
    ...details,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text).replace(/\s+/g, ' ');

function atMost(warnings: string[]): string[] {
  const more = warnings.length - MOST_WARNINGS;
  return more > 0 ? [...warnings.slice(0, MOST_WARNINGS), `${more} more warnings are not shown.`] : warnings;
}
