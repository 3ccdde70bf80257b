import { expected, type OwnSide, outsiders, outsideTest, parties } from '../../nudges/guests.ts';
import { ownAnswer } from '../../schedule/blocking.ts';
import type { KnownMeeting } from '../../schedule/meeting.ts';

/**
 * The next meeting with any of these people, or with somebody of their company: one that has not begun, that the rep did
 * not turn down, and that somebody of the other side may come to. Whole days and times marked as free are no meetings.
 * @param addresses lower case; those of the rep's own side are passed over
 * @param now ISO instant
 */
export function nextMeeting(
  meetings: KnownMeeting[],
  addresses: string[],
  own: OwnSide,
  now: string,
): KnownMeeting | undefined {
  const guests = addresses.map((email) => ({ email, rsvp: 'none' as const }));
  const isOutside = outsideTest(own);
  const wanted = new Set(parties(outsiders({ people: guests, account: '' }, isOutside)));
  const at = Date.parse(now);
  return meetings
    .filter((meeting) => {
      if (meeting.allDay || !meeting.busy || meeting.kind !== 'default' || Date.parse(meeting.start) <= at)
        return false;
      if (ownAnswer(meeting, own.accounts) === 'no') return false;
      return parties(expected(outsiders(meeting, isOutside))).some((party) => wanted.has(party));
    })
    .sort((a, b) => Date.parse(a.start) - Date.parse(b.start))[0];
}
