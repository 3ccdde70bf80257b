import { dealKey, isInternal } from '../deals/belonging.ts';
import { registeredDomain } from '../deals/public-suffixes.ts';
import type { Guest, KnownMeeting } from '../schedule/meeting.ts';

/** Who is on the rep's side. Lower case. */
export interface OwnSide {
  accounts: string[];
  internalDomains: string[];
}

/** Calendar's own addresses for rooms, devices and shared calendars. */
const NOBODY = /@(?:resource|group(?:\.v)?)\.calendar\.google\.com$/;

/**
 * Whether an address is of the other side: a person's, outside the rep's own domains.
 * @param account whose calendar it is in, empty when unknown
 */
export function isOutside(email: string, account: string, { accounts, internalDomains }: OwnSide): boolean {
  const own = account === '' || accounts.includes(account) ? accounts : [...accounts, account];
  return (
    !NOBODY.test(email) &&
    !own.some((address) => isInternal(email, address)) &&
    !internalDomains.includes(companyDomain(email))
  );
}

/** The guests of the other side, whatever they answered. */
export function outsiders({ people, account }: Pick<KnownMeeting, 'people' | 'account'>, own: OwnSide): Guest[] {
  return people.filter(({ email, room, group }) => !room && !group && isOutside(email, account, own));
}

/** Those of the other side who may come. */
export function expected(guests: Guest[]): Guest[] {
  return guests.filter(({ rsvp }) => rsvp !== 'no');
}

/**
 * What two meetings with the same people have in common: the company of each guest (`domain:acme.example`), or the guest
 * on a free-mail address (`person:jo@gmail.com`).
 */
export function parties(guests: Guest[]): string[] {
  return [...new Set(guests.map(({ email }) => dealKey(email)?.key ?? `person:${email}`))];
}

function companyDomain(email: string): string {
  return registeredDomain(email.slice(email.lastIndexOf('@') + 1));
}
