import { describe, expect, it } from 'vitest';
import type { Grain } from '../../../src/engine/types.ts';
import { times } from './times.ts';

/** Each expression, its grain, and whether one calendar day (or a short list of days) is named. */
const EXPRESSIONS: [expression: string, grain: Grain, grounded: boolean][] = [
  ['next week', 'week', false],
  ['early next week', 'week', false],
  ['later this week', 'week', false],
  ['in a couple of weeks', 'fuzzy', false],
  ['in a few weeks', 'fuzzy', false],
  ['in the coming weeks', 'fuzzy', false],
  ['after the holidays', 'event', false],
  ['by the end of Q3', 'quarter', false],
  ['in Q4', 'quarter', false],
  ['next quarter', 'quarter', false],
  ['early next year', 'year', false],
  ['sometime Thursday', 'day', false],
  ['sometime next week', 'week', false],
  ['Thursday', 'day', true],
  ['Thu 2pm ET', 'clock', true],
  ['10am PT tomorrow', 'clock', true],
  ['on the 14th', 'day', true],
  ['on 14/5', 'day', true],
  ['on 5/14 at noon', 'clock', true],
  ['by EOD', 'day', true],
  ['by COB Friday', 'day', true],
  ['by EOW', 'day', true],
  ['end of day tomorrow', 'day', true],
  ['by the end of the week', 'day', true],
  ['first thing Monday', 'part', true],
  ['in two weeks', 'fuzzy', false],
  ['two weeks from Tuesday', 'day', true],
  ["when I'm back", 'event', false],
  ['soon', 'fuzzy', false],
  ['shortly', 'fuzzy', false],
  ['asap', 'fuzzy', false],
  ['at your convenience', 'availability', false],
  ['Whenever works', 'availability', false],
  ['Tue or Wed 2-4pm', 'clock', true],
  ['Tuesday at 2 or Wednesday at 11', 'clock', true],
  ['Mon 3-5, Tue 9-11, or Thu after 2', 'clock', true],
  ['Tuesday at 2', 'clock', true],
  ['Tuesday @ 2:30', 'clock', true],
  ['2pm on Tuesday', 'clock', true],
  ['Tuesday afternoon', 'part', true],
  ['tomorrow morning', 'part', true],
  ['tomorrow', 'day', true],
  ['today at 4', 'clock', true],
  ['tonight', 'part', true],
  ['March 12', 'day', true],
  ['12 March', 'day', true],
  ['12th of March', 'day', true],
  ['Tuesday, August 4th at 10:30 AM PDT', 'clock', true],
  ['2026-08-04 14:00', 'clock', true],
  ['Tue 4 Aug, 15:30 CET', 'clock', true],
  ['next Tuesday', 'day', true],
  ['this Friday', 'day', true],
  ['Friday week', 'day', true],
  ['a week from today', 'day', true],
  ['the week of August 3rd', 'week', false],
  ['week commencing 3 August', 'week', false],
  ['in the new year', 'fuzzy', false],
  ['in September', 'month', false],
  ['mid-September', 'month', false],
  ['next month', 'month', false],
  ['at the end of the month', 'month', false],
  ['down the road', 'fuzzy', false],
  ['one of these days', 'fuzzy', false],
  ['in due course', 'fuzzy', false],
  ['in a bit', 'fuzzy', false],
  ['in the near future', 'fuzzy', false],
  ['in 30 minutes', 'clock', true],
  ['in an hour', 'clock', true],
  ['within 24 hours', 'day', true],
  ['within 5 business days', 'day', true],
  ['Thursday 2-2:30pm BST', 'clock', true],
  ['Wednesday between 1 and 3pm', 'clock', true],
  ['Wednesday, noon ET', 'clock', true],
  ['Wed 14h30', 'clock', true],
  ['next week Wednesday', 'day', true],
  ['on Monday or so', 'day', false],
  ['around the 20th', 'day', false],
  ['once legal signs off', 'event', false],
  ['anytime Thursday', 'day', false],
  ['day after tomorrow at 9', 'clock', true],
];

describe('A time is as precise as it was said', () => {
  it.each(EXPRESSIONS)('%s: %s, grounded %s', (expression, grain, grounded) => {
    const found = times(`Can we talk ${expression}?`);
    expect(found.map((time) => [time.grain, time.grounded])).toEqual([[grain, grounded]]);
  });

  it('keeps the span to the words of the time', () => {
    for (const [expression] of EXPRESSIONS) {
      const [time] = times(`Can we talk ${expression}?`);
      expect(`Can we talk ${expression}`.endsWith(time?.text ?? '-'), expression).toBe(true);
    }
  });
});
