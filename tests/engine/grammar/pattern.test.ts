import { describe, expect, test } from 'vitest';
import { findPhrases, tableOf } from '../../../src/engine/grammar/pattern.ts';
import { readSentences } from '../../../src/engine/grammar/sentence.ts';

/** The words that one phrase finds in a sentence. */
function found(source: string, text: string): string[] {
  const phrases = tableOf([{ source, rule: 'rule' }]);
  return readSentences(text, [{ start: 0, end: text.length }], phrases).flatMap((words) =>
    findPhrases(words, phrases).map(({ from, to }) =>
      words.tokens
        .slice(from, to)
        .map(({ norm }) => norm)
        .join(' '),
    ),
  );
}

describe('one of several pieces of a phrase may be', () => {
  test.each([
    ['a word', 'pass this|for', 'We pass this time', ['pass this']],
    ['the end of the sentence, without a full stop', 'pass $|for', 'We must pass', ['pass']],
    ['the end of the sentence, whatever closes it', 'pass $|for', 'We must pass!', ['pass']],
    ['nothing else than these', 'pass $|for', 'We pass the house', []],
    ['a number', 'option first|#', 'We take option 2 then', ['option 2']],
    ['a number that is missing', 'option first|#', 'We take option two', []],
    ['a number at the start', 'last|# works', 'Then 3 works', ['3 works']],
  ])('%s', (_what, source, text, expected) => {
    expect(found(source, text)).toEqual(expected);
  });
});
