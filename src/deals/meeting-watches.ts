import { epoch, HOUR, instantOf } from '../schedule/instants.ts';
import { compareInstants } from './event-order.ts';
import { UNANSWERED_FROM } from './invitation.ts';
import { tookPlace } from './meetings.ts';
import type { Derived } from './risks.ts';
import type { Danger, MeetingState, Watch } from './state-types.ts';
import type { View } from './view.ts';

export type Bare = Omit<Watch, 'dealId'>;

/** A meeting that ended, or fell through, longer ago is no longer what to speak of. */
const AFTER_END = 14 * 24 * HOUR;

const DANGERS: Record<Danger, string> = {
  declined: 'They declined the meeting, and no other time is agreed.',
  tentative: 'They may not come to the meeting: nobody said yes.',
  unanswered: 'Nobody answered the invitation, and the meeting is within a day.',
};

/** Meetings ahead that may not take place; a declined one no more once something else is agreed or on offer. */
export function endangered(deal: Derived): Bare[] {
  return deal.meetings.flatMap(({ danger, key, start, answeredAt, bookedAt }): Bare[] => {
    if (danger === null) return [];
    if (danger === 'declined' && isReplaced(deal, answeredAt ?? bookedAt)) return [];
    const unanswered = Math.max(epoch(bookedAt), epoch(start) - UNANSWERED_FROM);
    const dueAt = danger === 'unanswered' ? instantOf(unanswered) : (answeredAt ?? bookedAt);
    const action = danger === 'unanswered' ? 'follow-up' : 'offer-times';
    return [{ id: `${danger} ${key}`, kind: danger, dueAt, reason: DANGERS[danger], action, about: key }];
  });
}

/** Whether a step is ahead that came after the other side declined. */
function isReplaced({ step, facts }: Derived, declinedAt: string): boolean {
  if (!step?.ahead) return false;
  if (step.kind === 'meeting') return true;
  const at = step.kind === 'accepted' ? (facts.accepted?.at ?? facts.mailStep?.acceptedAt) : facts.mailStep?.sentAt;
  return at !== undefined && compareInstants(at, declinedAt) >= 0;
}

/** Of the last meeting that took place, when the rep has not written and nothing is agreed since. */
export function afterEnd({ meetings, step, facts }: Derived, view: View): Bare | null {
  const last = meetings.findLast(tookPlace);
  if (!last || step?.ahead || view.nowMs - epoch(last.end) > AFTER_END) return null;
  if (facts.wroteAt !== null && compareInstants(facts.wroteAt, last.end) >= 0) return null;
  const reason = `The meeting of ${view.inWords(view.day(last.end))} ended with nothing booked after it.`;
  return { id: `after-end ${last.key}`, kind: 'after-end', dueAt: last.end, reason, action: 'book', about: last.key };
}

/** Of the last meeting that fell through, when no other took place, the rep has not written and nothing is agreed since. */
export function notHeld({ meetings, step, facts }: Derived, view: View): Bare | null {
  if (step?.ahead) return null;
  const [last] = meetings.flatMap(fellThrough).sort((a, b) => compareInstants(b.at, a.at));
  if (!last || view.nowMs - epoch(last.at) > AFTER_END) return null;
  if (facts.wroteAt !== null && compareInstants(facts.wroteAt, last.known) >= 0) return null;
  if (meetings.some((meeting) => tookPlace(meeting) && compareInstants(meeting.end, last.known) > 0)) return null;
  const { key, start, state } = last.meeting;
  const day = view.inWords(view.day(start));
  const reason =
    state === 'cancelled'
      ? `The meeting of ${day} was cancelled, and nothing is noted in its place.`
      : `They declined the meeting of ${day}, and nothing is noted in its place.`;
  return { id: `not-held ${key}`, kind: 'not-held', dueAt: last.at, reason, action: 'offer-times', about: key };
}

/** Since when a meeting is off for good, and since when that could be known. */
function fellThrough(meeting: MeetingState): { meeting: MeetingState; at: string; known: string }[] {
  const { state, declined, cancelledAt, end, answeredAt } = meeting;
  if (cancelledAt !== null) return [{ meeting, at: cancelledAt, known: cancelledAt }];
  return state === 'ended' && declined ? [{ meeting, at: end, known: answeredAt ?? end }] : [];
}
