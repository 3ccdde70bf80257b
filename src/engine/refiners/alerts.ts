import { setOf } from '../grammar/reading.ts';
import type { Candidate, Message, MessageRefiner } from '../refiner.ts';

/** What deserves an alert: hard vague steps, unless the context says that nothing is open; else a soft closing. */
export const alerts: MessageRefiner = (candidates, message) => {
  const { context } = message.options;
  if (context?.meetingBooked || context?.internal || context?.bulk) return [];
  const hard = candidates.filter(({ label, match }) => label === 'vague' && match.severity === 'hard');
  return hard.length === 0 && context?.underWay ? softClosing(candidates, message) : hard;
};

/** Courtesies and open requests that let a conversation end when nothing else in the mail says what comes next. */
const SOFT_CLOSINGS = setOf('any-questions your-thoughts looking-forward please-send let-me-know');
/** A closing has a sign-off, a name and little else behind it. In sentences. */
const FROM_THE_END = 4;

function softClosing(candidates: readonly Candidate[], { sentences }: Message): readonly Candidate[] {
  const last = candidates.at(-1);
  if (!last || candidates.some(({ label }) => label === 'concrete')) return [];
  if (!SOFT_CLOSINGS.has(last.rule.id) || last.index < sentences.length - FROM_THE_END) return [];
  return candidates.filter(({ index, rule }) => index === last.index && SOFT_CLOSINGS.has(rule.id));
}
