import { expect, test } from 'vitest';
import { tokenize } from '../../../src/engine/text/tokens.ts';

const norms = (text: string): string[] => tokenize(text).map(({ norm }) => norm);

// Each pair has one hash: 31 times the first letter, plus the second.
test.each([
  ['já', 'ne'],
  ['lê', 'pn'],
])('%s and %s are told apart, whichever was met first', (accented, plain) => {
  expect(31 * accented.charCodeAt(0) + accented.charCodeAt(1)).toBe(31 * plain.charCodeAt(0) + plain.charCodeAt(1));
  expect(norms(`${accented} ${plain} ${accented}`)).toEqual([accented, plain, accented]);
  expect(norms(plain)).toEqual([plain]);
});
