import { type DayNumber, dayNumber, daysIn } from './wall.ts';

/** A VEVENT as text, and the METHOD of the calendar that it stands in. */
export interface EventText {
  text: string;
  method: string;
  /** Its place in the feed. */
  index: number;
  /** It does not repeat and lies outside the range: it matters only as a version of an event that does not. */
  outside?: true;
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
  /** Events that do not repeat and can touch the range, at most. */
  most: number;
  /** Events that repeat, at most. */
  mostRules: number;
}

/** The largest real feed known has 4,800 events and 1.5 MB. More that lie far from the range are skipped. */
const READ_ALL = 5_000;
const MOST_ZONES = 500;
const MOST_COMPONENTS = 250_000;
const LONGEST_COMPONENT = 1_000_000;
const LONGEST_ZONE = 100_000;
/** Longer than an entry with a few hundred guests. Once many are, only their beginnings are read. */
const LONG = 64_000;
const MOST_IN_LONG = 6_000_000;

const KINDS = ['EVENT', 'CALENDAR', 'TIMEZONE', 'TODO', 'JOURNAL', 'FREEBUSY'] as const;
type Kind = (typeof KINDS)[number];

/**
 * Cuts a feed into its components. Bad folding, missing ENDs, text between components and a file that was cut short do
 * not stop it.
 * @returns null when the text is no iCalendar at all
 */
export function splitFeed(feed: string, limits: SplitLimits): FeedParts | null {
  const text = withLineFeeds(feed);
  const parts: FeedParts = { events: [], zones: [], zoneName: null, name: null, warnings: [] };
  const events = new Events(limits);
  let [method, calendars, components] = ['', 0, 0];
  let begin = nextBegin(text, 0);
  for (; begin && components < MOST_COMPONENTS; components++) {
    const next = nextBegin(text, begin.index + 1);
    const component = text.slice(begin.index, next?.index ?? text.length);
    if (begin.kind === 'CALENDAR') {
      calendars++;
      const head = component.length < 20 ? '' : component.slice(0, 20_000);
      method = valueIn(head, METHOD)?.toUpperCase() ?? '';
      parts.zoneName ??= valueIn(head, ZONE_NAME);
      parts.name ??= valueIn(head, NAME);
    } else if (begin.kind === 'EVENT') {
      events.add(upTo(component, '\nEND:VEVENT'), method);
    } else if (begin.kind === 'TIMEZONE' && parts.zones.length < MOST_ZONES) {
      const body = upTo(component, '\nEND:VTIMEZONE');
      if (body.length <= LONGEST_ZONE) parts.zones.push(body);
    }
    begin = next;
  }
  parts.events = events.kept();
  parts.warnings = events.warnings(begin !== null);
  return calendars + parts.events.length > 0 ? parts : null;
}

/** Chooses the events of a feed that are read: all of any real feed, and of others enough to find the honest ones among them. */
class Events {
  readonly #once: EventText[] = [];
  readonly #repeating: EventText[] = [];
  #all = 0;
  #inside = 0;
  #outside = 0;
  #tooLong = 0;
  #inLong = 0;
  #cut = 0;

  constructor(readonly limits: SplitLimits) {}

  add(body: string, method: string): void {
    const { from, to, most } = this.limits;
    if (body.length > LONGEST_COMPONENT) {
      this.#tooLong++;
      return;
    }
    const text = body.length > LONG ? this.#shortened(body) : body;
    const event = { text, method, index: this.#all++ };
    if (text.includes('\nRRULE')) this.#repeating.push(event);
    else if (seemsOutside(text, from, to)) {
      if (++this.#outside <= READ_ALL) this.#once.push({ ...event, outside: true });
    } else if (++this.#inside <= most) this.#once.push(event);
  }

  #shortened(body: string): string {
    this.#inLong += body.length;
    if (this.#inLong <= MOST_IN_LONG) return body;
    this.#cut++;
    return body.slice(0, body.lastIndexOf('\n', LONG));
  }

  /**
   * Of too many that repeat those go first that ended, then daily ones, and then the middle: what was put in to do harm
   * mostly stands together.
   */
  #repeatingKept(): EventText[] {
    const { mostRules, from } = this.limits;
    if (this.#repeating.length <= mostRules) return this.#repeating;
    const still = this.#repeating.filter(({ text }) => !seemsOver(text, from));
    const daily = still.filter(({ text }) => DAILY.test(text));
    const others = withoutMiddle(
      still.filter(({ text }) => !DAILY.test(text)),
      mostRules,
    );
    return [...others, ...withoutMiddle(daily, mostRules - others.length)];
  }

  /** In the order of the feed. */
  kept(): EventText[] {
    return [...this.#repeatingKept(), ...this.#once].sort((a, b) => a.index - b.index);
  }

  warnings(isCutShort: boolean): string[] {
    const { most, mostRules } = this.limits;
    const rules = this.#repeating.length;
    return [
      isCutShort || this.#inside > most ? 'The calendar has more events than can be read; the rest was left out.' : '',
      rules > mostRules
        ? `The calendar has ${rules} events that repeat, more than can be read; some were left out.`
        : '',
      this.#tooLong > 0 ? `Entries longer than a megabyte were left out: ${this.#tooLong}.` : '',
      this.#cut > 0 ? `Of ${this.#cut} very long entries only the beginning was read.` : '',
    ].filter((warning) => warning !== '');
  }
}

const DAILY = /\nRRULE[^\n]*FREQ=(?:DAILY|HOURLY|MINUTELY|SECONDLY)/i;

function withoutMiddle<T>(list: T[], most: number): T[] {
  if (list.length <= most) return list;
  const first = Math.ceil(most / 2);
  return [...list.slice(0, first), ...list.slice(list.length - (most - first))];
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

/** True for an event whose rule ended before the range, as far as its plain lines say. */
function seemsOver(event: string, from: DayNumber): boolean {
  const [, year, month, day] = /\nRRULE[^\r\n]*[:;]UNTIL=(\d{4})(\d\d)(\d\d)/i.exec(event) ?? [];
  return year !== undefined && dayNumber(Number(year), Number(month), Number(day)) < from;
}

/** The UID of an event as far as its plain lines say; null when it has none, or none that stands on one line. */
export const plainUid = (event: string): string | null =>
  /\nUID[^:\r\n]*:([^\r\n]*)\r?(?:\n(?![ \t])|$)/i.exec(event)?.[1]?.trim() || null;

/** True for an event that does not repeat and starts on a day out of the range, as far as its plain lines say. */
function seemsOutside(event: string, from: DayNumber, to: DayNumber): boolean {
  const [, year, month, day] = /\nDTSTART[^\r\n:]*:(\d{4})(\d\d)(\d\d)/i.exec(event) ?? [];
  if (year === undefined || Number(day) > daysIn(Number(year), Number(month))) return false;
  const start = dayNumber(Number(year), Number(month), Number(day));
  return (start < from || start > to) && !/\nR(?:RULE|DATE|ECURRENCE-ID)[;:]/i.test(event);
}

const METHOD = /^METHOD(?:;[^:\r\n\u2028\u2029]*)?:(.*)$/im;
const ZONE_NAME = /^X-WR-TIMEZONE(?:;[^:\r\n\u2028\u2029]*)?:(.*)$/im;
const NAME = /^X-WR-CALNAME(?:;[^:\r\n\u2028\u2029]*)?:(.*)$/im;

function valueIn(head: string, property: RegExp): string | null {
  return property.exec(head)?.[1]?.trim() || null;
}
