import { type ChoiceLimits, EventChoice } from './choose.ts';
import { readProperty, unfold } from './content-line.ts';
import { type Entry, EntryReader } from './entry.ts';
import { type FeedCalendar, ownZones } from './own-zones.ts';
import { endOfProperty, scanFeed } from './scan.ts';
import { shortId } from './short-id.ts';

/** A VEVENT, and the METHOD of the calendar that it stands in. */
export interface ChosenEntry {
  /** Finds its properties, which takes long in a large event: most of a feed need not be asked. */
  entry(): Entry;
  method: string;
  /** It lies outside the range: it matters only as a version of an event that does not. */
  outside: boolean;
  /** UID of one that lies outside, as far as its plain lines say; null when it has none, or none that stands on one line. */
  uid: string | null;
}

/** The parts of a feed that matter, each unread, so that one bad event does not spoil the others. */
export interface FeedParts {
  events: ChosenEntry[];
  /** VTIMEZONE components by name. */
  zones: ReadonlyMap<string, string>;
  /** `X-WR-TIMEZONE`: the zone of the calendar itself. */
  zoneName: string | null;
  /** `X-WR-CALNAME`: for a person's own Google calendar, their address. */
  name: string | null;
  /** It holds more than any calendar of a person: the rest of its cost is kept small. */
  excessive: boolean;
  /** Told after all events were read. */
  warnings(): string[];
}

/** Heads of calendars that are read: a file may hold many calendars, each with its own. */
const MOST_HEADS = 20_000;
const MOST_ZONES = 500;
const LONGEST_ZONE = 50_000;
const SHORTEST_ZONE = 60;
/** A name or zone is no longer than this. */
const LONGEST_HEAD = 1_000;

/**
 * Cuts a feed into its components. Bad folding, missing ENDs, text between components and a file that was cut short do
 * not stop it.
 * @returns null when the text is no iCalendar at all
 */
export function splitFeed(feed: string, limits: ChoiceLimits): FeedParts | null {
  const text = withoutGroups(withLineFeeds(feed));
  const withZones: FeedCalendar[] = [];
  const heads = new Map<string, string>();
  const choice = new EventChoice(text, limits);
  let calendar: FeedCalendar = { method: '', zones: [] };
  let [calendars, zones, headsLeft] = [0, 0, MOST_HEADS];
  scanFeed(text, {
    calendar: () => {
      calendars++;
      calendar = { method: '', zones: [] };
    },
    property: (start) => {
      if (headsLeft-- <= 0) return;
      if (!/^(?:METHOD|X-WR-(?:TIMEZONE|CALNAME))$/i.test(text.slice(start, start + 13).split(/[:;]/, 1)[0] ?? ''))
        return;
      const end = Math.min(endOfProperty(text, start), start + LONGEST_HEAD);
      const property = readProperty(unfold(text.slice(start, end)).replaceAll('\r', ''));
      const value = property?.value.trim();
      if (!property || !value) return;
      if (property.name === 'METHOD') calendar.method = value.toUpperCase();
      else if (!heads.has(property.name)) heads.set(property.name, value);
    },
    event: (mark) => choice.add(mark, calendar),
    skipped: () => choice.skip(),
    zone: (start, end) => {
      if (zones >= MOST_ZONES || end - start < SHORTEST_ZONE) return;
      zones++;
      if (calendar.zones.length === 0) withZones.push(calendar);
      // Of a long one its name, which stands first, and what it says of late.
      const rest = Math.max(start, end - LONGEST_ZONE);
      calendar.zones.push(text.slice(start, Math.min(rest, start + LONGEST_HEAD)) + text.slice(rest, end));
    },
  });
  if (calendars + choice.count === 0) return null;
  const { definitions, namesIn } = ownZones(withZones);
  const reader = new EntryReader(text);
  const events = choice.chosen().map(({ mark, calendar, outside }): ChosenEntry => {
    const isTold = outside && mark.uid >= 0 && !mark.folded;
    const uid = isTold ? text.slice(mark.uid, endOfProperty(text, mark.uid)) : null;
    return {
      entry: () => reader.entry(mark.start, mark.end, namesIn(calendar)),
      method: calendar.method,
      outside,
      uid: shortId(uid?.slice(uid.indexOf(':') + 1).trim() ?? '') || null,
    };
  });
  return {
    events,
    zones: definitions,
    zoneName: heads.get('X-WR-TIMEZONE') ?? null,
    name: heads.get('X-WR-CALNAME') ?? null,
    excessive: choice.isCut,
    warnings: () => [
      ...choice.warnings(),
      ...reader.warnings(),
      ...(text.includes('\0') ? ['The calendar has signs in it that are no text (NUL); they were left out.'] : []),
    ],
  };
}

/** Without the groups that vCalendar 1.0 allows before a name, as in `A.SUMMARY`: no later standard has them. */
function withoutGroups(text: string): string {
  if (!/^VERSION:1\.0/im.test(text.slice(0, LONGEST_HEAD))) return text;
  return text.replace(/^[a-z\d-]+\.(?=[a-z-]+[:;])/gim, '');
}

/** Line ends of old Macs, in the whole feed or in parts that were put together with others. */
function withLineFeeds(feed: string): string {
  if (!feed.includes('\n')) return feed.replaceAll('\r', '\n');
  return feed.includes('\rBEGIN:VEVENT') ? feed.replace(/\r(?!\n)/g, '\n') : feed;
}
