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

/** Beyond these a feed is an attack or a mistake: the largest real one known has 4,800 events and 1.5 MB. */
const MOST_EVENTS = 20_000;
const MOST_ZONES = 500;
const LONGEST_COMPONENT = 1_000_000;

const BEGIN = /BEGIN:(VCALENDAR|VEVENT|VTIMEZONE|VTODO|VJOURNAL|VFREEBUSY)[ \t]*(?:\r?\n|$)/y;

/**
 * Cuts a feed into its components. Bad folding, missing ENDs, text between components and a file that was cut short do
 * not stop it.
 * @returns null when the text is no iCalendar at all
 */
export function splitFeed(text: string): FeedParts | null {
  const parts: FeedParts = { events: [], zones: [], zoneName: null, name: null, warnings: [] };
  let method = '';
  let calendars = 0;
  let tooLong = 0;
  let begin = nextBegin(text, 0);
  while (begin) {
    const next = nextBegin(text, begin.index + 1);
    const component = text.slice(begin.index, next?.index ?? text.length);
    if (begin.kind === 'VCALENDAR') {
      calendars++;
      const head = component.slice(0, 20_000);
      method = headValue(head, 'METHOD')?.toUpperCase() ?? '';
      parts.zoneName ??= headValue(head, 'X-WR-TIMEZONE');
      parts.name ??= headValue(head, 'X-WR-CALNAME');
    } else if (begin.kind === 'VEVENT' || begin.kind === 'VTIMEZONE') {
      const end = component.indexOf(`\nEND:${begin.kind}`);
      const body = end < 0 ? component : component.slice(0, end);
      if (body.length > LONGEST_COMPONENT) tooLong++;
      else if (begin.kind === 'VEVENT') parts.events.push({ text: body, method });
      else if (parts.zones.length < MOST_ZONES) parts.zones.push(body);
    }
    begin = next;
    if (begin && parts.events.length >= MOST_EVENTS) {
      parts.warnings.push(`The calendar has more than ${MOST_EVENTS} events; the rest was not read.`);
      break;
    }
  }
  if (tooLong > 0) parts.warnings.push(`Entries longer than a megabyte were left out: ${tooLong}.`);
  return calendars + parts.events.length > 0 ? parts : null;
}

function nextBegin(text: string, from: number): { index: number; kind: string } | null {
  for (let at = text.indexOf('BEGIN:V', from); at >= 0; at = text.indexOf('BEGIN:V', at + 1)) {
    if (at > 0 && text[at - 1] !== '\n' && text[at - 1] !== '\uFEFF') continue;
    BEGIN.lastIndex = at;
    const kind = BEGIN.exec(text)?.[1];
    if (kind !== undefined) return { index: at, kind };
  }
  return null;
}

function headValue(head: string, name: string): string | null {
  const value = new RegExp(`^${name}(?:;[^:\\r\\n]*)?:(.*)$`, 'im').exec(head)?.[1]?.trim();
  return value ? value : null;
}
