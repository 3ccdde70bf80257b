import type { MeetingContext } from '../messages/calendar.ts';
import { slotLabel, zoneName } from '../schedule/format.ts';
import { hintWords, speaks } from './hint-languages.ts';

/**
 * What is said in an open event; null when nothing can be claimed.
 * @param zone IANA, named beside the time
 * @param lang the page's display language, BCP 47; English where the hints have no words in it
 */
export function nextStepText({ known, claim, next }: MeetingContext, zone: string, lang = 'en'): string | null {
  const words = hintWords(lang);
  if (!known || claim === 'unknown') return null;
  if (claim === 'nothing') return words.nothing;
  return next ? `${words.booked}: ${whenText(next.start, zone, lang)}` : `${words.booked}.`;
}

/** @param start an instant, or `YYYY-MM-DD` for a whole day */
function whenText(start: string, zone: string, lang: string): string {
  const isDay = start.length === 10;
  const at = isDay ? `${start}T12:00:00Z` : start;
  if (!speaks(lang) || lang.toLowerCase().startsWith('en')) {
    return isDay ? slotLabel({ start: at }, 'UTC').slice(0, -6) : slotLabel({ start }, zone, 'named');
  }
  const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
  const options = isDay
    ? { ...day, timeZone: 'UTC' }
    : ({ ...day, hour: '2-digit', minute: '2-digit', timeZone: zone } as const);
  const text = new Intl.DateTimeFormat(lang, options).format(new Date(at));
  return isDay ? text : `${text} (${zoneName(zone)})`;
}

/** Only Google's own page may be opened: the address came by message. */
export function safePrefill(address: string | null): string | null {
  if (address === null) return null;
  try {
    const { origin, href } = new URL(address);
    return origin === 'https://calendar.google.com' ? href : null;
  } catch {
    return null;
  }
}
