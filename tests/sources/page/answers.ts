/** Answers as the Calendar page downloads them, made from events that are easy to write. */

export interface Guest {
  email: string;
  /** 0: not answered, 1: no, 2: maybe, 3: yes. */
  answer?: 0 | 1 | 2 | 3;
  organizer?: boolean;
  self?: boolean;
}

export interface MadeEvent {
  id: string;
  title?: string;
  /** ISO instant, or `YYYY-MM-DD` for an all-day event. */
  start: string;
  /** As `start`; that of an all-day event is exclusive. */
  end: string;
  zone?: string;
  calendar?: string;
  organizer?: string;
  guests?: Guest[];
  recurrence?: string[];
  location?: string;
  meet?: string;
  description?: string;
  /** 0: an event, 10: a working location. */
  type?: number;
  updated?: string;
}

const time = (written: string, zone: string): unknown[] =>
  written.length === 10 ? [Date.parse(`${written}T00:00:00Z`)] : [null, [Date.parse(written)], zone];

const guest = ({ email, answer = 0, organizer, self }: Guest): unknown[] => {
  const made: unknown[] = Array.from({ length: 15 }, () => null);
  made[0] = email;
  made[5] = answer;
  if (organizer) made[8] = true;
  if (self) made[9] = true;
  return made;
};

/** An event in its places; those nobody has explained are empty. */
export function rawEvent(event: MadeEvent): unknown[] {
  const { calendar = 'rep@orbit.example', zone = 'Europe/Helsinki', organizer = calendar } = event;
  const made: unknown[] = Array.from({ length: 83 }, () => null);
  made[0] = event.id;
  made[3] = Date.parse('2026-10-01T08:00:00Z');
  made[4] = Date.parse(event.updated ?? '2026-10-02T08:00:00Z');
  made[5] = event.title ?? 'Pilot numbers';
  made[7] = event.location ?? null;
  made[9] = [organizer, null, null, organizer === calendar];
  made[12] = event.recurrence ?? null;
  made[20] = event.guests?.map(guest) ?? null;
  made[34] = [calendar, 'Rep Example'];
  made[35] = time(event.start, zone);
  made[36] = time(event.end, zone);
  made[45] = event.meet ?? null;
  if (event.meet !== undefined) made[57] = [[[3, event.meet, 'code']]];
  made[64] = event.description === undefined ? null : [null, event.description];
  made[82] = event.type ?? 0;
  return made;
}

export const written = (data: unknown): string => `)]}'\n\n${JSON.stringify(data)}`;

/** What `sync.fetcheventrange` answers. */
export const rangeAnswer = (calendars: [string | null, unknown[]][]): string =>
  written([[null, null, [null, calendars]]]);

/** What `sync.sync` answers after a change. */
export const syncAnswer = (events: unknown[]): string =>
  written([[null, null, [null, null, null, [[null, events.map((event) => [null, null, null, event])]]]]]);

const form = (request: unknown): string =>
  new URLSearchParams({ 'f.req': JSON.stringify(request), cwuik: '10', hl: 'en' }).toString();

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** What the page posts to have a range. @param to exclusive */
export const rangeRequest = (calendars: string[], from: string, to: string): string =>
  form([[calendars, [null, null, dayNumber(from), dayNumber(to)], [null, 3, 'web'], [null, 1, 1]]]);

/** What the page posts to delete an event. */
export const deleteRequest = (id: string): string =>
  form([
    [
      [null, 3],
      'token',
      null,
      null,
      [[null, null, [[null, [id, null, null, [[...Array.from({ length: 20 }, () => null), []]], 0]]]]],
    ],
    20_000,
  ]);
