import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSentences, kindOf } from '../../../src/engine/text/sentences.ts';

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

  test('greetings and sign-offs are told from prose', () => {
    expect(sentencesOf('Hi Ana,\nCan we talk?\nBest regards,').map(kindOf)).toEqual(['greeting', 'prose', 'sign-off']);
  });
});

test('a blank line parts sentences, whatever stands around it', () => {
  const piece = fc.constantFrom(
    'a.m.',
    'etc.',
    'Inc',
    'Best,',
    'call',
    'Me',
    '.',
    '!',
    '?"',
    ')',
    '’',
    ' ',
    '\n',
    '\t',
    '-',
    '2.',
    'x',
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (paragraphs) => {
      const whole = paragraphs.join('\n\n');
      const parts: string[] = [];
      for (let from = 0; from < whole.length; ) {
        const blank = whole.indexOf('\n\n', from) + 1;
        const to = blank > 0 ? blank : whole.length;
        parts.push(...sentencesOf(whole.slice(from, to)));
        from = to;
      }
      expect(parts).toEqual(sentencesOf(whole));
    }),
    { numRuns: 2000 },
  );
});
