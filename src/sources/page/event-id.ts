/** How Google shortens the domains of consumer calendars in the ids of events. */
const DOMAINS = new Map([
  ['m', 'gmail.com'],
  ['g', 'group.calendar.google.com'],
  ['v', 'group.v.calendar.google.com'],
  ['i', 'import.calendar.google.com'],
  ['h', 'holiday.calendar.google.com'],
]);
const SHORT = new Map([...DOMAINS].map(([short, domain]) => [domain, short]));

/** Id of an event and of the calendar it is in. */
export interface EventPlace {
  id: string;
  calendar: string;
}

/** The `eid` of an event's address: base64 for addresses of `id calendar`, without padding. */
export function eventId(id: string, calendar: string): string {
  const [name = '', domain = ''] = calendar.split(/@(?=[^@]*$)/);
  const short = SHORT.get(domain) ?? domain;
  const bytes = new TextEncoder().encode(`${id} ${name}${domain === '' ? '' : `@${short}`}`);
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary)
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/={1,2}$/, '');
}

/** Reads what `eventId` writes, and what the page has as `data-eventid`; null for what is none, such as a task's. */
export function readEventId(eid: string): EventPlace | null {
  const base64 = eid
    .trim()
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/={1,2}$/, '');
  if (base64 === '' || base64.length > 2_000 || !/^[A-Za-z0-9+/]+$/.test(base64)) return null;
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const [id, calendar, ...more] = text.split(' ');
    if (!id || !calendar || more.length > 0) return null;
    const at = calendar.lastIndexOf('@');
    const domain = calendar.slice(at + 1);
    return { id, calendar: at < 0 ? calendar : `${calendar.slice(0, at)}@${DOMAINS.get(domain) ?? domain}` };
  } catch {
    return null;
  }
}
