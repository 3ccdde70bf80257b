import { normAt, tokenAt, touches } from './reading.ts';
import type { Atom, Reading } from './types.ts';

/** Hosts, or the start of a path under them, whose pages let the reader pick a slot. */
const HOSTS = [
  'calendly.com/',
  'cal.com/',
  'app.cal.com/',
  'savvycal.com/',
  'zcal.co/',
  'tidycal.com/',
  'koalendar.com/',
  'oncehub.com/',
  'go.oncehub.com/',
  'youcanbook.me',
  'doodle.com/',
  'calendar.app.google/',
  'calendar.google.com/calendar/appointments',
  'calendar.google.com/calendar/u/0/appointments',
  'meetings.hubspot.com/',
  'outlook.office.com/bookwithme',
  'outlook.office365.com/owa/calendar/',
  'outlook.office.com/book/',
  'bookings.cloud.microsoft/',
  'bookings.microsoft.com/',
  'app.reclaim.ai/m/',
  'reclaim.ai/',
  'motion.app/meet',
  'app.usemotion.com/meet',
  'vimcal.com/',
  'book.vimcal.com/',
  'clockwise.com/',
  'fantastical.app/',
  'acuityscheduling.com/',
  'setmore.com/',
];
/** A company's own booking page: `cal.example.com/ana`. */
const SUBDOMAINS = ['cal.', 'calendar.', 'book.', 'booking.', 'bookings.', 'schedule.'];
const PARTS = ['chilipiper.com/', '.youcanbook.me', '.as.me/', '.acuityscheduling.com'];

/** Whether an address (lower case, with or without scheme) is a page to book a meeting on. */
function isBookingLink(address: string): boolean {
  const scheme = address.indexOf('://');
  let rest = scheme < 0 ? address : address.slice(scheme + 3);
  if (rest.startsWith('www.')) rest = rest.slice(4);
  if (
    SUBDOMAINS.some((name) => rest.startsWith(name)) &&
    rest.includes('/') &&
    !rest.startsWith('calendar.google.com/')
  )
    return true;
  if (rest.startsWith('meetings-') || rest.startsWith('meetings.')) return true;
  if (!rest.includes('/')) rest += '/';
  return HOSTS.some((host) => rest.startsWith(host)) || PARTS.some((part) => rest.includes(part));
}

const linkAtom = (from: number, to: number): Atom => ({ from, to, kind: 'link', grain: 'link', grounded: true });

/** A booking link that is one token. */
export function readUrl(r: Reading, i: number): Atom | undefined {
  return isBookingLink(normAt(r, i)) ? linkAtom(i, i + 1) : undefined;
}

/** Tokens a link without scheme may have on either side of its first known word. */
const MAX_LINK = 60;

/** A booking link without scheme at token `i`: "calendly.com/ana/30min". Runs over tokens that touch. */
export function readBareLink(r: Reading, i: number): Atom | undefined {
  if (normAt(r, i + 1) !== '.' || !touches(r, i) || !touches(r, i + 1)) return undefined;
  let start = i;
  while (
    i - start < MAX_LINK &&
    touches(r, start - 1) &&
    (normAt(r, start - 1) === '.' || tokenAt(r, start - 1)?.kind === 'word')
  )
    start--;
  let to = i + 1;
  while (to < r.to && to - i < MAX_LINK && touches(r, to - 1)) to++;
  while (to > i + 1 && /^[.,;:!?)\]"']$/.test(normAt(r, to - 1))) to--;
  const address = r.text.slice(r.tokens[start]?.start, r.tokens[to - 1]?.end).toLowerCase();
  return isBookingLink(address.includes('/') ? address : `${address}/`) ? linkAtom(start, to) : undefined;
}
