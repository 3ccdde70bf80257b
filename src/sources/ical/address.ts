import { UserError } from '../../errors.ts';

/** Whoever has the secret address can read the whole calendar for ever: it is a password. Never logged, never shown whole. */
export interface FeedAddress {
  /** For the download, and for nothing else. */
  secret: string;
  /** For a page or a message: the host and the last letters. */
  shown: string;
  /** The calendar's id, lower case: an address, of the rep when it is their main calendar. */
  calendar: string;
}

const HOST = 'calendar.google.com';

/**
 * Reads an address that a person pasted.
 * @throws UserError, without the address in it, when it is not a secret address of Google Calendar
 */
export function readAddress(pasted: string): FeedAddress {
  const text = pasted.trim().replace(/^webcals?:/i, 'https:');
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url) throw new UserError('This is no address. Copy the “Secret address in iCal format” from Google Calendar.');
  if (url.protocol !== 'https:') throw new UserError('The address must begin with https.');
  if (url.hostname !== HOST || url.port !== '' || url.username !== '' || url.password !== '') {
    throw new UserError(`Only addresses of ${HOST} can be read.`);
  }
  if (!/^\/calendar\/ical\/[^/]+\/(?:private-[\w-]+|public)\/(?:basic|full)\.ics$/.test(url.pathname)) {
    throw new UserError('This is another page of Google Calendar. Copy the “Secret address in iCal format”.');
  }
  return {
    secret: `https://${HOST}${url.pathname}`,
    shown: `${HOST}/…${url.pathname.slice(-9)}`,
    calendar: decoded(url.pathname.split('/')[3] ?? '').toLowerCase(),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
