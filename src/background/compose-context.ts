import { heldSlots } from '../deals/next-steps.ts';
import type { Deal, TimelineEvent } from '../deals/types.ts';
import { UserError } from '../errors.ts';
import type { ComposeQuery, Dismissal } from '../messages.ts';
import { defaultPlaybook } from '../playbook/default-playbook.ts';
import type { CommitmentId, Playbook } from '../playbook/types.ts';
import { noCalendar } from '../schedule/busy.ts';
import { freeSlots } from '../schedule/slots.ts';
import type { BusySource, Slot } from '../schedule/types.ts';
import type { Settings } from '../settings.ts';
import { allDismissals } from '../store/dismissals.ts';
import { eventsOfDeal, eventsSince } from '../store/events.ts';
import { getPlaybook } from '../store/playbook.ts';
import { load } from '../store/save.ts';
import type { Reading } from '../store/schema.ts';
import { getSettings } from '../store/settings.ts';
import { dealOf } from './belonging.ts';
import { commitmentFor } from './commitment.ts';
import { readPlaybook } from './read-playbook.ts';
import { zoneOf } from './timeline.ts';
import type { Handler } from './world.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Times are offered three weeks ahead at most; what was offered longer ago holds nothing any more. */
const HELD_DAYS = 60;

/** No calendar can be connected yet. Sources take this one's place without any change here. */
const calendar: BusySource = noCalendar;

interface Stored {
  settings: Settings;
  playbook: Playbook;
  dismissals: Dismissal[];
  deal: Deal | undefined;
  /** Of this deal. */
  timeline: TimelineEvent[];
  /** Of every deal, of the last weeks. */
  recent: TimelineEvent[];
}

export const composeContext: Handler<'compose-context'> = async (query, world) => {
  const now = world.now();
  const db = await world.connection.checked();
  const stored = await load(db, ['settings', 'playbook', 'dismissals', 'deals', 'people', 'events'], (tx) =>
    readStored(tx, query, now),
  );
  const { settings, playbook, dismissals, deal } = stored;
  const zone = zoneOf(settings, world);
  const commitment = commitmentFor(stored.timeline, query.thread, playbook);
  const minutes = minutesFor(query, settings, playbook, commitment);
  const { slots, readAt } = await slotsFor(stored, zone, minutes, now);
  return {
    enabled: !settings.accountsOff.includes(query.account),
    deal: deal ? { id: deal.id, name: deal.name } : null,
    commitment,
    slots,
    calendarReadAt: readAt,
    zone,
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
  const [settings, playbook, dismissals, deal, recent] = await Promise.all([
    getSettings(tx),
    getPlaybook(tx),
    allDismissals(tx),
    dealOf(tx, query.account, query.recipients),
    eventsSince(tx, since),
  ]);
  const timeline = deal ? await eventsOfDeal(tx, deal.id) : [];
  return { settings, playbook: usable(playbook), dismissals, deal, timeline, recent };
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

async function slotsFor(
  { settings, deal, recent }: Stored,
  zone: string,
  minutes: number,
  now: string,
): Promise<{ slots: Slot[]; readAt: string | null }> {
  const end = new Date(Date.parse(now) + HELD_DAYS * DAY_MS).toISOString();
  const busy = await calendar.busy({ start: now, end });
  const held = heldSlots(recent, now, deal?.id ?? null);
  const preferences = { ...settings.schedule, zone };
  return { slots: freeSlots({ now, preferences, busy, held, minutes }), readAt: busy.readAt };
}
