import { brushOffKinds } from '../engine/received/brush-off-cues.ts';
import type { BrushOffKind, Report } from '../engine/types.ts';
import type { Interval } from '../schedule/types.ts';
import { acceptedTime } from './answered.ts';
import type { ReceivedOptions } from './received.ts';

/**
 * What the newest mail of the other side gives the rep to act on: it may end the conversation without a next step, or it says
 * yes to a time that was offered.
 */
export type Inbound = { is: 'brush-off'; kind: BrushOffKind } | { is: 'accepted'; slot: Interval };

/**
 * Reads it out of the analysis of a received mail. Nothing for an absence note, a real no, a time they name instead, and a mail
 * that has a next step of its own. Of several brush-offs the one that says most: "no budget" before "call me next week".
 * @param analysis direction `in`
 */
export function inboundOf(
  { mail, steps }: Report,
  { offer, events, zone }: Pick<ReceivedOptions, 'offer' | 'events' | 'zone'>,
): Inbound | null {
  if (mail?.kind !== 'normal') return null;
  const { answer } = mail;
  if (answer?.kind === 'accept') {
    // A yes that leaves open which time it means is no moment for a calendar, and a brush-off beside it is a matter of tone.
    const slot = offer && acceptedTime(answer, offer, events, zone);
    return slot && { is: 'accepted', slot };
  }
  if (answer?.kind === 'counter' || steps.some(({ label }) => label === 'concrete')) return null;
  const kind = brushOffKinds.find((each) => mail.brushOffs.some((one) => one.kind === each));
  return kind ? { is: 'brush-off', kind } : null;
}
