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
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // A day has the same name everywhere: asking a time zone for it costs twenty times as much, and a list asks often.
  const text = `${WEEKDAYS[weekdayOf({ year, month, day: date }) - 1]} ${date} ${MONTHS[month - 1]}`;
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
 * Slots as a choice of times: `Thu 26 Nov 11:00, Fri 27 Nov 15:30 or Mon 30 Nov 16:00 (Helsinki)`; with the other side's
 * clock as well, `Tue 1 Dec 15:00 or Wed 2 Dec 16:30 (Helsinki; 08:00 or 09:30 in New York)`. Empty for none.
 * @param clientZone left out where its clock shows the same
 */
export function slotList(slots: Pick<Interval, 'start'>[], zone: string, clientZone: string | null = null): string {
  if (slots.length === 0) return '';
  const labels = slots.map((slot) => slotLabel(slot, zone));
  // The engine takes "in New York" for a place, and so the clocks before it for no further offer.
  const clocks = clientZone === null ? null : clientClocks(slots, zone, clientZone);
  const both = clocks && clientZone ? `; ${choice(clocks)} in ${zoneName(clientZone)}` : '';
  return `${choice(labels)} (${zoneName(zone)}${both})`;
}

function choice(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/**
 * What the other side's clock shows at each slot: `08:00`; where it is another day for any of them, with the weekday,
 * `Wed 08:00`.
 * @returns null when it shows the same at all of them
 */
export function clientClocks(slots: Pick<Interval, 'start'>[], zone: string, clientZone: string): string[] | null {
  const pairs = slots.map((slot) => ({ own: slotParts(slot, zone), client: slotParts(slot, clientZone) }));
  if (pairs.every(({ own, client }) => own.date === client.date && own.clock === client.clock)) return null;
  const sameDays = pairs.every(({ own, client }) => own.date === client.date);
  return pairs.map(({ client }) => (sameDays ? client.clock : `${client.day.slice(0, 3)} ${client.clock}`));
}

/** Cities that browsers still report under an older spelling (IANA `backward` file). */
const RENAMED: Record<string, string> = {
  Calcutta: 'Kolkata',
  Enderbury: 'Kanton',
  Faeroe: 'Faroe',
  Godthab: 'Nuuk',
  Katmandu: 'Kathmandu',
  Kiev: 'Kyiv',
  Ponape: 'Pohnpei',
  Rangoon: 'Yangon',
  Saigon: 'Ho Chi Minh City',
  Truk: 'Chuuk',
};

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
