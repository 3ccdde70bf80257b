import { brushOffKinds } from '../engine/received/brush-off-cues.ts';
import type { BrushOffKind, Report, Step } from '../engine/types.ts';
import { moveAskedIn } from '../playbook/moved-meeting.ts';
import type { Interval } from '../schedule/types.ts';
import { acceptedTime } from './answered.ts';
import type { ReceivedOptions } from './received.ts';

/**
 * What the newest mail of the other side gives the rep to act on: it may end the conversation without a next step, it asks for
 * another time for a meeting, or it says yes to a time that was offered.
 */
export type Inbound = { is: 'brush-off'; kind: BrushOffKind } | { is: 'move' } | { is: 'accepted'; slot: Interval };

/** They weigh more than a wish for another time beside them. */
const HEAVIER = new Set<BrushOffKind>([
  'not-the-right-person',
  'no-budget',
  'happy-with-supplier',
  'not-a-priority',
  'discuss-internally',
  'think-about-it',
]);
/** So far ahead a time of the coming weeks is no answer. */
const FAR = new Set<NonNullable<Step['time']>['grain']>(['month', 'quarter', 'year', 'event']);

/**
 * Reads it out of the analysis of a received mail. Nothing for an absence note, a real no, a time they name instead, and a mail
 * that has a next step of its own. Of several brush-offs the one that says most: "no budget" before "call me next week".
 * A wish for another time is no brush-off, unless there is a weightier one beside it.
 * @param analysis of `text`, direction `in`
 */
export function inboundOf(
  analysis: Report,
  { text, offer, events, zone }: Pick<ReceivedOptions, 'offer' | 'events' | 'zone'> & { text: string },
): Inbound | null {
  const { mail, steps } = analysis;
  if (mail?.kind !== 'normal') return null;
  const { answer } = mail;
  if (answer?.kind === 'accept') {
    // A yes that leaves open which time it means is no moment for a calendar, and a brush-off beside it is a matter of tone.
    const slot = offer && acceptedTime(answer, offer, events, zone);
    return slot && { is: 'accepted', slot };
  }
  const isHeavy = mail.brushOffs.some(({ kind }) => HEAVIER.has(kind));
  if (!isHeavy && isMoveAsked(analysis, text)) return { is: 'move' };
  if ((answer?.kind === 'counter' && !isHeavy) || steps.some(({ label }) => label === 'concrete')) return null;
  const kind = brushOffKinds.find((each) => mail.brushOffs.some((one) => one.kind === each));
  return kind ? { is: 'brush-off', kind } : null;
}

function isMoveAsked(analysis: Report, text: string): boolean {
  const asked = moveAskedIn(analysis, text);
  return (
    asked !== null && !analysis.steps.some(({ start, time }) => start === asked.start && time && FAR.has(time.grain))
  );
}
