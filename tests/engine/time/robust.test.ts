import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/engine/text/tokens.ts';
import { findTimes } from '../../../src/engine/time/find-times.ts';
import { MONDAY } from './times.ts';

const WORDS =
  'Tuesday Wed next this week or and at 2 2pm 30 : - , . the of 14th March may in within two days early sometime soon ET ( ) after by end [ day ] { 2026 / 8 first thing Monday half past noon a couple from today EOD Q3 when you get chance then once \n 24 7 morning that'.split(
    ' ',
  );

describe('Any text is read without harm', () => {
  it('gives spans in order, inside the text, without overlap', () => {
    const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ maxLength: 80 })), (text) => {
        let last = 0;
        for (const time of findTimes(tokenize(text), text, MONDAY)) {
          expect(time.start).toBeGreaterThanOrEqual(last);
          expect(time.end).toBeGreaterThan(time.start);
          expect(time.end).toBeLessThanOrEqual(text.length);
          if (!time.grounded) expect(time.values).toEqual([]);
          last = time.end;
        }
      }),
      { numRuns: 400 },
    );
  });
});
