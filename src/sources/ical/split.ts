import { type DayNumber, dayNumber } from './wall.ts';

/** A VEVENT as text, and the METHOD of the calendar that it stands in. */
export interface EventText {
  text: string;
  method: string;
}

/** The parts of a feed that matter, each still text, so that one bad event does not spoil the others. */
export interface FeedParts {
  events: EventText[];
  /** Whole VTIMEZONE components. */
  zones: string[];
  /** `X-WR-TIMEZONE`: the zone of the calendar itself. */
  zoneName: string | null;
  /** `X-WR-CALNAME`: for a person's own Google calendar, their address. */
  name: string | null;
  warnings: string[];
}

/** Which events of a very long feed are worth reading. */
export interface SplitLimits {
  /** The range, widened by what zones can move. */
  from: DayNumber;
  to: DayNumber;
  /** Events that can touch the range, at most, after the first thousands. */
  most: number;
  /** Events that repeat, at most. */
  mostRules: number;
}

/** The largest real feed known has 4,800 events and 1.5 MB. Beyond this, events that look far from the range are skipped. */
const READ_ALL = 5_000;
const MOST_ZONES = 500;
const MOST_COMPONENTS = 600_000;
const LONGEST_COMPONENT = 1_000_000;
const LONGEST_ZONE = 100_000;

const KINDS = ['EVENT', 'CALENDAR', 'TIMEZONE', 'TODO', 'JOURNAL', 'FREEBUSY'] as const;
type Kind = (typeof KINDS)[number];

/**
 * Cuts a feed into its components. Bad folding, missing ENDs, text between components and a file that was cut short do
 * not stop it.
 * @returns null when the text is no iCalendar at all
 */
export function splitFeed(feed: string, { from, to, most, mostRules }: SplitLimits): FeedParts | null {
  const text = withLineFeeds(feed);
  const parts: FeedParts = { events: [], zones: [], zoneName: null, name: null, warnings: [] };
  let [method, calendars, components, tooLong, rules] = ['', 0, 0, 0, 0];
  const keepEvent = (body: string): void => {
    if (body.length > LONGEST_COMPONENT) tooLong++;
    else if (body.includes('\nRRULE') && ++rules > mostRules) return;
    else if (parts.events.length < READ_ALL || !seemsOutside(body, from, to)) parts.events.push({ text: body, method });
  };
  let begin = nextBegin(text, 0);
  while (begin) {
    const next = nextBegin(text, begin.index + 1);
    const component = text.slice(begin.index, next?.index ?? text.length);
    if (begin.kind === 'CALENDAR') {
      calendars++;
      const head = component.length < 20 ? '' : component.slice(0, 20_000);
      method = valueIn(head, METHOD)?.toUpperCase() ?? '';
      parts.zoneName ??= valueIn(head, ZONE_NAME);
      parts.name ??= valueIn(head, NAME);
    } else if (begin.kind === 'EVENT') {
      keepEvent(upTo(component, '\nEND:VEVENT'));
    } else if (begin.kind === 'TIMEZONE' && parts.zones.length < MOST_ZONES) {
      const body = upTo(component, '\nEND:VTIMEZONE');
      if (body.length <= LONGEST_ZONE) parts.zones.push(body);
    }
    begin = next;
    if (parts.events.length >= READ_ALL + most || ++components >= MOST_COMPONENTS) break;
  }
  if (begin) parts.warnings.push('The calendar has more events than can be read; the rest was left out.');
  if (rules > mostRules) {
    parts.warnings.push(`The calendar has ${rules} events that repeat, more than can be read; some were left out.`);
  }
  if (tooLong > 0) parts.warnings.push(`Entries longer than a megabyte were left out: ${tooLong}.`);
  return calendars + parts.events.length > 0 ? parts : null;
}

/** Line ends of old Macs, and names in small letters, which the standard allows and nobody writes. */
function withLineFeeds(feed: string): string {
  const text = feed.includes('\n') ? feed : feed.replaceAll('\r', '\n');
  if (text.includes('BEGIN:VEVENT') || !/^begin:vevent/im.test(text)) return text;
  return text.replace(/^(?:begin|end):[a-z-]+/gim, (line) => line.toUpperCase());
}

function nextBegin(text: string, from: number): { index: number; kind: Kind } | null {
  for (let at = text.indexOf('BEGIN:V', from); at >= 0; at = text.indexOf('BEGIN:V', at + 1)) {
    if (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\uFEFF') continue;
    for (const kind of KINDS) {
      if (text.startsWith(kind, at + 7) && endsLine(text, at + 7 + kind.length)) return { index: at, kind };
    }
  }
  return null;
}

function endsLine(text: string, from: number): boolean {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t' || text[at] === '\r') at++;
  return at >= text.length || text[at] === '\n';
}

function upTo(component: string, end: string): string {
  const at = component.indexOf(end);
  return at < 0 ? component : component.slice(0, at);
}

/** True for an event that does not repeat and starts on a day out of the range, as far as its plain lines say. */
function seemsOutside(event: string, from: DayNumber, to: DayNumber): boolean {
  const [, year, month, day] = /\nDTSTART[^\r\n:]*:(\d{4})(\d\d)(\d\d)/i.exec(event) ?? [];
  if (year === undefined) return false;
  const start = dayNumber(Number(year), Number(month), Number(day));
  return (start < from || start > to) && !/\nR(?:RULE|DATE|ECURRENCE-ID)[;:]/i.test(event);
}

const METHOD = /^METHOD(?:;[^:\r\n\u2028\u2029]*)?:(.*)$/im;
const ZONE_NAME = /^X-WR-TIMEZONE(?:;[^:\r\n\u2028\u2029]*)?:(.*)$/im;
const NAME = /^X-WR-CALNAME(?:;[^:\r\n\u2028\u2029]*)?:(.*)$/im;

function valueIn(head: string, property: RegExp): string | null {
  return property.exec(head)?.[1]?.trim() || null;
}
