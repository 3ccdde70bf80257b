import type { MeetingAbout, NudgeInput } from '../../nudges/types.ts';
import type { Seen } from '../../nudges/view.ts';
import { dealOf } from '../../nudges/words.ts';
import { timesWithoutNote } from '../../schedule/availability.ts';
import { busyTimes } from '../../schedule/blocking.ts';
import { zoneToWrite } from '../../schedule/client-hours.ts';
import { holidayPlaceIn } from '../../schedule/holidays/holidays.ts';
import { epoch, instantOf, MINUTE } from '../../schedule/instants.ts';
import { freeSlots } from '../../schedule/slots.ts';
import { eventsOfDeal } from '../../store/events.ts';
import type { Database, Reading, StoreName } from '../../store/schema.ts';
import { getSettings } from '../../store/settings.ts';
import { heldBeside } from '../deals/held-times.ts';
import { languageWith } from '../deals/language-with.ts';
import { clientOf, holidaysAhead } from '../zones/client-place.ts';
import { NUDGE_STORES } from './nudge-store.ts';

export const ABOUT_STORES: StoreName[] = [...NUDGE_STORES, 'events'];

/**
 * What is known of the other side of some meetings: the language of their titles and of what was written in their deals, as
 * far as sentences are kept; their zone, where it is more than a guess; and times that are known to be free, not on offer in
 * another deal and fit for both. A meeting that is ahead is moved to one of its own length. Needs `ABOUT_STORES`.
 * @param from the earliest of those times: a meeting that is moved may come sooner, the one after it may not
 */
export async function aboutMeetings(
  db: Database,
  tx: Reading,
  input: NudgeInput,
  seen: readonly Pick<Seen, 'meeting' | 'outside' | 'start' | 'end'>[],
  from: 'now' | 'its end' = 'now',
): Promise<Map<string, MeetingAbout>> {
  const found = new Map<string, MeetingAbout>();
  if (seen.length === 0) return found;
  const { calendar, zone, now, accounts, internalDomains } = input;
  const { schedule, tentativeBlocks, holidayPlace } = await getSettings(tx);
  const reach = { readAt: calendar.readAt, reachesTo: calendar.reach?.end ?? null };
  const busy = busyTimes(calendar.meetings, zone, { self: accounts, tentativeBlocks }, reach);
  const holidays = holidaysAhead(holidayPlaceIn(holidayPlace, zone), now);
  for (const { meeting, outside, start, end } of seen) {
    const deal = dealOf(outside, meeting.account, input.deals, input.people) ?? undefined;
    const addresses = outside.map(({ email }) => email);
    const client = clientOf(deal, calendar.meetings, addresses, { accounts, internalDomains }, now);
    const held = await heldBeside(db, tx, deal?.id ?? null, now);
    const minutes = start > epoch(now) && end > start ? (end - start) / MINUTE : schedule.meetingMinutes;
    const slots = freeSlots({
      now: from === 'its end' && end > epoch(now) ? instantOf(end) : now,
      preferences: { ...schedule, zone },
      busy,
      held,
      minutes,
      holidays,
      ...(client && { client }),
    });
    found.set(meeting.key, {
      language: languageWith(deal ? await eventsOfDeal(tx, deal.id) : [], meeting.title),
      clientZone: zoneToWrite(client),
      slots: timesWithoutNote(slots, calendar.readAt, now),
    });
  }
  return found;
}
