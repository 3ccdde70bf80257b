import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeOfReply } from '../../../src/coach/thread/place-of-reply.ts';

/** `|` is the caret. */
function placed(written: string): string {
  const caret = written.indexOf('|');
  const text = written.replace('|', '');
  const { at, before, after } = placeOfReply(text, caret);
  return `${text.slice(0, at)}${before}REPLY${after}${text.slice(at)}`;
}

describe('where a reply goes', () => {
  test.each([
    ['an empty draft', '|', 'REPLY'],
    ['a draft of empty lines', '\n|\n', 'REPLY\n\n'],
    ['the empty line under a greeting', 'Hi Ana,\n\n|', 'Hi Ana,\n\nREPLY'],
    ['behind a greeting without an empty line', 'Hi Ana,|', 'Hi Ana,\n\nREPLY'],
    ['the empty line between greeting and name', 'Hi Ana,\n\n|\n\nTomas', 'Hi Ana,\n\nREPLY\n\nTomas'],
    ['above what is there when the caret is before it', '|Best,\nTomas', 'REPLY\n\nBest,\nTomas'],
    ['behind the line the caret is in', 'Thank you.| \nBest,\nTomas', 'Thank you. \n\nREPLY\n\nBest,\nTomas'],
    ['the end where there is no caret', 'Hi Ana,', 'Hi Ana,\n\nREPLY'],
  ])('%s', (_name, written, expected) => {
    expect(placed(written)).toBe(expected);
  });

  test('takes nothing apart: every line that was there is there', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Hi Ana,', '', ' ', 'Best')), fc.nat(), (lines, n) => {
        const text = lines.join('\n');
        const { at, before, after } = placeOfReply(text, (n % (text.length + 2)) - 1);
        const made = `${text.slice(0, at)}${before}REPLY${after}${text.slice(at)}`;
        const left = made.split('\n').filter((line) => line.trim() !== '' && line.trim() !== 'REPLY');
        expect(left).toEqual(lines.filter((line) => line.trim() !== ''));
      }),
    );
  });
});
