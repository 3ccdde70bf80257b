import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../../src/engine/analyze.ts';
import type { Match, Rule } from '../../../src/engine/rule.ts';
import { rules } from '../../../src/engine/rules.ts';
import type { AnalyzeOptions } from '../../../src/engine/types.ts';

const options: AnalyzeOptions = {
  direction: 'out',
  reference: { now: '2026-07-27T14:00:00Z', zone: 'Europe/Helsinki' },
};

interface Work {
  sentences: number;
  tokens: number;
  /** How often a refiner looks at a match. */
  looks: number;
}

/** An analyser with a rule that matches every sentence and counts what is read, without a clock. */
function counting(): { analyze: ReturnType<typeof createAnalyzer>; work: Work } {
  const work: Work = { sentences: 0, tokens: 0, looks: 0 };
  const counter: Rule = {
    id: 'counter',
    why: 'Counts.',
    check({ tokens }) {
      work.sentences++;
      work.tokens += tokens.length;
      const match: Match = { from: 0, to: 1, act: 'offer', owner: 'both', severity: 'hard', spare: true };
      const counted = new Proxy(match, {
        get: (target, key, receiver) => {
          work.looks++;
          return Reflect.get(target, key, receiver);
        },
      });
      return [counted];
    },
  };
  return { analyze: createAnalyzer([...rules, counter]), work };
}

/** Sentences that differ, so that none is remembered from before. */
const mail = (sentences: number): string =>
  Array.from({ length: sentences }, (_, at) => `Please have a look at item number ${at} before we go on with it.`).join(
    ' ',
  );

function workOf(text: string): Work {
  const { analyze, work } = counting();
  analyze(text, options);
  return work;
}

describe('work grows with the text', () => {
  test('each sentence is read once, each token in one sentence', () => {
    const text = mail(100);
    const { sentences, tokens } = workOf(text);
    expect(sentences).toBe(100);
    expect(tokens).toBeLessThanOrEqual(text.length / 2);
  });

  test('four times the text is four times the work of rules and refiners', () => {
    const small = workOf(mail(60));
    const large = workOf(mail(240));
    expect(large.sentences).toBe(4 * small.sentences);
    expect(large.tokens).toBe(4 * small.tokens);
    expect(small.looks).toBeGreaterThan(60);
    expect(large.looks).toBeLessThanOrEqual(4.2 * small.looks);
  });

  test('a stretch without an end is not read as one sentence', () => {
    const { tokens } = workOf(`${mail(3)} ${'and we talk about it '.repeat(2000)}`);
    expect(tokens).toBeLessThan(400);
  });

  test('an edit costs its own sentence', () => {
    const { analyze, work } = counting();
    const text = mail(50);
    analyze(text, options);
    const before = work.sentences;
    analyze(text.replace('number 25', 'number twenty-five'), options);
    expect(work.sentences - before).toBe(1);
  });
});
