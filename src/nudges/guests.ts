import { dealKey, internalDomain } from '../deals/belonging.ts';
import { registeredDomain } from '../deals/public-suffixes.ts';
import type { Guest, KnownMeeting } from '../schedule/meeting.ts';

/** Who is on the rep's side. Lower case. */
export interface OwnSide {
  accounts: string[];
  internalDomains: string[];
}

/** Calendar's own addresses for rooms, devices and shared calendars. */
const NOBODY = /@(?:resource|group(?:\.v)?)\.calendar\.google\.com$/;

/** Whether an address is of the other side. @param account whose calendar it is in, empty when unknown */
export type OutsideTest = (email: string, account: string) => boolean;

/** Whether an address is of the other side: a person's, outside the rep's own domains. What the rep's side is, is worked out once. */
export function outsideTest({ accounts, internalDomains }: OwnSide): OutsideTest {
  const companies = new Map<string, string>();
  const companyOf = (email: string): string => {
    const known = companies.get(email) ?? companyDomain(email);
    companies.set(email, known);
    return known;
  };
  const sideOf = (own: readonly string[]) => ({
    addresses: new Set(own),
    domains: new Set([...internalDomains, ...own.flatMap((address) => internalDomain(address) ?? [])]),
  });
  const side = sideOf(accounts);
  const others = new Map<string, typeof side>();
  const withAccount = (account: string): typeof side => {
    if (account === '' || side.addresses.has(account)) return side;
    const known = others.get(account) ?? sideOf([...accounts, account]);
    others.set(account, known);
    return known;
  };
  return (email, account) => {
    if (NOBODY.test(email)) return false;
    const { addresses, domains } = withAccount(account);
    return !addresses.has(email) && !domains.has(companyOf(email));
  };
}

/** The guests of the other side, whatever they answered. */
export function outsiders(
  { people, account }: Pick<KnownMeeting, 'people' | 'account'>,
  isOutside: OutsideTest,
): Guest[] {
  return people.filter(({ email, room, group }) => !room && !group && isOutside(email, account));
}

/** What a guest said: whoever invited comes, unless they said no. */
export const answerOf = ({ email, rsvp }: Guest, { organizer }: Pick<KnownMeeting, 'organizer'>): Guest['rsvp'] =>
  rsvp !== 'no' && email === organizer ? 'yes' : rsvp;

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
