import type { CommitmentId } from '../playbook/types.ts';
import { epoch, HOUR } from '../schedule/instants.ts';
import type { Danger, MeetingStanding, MeetingState } from './state-types.ts';
import type { TimelineEvent } from './types.ts';
import type { View } from './view.ts';

type Of<K extends TimelineEvent['kind']> = Extract<TimelineEvent, { kind: K }>;
type Told = Of<
  'meeting-booked' | 'meeting-moved' | 'meeting-answered' | 'meeting-declined' | 'meeting-held' | 'meeting-cancelled'
>;

/** How long before its start an invitation that nobody answered is a next step in danger. */
const UNANSWERED = 24 * HOUR;

/** A meeting as its events tell it, in the order they happened. */
interface Known {
  booked: Of<'meeting-booked'> | null;
  times: { start: string; end: string } | null;
  first: Told;
  answers: Map<string, 'yes' | 'maybe' | 'no'>;
  /** Everybody declined. */
  refused: boolean;
  ended: 'held' | 'cancelled' | null;
}

/**
 * The meetings of a deal. A meeting moved or booked again after it was cancelled is on again, and answers to the old time
 * say nothing of the new one. A time the other side accepted counts as answered.
 * @param events of one deal, oldest first
 * @returns by start; one without known times, of which only an answer was seen, is left out
 */
export function meetingsOf(events: TimelineEvent[], view: View): MeetingState[] {
  const known = new Map<string, Known>();
  for (const event of events) if ('meeting' in event) known.set(event.meeting, told(known.get(event.meeting), event));
  if (known.size === 0) return [];
  return [...known]
    .flatMap(([key, meeting]) => stateOf(key, meeting, events, view))
    .sort((a, b) => epoch(a.start) - epoch(b.start) || (a.key < b.key ? -1 : 1));
}

function told(before: Known | undefined, event: Told): Known {
  const known: Known = before ?? {
    booked: null,
    times: null,
    first: event,
    answers: new Map(),
    refused: false,
    ended: null,
  };
  switch (event.kind) {
    case 'meeting-booked':
      return { ...known, booked: event, times: event, answers: new Map(), refused: false, ended: null };
    case 'meeting-moved':
      return { ...known, times: event, answers: new Map(), refused: false, ended: null };
    case 'meeting-held':
      return { ...known, ended: 'held' };
    case 'meeting-cancelled':
      return { ...known, ended: 'cancelled' };
    case 'meeting-answered':
      return { ...known, refused: false, answers: new Map(known.answers).set(event.person, event.answer) };
    default:
      if (event.person === null) return { ...known, refused: true };
      return { ...known, answers: new Map(known.answers).set(event.person, 'no') };
  }
}

function stateOf(key: string, known: Known, events: TimelineEvent[], view: View): MeetingState[] {
  const { booked, times, first, ended } = known;
  if (!times) return [];
  const state: MeetingStanding = ended ?? (epoch(times.end) <= view.nowMs ? 'ended' : 'booked');
  const origin = originOf(booked, times.start, events);
  return [
    {
      key,
      eventId: (booked ?? first).id,
      title: booked?.title ?? '',
      start: times.start,
      end: times.end,
      people: booked?.people ?? [],
      commitment: booked?.commitment ?? origin.commitment,
      state,
      declined: isDeclined(known),
      danger: state === 'booked' ? dangerOf(known, times.start, origin.accepted, view) : null,
      bookedAt: (booked ?? first).at,
      answersTo: origin.mail,
    },
  ];
}

function isDeclined({ answers, refused }: Known): boolean {
  const given = [...answers.values()];
  return refused || (given.includes('no') && !given.includes('yes'));
}

function dangerOf(known: Known, start: string, accepted: boolean, view: View): Danger | null {
  const given = [...known.answers.values()];
  if (isDeclined(known)) return 'declined';
  if (given.includes('yes')) return null;
  if (given.includes('maybe')) return 'tentative';
  return !accepted && epoch(start) - view.nowMs <= UNANSWERED ? 'unanswered' : null;
}

interface Origin {
  /** The mail that offered the time. */
  mail: string | null;
  commitment: CommitmentId | null;
  /** Whether the other side accepted the time in writing. */
  accepted: boolean;
}

/** What a meeting came from: what its booking refers to, or the newest offer or acceptance of the same time. */
function originOf(booked: Of<'meeting-booked'> | null, start: string, events: TimelineEvent[]): Origin {
  const none: Origin = { mail: null, commitment: null, accepted: false };
  const ms = epoch(start);
  const offers = (event: TimelineEvent): event is Of<'mail-sent' | 'slots-accepted'> => {
    if (booked?.refersTo !== undefined && event.id === booked.refersTo) return true;
    if (event.kind === 'mail-sent') return event.offered.some((slot) => epoch(slot.start) === ms);
    return event.kind === 'slots-accepted' && event.slot !== null && epoch(event.slot.start) === ms;
  };
  const source = events.findLast(
    (event): event is Of<'mail-sent' | 'slots-accepted'> =>
      (event.kind === 'mail-sent' || event.kind === 'slots-accepted') && offers(event),
  );
  if (!source) return none;
  if (source.kind === 'mail-sent') return { ...none, mail: source.id, commitment: source.step?.commitment ?? null };
  const mail = events.find(
    (event): event is Of<'mail-sent'> => event.kind === 'mail-sent' && event.id === source.refersTo,
  );
  return {
    mail: mail?.id ?? null,
    commitment: source.commitment ?? mail?.step?.commitment ?? null,
    accepted: true,
  };
}
