import { describe, expect, test } from 'vitest';
import { germanPairs } from './de.pairs.ts';
import { spanishPairs } from './es.pairs.ts';
import { frenchPairs } from './fr.pairs.ts';
import type { Pairs } from './pairs.ts';
import { portuguesePairs } from './pt.pairs.ts';
import { verdictOf } from './verdict.ts';

const LANGUAGES: Record<string, Pairs> = {
  Spanish: spanishPairs,
  German: germanPairs,
  Portuguese: portuguesePairs,
  French: frenchPairs,
};

describe.each(Object.entries(LANGUAGES))('minimal pairs in %s', (_language, pairs) => {
  test('are at least 150', () => expect(Object.values(pairs).flat().length).toBeGreaterThanOrEqual(150));

  describe.each(Object.entries(pairs))('%s', (_phenomenon, list) => {
    test.each(list)('%s is %s; %s is %s', (first, firstVerdict, second, secondVerdict) => {
      expect(verdictOf(first, firstVerdict)).toBe(firstVerdict);
      expect(verdictOf(second, secondVerdict)).toBe(secondVerdict);
    });
  });
});
