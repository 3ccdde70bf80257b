import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../../src/engine/analyze.ts';
import type { Model } from '../../../src/engine/model/model.ts';
import { rules } from '../../../src/engine/rules.ts';
import type { AnalyzeOptions } from '../../../src/engine/types.ts';

const options: AnalyzeOptions = {
  direction: 'out',
  reference: { now: '2026-07-27T14:00:00Z', zone: 'America/New_York' },
};
const certain = (odds: number): Model => ({ ofSentence: () => odds, inPlace: () => odds });
const steps = (text: string, odds: number) => createAnalyzer(rules, certain(odds))(text, options).steps;

/** A sentence of the prospect's world that no rule reads. */
const UNREAD = 'The ball should land with procurement next week.';

describe('a sentence that no rule reads', () => {
  test('is a step where the weights are sure of it', () => {
    expect(steps(UNREAD, 5)).toMatchObject([{ ruleId: 'next-step', label: 'vague', severity: 'soft' }]);
    expect(steps(UNREAD, -5)).toEqual([]);
  });

  test('is never an alert: an alert names what it found', () => {
    const analyze = createAnalyzer(rules, certain(5));
    expect(analyze(UNREAD, options).findings).toEqual([]);
  });

  test.each(['We never look at it on our side.', 'Priya said she would look at it on her side.'])(
    'is no step when it is negated or told of others, whatever the weights: %s',
    (sentence) => {
      expect(steps(sentence, 5)).toEqual([]);
    },
  );

  test('a sentence with no verb that looks ahead, no time and no phrase of a rule is not weighed', () => {
    expect(steps('Lovely weather in Helsinki, as ever.', 5)).toEqual([]);
  });

  test('a greeting is none', () => {
    expect(steps('Hi Dana,', 5)).toEqual([]);
  });
});

describe('what a rule found', () => {
  test('stays where the weights are in two minds', () => {
    expect(steps('Call me next week.', 0)).toMatchObject([{ ruleId: 'call-me' }]);
  });

  test('goes where they are sure that it is none', () => {
    expect(steps('Call me next week.', -9)).toEqual([]);
  });
});

test('with rules of its own an analyser has no weights', () => {
  const some = createAnalyzer(rules.slice(0, 3));
  expect(some(UNREAD, options).steps).toEqual([]);
});
