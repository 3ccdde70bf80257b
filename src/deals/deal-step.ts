import { epoch } from '../schedule/instants.ts';
import type { AcceptedFacts, MeetingFacts } from './fact-types.ts';
import type { DealStep, MeetingState } from './state-types.ts';
import type { NextStep, TimelineEvent } from './types.ts';
import type { View } from './view.ts';

type Acceptance = Extract<TimelineEvent, { kind: 'slots-accepted' }>;

/**
 * The next step a deal stands at: the first meeting ahead that was not declined; else a time that was accepted and not
 * booked; else the step of the newest mail.
 * @param accepted what `acceptedOf` gives for the same deal
 * @param mailStep what `mailStepAt` gives
 */
export function dealStepAt(
  accepted: AcceptedFacts | null,
  meetings: MeetingState[],
  mailStep: NextStep | null,
  view: View,
): DealStep | null {
  const meeting = meetings.find(({ state, declined }) => state === 'booked' && !declined);
  if (meeting) {
    const { key, eventId, title, start } = meeting;
    return { kind: 'meeting', what: title, day: view.day(start), start, ahead: true, meeting: key, eventId };
  }
  const open = acceptedAt(accepted, view);
  return open ? fromAcceptance(open, view) : mailStep && fromMail(mailStep, view);
}

function fromAcceptance({ id, sentence, start }: AcceptedFacts, view: View): DealStep {
  return { kind: 'accepted', what: sentence, day: view.day(start), start, ahead: true, meeting: null, eventId: id };
}

function fromMail(step: NextStep, view: View): DealStep {
  const first = step.offered.find(({ start }) => epoch(start) > view.nowMs) ?? step.offered[0];
  const last = step.lastDay ?? step.day;
  const ahead = first ? epoch(first.start) > view.nowMs : last !== null && last >= view.today;
  return {
    kind: step.acceptedAt === undefined ? step.state : 'accepted',
    what: step.what,
    day: first ? view.day(first.start) : step.day,
    start: first?.start ?? null,
    ahead,
    meeting: null,
    eventId: step.eventId,
  };
}

/** The newest acceptance, when it names a time and no meeting was booked since, nor one of its time called off since. */
export function acceptedOf(events: TimelineEvent[], meetings: MeetingFacts[]): AcceptedFacts | null {
  const found = events.findLast((event): event is Acceptance => event.kind === 'slots-accepted');
  if (!found?.slot) return null;
  const start = epoch(found.slot.start);
  const since = epoch(found.at);
  const wasBooked = meetings.some(
    ({ start: begins, bookedAt, cancelledAt }) =>
      (epoch(begins) === start || epoch(bookedAt) >= since) && (cancelledAt === null || epoch(cancelledAt) >= since),
  );
  return wasBooked ? null : { id: found.id, at: found.at, sentence: found.sentence, start: found.slot.start };
}

/** The same while its time is still ahead. */
export function acceptedAt(accepted: AcceptedFacts | null, { nowMs }: View): AcceptedFacts | null {
  return accepted && epoch(accepted.start) > nowMs ? accepted : null;
}
