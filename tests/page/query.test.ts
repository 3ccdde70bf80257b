// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { PageChangedError } from '../../src/errors.ts';
import { $, $optional, allMatches, closestMatch, firstMatch, matches } from '../../src/page/query.ts';

beforeEach(() => {
  document.body.innerHTML = '<section id="s"><p class="old"></p><p class="old"></p><b></b></section>';
});
const WAYS = ['p[data-new]', 'p.old', 'b'];

it('takes the first way that finds anything, and says which', () => {
  expect(firstMatch(document, WAYS)).toMatchObject({ rung: 1 });
  expect(allMatches(document, WAYS)).toMatchObject({ rung: 1, elements: [{}, {}] });
  document.querySelector('p')?.setAttribute('data-new', '');
  expect(allMatches(document, WAYS)).toMatchObject({ rung: 0, elements: [{}] });
});

it('finds nothing without an error where nothing is normal', () => {
  expect($optional(document, ['i'])).toBeNull();
  expect(firstMatch(document, [])).toBeNull();
  expect(allMatches(document, ['i'])).toEqual({ rung: null, elements: [] });
});

it('says which anchor is missing, and no text of the page', () => {
  document.body.append('Confidential: call Ada soon');
  expect(() => $(document, ['i', 'u'], 'sendButton')).toThrow(PageChangedError);
  expect(() => $(document, ['i', 'u'], 'sendButton')).toThrow(/^Not found in the page: sendButton \(2 alternatives\)$/);
  expect($(document, WAYS, 'x').className).toBe('old');
});

it('looks upwards by the most trusted way, however far', () => {
  const inner = document.querySelector('b') as HTMLElement;
  expect(closestMatch(inner, ['#s', 'b'])?.id).toBe('s');
  expect(closestMatch(inner, ['i'])).toBeNull();
  expect(matches(inner, WAYS)).toBe(true);
});
