import { Calendars } from '../../doubles/google-calendar/calendars.ts';
import type { GoogleDouble } from '../../doubles/google-calendar/server.ts';
import type { MadeEvent } from '../../sources/page/answers.ts';
import { CALENDAR_OF, type CalendarStore } from './store.ts';

/** The secret address under which the first account's calendar is given as a feed. */
export const FEED_PATH = `/calendar/ical/${encodeURIComponent(CALENDAR_OF[0])}/private-0f1e2d3c4b5a/basic.ics`;

const ANSWERS = ['needsAction', 'declined', 'tentative', 'accepted'] as const;
const compact = (iso: string): string => iso.replace(/[-:]|\.\d{3}/g, '');
const isSeries = ({ recurrence }: MadeEvent): boolean => recurrence !== undefined;
const isMoved = ({ id }: MadeEvent): boolean => id.includes('_');

/** Puts what is in the page's calendar behind the API and the secret address too, in place of what was there. */
export function fillGoogle(google: GoogleDouble, { events }: CalendarStore): void {
  const [main] = CALENDAR_OF;
  google.calendars = new Calendars();
  google.calendars.add({ id: main, summary: main, primary: true, selected: true, accessRole: 'owner' });
  const own = events.filter(({ calendar }) => calendar === main);
  for (const event of own.filter((one) => !isMoved(one))) insert(google.calendars, main, event);
  for (const event of own.filter(isMoved)) {
    const [series = '', original = ''] = event.id.split('_');
    const first = own.find(({ id }) => id === series);
    if (!first || !google.calendars.get(main, event.id)) continue;
    google.calendars.move(main, event.id, Date.parse(event.start) - msOf(original));
  }
  google.feeds.set(FEED_PATH, { body: feedOf(own), type: 'text/calendar; charset=utf-8' });
}

/** Of `20261201T083000Z`. */
const msOf = (text: string): number =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

function insert(calendars: Calendars, calendar: string, event: MadeEvent): void {
  const time = (at: string) => (at.length === 10 ? { date: at } : { dateTime: at, timeZone: event.zone ?? 'UTC' });
  const attendees = event.guests?.map(({ email, answer = 0, self }) => ({
    email,
    responseStatus: ANSWERS[answer],
    ...(self && { self }),
  }));
  calendars.insert(calendar, {
    id: event.id,
    summary: event.title ?? '',
    start: time(event.start),
    end: time(event.end),
    ...(isSeries(event) && { repeat: { days: 7, count: 60 } }),
    more: {
      ...(attendees && { attendees }),
      ...(event.meet !== undefined && { hangoutLink: event.meet }),
      ...(event.description !== undefined && { description: event.description }),
      ...(event.type === 10 && { eventType: 'workingLocation', transparency: 'transparent' }),
    },
  });
}

/** The events as Google writes a feed (RFC 5545). Nothing in them needs escaping. */
function feedOf(events: readonly MadeEvent[]): string {
  const time = (name: string, at: string): string =>
    at.length === 10 ? `${name};VALUE=DATE:${compact(at)}` : `${name}:${compact(at)}`;
  const lines = events.flatMap((event) => {
    const [uid = '', original] = event.id.split('_');
    return [
      'BEGIN:VEVENT',
      `UID:${uid}@google.com`,
      ...(original === undefined ? [] : [`RECURRENCE-ID:${original}`]),
      time('DTSTART', event.start),
      time('DTEND', event.end),
      `SUMMARY:${event.title ?? ''}`,
      ...(event.recurrence ?? []),
      ...(event.guests ?? []).map(
        ({ email, answer = 0 }) =>
          `ATTENDEE;PARTSTAT=${['NEEDS-ACTION', 'DECLINED', 'TENTATIVE', 'ACCEPTED'][answer]}:mailto:${email}`,
      ),
      ...(event.description === undefined ? [] : [`DESCRIPTION:${event.description}`]),
      ...(event.type === 10 ? ['TRANSP:TRANSPARENT'] : []),
      'END:VEVENT',
    ];
  });
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Sandbox//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}
