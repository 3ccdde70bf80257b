import type { ComposeContext } from '../../messages.ts';
import { zoneToWrite } from '../../schedule/client-hours.ts';
import { leadZone, slotLabel, slotList, zoneName } from '../../schedule/format.ts';
import { slotNotes } from '../../schedule/slot-notes.ts';
import type { Slot } from '../../schedule/types.ts';
import { zoneReason } from '../../schedule/zone-words.ts';

/** What the card makes of where the other side is. Null contexts are not answered yet. */
type Known = ComposeContext | null;

export const writtenClientZone = (context: Known): string | null => zoneToWrite(context?.client);

/** In whose zone the rewrites write some slots first, IANA. */
export function leadZoneOf(context: Known, slots: readonly Pick<Slot, 'start'>[]): string {
  return leadZone([...slots], context?.zone ?? 'UTC', writtenClientZone(context));
}

/** The meeting that is booked with them: `Pilot review, Thu 26 Nov 04:00 (New York; 11:00 in Helsinki).`; null for none. */
export function bookedText(context: Known): string | null {
  if (!context?.nextMeeting) return null;
  const { start, title } = context.nextMeeting;
  const when = slotList([{ start }], context.zone, writtenClientZone(context));
  return title.trim() === '' ? `${when}.` : `${title.trim()}, ${when}.`;
}

/** How the rewrites write each of some slots. */
export function slotTexts(context: Known, slots: readonly Slot[]): string[] {
  const lead = leadZoneOf(context, slots);
  return slots.map((slot) => slotLabel(slot, lead));
}

/** Where they are taken to be and why; null where the rep set it, and where their clock shows the same. */
export function whereNote(context: Known, slots: readonly Pick<Slot, 'start'>[]): string | null {
  const { client, zone } = context ?? {};
  if (!client?.from || !zone || client.sure === 'set' || leadZone([...slots], zone, client.zone) === zone) return null;
  const place = zoneName(client.zone);
  const reason = zoneReason(client.from);
  if (client.sure === 'likely') return `They are in ${place}. ${reason}`;
  return `They may be in ${place}, so that is not written. ${reason}`;
}

/** What to know of the other side before offering these times; null when nothing. A guess is not worth a warning. */
export function clientNote(context: Known, slots: Slot[], now: string): string | null {
  if (!context?.client || context.client.sure === 'guess') return null;
  const client = { ...context.client, holidays: new Map(Object.entries(context.client.holidays)) };
  return slotNotes(slots, { now, zone: context.zone, client }).join(' ') || null;
}
