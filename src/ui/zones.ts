import { zoneName } from '../schedule/format.ts';
import { isZone } from '../schedule/wall.ts';
import { writtenZone } from '../schedule/written-zone.ts';
import { cityZones } from './city-zones.ts';

/** Every zone the browser names, with UTC. */
export const zones = (): string[] => [...Intl.supportedValuesOf('timeZone'), 'UTC'];

/** A place that can be searched for. */
export interface Place {
  /** `New York`, `Munich`. */
  city: string;
  /** IANA. */
  zone: string;
}

/** Every city that a zone is named after, and larger ones that none is, in the order of the alphabet. */
export function places(): Place[] {
  const named = zones().map((zone) => ({ city: zoneName(zone), zone }));
  const more = cityZones().map(([city, zone]) => ({ city, zone }));
  return [...named, ...more].sort((a, b) => a.city.localeCompare(b.city, 'en'));
}

const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[.'’]/g, '').toLowerCase();

/**
 * The zone somebody means: an IANA name in any case, a city with or without its accents, or what people call a zone
 * (`CET`, `UTC+2`).
 * @returns its IANA name, an empty string for an empty text (the system's zone), or null when there is none
 */
export function findZone(text: string): string | null {
  const wanted = folded(text.trim());
  if (wanted === '') return '';
  const exact = zones().find((zone) => zone.toLowerCase() === text.trim().toLowerCase());
  if (exact) return exact;
  const byCity = new Set(places().flatMap(({ city, zone }) => (folded(city) === wanted ? [zone] : [])));
  const [first] = byCity;
  if (first !== undefined && byCity.size === 1) return first;
  // Names the browser knows but does not list, such as Asia/Kolkata beside Asia/Calcutta.
  if (wanted.includes('/')) return isZone(text.trim()) ? text.trim() : null;
  return writtenZone(text, { own: '', theirs: null }) || null;
}
