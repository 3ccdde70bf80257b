import { RENAMED } from '../engine/time/cities.ts';
import { partsOfDay, weekdayOn } from './days.ts';
import { epoch } from './instants.ts';
import type { Interval } from './types.ts';
import { clockText, dateText, wallTimeAt, weekdayOf } from './wall.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export interface SlotParts {
  /** `Thu 26 Nov`. */
  day: string;
  /** `11:00`. */
  clock: string;
  /** `2026-11-26`. */
  date: string;
}

/** Day and clock of a slot's start on the wall of a zone, apart. @param zone IANA */
export function slotParts(slot: Pick<Interval, 'start'>, zone: string): SlotParts {
  const wall = wallTimeAt(epoch(slot.start), zone);
  return {
    day: `${WEEKDAYS[weekdayOf(wall) - 1]} ${wall.day} ${MONTHS[wall.month - 1]}`,
    clock: clockText(wall),
    date: dateText(wall),
  };
}

/**
 * A calendar day in words: `Thu 26 Nov`, with the year when it is not the year of `today`.
 * @param day `YYYY-MM-DD`
 * @param today `YYYY-MM-DD`
 */
export function dayText(day: string, today: string): string {
  const { month, day: date } = partsOfDay(day);
  // A day has the same name everywhere: asking a time zone for it costs twenty times as much, and a list asks often.
  const text = `${WEEKDAYS[weekdayOn(day) - 1]} ${date} ${MONTHS[month - 1]}`;
  return day.slice(0, 4) === today.slice(0, 4) ? text : `${text} ${day.slice(0, 4)}`;
}

/** `plain`: Thu 26 Nov 11:00. `named`: with the zone, Thu 26 Nov 11:00 (Helsinki). */
export type LabelStyle = 'plain' | 'named';

/** A slot's start in words. @param zone IANA */
export function slotLabel(slot: Pick<Interval, 'start'>, zone: string, style: LabelStyle = 'plain'): string {
  const { day, clock } = slotParts(slot, zone);
  return style === 'named' ? `${day} ${clock} (${zoneName(zone)})` : `${day} ${clock}`;
}

/**
 * Slots as a choice of times: `Thu 26 Nov 11:00, Fri 27 Nov 15:30 or Mon 30 Nov 16:00 (Helsinki)`; where the other side's
 * clock shows something else, theirs first: `Tue 1 Dec 08:00 or Wed 2 Dec 09:30 (New York; 15:00 or 16:30 in Helsinki)`.
 * Empty for none.
 * @param zone of the rep, IANA
 */
export function slotList(slots: Pick<Interval, 'start'>[], zone: string, clientZone: string | null = null): string {
  if (slots.length === 0) return '';
  const lead = leadZone(slots, zone, clientZone);
  const labels = slots.map((slot) => slotLabel(slot, lead));
  // The engine takes "in Helsinki" for a place, and so the clocks before it for no further offer.
  const both = lead === zone ? '' : `; ${choice(otherClocks(slots, lead, zone))} in ${zoneName(zone)}`;
  return `${choice(labels)} (${zoneName(lead)}${both})`;
}

/** In whose zone `slotList` writes the slots first: the other side's, unless its clock shows the same at all of them. */
export function leadZone(slots: Pick<Interval, 'start'>[], zone: string, clientZone: string | null = null): string {
  if (clientZone === null) return zone;
  const isSame = slots.every((slot) => slotLabel(slot, zone) === slotLabel(slot, clientZone));
  return isSame ? zone : clientZone;
}

function choice(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/**
 * What the clock of another zone shows at each slot: `08:00`; where it is another day for any of them, with the weekday,
 * `Wed 08:00`.
 */
function otherClocks(slots: Pick<Interval, 'start'>[], zone: string, other: string): string[] {
  const pairs = slots.map((slot) => ({ lead: slotParts(slot, zone), other: slotParts(slot, other) }));
  const sameDays = pairs.every((pair) => pair.lead.date === pair.other.date);
  return pairs.map((pair) => (sameDays ? pair.other.clock : `${pair.other.day.slice(0, 3)} ${pair.other.clock}`));
}

/**
 * What a zone is called in a mail: the city of its IANA id (`America/Argentina/Buenos_Aires` gives `Buenos Aires`),
 * `UTC` for its many ids, `UTC+2` for a fixed offset.
 */
export function zoneName(zone: string): string {
  if (/^(?:Etc\/)?(?:UTC|UCT|Zulu|Universal|GMT0?|GMT[+-]0|Greenwich)$|^[+-]00(?::?00)?$/.test(zone)) return 'UTC';
  const etc = /^Etc\/GMT([+-])(\d{1,2})$/.exec(zone);
  // POSIX counts westward: Etc/GMT+5 is five hours behind UTC.
  if (etc) return `UTC${etc[1] === '+' ? '-' : '+'}${etc[2]}`;
  const offset = /^([+-])0?(\d{1,2})(?::?(\d\d))?$/.exec(zone);
  if (offset) return `UTC${offset[1]}${offset[2]}${offset[3] && offset[3] !== '00' ? `:${offset[3]}` : ''}`;
  const parts = zone.split('/');
  const place = (parts.at(-1) ?? zone).replaceAll('_', ' ');
  // "Eastern" or "West" alone would name no place.
  if (/^(?:US|Canada|Australia|Brazil|Mexico|Chile)$/.test(parts[0] ?? '') && REGIONAL.test(place)) {
    return `${parts[0]} ${place}`;
  }
  return RENAMED[place] ?? place;
}

const REGIONAL =
  /^(?:Eastern|Central|Mountain|Pacific|Atlantic|East|West|North|South|General|Continental|BajaNorte|BajaSur|ACT|NSW)$/;
