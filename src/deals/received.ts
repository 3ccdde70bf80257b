import { promisesOf as promisedIn } from '../engine/received/promises.ts';
import type { Report, SlotAnswer, Step } from '../engine/types.ts';
import { chooseCommitment } from '../playbook/choose-commitment.ts';
import type { CommitmentId } from '../playbook/types.ts';
import { DAY, epoch } from '../schedule/instants.ts';
import { acceptedTime } from './answered.ts';
import { sentenceAt } from './sentence-at.ts';
import type { TimelineEvent } from './types.ts';

type Mail = Extract<TimelineEvent, { kind: 'mail-sent' }>;
type Bare<E = TimelineEvent> = E extends unknown ? Omit<E, 'id' | 'dealId' | 'at'> : never;

/** A mail of the other side whose own text was read. */
export interface Received {
  /** What its events' ids begin with: the same each time the mail is read. */
  key: string;
  dealId: string;
  thread: string;
  /** Address, lower case. */
  person: string;
  /** When it was written, ISO instant. */
  at: string;
  text: string;
}

export interface ReceivedOptions {
  /** The mail whose times it may answer (`offerBefore`). */
  offer: Mail | null;
  /** Of the deal, each once and without those taken back. */
  events: TimelineEvent[];
  /** Whose clock its times are told by, IANA. */
  zone: string;
  /** When the rep saw it, ISO instant. */
  seenAt: string;
}

/** More brush-offs or promises than anyone puts into one mail. */
const MOST_OF_A_KIND = 5;
/** A promise whose day was over by so much when it was first read is history: nobody waits for it. */
const PROMISE_HOLDS = 14 * DAY;

/**
 * What a received mail says of its deal, as events of the moment it was written. The same mail gives the same events, by
 * id, however often it is read. An absence note is no reply: it says when somebody is back, if it does.
 * - A refusal loses the commitment that was asked for last; without one, Decide.
 * - Another time instead of those offered, or a time of their own, is them asking for the meeting.
 * - A yes to a time makes any brush-off beside it a matter of tone.
 * @param analysis of `text`, direction `in`
 */
export function receivedEvents(mail: Received, analysis: Report, options: ReceivedOptions): TimelineEvent[] {
  const { key, dealId, at, person, thread, text } = mail;
  const make = (what: string, event: Bare): TimelineEvent =>
    ({ id: `${key}:${what}`, dealId, at, ...event }) as TimelineEvent;
  const said = (span: { start: number }) => ({ sentence: sentenceAt(text, span.start), person });
  const { kind, returns } = analysis.mail ?? { kind: 'normal' };
  if (kind === 'ooo') return returns ? [make('absence', { kind: 'absence-seen', person, back: returns.date })] : [];

  const events = [make('reply', { kind: 'reply-seen', thread, person })];
  if (kind === 'refusal') {
    const commitment = askedLast(options, at) ?? 'decide';
    const words = said(analysis.mail?.refusal ?? { start: 0 });
    events.push(make('refusal', { kind: 'commitment-lost', commitment, by: 'theirs', ...words }));
    return events;
  }
  const answer = analysis.mail?.answer;
  const accepted = answer?.kind === 'accept' ? yesTo(answer, options) : null;
  if (answer && accepted) {
    events.push(make('accepted', { kind: 'slots-accepted', ...accepted, ...said(answer) }));
  } else {
    for (const [index, brushOff] of (analysis.mail?.brushOffs ?? []).slice(0, MOST_OF_A_KIND).entries()) {
      const put = { kind: 'brush-off', brushOff: brushOff.kind, thread, ...said(brushOff) } as const;
      events.push(make(`brush-off:${index}`, put));
    }
  }
  const proposal = accepted ? undefined : proposed(answer, analysis.steps);
  if (proposal) {
    const about = options.offer?.step?.commitment;
    const sentence = sentenceAt(text, proposal.start);
    const commitment = chooseCommitment(sentence, sentence, undefined) ?? about ?? 'time';
    events.push(make('asked', { kind: 'commitment-asked', commitment, by: 'theirs', ...said(proposal) }));
  }
  for (const [index, promise] of promisedIn(analysis).slice(0, MOST_OF_A_KIND).entries()) {
    if (!stillMatters(promise.due.date, options.seenAt)) continue;
    const { sentence } = said(promise);
    const made = { side: 'theirs', what: sentence, due: promise.due.date, sentence, person } as const;
    events.push(make(`promise:${index}`, { kind: 'promise-made', ...made }));
  }
  return events;
}

/** A yes needs something to say yes to: times that were offered, or one it names itself. */
function yesTo(answer: SlotAnswer, { offer, events, zone }: ReceivedOptions) {
  const slot = acceptedTime(answer, offer, events, zone);
  return offer || slot ? { refersTo: offer?.id ?? null, slot } : null;
}

function proposed(answer: SlotAnswer | undefined, steps: Step[]): { start: number } | undefined {
  if (answer?.kind === 'counter') return answer.values.length > 0 ? answer : undefined;
  return steps.find(({ act, label, time }) => label === 'concrete' && time && (act === 'propose' || act === 'counter'));
}

/** What the rep asked for last before the mail came. */
function askedLast({ events }: ReceivedOptions, at: string): CommitmentId | undefined {
  const asks = events.flatMap((event) => {
    if (epoch(event.at) > epoch(at)) return [];
    if (event.kind === 'mail-sent') return event.step?.commitment ? [[event.at, event.step.commitment] as const] : [];
    if (event.kind === 'commitment-asked' && event.by === 'mine') return [[event.at, event.commitment] as const];
    return event.kind === 'meeting-booked' && event.commitment ? [[event.at, event.commitment] as const] : [];
  });
  return asks.sort(([a], [b]) => epoch(a) - epoch(b)).at(-1)?.[1];
}

function stillMatters(day: string, seenAt: string): boolean {
  return Date.parse(`${day}T00:00:00Z`) + PROMISE_HOLDS > epoch(seenAt);
}
