import { NO_PARAMS, type Property, readProperty, unfold } from './content-line.ts';
import type { ZoneNames } from './own-zones.ts';
import { decodeQuoted, isQuoted, quotedLine } from './quoted-printable.ts';
import { endOfFolds } from './scan.ts';

/** A property as it stands in the feed, with the lines it is folded onto. */
interface Place {
  name: string;
  start: number;
  end: number;
}

/** Properties that are read, each with how many signs of it: more than honest ones have. */
const LONGEST: Record<string, number> = {
  UID: 100_000,
  DTSTART: 10_000,
  DTEND: 10_000,
  'RECURRENCE-ID': 10_000,
  ATTENDEE: 4_000,
  SUMMARY: 2_000,
  LOCATION: 2_000,
  DESCRIPTION: 40_000,
  RDATE: 100_000,
  EXDATE: 100_000,
  RRULE: 10_000,
  EXRULE: 10_000,
};
const LONGEST_OTHER = 2_000;
const NAMES: ReadonlySet<string> = new Set([
  ...Object.keys(LONGEST),
  ...['DURATION', 'STATUS', 'SEQUENCE', 'DTSTAMP', 'ORGANIZER'],
  ...['TRANSP', 'URL', 'CONFERENCE', 'X-GOOGLE-CONFERENCE', 'X-MICROSOFT-SKYPETEAMSMEETINGURL'],
  'X-MICROSOFT-CDO-BUSYSTATUS',
]);

/** Lines of exceptions and added dates in one event. */
export const MOST_LINES = 2_000;
/** Google invites two hundred people to one event, and Outlook five hundred. */
export const MOST_GUESTS = 500;
/** Guests that are looked at in one feed. */
const MOST_GUESTS_KEPT = 8_000;
/** What a line of an event counts that matters, and so much for those looked at in one feed: whole numbers are counted fastest. */
const LINE = 16;
const LINES = 150_000 * LINE;
/** What one counts that does not matter, and a guest when the feed has had its share of them. */
const IDLE = 1;
const SURPLUS = 4 * LINE;
/** So much of each event is looked at all the same. */
const LEAST = 4_000;

/** Signs that are read of all titles and places of a feed, and of all descriptions, where links are looked for. */
const TITLES = 400_000;
const DESCRIPTIONS = 4_000_000;
/** So much of each when these are used up. */
const LEAST_TITLE = 200;
const LEAST_DESCRIPTION = 1_000;
/** Folded more often than this in its first thousand signs, a text is made to be dear, and so many of them are read. */
const MOST_FOLDS = 25;
const LEAST_FOLDED = 200;

const [TAB, SPACE, COLON, SEMICOLON] = [9, 32, 58, 59] as const;
/** A name with a fold or two in it is no longer. */
const LONGEST_HEAD = 60;
/** Folded lines are long, but for those made to be many. */
const SHORT = 12;

/** What events of one feed may still cost. */
interface Allowance {
  lines: number;
  guests: number;
  titles: number;
  descriptions: number;
  /** Entries of which something was left out. */
  cut: Set<Entry>;
}

/** One VEVENT, as the places of its properties in the feed: nothing is copied before somebody asks for it. */
export class Entry {
  readonly #feed: string;
  readonly #places: readonly Place[];
  readonly #zoneNames: ZoneNames;
  readonly #allowance: Allowance;

  constructor(feed: string, places: readonly Place[], zoneNames: ZoneNames, allowance: Allowance) {
    this.#feed = feed;
    this.#places = places;
    this.#zoneNames = zoneNames;
    this.#allowance = allowance;
  }

  /** The last of that name, as of several the last holds; undefined without one that can be read. */
  last(name: string): Property | undefined {
    const places = this.#places;
    for (let at = places.length - 1; at >= 0; at--) {
      const place = places[at];
      if (place?.name === name) return this.#read(place) ?? undefined;
    }
    return undefined;
  }

  first(name: string): Property | undefined {
    for (const place of this.#places) if (place.name === name) return this.#read(place) ?? undefined;
    return undefined;
  }

  /** All of some names that can be read, in the order of the feed; each is read when it is asked for. */
  *all(names: readonly string[]): Generator<Property> {
    for (const place of this.#places) {
      const property = names.includes(place.name) ? this.#read(place) : null;
      if (property) yield property;
    }
  }

  #read({ name, start, end }: Place): Property | null {
    const most = Math.min(LONGEST[name] ?? LONGEST_OTHER, this.#share(name, start, end));
    if (end - start > most) this.#allowance.cut.add(this);
    const read = Math.min(end, start + most);
    const colon = start + name.length;
    // Most have no parameters.
    if (this.#feed.charCodeAt(colon) === COLON) {
      return { name, params: NO_PARAMS, value: lineOf(this.#feed, colon + 1, read) };
    }
    const line = lineOf(this.#feed, start, read);
    const property = readProperty(line);
    const zone = this.#zoneNames.get(property?.params['TZID'] ?? '');
    if (property && zone !== undefined) return { ...property, params: { ...property.params, TZID: zone } };
    if (!property || !isQuoted(property)) return property;
    const whole = readProperty(quotedLine(this.#feed, start, end, line, most));
    return whole && { ...whole, value: decodeQuoted(whole) };
  }

  /** How many signs of a text may be read, which are then used up. */
  #share(name: string, start: number, end: number): number {
    const allowance = this.#allowance;
    const length = end - start;
    if (name === 'SUMMARY' || name === 'LOCATION') {
      const share = Math.max(LEAST_TITLE, allowance.titles);
      allowance.titles -= Math.min(length, share);
      return share;
    }
    if (name !== 'DESCRIPTION') return Number.POSITIVE_INFINITY;
    if (length > LEAST_DESCRIPTION && isFoldedOften(this.#feed, start)) return LEAST_FOLDED;
    const share = Math.max(LEAST_DESCRIPTION, allowance.descriptions);
    allowance.descriptions -= Math.min(length, share, LONGEST['DESCRIPTION'] ?? 0);
    return share;
  }
}

function isFoldedOften(feed: string, start: number): boolean {
  let at = start;
  for (let folds = 0; folds <= MOST_FOLDS; folds++) {
    at = feed.indexOf('\n', at + 1);
    if (at < 0 || at - start >= LEAST_DESCRIPTION) return false;
  }
  return true;
}

/** What stands there unfolded, without NULs and without what follows a stray line end. */
function lineOf(feed: string, start: number, end: number): string {
  const written = feed.slice(start, feed.charCodeAt(end - 1) === CR ? end - 1 : end);
  if (!/[\r\n\0]/.test(written)) return written;
  return (unfold(written).split(/[\r\n]/, 1)[0] ?? '').replaceAll('\0', '');
}

/** Finds the properties of the events of one feed. */
export class EntryReader {
  readonly #feed: string;
  readonly #allowance: Allowance = {
    lines: LINES,
    guests: MOST_GUESTS_KEPT,
    titles: TITLES,
    descriptions: DESCRIPTIONS,
    cut: new Set(),
  };

  constructor(feed: string) {
    this.#feed = feed;
  }

  /** Told after all events were read. */
  warnings(): string[] {
    const { size } = this.#allowance.cut;
    return size > 0 ? [`Of entries that are very long or do not end, only a part was read: ${size}.`] : [];
  }

  /** @param end where the line of END begins, or whatever follows the event */
  entry(start: number, end: number, zoneNames: ZoneNames): Entry {
    const feed = this.#feed;
    const allowance = this.#allowance;
    const places: Place[] = [];
    const entry = new Entry(feed, places, zoneNames, allowance);
    let lists = MOST_LINES;
    let guests = Math.min(MOST_GUESTS, allowance.guests);
    let depth = 0;
    let at = start;
    for (let next = start; at < end && (allowance.lines > 0 || at - start < LEAST); at = next + 1) {
      next = endOfLines(feed, at, end);
      const sign = signOf(feed.charCodeAt(at), feed.charCodeAt(at + 2));
      const names = WANTED[sign];
      if (names === undefined) {
        allowance.lines -= IDLE;
        continue;
      }
      if (guests < 0 && sign === GUEST && feed.startsWith('ATTENDEE', at)) {
        allowance.lines -= allowance.guests > 0 ? LINE : SURPLUS;
        continue;
      }
      allowance.lines -= LINE;
      const name = nameAt(names, feed, at, next);
      if (name === 'BEGIN') depth++;
      else if (name === 'END') depth--;
      else if (depth === 1 && NAMES.has(name)) {
        if (name === 'ATTENDEE' ? guests-- <= 0 : (name === 'RDATE' || name === 'EXDATE') && lists-- <= 0) {
          allowance.cut.add(entry);
          continue;
        }
        if (name === 'ATTENDEE') allowance.guests--;
        places.push({ name, start: at, end: next });
      }
    }
    if (at < end || depth > 1) allowance.cut.add(entry);
    return entry;
  }
}

/** Where a property ends that begins at `at`: the end of its last folded line. */
function endOfLines(feed: string, at: number, last: number): number {
  let end = feed.indexOf('\n', at);
  while (end >= 0 && end < last) {
    const next = feed.charCodeAt(end + 1);
    if (next !== SPACE && next !== TAB) return end;
    const line = end + 1;
    end = feed.indexOf('\n', line);
    if (end >= 0 && end - line < SHORT) end = endOfFolds(feed, end);
  }
  return last;
}

/** What the first and the third letter say, whether small or not. A line end is taken for what may be folded there. */
const signOf = (first: number, third: number): number => ((first & 31) << 5) | (third & 31);
/** By that sign the names that it may stand for; more are possible where a line is folded so early. */
const WANTED: (readonly string[] | undefined)[] = new Array(1_024).fill(undefined);
const [LF, CR] = [10, 13] as const;
for (const name of [...NAMES, 'BEGIN', 'END']) {
  for (const third of [name.charCodeAt(2), SPACE, TAB, LF, CR]) {
    const sign = signOf(name.charCodeAt(0), third);
    WANTED[sign] = [...(WANTED[sign] ?? []), name];
  }
}
const GUEST = signOf('A'.charCodeAt(0), 'T'.charCodeAt(0));

/** The name of the property, in capitals, that stands there; empty for what is none that is wanted. */
function nameAt(names: readonly string[], feed: string, at: number, end: number): string {
  for (const name of names) {
    if (!feed.startsWith(name, at)) continue;
    const next = feed.charCodeAt(at + name.length);
    if (next === COLON || next === SEMICOLON) return name;
  }
  // In small letters, or folded.
  const head = unfold(feed.slice(at, Math.min(end, at + LONGEST_HEAD)));
  return (/^([a-z-]{1,40})[:;]/i.exec(head)?.[1] ?? '').toUpperCase();
}
