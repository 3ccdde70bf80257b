import { windowsZones } from './windows-zones.ts';

/** Places of one name that are looked up: the browser is asked for each in every region. */
const MOST_PLACES = 6;
/** The longest that there is has 32 letters. */
const LONGEST_NAME = 50;

/** An IANA name as the browser reads it, whatever its letters; undefined when it knows none. */
export function knownName(zone: string): string | undefined {
  if (zone.length > LONGEST_NAME) return undefined;
  // Offsets are not names, and abbreviations are zones to some browsers only; those of four such hold for all.
  if (!/^(?:[A-Za-z]+(?:_\w+)?(?:[/+-]\w+)*|(?:EST5EDT|CST6CDT|MST7MDT|PST8PDT))$/.test(zone)) return undefined;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    return undefined;
  }
}

/** The IANA zone of a name that can mean no other: as IANA writes it (`Europe/Lisbon`, never `Europe/lisbon`), or Windows. */
export function plainName(tzid: string): string | undefined {
  const iana =
    tzid.length <= LONGEST_NAME && /^(?:UTC|GMT|[A-Z][\w+-]*(?:\/[A-Z][\w+-]*)+)$/.test(tzid)
      ? knownName(tzid)
      : undefined;
  return iana ?? windowsZones[tzid];
}

/**
 * The IANA zone that a name probably means: in other letters or behind a path (`/example.org/20240101/Europe/Berlin`),
 * or a description (`(UTC+01:00) Amsterdam, Berlin`).
 */
export function guessName(tzid: string): string | undefined {
  const parts = tzid.split('/');
  for (const guess of [tzid, tzid.replace('-', '/'), parts.slice(-2).join('/'), parts.slice(-3).join('/')]) {
    const name = knownName(guess);
    if (name !== undefined) return name;
  }
  let left = MOST_PLACES;
  for (const part of new Set(tzid.split(/[/:;,()]/))) {
    const place = part.trim().replace(/ (?:Standard |Daylight |Summer )?Time(?: \d)?$/i, '');
    if (/^(?:utc|z|coordinated universal)$/i.test(place) && !/[+-]\d/.test(tzid)) return 'UTC';
    if (!/^[A-Za-z][\w .'-]{2,40}$/.test(place)) continue;
    const name = ofWindows(place) ?? (left-- > 0 ? ofPlace(place) : undefined);
    if (name !== undefined) return name;
  }
  return undefined;
}

/**
 * The offset in a name such as `GMT+0100` or `(UTC-03:30) Somewhere`.
 * @returns `ms`, and `whole` when the name says nothing else
 */
export function writtenOffset(tzid: string): { ms: number; whole: boolean } | undefined {
  const match = /(?:^|UTC|GMT) ?([+-])(\d{1,2})(?::?(\d\d))?(?!\d)/i.exec(tzid);
  const ms = (Number(match?.[2]) * 60 + Number(match?.[3] ?? 0)) * 60_000;
  if (!match || ms > 14 * 3_600_000) return undefined;
  return { ms: match[1] === '-' ? -ms : ms, whole: match[0] === tzid };
}

const windows = new Map<string, string>();

function ofWindows(place: string): string | undefined {
  if (windows.size === 0)
    for (const [name, zone] of Object.entries(windowsZones)) windows.set(name.toLowerCase(), zone);
  return windows.get(`${place.toLowerCase()} standard time`);
}

/** Places that Windows describes its zones by, and that give no IANA zone their name. */
const PLACES: Record<string, string> = {
  alaska: 'America/Anchorage',
  arizona: 'America/Phoenix',
  'baja california': 'America/Tijuana',
  beijing: 'Asia/Shanghai',
  brasilia: 'America/Sao_Paulo',
  'city of buenos aires': 'America/Argentina/Buenos_Aires',
  'greenwich mean': 'Europe/London',
  hawaii: 'Pacific/Honolulu',
  'nuku alofa': 'Pacific/Tongatapu',
  saskatchewan: 'America/Regina',
  'sri jayawardenepura': 'Asia/Colombo',
  'west central africa': 'Africa/Lagos',
};
const REGIONS = ['Europe', 'America', 'Asia', 'Africa', 'Australia', 'Pacific', 'Atlantic', 'Indian'];
const cities = new Map<string, string>();

function ofPlace(place: string): string | undefined {
  if (cities.size === 0) {
    for (const name of Intl.supportedValuesOf('timeZone')) {
      cities.set((name.split('/').at(-1) ?? name).replaceAll('_', ' '), name);
    }
  }
  const known = PLACES[place.toLowerCase()] ?? cities.get(place);
  if (known !== undefined) return known;
  // Browsers list one name of each zone and know them all: Kolkata where the list has Calcutta.
  return REGIONS.map((region) => knownName(`${region}/${place.replaceAll(' ', '_')}`)).find(Boolean);
}
