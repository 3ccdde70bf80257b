import { UserError } from '../../errors.ts';
import type { Meeting } from '../../schedule/meeting.ts';
import { eventKey } from '../event-key.ts';
import { type MeetingDetails, readDetails } from './details.ts';
import { Entry } from './entry.ts';
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
/** Occurrences that are kept of events that repeat in a feed made to have too many. */
const MEETINGS = 500;

/**
 * Every occurrence of every event of an iCalendar feed (RFC 5545) that is not cancelled and starts in a range.
 * What cannot be read is named in `warnings`; everything else is still there.
 * @throws UserError when the text is no iCalendar
 */
export function readFeed(text: string, { from, to, zone }: FeedOptions): Feed {
  const days = Math.max(0, (to - from) / DAY);
  const limits = {
    ...{ from: dayOf(from) - 2, to: dayOf(to) + 2 },
    ...{ most: 3_000 + 2 * days, mostRules: 1_000 + days, mostLarge: 1_000 + days },
  };
  const parts = splitFeed(text, limits);
  if (!parts) throw new UserError('This is no calendar: it has no BEGIN:VCALENDAR.');
  const budget = parts.excessive ? budgetFor(0) : budgetFor(days);
  const viewer = ianaZone(zone);
  const own = parts.zoneName === null ? undefined : knownName(parts.zoneName);
  const zones = feedZones(parts.zones, own === undefined ? viewer : ianaZone(own));
  const problems: EventProblem[] = [];

  const lists = { lines: 8_000, ruleLetters: 50_000 };
  const series = new Map<string, FeedEvent[]>();
  // What lies far off changes nothing unless it is a version of something that does not: most of a feed is that far.
  const near = parts.events.map((part) => (part.outside ? null : readEvent(part, problems, lists)));
  const ids = new Set(near.map((event) => event?.id));
  parts.events.forEach((part, index) => {
    const matters = part.outside && (part.uid === null || ids.has(part.uid));
    const event = matters ? readEvent(part, problems, lists) : near[index];
    if (!event) return;
    const versions = series.get(event.id);
    if (versions) versions.push(event);
    else series.set(event.id, [event]);
  });
  const known = new Map<object, MeetingDetails>();
  const guests = { guests: 4_000 + 10 * days };
  let shared = false;
  const found: { at: number; meeting: Meeting }[] = [];
  for (const all of cheapFirst([...series.values()])) {
    const versions = all.some(({ answer }) => !answer) ? all.filter(({ answer }) => !answer) : all;
    // Events that repeat have a share of their own, so that no number of single ones takes it all.
    if (!shared && versions.some(({ rules }) => rules.length > 0)) {
      shared = true;
      budget.meetings = parts.excessive || lists.lines <= 0 ? MEETINGS : 2_000 + 10 * days;
    }
    const { occurrences, complete } = expandSeries(versions, { from, to, viewer, zones, budget });
    if (!complete) problems.push({ title: versions[0]?.title ?? '', problem: 'repeats more often than can be read' });
    for (const occurrence of occurrences) {
      const { source } = occurrence.event;
      if (!(source instanceof Entry)) continue;
      const details = known.get(source) ?? readDetails(source, guests);
      known.set(source, details);
      found.push({ at: occurrence.start, meeting: meetingOf(occurrence, details) });
    }
  }
  // Numbers tell most of them apart: comparing texts is what takes long.
  found.sort(
    (a, b) =>
      a.at - b.at || Number(b.meeting.allDay) - Number(a.meeting.allDay) || compare(a.meeting.key, b.meeting.key),
  );
  const meetings = found.map(({ meeting }) => meeting);
  const warnings = parts.warnings();
  if (guests.guests <= 0) warnings.push('The calendar has more guests than can be read; some were left out.');
  const unknown = [...zones.unknown]
    .slice(0, MOST_WARNINGS + 1)
    .map(([tzid, how]) => `The zone “${short(tzid)}” is not known: its times are taken as ${how}.`);
  const owner = /^[^\s@]+@[^\s@]+$/.test(parts.name ?? '') ? (parts.name?.toLowerCase() ?? null) : null;
  return {
    meetings,
    owner,
    warnings: shownOf([...warnings, ...unknown], problems),
  };
}

/**
 * What is cheap comes first, so that a budget that ends leaves out what is dear; and from both ends to the middle, where
 * what was put in to do harm mostly stands.
 */
function cheapFirst(series: FeedEvent[][]): FeedEvent[][] {
  const ranks: FeedEvent[][][] = [[], [], [], []];
  series.forEach((_, index) => {
    const versions = series[index % 2 === 0 ? index / 2 : series.length - (index + 1) / 2] ?? [];
    let rank = 0;
    for (const version of versions) rank = Math.max(rank, rankOf(version));
    ranks[rank]?.push(versions);
  });
  return ranks.flat();
}

function rankOf({ rules, excludedRules }: FeedEvent): number {
  if (rules.length === 0) return 0;
  if (rules.some(isCostly) || excludedRules.some(isCostly)) return 3;
  return rules.some(({ frequency }) => frequency === 'DAILY') ? 2 : 1;
}

/**
 * Several times what the largest real feed known takes, and little enough that a hostile one is through in a fifth of a
 * second.
 */
function budgetFor(days: number): FeedBudget {
  const steps = 40_000 + 700 * days;
  return { steps, most: 40_000 + 100 * days, least: 300 + 14 * days, meetings: 6_000 + 20 * days };
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
    people: details.people,
    organizer: details.organizer,
    kind: details.kind,
    busy: details.busy,
    status: details.status,
    conference: details.conference,
    location: details.location,
    description: details.description,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text).replace(/\s+/g, ' ');

function shownOf(warnings: string[], problems: EventProblem[]): string[] {
  const all = new Set(warnings);
  const last = problems.findIndex(({ title, problem }) => {
    all.add(`“${short(title)}” ${problem}.`);
    return all.size >= MOST_WARNINGS;
  });
  const more = last < 0 ? 0 : problems.length - last - 1;
  return more > 0 ? [...all, `${more} more warnings are not shown.`] : [...all];
}
