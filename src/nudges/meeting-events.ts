import type { TimelineEvent } from '../deals/types.ts';
import { chooseCommitment } from '../playbook/choose-commitment.ts';
import { epoch, instantOf } from '../schedule/instants.ts';
import { answerOf, expected } from './guests.ts';
import { isSales } from './silence.ts';
import { type MeetingEvent, tell, toldOf } from './told-meeting.ts';
import type { Seen, View } from './view.ts';

type Bare<E = MeetingEvent> = E extends unknown ? Omit<E, 'id' | 'dealId' | 'at' | 'meeting'> : never;

/** A meeting and what is recorded of it. */
export interface Known {
  /** As the calendar has it now; null when it is gone. */
  seen: Seen | null;
  key: string;
  /** When the calendar was read without it, ISO instant; null for a meeting that is there. */
  goneAt: string | null;
  dealId: string;
  /** Its events, as they are kept. */
  recorded: MeetingEvent[];
  /** All events of its deal: the mails that offered times, and the answers to them. */
  timeline: TimelineEvent[];
}

/** Titles are cut at this many characters. */
const LONGEST_TITLE = 300;

/**
 * What the calendar shows of a deal's meeting that is not recorded yet, in order. Nothing when all is: the calendar may be
 * read as often as it likes. Events are numbered by meeting, so that two readings of the same change write one event.
 * - Booked when it was first read, or when it began, if that was earlier: nothing tells when it was entered.
 * - Held when it is over, the calendar was read since and still has it, and somebody of the other side had said yes, in
 *   Calendar or by mail, or had invited.
 * - Cancelled when it is gone before anybody saw it over, or the rep declined, or it is no meeting with them any more.
 */
export function meetingEvents(known: Known, view: View): MeetingEvent[] {
  const { seen, key, dealId, recorded, goneAt } = known;
  const told = toldOf(recorded);
  const found: MeetingEvent[] = [];
  const add = (at: string, event: Bare): void => {
    const number = String(told.count + 1).padStart(4, '0');
    const later = told.lastAt !== null && epoch(told.lastAt) > epoch(at) ? told.lastAt : at;
    const made = { id: `meeting:${key}:${number}`, dealId, at: later, meeting: key, ...event } as MeetingEvent;
    tell(told, made);
    found.push(made);
  };
  const isStanding = told.time !== null && told.ended === null;
  if (!seen || !isSales(seen, view)) {
    const over = told.time && epoch(told.time.start);
    const at = goneAt ?? seen?.meeting.readAt;
    if (isStanding && at && over !== null) add(instantOf(Math.min(epoch(at), over)), { kind: 'meeting-cancelled' });
    return found;
  }
  const { meeting, outside, start, end } = seen;
  const time = { start: instantOf(start), end: instantOf(end) };
  const noticed = instantOf(Math.min(epoch(meeting.readAt), start));
  if (told.time === null || told.ended === 'cancelled') {
    const people = outside.map(({ email }) => email);
    const optional = outside.flatMap((guest) => (guest.optional ? [guest.email] : []));
    const title = meeting.title.slice(0, LONGEST_TITLE);
    const commitment = isOffered(known, start) ? undefined : chooseCommitment(title, title, undefined);
    const about = commitment && { commitment };
    add(noticed, {
      kind: 'meeting-booked',
      ...time,
      title,
      people,
      ...(optional.length > 0 && { optional }),
      ...about,
    });
  } else if (epoch(told.time.start) !== start || epoch(told.time.end) !== end) {
    add(noticed, { kind: 'meeting-moved', ...time });
  }
  for (const guest of outside) {
    const { email } = guest;
    const answer = answerOf(guest, meeting);
    if (answer === 'none' || told.answers.get(email) === answer) continue;
    if (answer === 'no') add(noticed, { kind: 'meeting-declined', person: email });
    else add(noticed, { kind: 'meeting-answered', person: email, answer });
  }
  const saidYes = [...told.answers.values()].includes('yes') || (!hasDeclined(seen) && isAccepted(known, start));
  if (told.ended === null && end <= view.now && epoch(meeting.readAt) >= end && saidYes) {
    add(time.end, { kind: 'meeting-held', people: expected(outside).map(({ email }) => email) });
  }
  return found;
}

const hasDeclined = ({ outside }: Seen): boolean => outside.some(({ rsvp }) => rsvp === 'no');

/** Whether a mail offered this very time: then what the mail asks for is what the meeting is for. */
function isOffered({ timeline }: Known, start: number): boolean {
  return timeline.some(
    (event) => event.kind === 'mail-sent' && event.offered.some((slot) => epoch(slot.start) === start),
  );
}

/** Whether they said yes to this very time in a mail. */
function isAccepted({ timeline }: Known, start: number): boolean {
  return timeline.some(
    (event) => event.kind === 'slots-accepted' && event.slot !== null && epoch(event.slot.start) === start,
  );
}
