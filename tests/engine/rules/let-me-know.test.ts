import { expect, test } from 'vitest';
import { analyze } from '../../../src/engine/analyze.ts';
import type { AnalyzeOptions } from '../../../src/engine/types.ts';

const options: AnalyzeOptions = {
  direction: 'out',
  reference: { now: '2026-07-27T14:00:00Z', zone: 'America/New_York' },
};

test.each([
  'Please confirm receipt.',
  'Let me know if that works for you.',
  'Can you confirm the price of the add-on?',
])('what the reply itself answers is no next step: %s', (text) => {
  expect(analyze(text, options).findings).toEqual([]);
});

test.each(['Please confirm whether you can attend.', 'Let me know when you would be free to talk.'])(
  'what takes a decision or a calendar is one: %s',
  (text) => {
    expect(analyze(text, options).steps).toHaveLength(1);
  },
);
