import type { Candidate } from './candidates.ts';
import type { ClientZone } from './client-zone.ts';
import { DAY, HOUR } from './instants.ts';
import type { Weekday } from './types.ts';
import { offsetAt } from './wall.ts';

/** The other side, as far as choosing times goes. */
export interface Client extends Pick<ClientZone, 'zone' | 'sure'> {
  /** Their public holidays by date in their zone, `YYYY-MM-DD`, with their names: no reason to offer no time, one to warn. */
  holidays?: ReadonlyMap<string, string> | undefined;
  /** The days of the week that are off where they are; Saturday and Sunday when absent. */
  weekend?: readonly Weekday[] | undefined;
}

/**
 * In which zone times are also written for the other side, IANA; null for none. A guess may order the times; written into a
 * mail it would be a mistake that the client sees.
 */
export const zoneToWrite = (client: Pick<Client, 'zone' | 'sure'> | null | undefined): string | null =>
  client && client.sure !== 'guess' ? client.zone : null;

/** Nobody is asked to meet outside these, in hours of the day. */
const AWAKE = { from: 7, to: 22 };
/** Offered first. */
const OFFICE = { from: 9, to: 17 };

/** Less than a meeting over the rep's lunch, more than anything that is a matter of taste. */
const OUTSIDE_OFFICE = 300;
const DAY_OFF = 200;
const HOLIDAY = 400;

const SATURDAY_SUNDAY: readonly Weekday[] = [6, 7];

/**
 * True when a part of the time lies between 22:00 and 07:00 on the other side. A zone that is only a guess rules nothing out:
 * the guess would take times away from people who are somewhere else.
 */
export function isClientNight(time: Pick<Candidate, 'start' | 'end'>, client: Client | undefined): boolean {
  return client !== undefined && client.sure !== 'guess' && outside(time, client.zone, AWAKE) > 0;
}

/** What speaks against a time because of where the other side is, in working days a client would rather wait. */
export function clientBurden(
  time: Pick<Candidate, 'start' | 'end'>,
  { zone, holidays, weekend = SATURDAY_SUNDAY }: Client,
): number {
  const local = new Date(time.start + offsetAt(time.start, zone));
  const late = outside(time, zone, OFFICE) / HOUR;
  const dayOff = weekend.some((day) => day % 7 === local.getUTCDay()) ? DAY_OFF : 0;
  const holiday = holidays?.has(local.toISOString().slice(0, 10)) ? HOLIDAY : 0;
  return (late > 0 ? OUTSIDE_OFFICE + 5 * late : 0) + dayOff + holiday;
}

/** How much earlier than `from` or later than `to` of its first day a time is on the wall of a zone, milliseconds. */
function outside({ start, end }: Pick<Candidate, 'start' | 'end'>, zone: string, hours: typeof OFFICE): number {
  const first = start + offsetAt(start, zone);
  const midnight = Math.floor(first / DAY) * DAY;
  const last = end + offsetAt(end, zone);
  return Math.max(0, midnight + hours.from * HOUR - first, last - midnight - hours.to * HOUR);
}
