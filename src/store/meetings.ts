import type { KnownMeeting } from '../schedule/meeting.ts';
import type { Shelf } from '../schedule/shelf.ts';
import { shelfRange } from './calendars.ts';
import { forgottenIn, type IsForgotten } from './forgotten.ts';
import { meetingWithout } from './person/records.ts';
import type { Reading, Writing } from './schema.ts';

type Place = Pick<Shelf, 'account' | 'source' | 'calendar'>;

/** In no particular order. */
export function meetingsOf(tx: Reading, { account, source, calendar }: Place): Promise<KnownMeeting[]> {
  return tx.objectStore('meetings').getAll(shelfRange(account, source, calendar));
}

/**
 * Meetings that start on or after a day, in order, of every source: the same meeting once for each that has it.
 * @param day `YYYY-MM-DD` in UTC
 */
export function meetingsSince(tx: Reading, day: string): Promise<KnownMeeting[]> {
  return tx.objectStore('meetings').index('start').getAll(IDBKeyRange.lowerBound(day));
}

/** Makes a shelf's meetings be these and no others. Whoever is kept forgotten is left out of them. */
export async function replaceMeetings(tx: Writing, place: Place, read: KnownMeeting[]): Promise<void> {
  const store = tx.objectStore('meetings');
  const { account, source, calendar } = place;
  const isForgotten = await forgottenIn(tx);
  const meetings = read.flatMap((meeting) => besidesForgotten(meeting, isForgotten) ?? []);
  const wanted = new Set(meetings.map(({ key }) => key));
  const before = new Map((await meetingsOf(tx, place)).map((meeting) => [meeting.key, meeting]));
  const writes: Promise<unknown>[] = [];
  for (const key of before.keys()) if (!wanted.has(key)) writes.push(store.delete([account, source, calendar, key]));
  for (const meeting of meetings) {
    if (JSON.stringify(before.get(meeting.key)) !== JSON.stringify(meeting)) writes.push(store.put(meeting));
  }
  await Promise.all(writes);
}

function besidesForgotten(meeting: KnownMeeting, isForgotten: IsForgotten): KnownMeeting | null {
  const { people, organizer, calendar } = meeting;
  const met = new Map(people.map(({ email, name }) => [email, name ?? '']));
  for (const one of [organizer, calendar]) if (one !== null && !met.has(one)) met.set(one, '');
  let left: KnownMeeting | null = meeting;
  for (const [address, name] of met) {
    if (left && isForgotten(address)) left = meetingWithout(left, { address, names: name ? [name] : [] });
  }
  return left;
}
