import type { Client } from './client-hours.ts';
import { slotParts, zoneName } from './format.ts';
import { epoch, MINUTE } from './instants.ts';
import type { Interval } from './types.ts';
import { dayOf, offsetAt } from './wall.ts';

export interface SlotNotesOptions {
  /** ISO instant. */
  now: string;
  /** IANA zone of the rep. */
  zone: string;
  client: Client;
}

/**
 * What the rep should know of the other side before offering the times, one sentence each: a clock that changes before then,
 * in either zone, so that the difference is not today's; a public holiday there.
 * @param slots in order
 */
export function slotNotes(slots: Pick<Interval, 'start'>[], { now, zone, client }: SlotNotesOptions): string[] {
  const change = clockChangeNote(slots, now, zone, client.zone);
  const days = new Set(slots.map(({ start }) => dayOf(start, client.zone)));
  const holidays = [...days].flatMap((day) => {
    const name = client.holidays?.get(day);
    return name === undefined ? [] : `${dayWords(day)} is ${name} in ${zoneName(client.zone)}.`;
  });
  return [...(change === null ? [] : [change]), ...holidays];
}

function clockChangeNote(slots: Pick<Interval, 'start'>[], now: string, zone: string, other: string): string | null {
  const ahead = (ms: number): number => offsetAt(ms, other) - offsetAt(ms, zone);
  const today = ahead(epoch(now));
  const first = slots.find(({ start }) => ahead(epoch(start)) !== today);
  if (!first) return null;
  const then = ahead(epoch(first.start));
  const [there, here] = [zoneName(other), zoneName(zone)];
  const day = slotParts(first, zone).day;
  return `On ${day} ${there} ${difference(then, here)}. Today it ${difference(today)}: a clock changes before then.`;
}

/** `is 7 hours behind Helsinki`, `is 30 minutes ahead`, `has the same time as Helsinki`. */
function difference(ms: number, than = ''): string {
  if (ms === 0) return than === '' ? 'has the same time' : `has the same time as ${than}`;
  const minutes = Math.abs(ms) / MINUTE;
  const whole = Math.floor(minutes / 60);
  const parts = [
    whole > 0 && `${whole} ${whole === 1 ? 'hour' : 'hours'}`,
    minutes % 60 > 0 && `${minutes % 60} minutes`,
  ];
  const side = ms < 0 ? 'behind' : 'ahead';
  return `is ${parts.filter(Boolean).join(' ')} ${side}${than && ` ${ms < 0 ? '' : 'of '}${than}`}`;
}

const dayWords = (day: string): string => slotParts({ start: `${day}T12:00:00Z` }, 'UTC').day;
