import { DAY, epoch, instantOf } from '../../schedule/instants.ts';
import type { Interval } from '../../schedule/types.ts';
import type { CalendarReading, SourceStatus } from '../types.ts';
import { type ListedCalendar, listCalendars, toCount } from './calendars.ts';
import { type ClientDeps, googleClient } from './client.ts';
import { failureOf, GoogleFailure, GoogleRefusal } from './failure.ts';
import { readingOf } from './reading.ts';
import { type GoogleState, noGoogleState, type SyncedCalendar } from './state.ts';
import { syncCalendar } from './sync.ts';

export interface GoogleDeps extends ClientDeps {
  /** IANA zone of the rep: where all-day events begin. */
  zone: string;
  /** Ids of the calendars the rep wants counted; null for those that are shown and owned. */
  calendars: string[] | null;
}

export interface GoogleOutcome {
  /** To be stored, whatever happened, and passed in next time. */
  state: GoogleState;
  status: SourceStatus;
  /** Null when nothing could be read: then `status` says why, and what was known before still stands. */
  reading: CalendarReading | null;
  /** Every calendar of the account, for the rep to choose from; empty when the list could not be read. */
  calendars: ListedCalendar[];
}

/** A clock that was set back must not silence the source for ever. */
const LONGEST_PAUSE_MS = DAY;

/**
 * Reads the counted calendars of one account: what changed since `state`, or everything where that is not possible.
 * One read at a time for one state.
 * @param state as handed back last time; null at first
 * @throws the signal's reason when called off, and nothing else that is expected
 */
export async function readGoogle(state: GoogleState | null, range: Interval, deps: GoogleDeps): Promise<GoogleOutcome> {
  const before = state ?? noGoogleState;
  const now = deps.now();
  const pause = before.notBefore === null ? 0 : epoch(before.notBefore) - now;
  if (pause > 0 && pause < LONGEST_PAUSE_MS) {
    const why = 'Google Calendar asked for a pause. It is tried again later.';
    return { state: before, status: { state: 'broken', why }, reading: null, calendars: [] };
  }
  let listed: ListedCalendar[] = [];
  try {
    const client = googleClient(deps);
    listed = await listCalendars(client);
    const account = listed.find(({ primary }) => primary)?.id.toLowerCase() ?? null;
    // Another account's calendars say nothing about this one's.
    const known = account === before.account ? before.calendars : [];
    const calendars: SyncedCalendar[] = [];
    const removed: string[] = [];
    const warnings: string[] = [];
    for (const calendar of toCount(listed, deps.calendars)) {
      const last = known.find(({ id, access }) => id === calendar.id && access === calendar.access) ?? null;
      const synced = await syncCalendar(client, calendar, last, range);
      warnings.push(...synced.warnings);
      removed.push(...synced.removed);
      if (synced.calendar) calendars.push(synced.calendar);
    }
    // Calendars that are not counted any more; what another one has too stays.
    const counted = new Set(calendars.map(({ id }) => id));
    for (const { id, meetings } of known) {
      if (!counted.has(id)) removed.push(...Object.values(meetings).map(({ key }) => key));
    }
    const readAt = instantOf(now);
    const reading = readingOf(calendars, { range, zone: deps.zone, readAt, removed, warnings });
    const { reach } = reading;
    return {
      state: { version: 1, account, calendars, readAt, reach, notBefore: null },
      status: { state: 'ready', readAt, reach },
      reading,
      calendars: listed,
    };
  } catch (error) {
    deps.signal?.throwIfAborted();
    const failure = error instanceof GoogleRefusal ? failureOf(error) : error;
    if (!(failure instanceof GoogleFailure)) throw error;
    const notBefore = failure.retryAt === null ? null : instantOf(failure.retryAt);
    return {
      state: { ...before, notBefore },
      status: { state: failure.state, why: failure.message },
      reading: null,
      calendars: listed,
    };
  }
}
