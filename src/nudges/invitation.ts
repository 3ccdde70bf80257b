import { isDeclined, needed } from '../deals/invitation.ts';
import type { Guest } from '../schedule/meeting.ts';
import { elseBooked } from './booked.ts';
import { answerOf, parties } from './guests.ts';
import type { Seen, View } from './view.ts';

/** How an invitation is in danger, and through whom. */
export interface Danger {
  kind: 'declined' | 'tentative' | 'unanswered';
  guests: Guest[];
}

/**
 * Whether the answers put a meeting in danger. Those whose coming is optional do not count, unless everybody's is.
 * - `declined`: they declined as deals have it (`deals/invitation.ts`), and nothing else with them is booked.
 * - `tentative`: nobody said yes and somebody said maybe.
 * - `unanswered`: nobody said anything.
 */
export function danger(seen: Seen, view: View): Danger | null {
  const { outside, meeting } = seen;
  const asked = needed(outside, ({ optional }) => optional === true);
  const said = (rsvp: Guest['rsvp']) => asked.filter((guest) => answerOf(guest, meeting) === rsvp);
  if (isDeclined(asked.map((guest) => answerOf(guest, meeting)))) {
    return elseBooked(parties(outside), seen, view) ? null : { kind: 'declined', guests: said('no') };
  }
  // An organizer who is not among the guests is at the other end all the same.
  if (said('yes').length > 0 || isOutsideOrganizer(seen, view)) return null;
  const maybe = said('maybe');
  if (maybe.length > 0) return { kind: 'tentative', guests: maybe };
  return { kind: 'unanswered', guests: said('none') };
}

function isOutsideOrganizer({ meeting }: Seen, { isOutside }: View): boolean {
  const { organizer, people, account } = meeting;
  if (organizer === null || people.some(({ email }) => email === organizer)) return false;
  return isOutside(organizer, account);
}
