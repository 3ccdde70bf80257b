import type { CommitmentId } from '../playbook/types.ts';
import { epoch } from '../schedule/instants.ts';
import { compareInstants } from './event-order.ts';
import type { MeetingFacts } from './fact-types.ts';
import { isDeclined, needed, UNANSWERED_FROM } from './invitation.ts';
import type { Danger, MeetingState } from './state-types.ts';
import type { TimelineEvent } from './types.ts';
import type { View } from './view.ts';

type Of<K extends TimelineEvent['kind']> = Extract<TimelineEvent, { kind: K }>;
type Told = Of<
  'meeting-booked' | 'meeting-moved' | 'meeting-answered' | 'meeting-declined' | 'meeting-held' | 'meeting-cancelled'
>;

/** A meeting as its events tell it, in the order they happened. */
interface Known {
  booked: Of<'meeting-booked'> | null;
  times: { start: string; end: string } | null;
  first: Told;
  answers: Map<string, 'yes' | 'maybe' | 'no'>;
  /** Everybody declined. */
  refused: boolean;
  answeredAt: string | null;
  ended: 'held' | 'cancelled' | null;
  cancelledAt: string | null;
}

/**
 * The meetings of a deal, whenever it is asked. A meeting moved or booked again after it was cancelled is on again, and answers to the old time
 * say nothing of the new one. One that took place before its time did so when that was noted. A time the other side accepted counts as answered.
 * @param events of one deal, oldest first
 * @returns by start; one without known times, of which only an answer was seen, is left out
 */
export function meetingsOf(events: TimelineEvent[]): MeetingFacts[] {
  const known = new Map<string, Known>();
  for (const event of events) {
    if (!('meeting' in event)) continue;
    const meeting = known.get(event.meeting) ?? begin(event);
    known.set(event.meeting, meeting);
    tell(meeting, event);
  }
  if (known.size === 0) return [];
  const originOf = origins(events);
  return [...known]
    .flatMap(([key, meeting]) => factsOf(key, meeting, originOf))
    .sort((a, b) => compareInstants(a.start, b.start) || (a.key < b.key ? -1 : 1));
}

const begin = (first: Told): Known => ({
  booked: null,
  times: null,
  first,
  answers: new Map(),
  refused: false,
  answeredAt: null,
  ended: null,
  cancelledAt: null,
});

function tell(known: Known, event: Told): void {
  switch (event.kind) {
    case 'meeting-booked':
    case 'meeting-moved':
      if (event.kind === 'meeting-booked') known.booked = event;
      known.times = event;
      known.answers.clear();
      known.refused = false;
      known.answeredAt = null;
      known.ended = null;
      known.cancelledAt = null;
      break;
    case 'meeting-held':
      known.ended = 'held';
      if (known.times && compareInstants(event.at, known.times.start) < 0)
        known.times = { start: event.at, end: event.at };
      known.cancelledAt = null;
      break;
    case 'meeting-cancelled':
      known.ended = 'cancelled';
      known.cancelledAt = event.at;
      break;
    case 'meeting-answered':
      known.refused = false;
      known.answeredAt = event.at;
      known.answers.set(event.person, event.answer);
      break;
    default:
      known.answeredAt = event.at;
      if (event.person === null) known.refused = true;
      else known.answers.set(event.person, 'no');
  }
}

function factsOf(key: string, known: Known, originOf: OriginOf): MeetingFacts[] {
  const { booked, times, first, ended } = known;
  if (!times) return [];
  const origin = originOf(booked?.refersTo, times.start);
  const people = booked?.people ?? [];
  // Whoever answered was invited, known or not.
  const invited = new Set([...people, ...known.answers.keys()]);
  const asked = needed([...invited], (person) => booked?.optional?.includes(person) ?? false);
  const answers = asked.map((person) => known.answers.get(person) ?? 'none');
  return [
    {
      key,
      eventId: (booked ?? first).id,
      title: booked?.title ?? '',
      start: times.start,
      end: times.end,
      people,
      commitment: booked?.commitment ?? origin.commitment,
      ended,
      declined: known.refused || isDeclined(answers),
      answer: answers.includes('yes') ? 'yes' : answers.includes('maybe') ? 'maybe' : null,
      accepted: origin.accepted,
      bookedAt: (booked ?? first).at,
      answeredAt: known.answeredAt,
      cancelledAt: known.cancelledAt,
      answersTo: origin.mail,
    },
  ];
}

/** A meeting as it stands at a moment. */
export function meetingAt({ ended, answer, accepted, ...facts }: MeetingFacts, view: View): MeetingState {
  const state = ended ?? (epoch(facts.end) <= view.nowMs ? 'ended' : 'booked');
  const isAhead = state === 'booked' && epoch(facts.start) > view.nowMs;
  return { ...facts, state, danger: isAhead ? dangerOf({ ...facts, answer, accepted }, view) : null };
}

/** As far as is known: nobody said that it did not. */
export const tookPlace = ({ state, declined }: MeetingState): boolean =>
  state === 'held' || (state === 'ended' && !declined);

function dangerOf(
  { start, declined, answer, accepted }: Pick<MeetingFacts, 'start' | 'declined' | 'answer' | 'accepted'>,
  view: View,
): Danger | null {
  if (declined) return 'declined';
  if (answer === 'yes') return null;
  if (answer === 'maybe') return 'tentative';
  return !accepted && epoch(start) - view.nowMs <= UNANSWERED_FROM ? 'unanswered' : null;
}

interface Origin {
  /** The mail that offered the time. */
  mail: string | null;
  commitment: CommitmentId | null;
  /** Whether the other side accepted the time in writing. */
  accepted: boolean;
}

/** By what a booking refers to and when it starts. */
type OriginOf = (refersTo: string | undefined, start: string) => Origin;

/** What meetings came from: what their booking refers to, or the newest offer or acceptance of the same time. */
function origins(events: TimelineEvent[]): OriginOf {
  const mails = new Map<string, Of<'mail-sent'>>();
  const sources = new Map<string | number, Of<'mail-sent' | 'slots-accepted'>>();
  for (const event of events) {
    if (event.kind === 'mail-sent') {
      mails.set(event.id, event);
      for (const { start } of event.offered) sources.set(epoch(start), event);
    } else if (event.kind !== 'slots-accepted') continue;
    else if (event.slot) sources.set(epoch(event.slot.start), event);
    sources.set(event.id, event);
  }
  return (refersTo, start) => {
    const source = sources.get(refersTo ?? '') ?? sources.get(epoch(start));
    const mail = source?.kind === 'slots-accepted' ? mails.get(source.refersTo ?? '') : source;
    const own = source?.kind === 'slots-accepted' ? source.commitment : undefined;
    return {
      mail: mail?.id ?? null,
      commitment: own ?? mail?.step?.commitment ?? null,
      accepted: source?.kind === 'slots-accepted',
    };
  };
}
