import { describe, expect, test } from 'vitest';
import { failingOf } from './judge.ts';
import { knownFailures } from './known-failures.ts';
import { phenomena } from './phenomena.ts';
import { readPairs } from './read-pairs.ts';

const results = Object.entries(phenomena).map(([name, pairs]) => {
  const failing = failingOf(pairs);
  return { name, pairs, failing, passed: pairs.length - failing.length, of: pairs.length };
});

describe.each(results)('$name: $passed of $of minimal pairs are read right', ({ name, pairs, failing, passed }) => {
  const known = knownFailures[name] ?? { floor: Number.POSITIVE_INFINITY, failing: [] };

  test('has twenty pairs at least, each of two different texts with two different verdicts', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(20);
    for (const [one, other] of pairs) {
      expect(one.verdict, one.text).not.toBe(other.verdict);
      expect(one.text).not.toBe(other.text);
    }
  });

  test('fails where it is known to, and nowhere else', () => {
    const unknown = failing.filter((number) => !known.failing.includes(number));
    const repaired = known.failing.filter((number) => !failing.includes(number));
    // `npm run pairs -- --failed` shows them; `--update` takes the repaired ones off the list.
    expect({ unknown, repaired }).toEqual({ unknown: [], repaired: [] });
  });

  test('stays above its floor', () => {
    expect(passed).toBeGreaterThanOrEqual(known.floor);
  });
});

test('every list of known failures has its pairs', () => {
  expect(Object.keys(knownFailures)).toEqual(Object.keys(phenomena));
});

describe('the notation of pairs', () => {
  test('marks the sentence in question and keeps its line breaks', () => {
    const [pair] = readPairs('in hard: Hi.⏎[[Call me.]]\nout none: Hi.');
    expect(pair?.[0]).toEqual({ direction: 'in', verdict: 'hard', text: 'Hi.\nCall me.', start: 4, end: 12 });
    expect(pair?.[1]).toEqual({ direction: 'out', verdict: 'none', text: 'Hi.', start: 0, end: 3 });
  });

  test.each(['in hard: One line.', 'out vague: A.\nout none: B.', 'in hard: A.\nout none: B.\nout none: C.'])(
    'refuses what is no pair: %j',
    (notation) => {
      expect(() => readPairs(notation)).toThrow();
    },
  );
});
