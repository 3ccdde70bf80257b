import { externalRecipients } from '../deals/belonging.ts';
import { heldSlots } from '../deals/next-steps.ts';
import { dealState } from '../deals/state.ts';
import type { Deal, TimelineEvent } from '../deals/types.ts';
import { UserError } from '../errors.ts';
import type { ComposeQuery, Dismissal } from '../messages.ts';
import { defaultPlaybook } from '../playbook/default-playbook.ts';
import type { CommitmentId, Playbook } from '../playbook/types.ts';
import { busyTimes } from '../schedule/blocking.ts';
import type { KnownCalendar } from '../schedule/meeting.ts';
import { alternatives, freeSlots, type SlotOptions } from '../schedule/slots.ts';
import type { Settings } from '../settings.ts';
import { allCalendars } from '../store/calendars.ts';
import { eventsAround } from '../store/derive-summaries.ts';
import { allDismissals } from '../store/dismissals.ts';
import { eventsSince } from '../store/events.ts';
import { getPlaybook } from '../store/playbook.ts';
import { load } from '../store/save.ts';
import type { Reading, StoreName } from '../store/schema.ts';
import { getSettings } from '../store/settings.ts';
import { dealOf } from './belonging.ts';
import { clientOf, holidaysAhead } from './client.ts';
import { commitmentFor } from './commitment.ts';
import { knownCalendar } from './known-calendar.ts';
import { nextMeeting } from './next-meeting.ts';
import { readPlaybook } from './read-playbook.ts';
import { zoneOf } from './timeline.ts';
import { workingDays } from './working-days.ts';
import type { Handler } from './world.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Times are offered three weeks ahead at most; what was offered longer ago holds nothing any more. */
const HELD_DAYS = 60;

/** A calendar that was read longer ago is read again, for the next compose: this one does not wait for it. */
const CALENDAR_HOLDS_MS = 5 * 60_000;

const STORES: StoreName[] = [
  'settings',
  'playbook',
  'dismissals',
  'deals',
  'people',
  'events',
  'calendars',
  'meetings',
];

interface Stored {
  settings: Settings;
  playbook: Playbook;
  dismissals: Dismissal[];
  deal: Deal | undefined;
  /** Of this deal and those joined with it. */
  timeline: TimelineEvent[];
  /** Of every deal, of the last weeks. */
  recent: TimelineEvent[];
  calendar: KnownCalendar;
  /** The rep's own addresses. */
  accounts: string[];
}

export const composeContext: Handler<'compose-context'> = async (query, world) => {
  const now = world.now();
  const db = await world.connection.checked();
  world.readCalendarsSoon?.(CALENDAR_HOLDS_MS);
  const stored = await load(db, STORES, (tx) => readStored(tx, query, now));
  const { settings, playbook, dismissals, deal, calendar, accounts } = stored;
  const zone = zoneOf(settings, world);
  const next = deal ? dealState(stored.timeline, { deal, now, zone, ...workingDays(settings, now) }).nextAsk : null;
  const commitment = commitmentFor(next, query.thread, playbook);
  const minutes = minutesFor(query, settings, playbook, commitment);
  const addresses = query.recipients.map(({ address }) => address);
  const { internalDomains } = settings;
  const own = { accounts, internalDomains };
  const meeting = nextMeeting(calendar.meetings, addresses, own, now);
  const client = clientOf(deal, calendar.meetings, addresses, own, now);
  const options = slotOptions(stored, zone, minutes, now, client);
  const slots = freeSlots(options);
  return {
    enabled: !settings.accountsOff.includes(query.account),
    deal: deal ? { id: deal.id, name: deal.name } : null,
    commitment,
    ...(next?.commitment === commitment && { why: next.why }),
    slots,
    spare: alternatives({ ...options, taken: slots }),
    calendarReadAt: calendar.readAt,
    nextMeeting: meeting ? { start: meeting.start, title: meeting.title } : null,
    zone,
    internalDomains,
    client: client && { ...client, holidays: Object.fromEntries(client.holidays) },
    meetingMinutes: minutes,
    playbook,
    dismissedPhrases: dismissals.filter(({ scope }) => scope === 'forever').map(({ phrase }) => phrase),
    dismissedInThread: dismissals
      .filter(({ scope, thread }) => scope === 'thread' && thread !== null && thread === query.thread)
      .map(({ phrase }) => phrase),
  };
};

/** Long enough for what is asked for, and never shorter than the rep's usual meeting. */
function minutesFor(query: ComposeQuery, settings: Settings, playbook: Playbook, commitment: CommitmentId): number {
  const usual = playbook.commitments.find(({ id }) => id === commitment)?.minutes ?? 0;
  return query.minutes ?? Math.max(settings.schedule.meetingMinutes, usual);
}

async function readStored(tx: Reading, query: ComposeQuery, now: string): Promise<Stored> {
  const since = new Date(Date.parse(now) - HELD_DAYS * DAY_MS).toISOString();
  const settings = await getSettings(tx);
  const [playbook, dismissals, deal, recent, calendar, records] = await Promise.all([
    getPlaybook(tx),
    allDismissals(tx),
    dealOf(tx, query.account, externalRecipients(query.recipients, query.account, settings.internalDomains)),
    eventsSince(tx, since),
    knownCalendar(tx, now),
    allCalendars(tx),
  ]);
  const timeline = deal ? await eventsAround(tx, deal.id) : [];
  const accounts = [...new Set([query.account, ...records.map(({ account }) => account)])].filter((one) => one !== '');
  return { settings, playbook: usable(playbook), dismissals, deal, timeline, recent, calendar, accounts };
}

/** A stored playbook that is broken must not silence the coach: the wording Bookend comes with stands in. */
function usable(stored: unknown): Playbook {
  try {
    return readPlaybook(stored);
  } catch (error) {
    if (error instanceof UserError) return structuredClone(defaultPlaybook);
    throw error;
  }
}

function slotOptions(
  { settings, deal, recent, calendar, accounts }: Stored,
  zone: string,
  minutes: number,
  now: string,
  client: ReturnType<typeof clientOf>,
): SlotOptions {
  const { readAt, reach } = calendar;
  const blocking = { self: accounts, tentativeBlocks: settings.tentativeBlocks };
  const busy = busyTimes(calendar.meetings, zone, blocking, { readAt, reachesTo: reach?.end ?? null });
  const held = heldSlots(recent, now, deal?.id ?? null);
  const preferences = { ...settings.schedule, zone };
  const holidays = holidaysAhead(settings.holidayPlace, now);
  return { now, preferences, busy, held, minutes, holidays, client: client ?? undefined };
}
