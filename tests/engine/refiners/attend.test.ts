import { expect, test } from 'vitest';
import { analyze } from '../../../src/engine/analyze.ts';
import type { AnalyzeOptions } from '../../../src/engine/types.ts';

const options: AnalyzeOptions = {
  direction: 'out',
  reference: { now: '2026-07-27T14:00:00Z', zone: 'America/New_York' },
};
const labelOf = (text: string, words: string) => {
  const at = text.indexOf(words);
  return analyze(text, options).steps.find(({ start, end }) => start < at + words.length && end > at)?.label;
};

test.each([
  ['Please join us for the plant review. It starts on Thursday at 10.', 'Please join us'],
  ['The supplier day is on September 3 in Gothenburg. Please attend with your buyer.', 'Please attend'],
])('who is asked to come has the day of the event: %s', (text, words) => {
  expect(labelOf(text, words)).toBe('concrete');
});

test('an event without a day leaves the ask open', () => {
  expect(labelOf('Please join us for the plant review. It starts early.', 'Please join us')).toBe('vague');
});

test('what is asked for besides has no share in that day', () => {
  expect(labelOf('The review is on Thursday at 10. Please send the seat count.', 'Please send')).toBe('vague');
});

test('the day of what the reader is thanked for is not the day to come', () => {
  expect(labelOf('Thanks for your time today. Can you join us with your buyer?', 'Can you join us')).toBe('vague');
});
