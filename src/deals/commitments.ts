import { COMMITMENT_IDS, type CommitmentId } from '../playbook/types.ts';
import type { CommitmentStanding } from './event-types.ts';
import type { CommitmentFacts, MeetingFacts } from './fact-types.ts';
import type { CommitmentState } from './state-types.ts';
import type { TimelineEvent } from './types.ts';
import type { View } from './view.ts';

type Mail = Extract<TimelineEvent, { kind: 'mail-sent' }>;

/**
 * What gains a commitment, beside the words of a `commitment-gained`.
 * - `booked`: that both calendars hold a time. Time asks for a meeting, Decide for a date on which the answer is given.
 * - `held`: that the talk it asks for took place.
 * - `words`: only that the client says so: a talk about changing or about money is neither change nor money.
 */
const GAINED_BY: Record<CommitmentId, 'booked' | 'held' | 'words'> = {
  time: 'booked',
  explore: 'held',
  change: 'words',
  collaborate: 'held',
  'build-consensus': 'held',
  invest: 'words',
  review: 'held',
  'resolve-concerns': 'held',
  decide: 'booked',
  execute: 'held',
};

/** What a commitment came to last. */
interface Found {
  state: CommitmentStanding;
  event: TimelineEvent;
  sentence: string;
  person: string | null;
  /** The rep's correction, when nothing came after it. */
  correction: TimelineEvent | null;
}

/**
 * The ten commitments of a deal. In the order things happened:
 *
 * | event | effect |
 * | --- | --- |
 * | mail sent, concrete or with times, naming a commitment | that one is asked |
 * | the same, naming none, while Time is not gained, if it asks them for a talk | Time is asked |
 * | mail sent with a vague closing | none: it asked nobody |
 * | time accepted, meeting booked | Time is gained; the one it is about is gained if `booked`, else asked |
 * | the meeting is cancelled, or declined and taken by nobody | it gains nothing, it only asked |
 * | meeting held | Time is gained; the one it is about is gained if `booked` or `held` |
 * | commitment asked, gained, lost | as it says |
 * | deal won | Decide is gained, until the rep says that the deal is open again, lost or closed |
 * | the rep's correction | as the rep says; whatever came before it no longer counts |
 *
 * Asking again for what is gained changes nothing; what was lost can be asked for and gained again. A brush-off loses
 * nothing: it is a reason for risk. A step that the rep corrected to have a day, or none, counts as corrected.
 * @param events of one deal, oldest first
 * @returns in the usual order, without those that nothing happened to
 */
export function commitmentsOf(events: TimelineEvent[], meetings: MeetingFacts[], dealId: string): CommitmentFacts[] {
  const found = new Map<CommitmentId, Found>();
  const put = (
    id: CommitmentId,
    state: CommitmentStanding,
    event: TimelineEvent,
    sentence: string,
    person: string | null,
  ): void => {
    const before = found.get(id)?.state;
    if (before === 'gained' && (state === 'asked' || state === 'gained')) return;
    found.set(id, { state, event, sentence, person, correction: null });
  };
  let beforeWon: Found | undefined;
  const meetingOf = new Map(meetings.map((meeting) => [meeting.key, meeting]));
  const mails = new Map<string, Mail>();
  const days = new Map<string, string | null>();
  for (const event of events) {
    if (event.kind === 'mail-sent') mails.set(event.id, event);
    else if (event.kind === 'step-corrected') days.set(event.refersTo, event.day);
  }
  for (const event of events) {
    switch (event.kind) {
      case 'mail-sent': {
        const id = askedIn(event, days.get(event.id), found.get('time')?.state === 'gained');
        if (id) put(id, 'asked', event, event.step?.sentence ?? '', event.people[0] ?? null);
        break;
      }
      case 'slots-accepted': {
        const about = event.commitment ?? mails.get(event.refersTo ?? '')?.step?.commitment;
        put('time', 'gained', event, event.sentence, event.person);
        if (about) put(about, GAINED_BY[about] === 'booked' ? 'gained' : 'asked', event, event.sentence, event.person);
        break;
      }
      case 'meeting-booked': {
        const meeting = meetingOf.get(event.meeting);
        if (!meeting) break;
        const off = meeting.ended === 'cancelled' || (meeting.declined && meeting.ended !== 'held');
        const said = event.title || 'A meeting was booked.';
        const about = meeting.commitment;
        put('time', off ? 'asked' : 'gained', event, said, event.people[0] ?? null);
        const gains = !off && about !== null && GAINED_BY[about] === 'booked';
        if (about) put(about, gains ? 'gained' : 'asked', event, said, event.people[0] ?? null);
        break;
      }
      case 'meeting-held': {
        const meeting = meetingOf.get(event.meeting);
        if (meeting && meeting.ended !== 'held') break;
        const said = meeting?.title || 'A meeting took place.';
        const person = event.people?.[0] ?? meeting?.people[0] ?? null;
        put('time', 'gained', event, said, person);
        const about = meeting?.commitment;
        if (about && GAINED_BY[about] !== 'words') put(about, 'gained', event, said, person);
        break;
      }
      case 'commitment-asked':
      case 'commitment-gained':
      case 'commitment-lost': {
        const state =
          event.kind === 'commitment-asked' ? 'asked' : event.kind === 'commitment-gained' ? 'gained' : 'lost';
        put(event.commitment, state, event, event.sentence, event.person);
        break;
      }
      case 'deal-won':
        if (event.dealId !== dealId) break;
        if (!isByWon(found.get('decide'))) beforeWon = found.get('decide');
        put('decide', 'gained', event, event.reason, null);
        break;
      case 'deal-lost':
      case 'deal-closed':
      case 'deal-reopened':
        if (event.dealId !== dealId || !isByWon(found.get('decide'))) break;
        if (beforeWon) found.set('decide', beforeWon);
        else found.delete('decide');
        break;
      case 'commitment-corrected':
        found.set(event.commitment, correctedTo(event, found.get(event.commitment)));
        break;
    }
  }
  return COMMITMENT_IDS.flatMap((id) => {
    const one = found.get(id);
    return one ? [factsOf(id, one)] : [];
  });
}

const isByWon = (found: Found | undefined): boolean => found?.event.kind === 'deal-won' && !found.correction;

function factsOf(id: CommitmentId, { state, event, sentence, person, correction }: Found): CommitmentFacts {
  const evidence = state === 'open' ? null : { sentence, at: event.at, person, eventId: event.id };
  return { id, state, evidence, corrected: correction !== null, at: (correction ?? event).at };
}

/** All ten as the rep is shown them, in the usual order. */
export function commitmentsAt(facts: CommitmentFacts[], view: View): CommitmentState[] {
  return COMMITMENT_IDS.map((id) => {
    const found = facts.find((one) => one.id === id);
    if (!found) return { id, state: 'open', evidence: null, corrected: false, at: null };
    const { state, evidence, corrected, at } = found;
    if (!evidence) return { id, state, evidence, corrected, at };
    const { sentence, person, eventId } = evidence;
    return { id, state, evidence: { sentence, day: view.day(evidence.at), person, eventId }, corrected, at };
  });
}

/** The rep's word for the state; the evidence stays when it was for the same one. */
function correctedTo(
  correction: Extract<TimelineEvent, { kind: 'commitment-corrected' }>,
  before: Found | undefined,
): Found {
  const { state } = correction;
  if (before?.state === state) return { ...before, correction };
  return { state, event: correction, sentence: '', person: null, correction };
}

/** @param day what the rep corrected the step's day to: null for none, undefined when it was not corrected */
function askedIn({ step, offered }: Mail, day: string | null | undefined, hasTime: boolean): CommitmentId | null {
  const dated = day === undefined ? step?.label === 'concrete' || offered.length > 0 : day !== null;
  if (!dated) return null;
  if (step?.commitment) return step.commitment;
  const asks = offered.length > 0 || (step?.owner !== 'sender' && (step?.act === 'request' || step?.act === 'propose'));
  return asks && !hasTime ? 'time' : null;
}
