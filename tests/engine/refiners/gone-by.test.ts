import { expect, test } from 'vitest';
import { analyze } from '../../../src/engine/analyze.ts';
import type { AnalyzeOptions } from '../../../src/engine/types.ts';

const options: AnalyzeOptions = {
  direction: 'out',
  reference: { now: '2026-07-27T14:00:00Z', zone: 'America/New_York' },
};
const stepsOf = (text: string) =>
  analyze(text, options).steps.map(({ label, severity, time }) => [label, severity, time?.values[0]?.date]);

test.each([
  'Effective date: 1/10/2024',
  'Invoice due 15 May 2026.',
  'The review is dated February 9, 2026.',
  'Trade date should be 14 July 2026.',
  'The deadline is December 31, 2025 for claims of last year.',
  'We have the letter of 3 February 2026.',
])('a day that has gone by is no step: %s', (text) => {
  expect(stepsOf(text)).toEqual([]);
});

test('what is asked for with such a date has none', () => {
  expect(stepsOf('Please send me the price list of 1 May 2026.')).toEqual([['vague', 'soft', undefined]]);
  expect(stepsOf("Let's discuss your letter of 3 March 2026.")).toEqual([['vague', 'hard', undefined]]);
});

test('a day ahead in the same sentence is its day', () => {
  expect(stepsOf('The price list of 1 May 2026 ends, so please send the new one by Friday.')).toEqual([
    ['concrete', 'soft', '2026-07-31'],
  ]);
  expect(stepsOf('The review of 10 July 2026 is moved to 7 August 2026.')[0]).toEqual([
    'concrete',
    'soft',
    '2026-08-07',
  ]);
});

test.each([
  ['The workshop is scheduled for September 14, 2026.', '2026-09-14'],
  ['The review is on 27 July 2026.', '2026-07-27'],
  // June 8 where the month comes second, and where it comes first a day ahead: one of the two is.
  ['The review is on 8/6/2026.', '2026-08-06'],
  // Without a year it is the next one.
  ['The review is on 3 March.', '2027-03-03'],
])('a day ahead stays: %s', (text, date) => {
  expect(stepsOf(text)).toEqual([['concrete', 'soft', date]]);
});
