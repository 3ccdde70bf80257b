import { cityIn } from '../engine/languages/city-names.ts';
import { leadZone, slotLabel, slotList, zoneName } from './format.ts';
import { epoch } from './instants.ts';
import { type SlotWords, slotLanguages } from './slot-languages.ts';
import type { Interval } from './types.ts';
import { clockText, dateText, type WallTime, wallTimeAt, weekdayOf } from './wall.ts';

type Start = Pick<Interval, 'start'>;

/**
 * `slotList` in a language: `el jueves 26 de noviembre a las 11:00 (Helsinki)`; where the other side's clock shows something
 * else, theirs first: `le mardi 1er décembre à 8h00 (New York ; 15h00 à Helsinki)`. Our own engine reads it back.
 * @param language a code; English for one without words here
 * @param zone of the rep, IANA
 * @param clientZone of the other side, where it is known well enough to be written
 */
export function slotListIn(
  language: string,
  slots: readonly Start[],
  zone: string,
  clientZone: string | null = null,
): string {
  const words = wordsOf(language);
  if (!words) return slotList([...slots], zone, clientZone);
  if (slots.length === 0) return '';
  const lead = leadZone([...slots], zone, clientZone);
  const labels = slotLabelsIn(language, slots, zone, clientZone);
  const place = (of: string): string => cityIn(zoneName(of), language);
  const both =
    lead === zone
      ? ''
      : `${words.elsewhere}${choice(otherClocks(slots, lead, zone, words), words)} ${words.in} ${place(zone)}`;
  return `${choice(labels, words)} (${place(lead)}${both})`;
}

/** Each of the slots as `slotListIn` writes it. */
export function slotLabelsIn(
  language: string,
  slots: readonly Start[],
  zone: string,
  clientZone: string | null = null,
): string[] {
  const lead = leadZone([...slots], zone, clientZone);
  const words = wordsOf(language);
  return slots.map((slot) => (words ? labelOf(wallOf(slot, lead), words) : slotLabel(slot, lead)));
}

const wordsOf = (language: string): SlotWords | undefined =>
  Object.hasOwn(slotLanguages, language) ? slotLanguages[language] : undefined;

const wallOf = ({ start }: Start, zone: string): WallTime => wallTimeAt(epoch(start), zone);

function labelOf(wall: WallTime, { weekdays, months, clock, label }: SlotWords): string {
  const weekday = weekdays[weekdayOf(wall) - 1] ?? '';
  return label(weekday, wall.day, months[wall.month - 1] ?? '', clock(clockText(wall)));
}

/** What the clock shows elsewhere; with the weekday where it is another day for any of them. */
function otherClocks(slots: readonly Start[], lead: string, other: string, { weekdays, clock }: SlotWords): string[] {
  const walls = slots.map((slot) => ({ lead: wallOf(slot, lead), other: wallOf(slot, other) }));
  const isSameDay = walls.every((wall) => dateText(wall.lead) === dateText(wall.other));
  return walls.map((wall) => {
    const text = clock(clockText(wall.other));
    return isSameDay ? text : `${weekdays[weekdayOf(wall.other) - 1]} ${text}`;
  });
}

function choice(words: string[], { or }: SlotWords): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`;
}
