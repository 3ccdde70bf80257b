import { UserError } from '../../errors.ts';
import { HOUR, MINUTE } from '../../schedule/instants.ts';
import type { KnownMeeting } from '../../schedule/meeting.ts';
import { allCalendars, type CalendarRecord, calendarById, putCalendar, secretOf } from '../../store/calendars.ts';
import { load, save } from '../../store/save.ts';
import type { Reading } from '../../store/schema.ts';
import { getSettings } from '../../store/settings.ts';
import { mayRead } from '../team/policy.ts';
import type { World } from '../world.ts';
import { zoneOf } from '../zones/rep-zone.ts';
import { readGoogleOf } from './google.ts';
import { leaveGoogle } from './leave-google.ts';
import { readFeedOf, type SourceAnswer } from './read-source.ts';
import { takeReading } from './take-reading.ts';

/** How often a source is read by itself, and how often at most; the page comes by itself. Google writes feeds seldom. */
const PACE: Record<KnownMeeting['source'], { every: number; most: number } | null> = {
  page: null,
  'google-api': { every: 15 * MINUTE, most: 5 * MINUTE },
  ical: { every: HOUR, most: 15 * MINUTE },
};
/** The worker that asked was killed before the answer came, or is still waiting for it. */
const ASK_AGAIN_MS = 2 * MINUTE;
/** What only the rep can put right is not asked for all the time. */
const WAITS_FOR_REP_MS = 6 * HOUR;

/**
 * Reads every connected calendar that is due, one at a time. Safe to run at any time and to be killed anywhere: a try is
 * written down before it is made, and what it brought in one transaction. What goes wrong is kept with the calendar.
 * @param olderThan reads what was read so many milliseconds ago, even if it is not due by itself
 * @returns how many were read
 */
export async function syncCalendars(world: World, olderThan?: number): Promise<number> {
  let read = 0;
  try {
    const db = await world.connection.checked();
    for (const record of await load(db, ['calendars'], allCalendars)) {
      if (!isDue(record, world.now(), olderThan)) continue;
      await readCalendar(world, record.id);
      read++;
    }
  } catch (error) {
    // A database that cannot be used is told where the rep looks next.
    if (!(error instanceof UserError)) throw error;
  }
  return read;
}

/** Reads one connected calendar now, due or not. */
export async function readCalendar(world: World, id: string): Promise<void> {
  const db = await world.connection.checked();
  const triedAt = world.now();
  const asking = world.newId();
  const asked = await save(db, ['calendars', 'secrets', 'settings'], async (tx) => {
    const record = await calendarById(tx, id);
    if (!record || PACE[record.source] === null || !(await mayRead(tx, record.source))) return null;
    await putCalendar(tx, { ...record, triedAt, asking });
    return { record, secret: await secretOf(tx, id), zone: zoneOf(await getSettings(tx), world) };
  });
  if (!asked) return;
  const answer = await ask(asked.record, asked.secret, asked.zone, world);
  const isThere = !answer || (await keepAnswer(world, id, asking, answer));
  // While it was read it was disconnected, and the permission for it may have been renewed after that.
  const { google } = world;
  if (google && !isThere && (await google.loadGrant(id))) await leaveGoogle(google, asked.record, world);
}

async function ask(
  record: CalendarRecord,
  secret: string | null,
  zone: string,
  world: World,
): Promise<SourceAnswer | null> {
  try {
    if (record.source === 'ical') return await readFeedOf(record, secret, zone, world);
    return record.source === 'google-api' ? await readGoogleOf(record, zone, world) : null;
  } catch {
    // A fault of ours. Its words may hold an event's; the rep is told where to look for the calendar.
    const place = { calendar: '', covers: [] };
    return {
      reading: null,
      place,
      change: { state: 'broken', why: 'The calendar could not be read. It is tried again later.' },
    };
  }
}

/**
 * Unless the calendar was asked again while it was read, connected anew, chosen otherwise or disconnected: what was found
 * before that is not kept.
 * @returns whether it is still there
 */
async function keepAnswer(
  world: World,
  id: string,
  asked: string,
  { reading, place, change }: SourceAnswer,
): Promise<boolean> {
  const db = await world.connection.checked();
  return save(db, ['calendars', 'meetings'], async (tx) => {
    const before = await calendarById(tx, id);
    if (before?.asking !== asked) return before !== undefined;
    const { asking: _answered, ...rest } = before;
    const record = { ...rest, ...change };
    await putCalendar(tx, reading ? await takeReading(tx, record, place, reading, world.now()) : record);
    return true;
  });
}

/** When the next calendar is due, as an ISO instant; null when none ever is. Needs the store `calendars`. */
export async function nextSync(tx: Reading): Promise<string | null> {
  const times = (await allCalendars(tx)).map((record) => dueAt(record)).filter((at) => at !== null);
  return times.length === 0 ? null : new Date(Math.min(...times)).toISOString();
}

/** Whether a calendar is being asked, or is about to be: what is not known of it may be known in a moment. @param now ISO instant */
export function isBeingRead(records: readonly CalendarRecord[], now: string): boolean {
  // One that was asked is waited for, and asked again after that.
  return records.some((record) => (record.asking ? dueAt(record) !== null : isDue(record, now)));
}

/** Milliseconds since 1970: 0 for one that was never tried. */
function dueAt({ source, state, triedAt, asking, off }: CalendarRecord, olderThan?: number): number | null {
  const pace = PACE[source];
  if (!pace || off) return null;
  if (triedAt === null) return 0;
  if (asking) return Date.parse(triedAt) + ASK_AGAIN_MS;
  const waits = state === 'ready' || state === 'broken' ? pace.every : WAITS_FOR_REP_MS;
  return Date.parse(triedAt) + (olderThan === undefined ? waits : Math.min(waits, Math.max(olderThan, pace.most)));
}

/** A clock that was set back must not silence a calendar until it has caught up. */
function isDue(record: CalendarRecord, now: string, olderThan?: number): boolean {
  const at = dueAt(record, olderThan);
  const isAhead = record.triedAt !== null && Date.parse(record.triedAt) > Date.parse(now) + MINUTE;
  return at !== null && (isAhead || at <= Date.parse(now));
}
