import { quietUntil, type Span } from './times.ts';
import type { NudgeKind } from './types.ts';
import type { View } from './view.ts';

/** What belongs into a meeting itself does not wait for its end. */
const IN_MEETING: NudgeKind[] = ['before-end', 'check-calendar'];

/**
 * When a nudge is shown that is of use from `due` on: not in quiet hours and not while the rep talks to others, unless it
 * would be of no use by then.
 * @returns milliseconds since 1970, never in the past
 */
export function showTime(kind: NudgeKind, { due, expires }: Span, view: View): number {
  const from = Math.max(due, view.now);
  let at = from;
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
