import { zoneName } from '../schedule/format.ts';

/** Every zone the browser names, with UTC. */
export const zones = (): string[] => [...Intl.supportedValuesOf('timeZone'), 'UTC'];

/**
 * The zone somebody means: an IANA name in any case, or the place a zone is named after.
 * @returns its IANA name, an empty string for an empty text (the system's zone), or null when there is none
 */
export function findZone(text: string): string | null {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return '';
  const all = zones();
  const exact = all.find((zone) => zone.toLowerCase() === wanted);
  if (exact) return exact;
  const byPlace = all.filter((zone) => zoneName(zone).toLowerCase() === wanted);
  if (byPlace.length === 1) return byPlace[0] as string;
  try {
    // Names the browser knows but does not list, such as Asia/Kolkata beside Asia/Calcutta.
    new Intl.DateTimeFormat('en', { timeZone: text.trim() });
    return /[/]/.test(wanted) ? text.trim() : null;
  } catch {
    return null;
  }
}
