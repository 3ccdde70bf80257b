import { describe, expect, it } from 'vitest';
import { closingAt, closingsOf, isBeingWritten, isWithin, phraseKey } from '../../../src/coach/draft/findings.ts';
import type { Finding } from '../../../src/engine/types.ts';

function finding(text: string, words: string, from = 0): Finding {
  const start = text.indexOf(words, from);
  const span = { start, end: start + words.length };
  return { ...span, replace: span, ruleId: 'call-me', missing: ['time'], anatomy: {}, why: '' };
}

describe('phraseKey', () => {
  it.each([
    ['Call me  next\nweek.', 'call me next week'],
    ['Thoughts?!', 'thoughts'],
    ['call me next week', 'call me next week'],
  ])('%j is remembered as %j', (text, key) => {
    expect(phraseKey(text)).toBe(key);
  });
});

describe('closingsOf', () => {
  it('keeps the key of a closing while the text before it grows', () => {
    const before = 'Hi. Call me soon.';
    const after = 'Hi Maren, and thanks. Call me soon.';
    const key = (text: string) => closingsOf(text, [finding(text, 'Call me soon')])[0]?.key;
    expect(key(after)).toBe(key(before));
  });

  it('tells equal words apart', () => {
    const text = 'Call me soon. Call me soon.';
    const [first, second] = closingsOf(text, [finding(text, 'Call me soon'), finding(text, 'Call me soon', 5)]);
    expect(first?.key).not.toBe(second?.key);
  });
});

describe('isBeingWritten', () => {
  it.each([
    ['I will call you next wee|', true],
    ['I will call you| next week', true],
    ['I will call you next week |', true],
    ['I will call you next week.|', false],
    ['I will call you next week. |', false],
    ['I will call you next week\n|', false],
    ['I will call you next week and bring the draft|', false],
    ['|Hi. I will call you next week', false],
  ])('%j: %s', (marked, expected) => {
    const caret = marked.indexOf('|');
    const text = marked.replace('|', '');
    const words = text.match(/I will call you(?: next wee\w?)?[. ]?/)?.[0].trimEnd() ?? '';
    expect(isBeingWritten(text, finding(text, words), caret)).toBe(expected);
  });

  it('is over when the caret is nowhere in the text', () => {
    expect(isBeingWritten('Call me soon', finding('Call me soon', 'Call me soon'), -1)).toBe(false);
  });
});

describe('closingAt', () => {
  const text = 'Call me soon. Thank you. Ping me sometime. Best';
  const closings = closingsOf(text, [finding(text, 'Call me soon'), finding(text, 'Ping me sometime')]);
  it.each([
    [3, 'Call me soon'],
    [15, 'Ping me sometime'],
    [30, 'Ping me sometime'],
    [45, 'Call me soon'],
    [-1, 'Call me soon'],
  ])('with the caret at %i means "%s"', (caret, phrase) => {
    expect(closingAt(closings, caret)?.phrase).toBe(phrase);
  });
});

describe('isWithin', () => {
  it('knows words the coach has put in for as long as they stand unchanged', () => {
    expect(isWithin('Hi. Shall we meet? Bye.', 'Shall we meet?', 8)).toBe(true);
    expect(isWithin('Hi. Shall we meet? Bye.', 'Shall we meet?', 19)).toBe(false);
    expect(isWithin('Hi. Shall we talk? Bye.', 'Shall we meet?', 8)).toBe(false);
  });
});
