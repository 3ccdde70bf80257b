import type { Attitude } from '../received/slot-answer.ts';
import type { BrushOffKind } from '../types.ts';

/** What words of a received mail show: how it takes a time, that it refuses, that somebody is away, or how it puts off. */
export type ReceivedCue =
  | Attitude
  | BrushOffKind
  /** A real no. */
  | 'refusal'
  /** "At the moment": a no beside it is put off, not said for good. */
  | 'for-now'
  /** "Either is fine". */
  | 'every'
  /** The writer is away. */
  | 'absence'
  /** A noun of leave: an absence where the last day stands beside it and nobody else is meant. */
  | 'leave'
  /** Back again. */
  | 'back'
  /** What absence notes go on with: whom to ask when it is urgent. */
  | 'note';

/** How people answer, refuse and put off in one language. Read in received mails alone, in the notation of `pattern.ts`. */
export interface ReceivedTable {
  cues: Partial<Record<ReceivedCue, readonly string[]>>;
  /** "But": what stands behind it may be about another time. */
  but: string;
  /** Says that somebody else, not the writer, is away: "está", "ist". */
  others: string;
  /** "Until", which stands before the last day away. */
  until: string;
  /** "Del 1 AL 16": stands before the last day only behind a first one. */
  to: string;
  /** Which of the times offered is meant: words for the first, second, third, and for the last. */
  ordinals: readonly [first: string, second: string, third: string, last: string];
}
