import { describe, expect, test } from 'vitest';
import { createAnalyzer } from '../../../src/engine/analyze.ts';
import { readSentences } from '../../../src/engine/read-sentences.ts';
import { type Candidate, foundOf, type MessageRefiner } from '../../../src/engine/refiner.ts';
import { findingRefiners, stepRefiners } from '../../../src/engine/refiners.ts';
import type { Match, Rule } from '../../../src/engine/rule.ts';
import { rules } from '../../../src/engine/rules.ts';
import type { AnalyzeOptions, Label } from '../../../src/engine/types.ts';

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

/** What may stand in every sentence of a long mail, each with what makes some refiner look beside it. */
const KINDS: Record<string, Omit<Candidate, 'index'>> = {
  slots: candidate('slot-list', 'concrete', { act: 'available' }),
  'open talks': candidate('lets-talk', 'vague', {}),
  'dated talks': candidate('lets-talk', 'concrete', {}),
  questions: candidate('open-to-a-call', 'vague', {}),
  answers: candidate('let-me-know', 'vague', { act: 'request' }),
  'last resorts': candidate('find-out', 'vague', { spare: true, severity: 'soft' }),
};

function candidate(id: string, label: Label, told: Partial<Match>): Omit<Candidate, 'index'> {
  const match: Match = { from: 0, to: 1, act: 'propose', owner: 'both', severity: 'hard', ...told };
  return foundOf({ id }, match, label);
}

/** How often a refiner looks at a candidate of a mail that has one in each sentence. */
function looksOf(refine: MessageRefiner, kinds: readonly Omit<Candidate, 'index'>[], sentences: number): number {
  let looks = 0;
  const candidates = Array.from({ length: sentences }, (_, index) => {
    const one = { ...(kinds[index % kinds.length] as Candidate), index };
    return new Proxy(one, {
      get: (target, key, receiver) => {
        looks++;
        return Reflect.get(target, key, receiver);
      },
    });
  });
  const text = mail(sentences);
  const placed = readSentences(text, undefined);
  refine(candidates, { text, sentences: placed, odds: placed.map(() => 0.6), options });
  return looks;
}

describe.each([...stepRefiners, ...findingRefiners].map((refine) => [refine.name, refine] as const))(
  'four times the steps are four times the work of %s',
  (_name, refine) => {
    test.each([
      ...Object.entries(KINDS).map(([name, kind]) => [name, [kind]] as const),
      ['all in turn', Object.values(KINDS)] as const,
    ])('%s', (_kinds, kinds) => {
      expect(looksOf(refine, kinds, 240)).toBeLessThanOrEqual(4.3 * Math.max(60, looksOf(refine, kinds, 60)));
    });
  },
);
