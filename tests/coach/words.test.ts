import { describe, expect, it } from 'vitest';
import { announcementOf, badgeText, offeredText, shortened, titleOf } from '../../src/coach/words.ts';
import type { AnatomyPart } from '../../src/engine/types.ts';

describe('titleOf', () => {
  it.each<[AnatomyPart[], string]>([
    [[], 'All five parts are open.'],
    [['action'], 'The action is named. Four parts are open.'],
    [['people'], 'The people are named. Four parts are open.'],
    [['people', 'action'], 'Action and people are named. Three parts are open.'],
    [['action', 'time', 'ask'], 'Action, time and ask are named. Two parts are open.'],
    [['action', 'people', 'purpose', 'ask'], 'Only the time is open.'],
    [['action', 'time', 'purpose', 'ask'], 'Only the people are open.'],
    [['action', 'time', 'people', 'purpose', 'ask'], 'All five parts are named.'],
  ])('of %j is "%s"', (named, title) => {
    expect(titleOf(named)).toBe(title);
  });
});

describe('counts in words', () => {
  it.each([
    [0, [], 'Closing replaced'],
    [1, [], 'One time offered'],
    [3, [], 'Three times offered'],
    [12, [], '12 times offered'],
    [0, ['[day and time]'], 'Closing replaced. Fill in [day and time].'],
    [2, ['[role]', '[gain]'], 'Two times offered. Fill in [role] and [gain].'],
  ])('%i slots and the brackets %j: "%s"', (slots, brackets, text) => {
    expect(offeredText(slots, brackets)).toBe(text);
  });

  it('tells one closing from several on the badge', () => {
    expect([badgeText(1), badgeText(2)]).toEqual(['1 open closing', '2 open closings']);
  });

  it('announces the open parts of one closing, or how many closings are open', () => {
    expect(announcementOf(1, 1)).toContain('four parts are not named');
    expect(announcementOf(4, 1)).toContain('one part is not named');
    expect(announcementOf(1, 2)).toContain('Two closings are open');
  });
});

describe('shortened', () => {
  it.each([
    ['let me know', 20, 'let me know'],
    ['  let\n me   know ', 20, 'let me know'],
    ['let me know what you make of it', 20, 'let me know what…'],
    ['Donaudampfschifffahrtsgesellschaft', 10, 'Donaudamp…'],
  ])('%j to %i characters is %j', (text, length, short) => {
    expect(shortened(text, length)).toBe(short);
  });

  it('never cuts a character in two', () => {
    expect(shortened('🙂'.repeat(50), 10)).toBe(`${'🙂'.repeat(9)}…`);
  });
});
