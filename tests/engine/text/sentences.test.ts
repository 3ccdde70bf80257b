import { describe, expect, test } from 'vitest';
import { findSentences } from '../../../src/engine/text/sentences.ts';

const sentencesOf = (text: string) => findSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test.each<[string, string, string[]]>([
    ['full stops, questions, exclamations', 'One. Two? Three!', ['One.', 'Two?', 'Three!']],
    ['a dot without its space', 'We talk tomorrow.Bring Ana.', ['We talk tomorrow.', 'Bring Ana.']],
    ['abbreviations and titles', 'Ask Dr. Reed vs. Mr. Hale, e.g. today.', ['Ask Dr. Reed vs. Mr. Hale, e.g. today.']],
    ['a clock with dots', 'Call me at 2 p.m. on Tuesday.', ['Call me at 2 p.m. on Tuesday.']],
    ['decimals and versions', 'It costs 3.5 per seat in v2.1 now.', ['It costs 3.5 per seat in v2.1 now.']],
    ['a web address', 'Pick a time at cal.example.com/tom please.', ['Pick a time at cal.example.com/tom please.']],
    [
      'a wrapped line',
      'Could we go through the order form with your team and\nagree on a date?',
      ['Could we go through the order form with your team and\nagree on a date?'],
    ],
    ['a blank line', 'First thought\n\nSecond thought', ['First thought', 'Second thought']],
    ['bullets', 'Open:\n- the price\n- the date', ['Open:', '- the price', '- the date']],
    ['greeting and sign-off', 'Hi Ana,\nCan we talk?\nBest,\nTom', ['Hi Ana,', 'Can we talk?', 'Best,', 'Tom']],
    ['nothing', ' \n ', []],
  ])('%s', (_name, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  test('greetings and sign-offs are marked', () => {
    expect(findSentences('Hi Ana,\nCan we talk?\nBest regards,').map(({ kind }) => kind)).toEqual([
      'greeting',
      'prose',
      'sign-off',
    ]);
  });
});
