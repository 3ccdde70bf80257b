import { slotList } from '../schedule/format.ts';
import type { CommitmentId, Rewrite } from './types.ts';

/** A meeting with these people is on both calendars: there is nothing to ask for, only something to be reminded of. */
const WORDINGS = [
  "Let's settle the rest when we meet on {time}.",
  "I'll bring what is open to our meeting on {time}.",
  'I look forward to our meeting on {time}.',
];

export interface MentionOptions {
  /** Of the rep, IANA. */
  zone: string;
  /** Of the other side; null where it is not known well enough to be written. */
  clientZone: string | null;
  /** What the deal stands at. */
  commitment: CommitmentId;
}

/** Closings that name a meeting that is booked, instead of asking for one. @param meeting `start` is an instant */
export function mentionsOf(meeting: { start: string }, { zone, clientZone, commitment }: MentionOptions): Rewrite[] {
  const time = slotList([meeting], zone, clientZone);
  const mention = (wording: string): Rewrite => {
    const [before = '', after = ''] = wording.split('{time}');
    return {
      text: `${before}${time}${after}`,
      segments: [
        { kind: 'text', text: before },
        { kind: 'slots', text: time },
        { kind: 'text', text: after },
      ],
      commitment,
      slots: [],
    };
  };
  return WORDINGS.map(mention);
}
