/**
 * Country domains of countries with one clock, from zone1970.tab of the IANA time zone database; several ids of a country
 * that have shown the same time since 1970 count as one. Left out: countries with several clocks (US, CA, BR, MX, AU, NZ, ES,
 * PT, RU, CL, ID, KZ, UA, CN …), and endings that are sold to anybody (ai, cc, co, fm, gg, io, is, me, to, tv, ws …).
 */
const ZONES: Record<string, string> = {
  ae: 'Asia/Dubai',
  at: 'Europe/Vienna',
  be: 'Europe/Brussels',
  bg: 'Europe/Sofia',
  ch: 'Europe/Zurich',
  cz: 'Europe/Prague',
  de: 'Europe/Berlin',
  dk: 'Europe/Copenhagen',
  ee: 'Europe/Tallinn',
  eg: 'Africa/Cairo',
  fi: 'Europe/Helsinki',
  fr: 'Europe/Paris',
  gr: 'Europe/Athens',
  hk: 'Asia/Hong_Kong',
  hr: 'Europe/Zagreb',
  hu: 'Europe/Budapest',
  ie: 'Europe/Dublin',
  il: 'Asia/Jerusalem',
  in: 'Asia/Kolkata',
  it: 'Europe/Rome',
  jp: 'Asia/Tokyo',
  ke: 'Africa/Nairobi',
  kr: 'Asia/Seoul',
  lt: 'Europe/Vilnius',
  lu: 'Europe/Luxembourg',
  lv: 'Europe/Riga',
  ma: 'Africa/Casablanca',
  mt: 'Europe/Malta',
  ng: 'Africa/Lagos',
  nl: 'Europe/Amsterdam',
  no: 'Europe/Oslo',
  pe: 'America/Lima',
  ph: 'Asia/Manila',
  pk: 'Asia/Karachi',
  pl: 'Europe/Warsaw',
  ro: 'Europe/Bucharest',
  rs: 'Europe/Belgrade',
  sa: 'Asia/Riyadh',
  se: 'Europe/Stockholm',
  sg: 'Asia/Singapore',
  si: 'Europe/Ljubljana',
  sk: 'Europe/Bratislava',
  th: 'Asia/Bangkok',
  tn: 'Africa/Tunis',
  tr: 'Europe/Istanbul',
  tw: 'Asia/Taipei',
  uk: 'Europe/London',
  uy: 'America/Montevideo',
  vn: 'Asia/Ho_Chi_Minh',
  za: 'Africa/Johannesburg',
};

/** The zone that the ending of a domain points to, with that ending; nothing when the country has several or none is meant. */
export function zoneOfDomain(domain: string): { zone: string; ending: string } | undefined {
  const ending = domain.toLowerCase().split('.').at(-1) ?? '';
  const zone = domain.includes('.') && Object.hasOwn(ZONES, ending) ? ZONES[ending] : undefined;
  return zone === undefined ? undefined : { zone, ending };
}
