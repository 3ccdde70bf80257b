import { expect, test } from 'vitest';
import { daysSentence } from '../../src/board/words.ts';
import type { Insights } from '../../src/deals/insights.ts';

test.each([
  [5, 2, 4, 'Of 3 deals with a day ahead, half have it within 4 days.'],
  [5, 2, 1, 'Of 3 deals with a day ahead, half have it within 1 day.'],
  [5, 2, 0, 'Of 3 deals with a day ahead, half have it today.'],
  [3, 2, 6, 'The one deal with a day ahead has it in 6 days.'],
  [3, 2, 0, 'The one deal with a day ahead has it today.'],
  [2, 2, null, 'No open deal has a day ahead.'],
])('of %i open deals, %i with no day, the middle at %s days: %s', (open, undated, days, said) => {
  expect(daysSentence({ now: { open, withStep: 0, stalled: 0 }, undated, days } as Insights)).toBe(said);
});
