import { epoch } from './instants.ts';
import {
  addressList,
  cutAtLine,
  encoded,
  MOST_CHARACTERS,
  mailAddress,
  oneLine,
  type Prefilled,
} from './prefill-text.ts';
import type { Interval } from './types.ts';

/** An event that the rep is about to book. Nothing is sent until they save it. */
export interface EventToBook {
  title: string;
  /** Null leaves the time to the rep. */
  time: Interval | null;
  /** IANA zone that the event is shown in; left to the calendar when it is none, such as `+02:00`. */
  zone: string;
  /** Whom to invite, the most important first. The rep is left out. */
  guests: { email: string; optional?: boolean }[];
  /** Plain text. */
  agenda?: string;
  location?: string;
  /** Adds a Meet link. */
  meet?: boolean;
  /** The rep's address: opens the calendar of this account. Empty for the one that is signed in first. */
  account: string;
}

const PAGE = 'https://calendar.google.com/calendar/r/eventedit';
const ROOM = { title: 400, location: 300, guests: 900 };

/**
 * A new event in Google Calendar, filled in. The parameters are those of the public list
 * github.com/InteractionDesignFoundation/add-event-to-calendar-docs, services/google.md; `c_o` behind a guest for optional
 * is from its pull request 59. An agenda that does not fit is cut at a line end.
 * @throws RangeError for times that are no instants or an event that does not end after it starts
 */
export function eventUrl(event: EventToBook): Prefilled {
  const { title, time, guests, agenda = '', location = '', zone } = event;
  const account = mailAddress(event.account);
  const others = guests.filter(({ email }) => account === null || mailAddress(email) !== account);
  const invited = addressList(
    others.map(({ email }) => email),
    ROOM.guests,
    (index) => (others[index]?.optional ? '_o' : ''),
  );
  let url = PAGE;
  const add = (name: string, value: string): void => {
    if (value !== '') url += `${url === PAGE ? '?' : '&'}${name}=${value}`;
  };
  // In front, so that whatever cuts an address short does not open the calendar of another account.
  add('authuser', account === null ? '' : encoded(account));
  add('dates', time === null ? '' : datesOf(time));
  add('ctz', /^[A-Z][\w+-]*(?:\/[\w+-]+)*$/i.test(zone) && zone.length <= 64 ? encoded(zone) : '');
  add('vcon', event.meet ? 'meet' : '');
  add('add', invited.list);
  add('text', encoded(oneLine(title, ROOM.title)));
  add('location', encoded(oneLine(location, ROOM.location)));
  const { start, rest } = cutAtLine(asPlainText(agenda), MOST_CHARACTERS - url.length - '&details='.length);
  add('details', encoded(start));
  return { url, clipboard: rest, leftOut: invited.leftOut };
}

/** Always in UTC: a wall-clock time that a clock change shows twice would name two moments. */
function datesOf({ start, end }: Interval): string {
  const [from, to] = [epoch(start), epoch(end)];
  if (from >= to) throw new RangeError('An event ends after it starts.');
  return [from, to].map((ms) => `${new Date(ms).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`).join('/');
}

/** Calendar reads the description as simple HTML. What looks like the start of a tag would vanish with what follows. */
function asPlainText(agenda: string): string {
  return agenda.replace(/<(?=[a-z/!?])/gi, '‹');
}
