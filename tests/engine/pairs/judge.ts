import { analyze } from '../../../src/engine/analyze.ts';
import type { Step } from '../../../src/engine/types.ts';
import type { Pair, Side, Verdict } from './read-pairs.ts';

/** A Monday morning in New York, from which the dates of the pairs are understood. */
const REFERENCE = { now: '2026-07-27T14:00:00Z', zone: 'America/New_York' };

/** Of several steps in one sentence the worse one counts. */
const WORST_FIRST = ['hard', 'soft', 'concrete'] as const;

const verdictOf = ({ label, severity }: Step): Verdict => (label === 'concrete' ? 'concrete' : severity);

/** What the engine makes of the sentence in question. */
export function judge({ text, direction, start, end }: Side): Verdict {
  const { steps } = analyze(text, { direction, reference: REFERENCE });
  const here = steps.filter((step) => step.start < end && step.end > start).map(verdictOf);
  return WORST_FIRST.find((verdict) => here.includes(verdict)) ?? 'none';
}

/** A pair passes when both of its sides are read right. */
export const passes = (pair: Pair): boolean => pair.every((side) => judge(side) === side.verdict);

/** The pairs, by their number from 1, that do not pass. */
export const failingOf = (pairs: readonly Pair[]): number[] =>
  pairs.flatMap((pair, index) => (passes(pair) ? [] : [index + 1]));
