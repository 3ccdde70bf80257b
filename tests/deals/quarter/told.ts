import type { DealState } from '../../../src/deals/state-types.ts';
import type { Expected } from './scenarios.ts';
import { NOW } from './story.ts';

/** The state in the words of the expectation. */
export function told(state: DealState | undefined): Expected | undefined {
  if (!state) return undefined;
  const inState = (wanted: string) => state.commitments.filter((one) => one.state === wanted).map(({ id }) => id);
  const { nextStep } = state;
  return {
    gained: inState('gained'),
    asked: inState('asked'),
    lost: inState('lost'),
    nextAsk: state.nextAsk?.commitment ?? null,
    skipped: state.skipped,
    step: nextStep && `${nextStep.kind} ${nextStep.ahead ? 'ahead' : 'past'}`,
    risks: state.risks.map(({ kind }) => kind).sort(),
    due: state.watches
      .filter(({ dueAt }) => Date.parse(dueAt) <= Date.parse(NOW))
      .map(({ kind }) => kind)
      .sort(),
    promises: state.promises.map((promise) => promise.state),
    outcome: state.outcome,
    merged: state.merged.length,
  };
}

/** With nothing where the expectation says nothing. */
export const whole = (expected: Expected): Expected => ({
  gained: [],
  asked: [],
  lost: [],
  skipped: [],
  promises: [],
  outcome: 'open',
  merged: 0,
  ...expected,
  risks: (expected.risks ?? []).toSorted(),
  due: (expected.due ?? []).toSorted(),
});
