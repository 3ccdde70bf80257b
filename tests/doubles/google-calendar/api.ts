import type { Calendars, Item } from './calendars.ts';
import type { DoubleTime } from './types.ts';

/** An answer of the API. */
export interface ApiAnswer {
  status: number;
  json: unknown;
}

export interface PageOptions {
  size: number;
  /** Items of one list come in another order, and the last of a page again on the next. */
  shuffled: boolean;
  /** An event with more guests is given with the rep alone, as with `maxAttendees`. */
  mostGuests: number;
}

const FORBIDDEN_WITH_TOKEN = [
  'iCalUID',
  'orderBy',
  'privateExtendedProperty',
  'q',
  'sharedExtendedProperty',
  'timeMin',
  'timeMax',
  'updatedMin',
];

export const refusal = (status: number, reason: string): ApiAnswer => ({
  status,
  json: { error: { code: status, message: reason, errors: [{ domain: 'global', reason, message: reason }] } },
});

/** `events.list` with singleEvents, as documented for the Calendar API v3. */
export function listEvents(calendars: Calendars, id: string, query: URLSearchParams, options: PageOptions): ApiAnswer {
  const calendar = calendars.list.find((each) => each.id === id);
  if (!calendar) return refusal(404, 'notFound');
  const token = query.get('syncToken');
  if (token !== null) {
    if (FORBIDDEN_WITH_TOKEN.some((name) => query.has(name))) return refusal(400, 'syncTokenWithRequestedOrdering');
    if (query.get('showDeleted') === 'false') return refusal(400, 'badRequest');
    if (Number(token) < calendars.oldest) return refusal(410, 'fullSyncRequired');
  }
  const found =
    token === null
      ? calendars.within(id, query.get('timeMin'), query.get('timeMax'))
      : calendars.since(id, Number(token));
  const deleted = token !== null || query.get('showDeleted') === 'true';
  const items = found
    .filter((item) => deleted || item.status !== 'cancelled')
    .map((item) => (calendar.accessRole === 'reader' ? withoutSecrets(item) : item))
    .map((item) => withFewerGuests(item, Number(query.get('maxAttendees') ?? options.mostGuests)));
  const size = Math.min(options.size, Number(query.get('maxResults') ?? 250), 2_500);
  return page(
    options.shuffled ? items.reverse() : items,
    query.get('pageToken'),
    size,
    calendars.listed,
    options.shuffled,
  );
}

/** What a reader is shown of a private event: when it is. */
function withoutSecrets(item: Item): Item {
  if (item['visibility'] !== 'private') return item;
  const { id, status, updated, iCalUID, recurringEventId, originalStartTime, start, end, visibility } = item;
  return JSON.parse(
    JSON.stringify({ id, status, updated, iCalUID, recurringEventId, originalStartTime, start, end, visibility }),
  ) as Item;
}

function withFewerGuests(item: Item, most: number): Item {
  const { attendees } = item as { attendees?: { self?: boolean }[] };
  if (!Array.isArray(attendees) || attendees.length <= most) return item;
  return { ...item, attendees: attendees.filter(({ self }) => self), attendeesOmitted: true };
}

/** A page token carries where the next page begins and at which version the list was begun. */
function page(items: Item[], pageToken: string | null, size: number, now: number, repeated: boolean): ApiAnswer {
  const [from = 0, begun = now] = pageToken === null ? [] : pageToken.split('.').map(Number);
  const to = from + size;
  const again = repeated && from > 0 ? 1 : 0;
  const end = to < items.length ? { nextPageToken: `${to}.${begun}` } : { nextSyncToken: String(begun) };
  return { status: 200, json: { kind: 'calendar#events', items: items.slice(from - again, to), ...end } };
}

/** `events.get`: what was saved is there at once. */
export function getEvent(calendars: Calendars, calendar: string, id: string): ApiAnswer {
  const item = calendars.get(calendar, id);
  return item ? { status: 200, json: item } : refusal(404, 'notFound');
}

export function listCalendars(calendars: Calendars): ApiAnswer {
  return { status: 200, json: { kind: 'calendar#calendarList', items: calendars.list, nextSyncToken: '0' } };
}

export function freeBusy(calendars: Calendars, body: unknown): ApiAnswer {
  const { timeMin, timeMax, items } = body as { timeMin: string; timeMax: string; items: { id: string }[] };
  if (items.length > 50) return refusal(400, 'tooManyCalendarsRequested');
  const clip = (time: string): string => (time < timeMin ? timeMin : time > timeMax ? timeMax : time);
  const busyOf = (id: string): unknown => {
    if (!calendars.list.some((each) => each.id === id)) return { errors: [{ domain: 'global', reason: 'notFound' }] };
    const shown = calendars
      .within(id, timeMin, timeMax)
      .filter((item) => item.status !== 'cancelled' && item['transparency'] !== 'transparent');
    const utc = ({ date, dateTime }: DoubleTime): string =>
      `${new Date(date ?? dateTime ?? '').toISOString().slice(0, 19)}Z`;
    return {
      busy: shown.map((item) => ({
        start: clip(utc(item['start'] as DoubleTime)),
        end: clip(utc(item['end'] as DoubleTime)),
      })),
    };
  };
  return {
    status: 200,
    json: { timeMin, timeMax, calendars: Object.fromEntries(items.map(({ id }) => [id, busyOf(id)])) },
  };
}
