import { MINUTE } from '../schedule/instants.ts';
import type { NudgeKind } from './kinds.ts';
import { quietUntil, type Span } from './times.ts';
import type { View } from './view.ts';

/** What belongs into a meeting itself does not wait for its end. */
const IN_MEETING: NudgeKind[] = ['before-end', 'check-calendar'];

/** A calendar that is being read answers within this, mostly. */
const ANSWER_MS = MINUTE;

/**
 * When a nudge is shown that is of use from `due` on: not in quiet hours and not while the rep talks to others, unless it
 * would be of no use by then. That the calendar is not known is not said while it is being read.
 * @returns milliseconds since 1970, never in the past
 */
export function showTime(kind: NudgeKind, { due, expires }: Span, view: View): number {
  const from = Math.max(due, view.now);
  let at = kind === 'check-calendar' && view.input.isBeingRead ? from + ANSWER_MS : from;
  // Quiet hours may end in a meeting and a meeting in quiet hours.
  for (let moved = true; moved && at < expires; ) {
    const before = at;
    at = quietUntil(at, view.input);
    if (!IN_MEETING.includes(kind)) at = talkUntil(at, view);
    moved = at > before;
  }
  return at < expires ? at : from;
}

/** When the talks of the rep that go on at an instant, and follow without a break, are over. */
function talkUntil(ms: number, { talking }: View): number {
  let at = ms;
  for (const { start, end } of talking) {
    if (start > at) break;
    if (end > at) at = end;
  }
  return at;
}
