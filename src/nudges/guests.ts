import { dealKey, isColleague } from '../deals/belonging.ts';
import { needed } from '../deals/invitation.ts';
import { isCalendarAddress } from '../schedule/calendar-address.ts';
import type { Guest, KnownMeeting } from '../schedule/meeting.ts';

/** Who is on the rep's side. Lower case. */
export interface OwnSide {
  accounts: string[];
  internalDomains: string[];
}

/** Whether an address is of the other side. @param account whose calendar it is in, empty when unknown */
export type OutsideTest = (email: string, account: string) => boolean;

/** Whether an address is of the other side: a person's who is no colleague. Asked for thousands of guests, who are mostly the same. */
export function outsideTest({ accounts, internalDomains }: OwnSide): OutsideTest {
  const known = new Map<string, boolean>();
  return (email, account) => {
    const guest = `${email} ${account}`;
    const isOutside =
      known.get(guest) ?? (!isCalendarAddress(email) && !isColleague(email, [...accounts, account], internalDomains));
    known.set(guest, isOutside);
    return isOutside;
  };
}

/** The guests of the other side, whatever they answered. */
export function outsiders(
  { people, account }: Pick<KnownMeeting, 'people' | 'account'>,
  isOutside: OutsideTest,
): Guest[] {
  return people.filter(({ email, room, group }) => !room && !group && isOutside(email, account));
}

/** What a guest said: whoever invited comes, unless they said otherwise. */
export const answerOf = ({ email, rsvp }: Guest, { organizer }: Pick<KnownMeeting, 'organizer'>): Guest['rsvp'] =>
  rsvp === 'none' && email === organizer ? 'yes' : rsvp;

/** Those of the other side who may come. Where all who are needed declined, of the others only who said that they come. */
export function expected(guests: Guest[]): Guest[] {
  const isOff = needed(guests, ({ optional }) => optional === true).every(({ rsvp }) => rsvp === 'no');
  return guests.filter(({ rsvp }) => rsvp !== 'no' && !(isOff && rsvp === 'none'));
}

/**
 * What two meetings with the same people have in common: the company of each guest (`domain:acme.example`), or the guest
 * on a free-mail address (`person:jo@gmail.com`).
 */
export function parties(guests: Guest[]): string[] {
  return [...new Set(guests.map(({ email }) => dealKey(email)?.key ?? `person:${email}`))];
}
