import { expect, test } from 'vitest';
import { foldsOf } from '../../scripts/train/folds.ts';
import { type Example, train } from '../../scripts/train/ftrl.ts';
import { instancesOf, prune } from '../../scripts/train/labelled.ts';
import { trainWeights } from '../../scripts/train/weights.ts';
import { createModel } from '../../src/engine/model/model.ts';
import { readSentences } from '../../src/engine/read-sentences.ts';

const settings = { space: 64, passes: 20, alpha: 0.2, seed: 0, l1: 1, l2: 1 };

/** Feature 1 says yes, feature 2 says no, feature 3 says nothing. */
const examples: Example[] = Array.from({ length: 200 }, (_, i) => ({
  features: i % 2 === 0 ? [1, 3] : [2, 3],
  yes: i % 2 === 0,
}));

test('training finds which features speak for yes and which against, and leaves the rest at zero', () => {
  const weights = train(examples, settings);
  expect(weights[1]).toBeGreaterThan(0.5);
  expect(weights[2]).toBeLessThan(-0.5);
  expect(weights[40]).toBe(0);
});

test('the same examples give the same weights', () => {
  expect([...train(examples, settings)]).toEqual([...train(examples, settings)]);
});

test('a stronger pull leaves fewer weights', () => {
  const left = (l1: number) => train(examples, { ...settings, l1 }).filter((weight) => weight !== 0).length;
  expect(left(500)).toBeLessThan(left(1));
});

test('an author is in one fold, and folds are about the same size', () => {
  const items = ['a', 'a', 'a', 'b', 'b', 'c', 'd'].map((author) => ({ author }));
  const folds = foldsOf(items, 2);
  const sizes = [0, 1].map((fold) => items.filter(({ author }) => folds.get(author) === fold).length);
  expect(Math.abs((sizes[0] ?? 0) - (sizes[1] ?? 0))).toBeLessThanOrEqual(1);
});

const mail = (index: number, text: string, isStep: boolean) => ({
  id: `m${index}`,
  direction: 'out' as const,
  use: 'train' as const,
  author: `author ${index % 5}`,
  date: null,
  subject: null,
  text,
  sents: [[0, text.length]] as [number, number][],
  steps: isStep ? [{ s: [1] }] : [],
});

test('trained on labelled mails, the model tells such sentences apart', () => {
  const mails = Array.from({ length: 240 }, (_, i) =>
    i % 2 === 0
      ? mail(i, 'The pilot wants a green light from legal.', true)
      : mail(i, 'The weather in Oslo was kind to us.', false),
  );
  const model = createModel(trainWeights(mails.flatMap(instancesOf)));
  const odds = (text: string) => {
    const [placed] = readSentences(text, undefined);
    if (!placed) throw new Error('no sentence');
    return model.ofSentence(placed.reading.sentence, placed.reading.found);
  };
  expect(odds('The pilot wants a green light from legal.')).toBeGreaterThan(0);
  expect(odds('The weather in Oslo was kind to us.')).toBeLessThan(0);
});

test('a feature that only one author uses shapes no weight', () => {
  const one = { author: 'a', use: 'train' as const, step: true };
  const [first] = prune([
    ...Array.from({ length: 5 }, () => ({ ...one, features: [7, 9] })),
    { ...one, author: 'b', features: [9] },
  ]);
  expect(first?.features).toEqual([9]);
});
