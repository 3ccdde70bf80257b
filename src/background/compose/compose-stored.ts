import { externalRecipients } from '../../deals/belonging.ts';
import { dealState } from '../../deals/state.ts';
import type { NextAsk } from '../../deals/state-types.ts';
import type { Deal, TimelineEvent } from '../../deals/types.ts';
import type { ComposeQuery, Dismissal } from '../../messages.ts';
import { titlesOf } from '../../playbook/titles.ts';
import type { CommitmentId, Playbook } from '../../playbook/types.ts';
import { busyTimes, intervalOf } from '../../schedule/blocking.ts';
import { dayAfter } from '../../schedule/days.ts';
import { holidayPlaceIn } from '../../schedule/holidays/holidays.ts';
import { lengthOf } from '../../schedule/length-of.ts';
import type { KnownCalendar, Meeting } from '../../schedule/meeting.ts';
import type { Interval } from '../../schedule/types.ts';
import { dayOf } from '../../schedule/wall.ts';
import type { WhyOptions } from '../../schedule/why-times.ts';
import type { Settings } from '../../settings.ts';
import { allCalendars } from '../../store/calendars.ts';
import { eventsAround } from '../../store/derive-summaries.ts';
import { allDismissals } from '../../store/dismissals.ts';
import { getPlaybook } from '../../store/playbook.ts';
import type { Database, Reading, StoreName } from '../../store/schema.ts';
import { getSettings } from '../../store/settings.ts';
import { knownCalendar } from '../calendar/known-calendar.ts';
import { nextMeeting } from '../calendar/next-meeting.ts';
import { ownAccounts } from '../calendar/own-accounts.ts';
import { dealOf } from '../deals/belonging.ts';
import { heldBeside } from '../deals/held-times.ts';
import { usable } from '../team/read-playbook.ts';
import { clientOf, holidaysAhead } from '../zones/client-place.ts';
import { workingDays } from '../zones/working-days.ts';
import { commitmentFor } from './commitment.ts';

export const COMPOSE_STORES: StoreName[] = [
  'settings',
  'playbook',
  'dismissals',
  'deals',
  'people',
  'events',
  'calendars',
  'meetings',
  'meta',
];

export interface Stored {
  settings: Settings;
  playbook: Playbook;
  dismissals: Dismissal[];
  deal: Deal | undefined;
  /** Of this deal and those joined with it. */
  timeline: TimelineEvent[];
  /** Times on offer in other deals. */
  held: Interval[];
  calendar: KnownCalendar;
  /** The rep's own addresses. */
  accounts: string[];
}

/** What is to be asked for next, and how long that takes. */
export function askOf(
  stored: Stored,
  query: ComposeQuery,
  zone: string,
  now: string,
): { next: NextAsk | null; commitment: CommitmentId; minutes: number } {
  const { settings, playbook, deal, timeline } = stored;
  const next = deal
    ? dealState(timeline, { deal, now, zone, titles: titlesOf(playbook), ...workingDays(settings, zone, now) }).nextAsk
    : null;
  const commitment = commitmentFor(next, query.thread, playbook);
  // While they meet, times are asked for to move that meeting alone, which keeps its length.
  const booked = bookedWith(stored, query, now);
  return { next, commitment, minutes: lengthOf(booked, minutesFor(query, settings, playbook, commitment)) };
}

/** The next meeting with any of those a mail goes to. @param now ISO instant */
export function bookedWith(
  { accounts, settings, calendar }: Stored,
  { recipients }: Pick<ComposeQuery, 'recipients'>,
  now: string,
): Meeting | undefined {
  const own = { accounts, internalDomains: settings.internalDomains };
  return nextMeeting(
    calendar.meetings,
    recipients.map(({ address }) => address),
    own,
    now,
  );
}

/** When a meeting was to be that moves: as it is booked, else the times that were offered for it. */
export const movedTimes = (
  booked: Pick<Meeting, 'start' | 'end'> | null | undefined,
  offer: { offered: Interval[] } | null,
): Interval[] => (booked ? [booked] : (offer?.offered ?? []));

/** Long enough for what is asked for, and never shorter than the rep's usual meeting. */
function minutesFor(query: ComposeQuery, settings: Settings, playbook: Playbook, commitment: CommitmentId): number {
  const usual = playbook.commitments.find(({ id }) => id === commitment)?.minutes ?? 0;
  return query.minutes ?? Math.max(settings.schedule.meetingMinutes, usual);
}

/** Needs `COMPOSE_STORES`. @param now ISO instant */
export async function readStored(db: Database, tx: Reading, query: ComposeQuery, now: string): Promise<Stored> {
  const settings = await getSettings(tx);
  const [playbook, dismissals, deal, calendar, records] = await Promise.all([
    getPlaybook(tx),
    allDismissals(tx),
    dealOf(tx, query.account, externalRecipients(query.recipients, query.account, settings.internalDomains)),
    knownCalendar(tx, now),
    allCalendars(tx),
  ]);
  const held = await heldBeside(db, tx, deal?.id ?? null, now);
  const timeline = deal ? await eventsAround(tx, deal.id) : [];
  const accounts = ownAccounts(query.account, records);
  return { settings, playbook: usable(playbook), dismissals, deal, timeline, held, calendar, accounts };
}

/**
 * What slots are made from, and who the other side is.
 * @param minutes length of the meeting
 * @param moved times that others are wanted for: their days are not offered in place of themselves
 * @param now ISO instant
 */
export function slotsFor(
  { settings, deal, held: elsewhere, calendar, accounts }: Stored,
  query: ComposeQuery,
  { zone, minutes, moved = [], now }: { zone: string; minutes: number; moved?: readonly Interval[]; now: string },
): { options: WhyOptions; client: ReturnType<typeof clientOf> } {
  const { readAt, reach } = calendar;
  const own = { accounts, internalDomains: settings.internalDomains };
  const addresses = query.recipients.map(({ address }) => address);
  const client = clientOf(deal, calendar.meetings, addresses, own, now);
  const blocking = { self: accounts, tentativeBlocks: settings.tentativeBlocks };
  const busy = busyTimes(calendar.meetings, zone, blocking, { readAt, reachesTo: reach?.end ?? null });
  const held = [...elsewhere, ...moved.map(({ start }) => dayAround(start, zone))];
  const preferences = { ...settings.schedule, zone };
  const holidays = holidaysAhead(holidayPlaceIn(settings.holidayPlace, zone), now);
  return { options: { now, preferences, busy, held, minutes, holidays, client: client ?? undefined }, client };
}

/** The whole day of an instant. */
function dayAround(instant: string, zone: string): Interval {
  const day = dayOf(instant, zone);
  return intervalOf({ start: day, end: dayAfter(day, 1), allDay: true }, zone);
}
