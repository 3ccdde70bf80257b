import { DAY, epoch, HOUR, instantOf, overlap, stretch } from '../../schedule/instants.ts';
import type { Meeting } from '../../schedule/meeting.ts';
import type { Interval } from '../../schedule/types.ts';
import { readGoogleId } from '../page/google-id.ts';
import { EVENT_FIELDS } from './api-event.ts';
import type { ListedCalendar } from './calendars.ts';
import type { GoogleClient } from './client.ts';
import { type ReadEvent, readApiEvent } from './event.ts';
import { GoogleRefusal } from './failure.ts';
import { readBusyTimes } from './free-busy.ts';
import { type Pages, readPages } from './pages.ts';
import type { CalendarSync, SyncedCalendar } from './state.ts';

/** All-day events begin up to this long before or after UTC's day. */
const ZONES = 14 * HOUR;

/**
 * Whole days around a range, one or two longer at its end. Google takes no other bounds together with a sync token, so
 * a window is kept until the range has moved out of it, about a day later.
 */
function windowFor(range: Interval): Interval {
  const day = (instant: string): number => Math.floor(epoch(instant) / DAY) * DAY;
  return { start: instantOf(day(range.start) - DAY), end: instantOf(day(range.end) + 2 * DAY) };
}

const reaches = (window: Interval, range: Interval): boolean =>
  epoch(window.start) <= epoch(range.start) - ZONES && epoch(window.end) >= epoch(range.end) + ZONES;

/**
 * Brings one calendar up to date: by what changed since, or from scratch where there is no token, the range has left the
 * window, or Google has forgotten the token (410).
 * @param last as it was read before, null at first; not changed
 * @throws GoogleRefusal, GoogleFailure: then nothing was read
 */
export async function syncCalendar(
  client: GoogleClient,
  listed: ListedCalendar,
  last: SyncedCalendar | null,
  range: Interval,
): Promise<CalendarSync> {
  try {
    if (listed.access === 'busy') return await readBusyTimes(client, listed, last, windowFor(range));
    if (last?.syncToken && reaches(last.window, range)) {
      const pages = await changesSince(client, last.id, last.syncToken);
      if (pages) return merge(listed, last, pages);
    }
    const window = windowFor(range);
    const bounds = { timeMin: window.start, timeMax: window.end };
    const pages = await readPages(client, pathOf(listed.id), { ...QUERY, ...bounds });
    const fresh = merge(listed, { ...emptyOf(listed), window }, pages);
    return { ...fresh, removed: last ? lost(last, fresh.calendar, window) : [] };
  } catch (error) {
    const gone = error instanceof GoogleRefusal && (error.status === 404 || error.reason === 'forbidden');
    if (!gone || listed.primary) throw error;
    return {
      calendar: null,
      removed: [],
      warnings: [`“${listed.name}” is no longer shared with you and was left out.`],
    };
  }
}

const QUERY = { singleEvents: 'true', showDeleted: 'true', maxResults: '1000', fields: EVENT_FIELDS };

const pathOf = (calendar: string): string => `calendars/${encodeURIComponent(calendar)}/events`;

/** Null when Google no longer takes the token: it is too old (410), or belongs to a question that was put otherwise (400). */
async function changesSince(client: GoogleClient, calendar: string, syncToken: string): Promise<Pages | null> {
  try {
    return await readPages(client, pathOf(calendar), { ...QUERY, syncToken });
  } catch (error) {
    if (error instanceof GoogleRefusal && (error.status === 410 || error.status === 400)) return null;
    throw error;
  }
}

const emptyOf = ({ id, name, primary, access }: ListedCalendar): Omit<SyncedCalendar, 'window'> => ({
  id,
  name,
  primary,
  access,
  syncToken: null,
  meetings: {},
  unread: [],
});

/** What was there, with the changes. An event that comes twice counts as it was changed last. */
function merge(
  listed: ListedCalendar,
  last: SyncedCalendar,
  { items, syncToken }: Pages,
): CalendarSync & { calendar: SyncedCalendar } {
  const newest = new Map<string, ReadEvent>();
  for (const item of items) {
    const event = readApiEvent(item, listed.id);
    const other = newest.get(event.id);
    if (!other || !isOlder(event, other)) newest.set(event.id, event);
  }
  const meetings = new Map(Object.entries(last.meetings));
  const unread = new Set(last.unread);
  const removed: string[] = [];
  const warnings: string[] = [];
  const drop = (id: string): void => {
    const meeting = meetings.get(id);
    if (meeting) removed.push(meeting.key);
    meetings.delete(id);
  };
  // Series first: an occurrence that is told on its own knows better than the series it belonged to.
  const events = [...newest.values()].sort((a, b) => Number(isOccurrence(a.id)) - Number(isOccurrence(b.id)));
  for (const event of events) {
    unread.delete(event.id);
    if (event.is === 'unread') {
      unread.add(event.id);
      // As it was, it is no longer true; gone it is not.
      meetings.delete(event.id);
      warnings.push(`“${event.title.slice(0, 60)}” is not as expected, and was left out.`);
    } else if (event.is === 'gone') {
      if (event.key !== null && !meetings.has(event.id)) removed.push(event.key);
      drop(event.id);
      for (const id of meetings.keys()) if (isOccurrence(id) && readGoogleId(id)?.series === event.id) drop(id);
    } else if (within(event.meeting, last.window)) {
      const known = event.fewerGuests ? meetings.get(event.id) : undefined;
      meetings.set(event.id, known ? withGuestsOf(known, event.meeting) : event.meeting);
      if (event.fewerGuests) warnings.push(`“${event.meeting.title.slice(0, 60)}” has more guests than Google tells.`);
    } else {
      // Moved out of sight: neither gone nor known completely.
      meetings.delete(event.id);
    }
  }
  const { name, primary, access, id } = listed;
  const calendar = {
    ...last,
    id,
    name,
    primary,
    access,
    syncToken,
    meetings: Object.fromEntries(meetings),
    unread: [...unread],
  };
  return { calendar, removed, warnings };
}

/** Of very many guests only the rep is told: those known from before stay, with what is told now. */
function withGuestsOf(before: Meeting, now: Meeting): Meeting {
  const told = new Map(now.people.map((guest) => [guest.email, guest]));
  const kept = before.people.map((guest) => told.get(guest.email) ?? guest);
  const added = now.people.filter(({ email }) => !before.people.some((guest) => guest.email === email));
  return { ...now, people: [...kept, ...added] };
}

const isOccurrence = (id: string): boolean => readGoogleId(id)?.original != null;

/** Deleted events do not always tell when; they are then the last word. */
const isOlder = (a: ReadEvent, b: ReadEvent): boolean =>
  a.updated === '' ? false : b.updated === '' ? true : Date.parse(a.updated) < Date.parse(b.updated);

function within({ start, end, allDay }: Meeting, window: Interval): boolean {
  const point = (time: string): number => (allDay ? epoch(`${time}T00:00:00Z`) : epoch(time));
  const [from, to] = [point(start), point(end)];
  const slack = allDay ? ZONES : 0;
  return overlap({ start: from - slack, end: Math.max(to, from + 1) + slack }, stretch(window));
}

/** Keys that a full sync should have had again and has not. */
function lost(last: SyncedCalendar, fresh: SyncedCalendar | null, window: Interval): string[] {
  const kept = new Set(Object.values(fresh?.meetings ?? {}).map(({ key }) => key));
  const before = Object.values(last.meetings).filter((meeting) => within(meeting, window));
  return before.map(({ key }) => key).filter((key) => !kept.has(key));
}
