import type { TimelineEvent } from '../../deals/types.ts';
import { type Known, meetingEvents } from '../../nudges/meeting-events.ts';
import type { MeetingEvent } from '../../nudges/told-meeting.ts';
import { type Seen, type View, viewOf } from '../../nudges/view.ts';
import { dealOf } from '../../nudges/words.ts';
import { allCalendars } from '../../store/calendars.ts';
import { appendEvent, eventsByPrefix, eventsOfDeal } from '../../store/events.ts';
import { load, save } from '../../store/save.ts';
import type { Reading, StoreName } from '../../store/schema.ts';
import { type InputReader, inputReader, NUDGE_STORES } from '../nudges/nudge-store.ts';
import type { World } from '../world.ts';

const STORES: StoreName[] = [...NUDGE_STORES, 'events'];

/** A key that is longer would make ids longer than an id may be. */
const LONGEST_KEY = 900;

/**
 * Notes in the timelines of deals what the calendars show: meetings booked, moved, answered, declined, held, cancelled.
 * Only meetings with people of a deal that is kept. Safe to run at any time and any number of times: mostly there is
 * nothing to write, and then nothing is.
 */
export async function recordMeetings(
  world: Pick<World, 'connection' | 'now' | 'systemZone'>,
  read = inputReader(world),
): Promise<void> {
  const db = await world.connection.checked();
  const found = await load(db, STORES, (tx) => unrecorded(tx, read));
  if (found.length === 0) return;
  // Found again from what is there now: something else may have been written meanwhile.
  await save(db, STORES, async (tx) => {
    for (const event of await unrecorded(tx, read)) await appendEvent(tx, event);
  });
}

async function unrecorded(tx: Reading, read: InputReader): Promise<MeetingEvent[]> {
  const input = await read(tx);
  if (input.deals.length === 0) return [];
  const view = viewOf(input);
  const gone = await goneKeys(tx, view);
  const candidates: (Omit<Known, 'timeline' | 'recorded' | 'dealId'> & { dealId: string | null })[] = [
    ...comingOrPast(view).map((seen) => ({
      seen,
      key: seen.meeting.key,
      goneAt: null,
      dealId: dealOf(seen.outside, seen.meeting.account, input.deals, input.people)?.id ?? null,
    })),
    ...[...gone].map(([key, goneAt]) => ({ seen: null, key, goneAt, dealId: null })),
  ];
  const deals = new Set(input.deals.map(({ id }) => id));
  // All at once: one after the other, each would wait for the way there and back.
  const known = await Promise.all(
    candidates
      .filter(({ key }) => key.length <= LONGEST_KEY)
      .map(async (candidate) => {
        const recorded = await recordedOf(tx, candidate.key);
        // It stays with the deal it was first noted in; merges and moved people are told apart later.
        return { ...candidate, recorded, dealId: recorded[0]?.dealId ?? candidate.dealId };
      }),
  );
  const timelines = new Map<string, Promise<TimelineEvent[]>>();
  const found = known.map(async ({ dealId, ...one }) => {
    if (dealId === null || !deals.has(dealId)) return [];
    const timeline = timelines.get(dealId) ?? eventsOfDeal(tx, dealId);
    timelines.set(dealId, timeline);
    return meetingEvents({ ...one, dealId, timeline: await timeline }, view);
  });
  return (await Promise.all(found)).flat();
}

async function recordedOf(tx: Reading, key: string): Promise<MeetingEvent[]> {
  const events = await eventsByPrefix(tx, `meeting:${key}:`);
  return events.filter((event): event is MeetingEvent => 'meeting' in event && event.meeting === key);
}

/**
 * Events with guests of the other side. Of a series only what was and the next one ahead: a weekly call booked for years
 * is one next step.
 */
function comingOrPast(view: View): Seen[] {
  const next = new Map<string, number>();
  for (const { meeting, start } of view.seen) {
    if (meeting.seriesKey === null || start <= view.now) continue;
    next.set(meeting.seriesKey, Math.min(start, next.get(meeting.seriesKey) ?? start));
  }
  return view.seen.filter((seen) => {
    const { seriesKey } = seen.meeting;
    if (seen.outside.length === 0) return false;
    return seriesKey === null || seen.start <= view.now || seen.start === next.get(seriesKey);
  });
}

/** Keys that a calendar lost lately and no other has, with when that was read. */
async function goneKeys(tx: Reading, view: View): Promise<Map<string, string>> {
  const there = new Set(view.seen.map(({ meeting }) => meeting.key));
  const found = new Map<string, string>();
  for (const { shelves, off } of await allCalendars(tx)) {
    if (off) continue;
    for (const { gone } of shelves)
      for (const [key, at] of Object.entries(gone)) if (!there.has(key)) found.set(key, at);
  }
  return found;
}
