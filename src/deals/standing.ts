import { dealStepAt } from './deal-step.ts';
import type { DealFacts } from './fact-types.ts';
import { meetingAt } from './meetings.ts';
import { mailStepAt } from './next-steps.ts';
import { noStepSince } from './risks.ts';
import type { View } from './view.ts';
import { workdayAfter } from './workdays.ts';

/** After so many working days without a next step a deal counts as stalled. */
export const STALLED_WORKDAYS = 10;

/** One letter: `-` not open, `o` open without a next step, `x` the same for so long that it is stalled, `s` with a next step. */
export type Stood = '-' | 'o' | 'x' | 's';

/**
 * How a deal stood at a moment, without a word of why: what is counted of deals in thousands.
 * @param facts of events that all happened by then; null for a deal that was not there
 */
export function stoodAt(facts: DealFacts | null, view: View): Stood {
  if (facts?.outcome !== 'open') return '-';
  const meetings = facts.meetings.map((meeting) => meetingAt(meeting, view));
  const mailStep = facts.mailStep && mailStepAt(facts.mailStep, view.day);
  const step = dealStepAt(facts.accepted, meetings, mailStep, view);
  if (step?.ahead) return 's';
  const { since } = noStepSince({ step, meetings, lastContact: facts.lastContact }, view);
  return workdayAfter(since, STALLED_WORKDAYS, view) <= view.today ? 'x' : 'o';
}
