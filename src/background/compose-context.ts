import { externalRecipients } from '../deals/belonging.ts';
import { heldSlots } from '../deals/next-steps.ts';
import type { Deal } from '../deals/types.ts';
import type { ComposeContext, ComposeQuery, Dismissal } from '../messages.ts';
import { defaultPlaybook } from '../playbook/default-playbook.ts';
import { noCalendar } from '../schedule/busy.ts';
import { alternatives, freeSlots } from '../schedule/slots.ts';
import { allDismissals } from '../store/dismissals.ts';
import { eventsSince } from '../store/events.ts';
import { storedPlaybook } from '../store/playbook.ts';
import { load } from '../store/save.ts';
import { getSettings } from '../store/settings.ts';
import { dealOf } from './belonging.ts';
import { zoneOf } from './timeline.ts';
import type { Handler } from './world.ts';

/** How far ahead busy times are asked for: three working weeks, weekends and holidays among them. */
const AHEAD_DAYS = 28;
/** Times to swap one for that does not suit. */
const SPARE = 6;

/**
 * What the coach needs to know about one compose. Times on offer to other deals are left out; those already on offer to
 * this one may be offered again.
 */
export const composeContext: Handler<'compose-context'> = async (query, world) => {
  const db = await world.connection.checked();
  const stores = ['deals', 'people', 'events', 'settings', 'dismissals', 'playbook'] as const;
  const known = await load(db, [...stores], async (tx) => ({
    settings: await getSettings(tx),
    deal: await dealOf(tx, query.account, externalRecipients(query.recipients, query.account)),
    events: await eventsSince(tx),
    dismissals: await allDismissals(tx),
    playbook: await storedPlaybook(tx),
  }));
  const { settings, deal, events, dismissals } = known;
  const zone = zoneOf(settings, world);
  const now = world.now();
  const until = new Date(Date.parse(now) + AHEAD_DAYS * 86_400_000).toISOString();
  const busy = await noCalendar.busy({ start: now, end: until });
  const minutes = query.minutes ?? settings.schedule.meetingMinutes;
  const options = {
    now,
    preferences: { ...settings.schedule, zone },
    busy,
    held: heldSlots(events, now, deal?.id ?? null),
    minutes,
  };
  const slots = freeSlots(options);
  return {
    enabled: !settings.accountsOff.includes(query.account),
    deal: deal ? { id: deal.id, name: deal.name } : null,
    commitment: nextCommitment(deal),
    slots,
    spare: alternatives({ ...options, taken: slots, count: SPARE }),
    calendarReadAt: busy.readAt,
    zone,
    meetingMinutes: minutes,
    playbook: known.playbook ?? defaultPlaybook,
    ...dismissedFor(query, dismissals),
  };
};

/** A first conversation asks for time; after that, for a working talk about the client's situation. */
function nextCommitment(deal: Deal | undefined): ComposeContext['commitment'] {
  return deal ? 'explore' : 'time';
}

function dismissedFor(
  { thread }: ComposeQuery,
  dismissals: Dismissal[],
): Pick<ComposeContext, 'dismissedPhrases' | 'dismissedInThread'> {
  const inThread = dismissals.filter((each) => each.scope === 'thread' && thread !== null && each.thread === thread);
  return {
    dismissedPhrases: dismissals.filter(({ scope }) => scope === 'forever').map(({ phrase }) => phrase),
    dismissedInThread: inThread.map(({ phrase }) => phrase),
  };
}
