import { zoneToWrite } from '../../schedule/client-hours.ts';
import { alternatives, freeSlots } from '../../schedule/slots.ts';
import { load } from '../../store/save.ts';
import type { Handler } from '../world.ts';
import type { clientOf } from '../zones/client-place.ts';
import { zoneOf } from '../zones/rep-zone.ts';
import { askOf, bookedWith, COMPOSE_STORES, movedTimes, readStored, slotsFor } from './compose-stored.ts';
import { movingWords } from './moving-words.ts';

/** A calendar that was read longer ago is read again, for the next compose: this one does not wait for it. */
const CALENDAR_HOLDS_MS = 5 * 60_000;

export const composeContext: Handler<'compose-context'> = async (query, world) => {
  const now = world.now();
  const db = await world.connection.checked();
  world.readCalendarsSoon?.(CALENDAR_HOLDS_MS);
  const stored = await load(db, COMPOSE_STORES, (tx) => readStored(db, tx, query, now));
  const { settings, dismissals, deal, calendar } = stored;
  // What a brush-off is answered with is the banner's, which asks for itself.
  const { replies: _, ...playbook } = stored.playbook;
  const zone = zoneOf(settings, world);
  const { next, commitment, minutes } = askOf(stored, query, zone, now);
  const { internalDomains } = settings;
  const meeting = bookedWith(stored, query, now);
  const { options, client } = slotsFor(stored, query, { zone, minutes, moved: movedTimes(meeting, null), now });
  const slots = freeSlots(options);
  const spare = alternatives({ ...options, taken: slots });
  const clientZone = zoneToWrite(client);
  return {
    enabled: !settings.accountsOff.includes(query.account),
    lastLook: settings.lastLook,
    deal: deal ? { id: deal.id, name: deal.name } : null,
    commitment,
    ...(next?.commitment === commitment && { why: next.why }),
    slots,
    spare,
    moving: movingWords(stored, [...slots, ...spare], { zone, clientZone }),
    calendarReadAt: calendar.readAt,
    nextMeeting: meeting ? { start: meeting.start, title: meeting.title } : null,
    zone,
    internalDomains,
    client: client && toldOf(client),
    meetingMinutes: minutes,
    playbook,
    dismissedPhrases: dismissals.filter(({ scope }) => scope === 'forever').map(({ phrase }) => phrase),
    dismissedInThread: dismissals
      .filter(({ scope, thread }) => scope === 'thread' && thread !== null && thread === query.thread)
      .map(({ phrase }) => phrase),
  };
};

/** What the card needs of where they are: it chooses no times, and so does without their weekend. */
const toldOf = ({ zone, sure, from, holidays }: NonNullable<ReturnType<typeof clientOf>>) => ({
  zone,
  sure,
  from,
  holidays: Object.fromEntries(holidays),
});
