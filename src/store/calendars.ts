import type { KnownMeeting } from '../schedule/meeting.ts';
import type { ShelfMemory } from '../schedule/shelf.ts';
import { forgottenIn } from './forgotten.ts';
import { calendarWithout } from './person/records.ts';
import type { Reading, Writing } from './schema.ts';

/** A calendar in the rep's list, to choose from. */
export interface ListedCalendar {
  id: string;
  name: string;
}

/** One connected source and account. */
export interface CalendarRecord {
  /** See `calendarId`. */
  id: string;
  source: KnownMeeting['source'];
  /** The rep's address, lower case; empty when the source cannot tell. */
  account: string;
  state: 'ready' | 'needs-setup' | 'lapsed' | 'blocked' | 'broken';
  /** What is wrong and what to do about it; null when nothing is. */
  why: string | null;
  /** When it was last asked, and when it last answered, as ISO instants; null for never. */
  triedAt: string | null;
  readAt: string | null;
  /** It was asked and has not answered: a worker that is killed in between leaves it so. Of each time its own. */
  asking?: string;
  /** The source's own notes, JSON, to be handed back to it as they are. */
  sync: unknown;
  /** Ids of the calendars that count; null for the source's own choice. */
  chosen: string[] | null;
  /** All calendars that were seen, counted or not. */
  listed: ListedCalendar[];
  /** What was read, but for the meetings themselves. */
  shelves: ShelfMemory[];
  /** The rep does not want it read. It stays so that it is known. */
  off: boolean;
  /** How it is shown where it has no account to show. Holds no secret. */
  shown: string;
}

/** The primary key of a connected source. @param what the account, or of a feed the calendar's id */
export function calendarId(source: KnownMeeting['source'], what: string): string {
  return `${source} ${what}`;
}

/** A source as it is before it is read for the first time. */
export function newCalendar(
  place: Pick<CalendarRecord, 'id' | 'source' | 'account'> & { shown?: string },
): CalendarRecord {
  return {
    shown: '',
    ...place,
    state: 'ready',
    why: null,
    triedAt: null,
    readAt: null,
    sync: null,
    chosen: null,
    listed: [],
    shelves: [],
    off: false,
  };
}

/** Calendars of people who are kept forgotten are left out of it. */
export async function putCalendar(tx: Writing, record: CalendarRecord): Promise<void> {
  const isForgotten = await forgottenIn(tx);
  let left = record;
  for (const { id, name } of record.listed) {
    if (isForgotten(id)) left = calendarWithout(left, { address: id.toLowerCase(), names: name === id ? [] : [name] });
  }
  await tx.objectStore('calendars').put(left);
}

export function calendarById(tx: Reading, id: string): Promise<CalendarRecord | undefined> {
  return tx.objectStore('calendars').get(id);
}

export function allCalendars(tx: Reading): Promise<CalendarRecord[]> {
  return tx.objectStore('calendars').getAll();
}

/** Forgets a source with what it brought and what opened it. Needs the stores `calendars`, `meetings` and `secrets`. */
export async function removeCalendar(tx: Writing, id: string): Promise<void> {
  const record = await calendarById(tx, id);
  if (!record) return;
  const { account, source } = record;
  for (const { calendar } of record.shelves) {
    await tx.objectStore('meetings').delete(shelfRange(account, source, calendar));
  }
  await tx.objectStore('secrets').delete(id);
  await tx.objectStore('calendars').delete(id);
}

/** The keys of all meetings of one shelf. A list sorts after every text. */
export function shelfRange(account: string, source: string, calendar: string): IDBKeyRange {
  return IDBKeyRange.bound([account, source, calendar], [account, source, calendar, []]);
}

/** @param secret what opens the calendar: a password in all but name */
export async function putSecret(tx: Writing, id: string, secret: string): Promise<void> {
  await tx.objectStore('secrets').put({ id, secret });
}

export async function secretOf(tx: Reading, id: string): Promise<string | null> {
  return (await tx.objectStore('secrets').get(id))?.secret ?? null;
}
